/**
 * Whether the user sees the sidebar, and what is pressed there is her own act. A page around it can cover it, make it transparent or move
 * it under the pointer, and have her press something that she does not see. So what takes away, sends away or sets something waits until
 * the sidebar was whole and uncovered for half a second, as the browser and the page's side both find, with the pointer in it for as long.
 */
import { isUncovered } from '../platform/covered'
import { watchVisible } from '../platform/visible'

/** Milliseconds for which it must have been seen, and for which the pointer must have been in it. */
export const SEEN_FOR = 500
/** Between two questions to the page's side. */
const APART = 100
/** After so long unseen, the user is told, and shown another way. */
const PATIENCE = 2_000

export type SeenState = 'waiting' | 'seen' | 'hidden'
export type Seeing = {
  /** Whether a press may do what it says: the user's own, while it is seen, and not of something that moved under her pointer. */
  accepts: (event: Event) => boolean
  stop: () => void
}

/**
 * Begins to look.
 * @param asked what is pressed, with all around it that says what the press does
 * @param tell how it stands, at each change
 */
export function watchSeen(asked: Element, tell: (state: SeenState) => void): Seeing {
  const page = asked.ownerDocument.documentElement
  const began = performance.now()
  let lastSeen = began
  /** Since when each is so; undefined while it is not. */
  const since: { visible?: number; uncovered?: number } = {}
  let entered = began
  let state: SeenState = 'waiting'
  let stopped = false

  const note = (what: keyof typeof since, is: boolean) => {
    if (!is) since[what] = undefined
    else since[what] ??= performance.now()
    settle()
  }
  function settle(): void {
    const now = performance.now()
    const long = (from?: number) => from !== undefined && now - from >= SEEN_FOR
    const seen = long(since.visible) && long(since.uncovered)
    if (seen) lastSeen = now
    const next = seen ? 'seen' : now - lastSeen > PATIENCE ? 'hidden' : 'waiting'
    if (next === state) return
    state = next
    tell(state)
  }
  async function ask(): Promise<void> {
    const uncovered = await isUncovered()
    if (stopped) return
    note('uncovered', uncovered)
    setTimeout(() => void ask(), APART)
  }
  const unwatch = watchVisible(asked, (visible) => note('visible', visible))
  const onEnter = () => {
    entered = performance.now()
  }
  page.addEventListener('pointerenter', onEnter)
  void ask()

  return {
    accepts(event) {
      settle()
      const withMouse = (event as PointerEvent).pointerType === 'mouse'
      const rested = !withMouse || performance.now() - entered >= SEEN_FOR
      return event.isTrusted && state === 'seen' && rested
    },
    stop() {
      stopped = true
      unwatch()
      page.removeEventListener('pointerenter', onEnter)
    },
  }
}
