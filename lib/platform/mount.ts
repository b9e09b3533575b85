/**
 * What Margin shows on a page: the sidebar's frame with its handle, or the narrow tab it collapses to, or, when the
 * extension was updated under the page, the notice to reload. It knows how these look and stand, and decides nothing.
 */
import type { Language } from '../core/text/catalogue'
import { type ShellWord, shell } from '../core/text/shell'
import type { Place } from './channel'
import { dock, undock } from './dock'
import { makeHandle } from './handle'
import { addHost } from './host'
import { makeLogo } from './logo'
import { makeNotice } from './notice'

/** What the user does with it. `onPlace` tells a finished change of width. */
type Acts = {
  onOpen: () => void
  onPlace: (place: Place) => void
  /** A moment at which to notice that the extension is gone: the frame went elsewhere, the pointer comes, the tab shows. */
  onDoubt: () => void
  stays: () => boolean
}

export type Mounted = {
  /** Shows the place as it is now: open or tab, docked or over the page, and its width. */
  show: (place: Place) => void
  /** Moves the keyboard into the sidebar; it remembers where it was on the page. */
  enter: () => void
  /** Gives the keyboard back to the page. */
  leave: () => void
  hasFocus: () => boolean
  /** Takes the sidebar away and tells that this tab must be reloaded. */
  retire: (reload: () => void) => void
  setLanguage: (language: Language) => void
  remove: () => void
}

/**
 * Puts Margin on the page. The frame is made when the sidebar is first shown, and stays while it is collapsed.
 * @param src address of the sidebar's page
 */
export function mount(src: string, place: Place, language: Language, acts: Acts): Mounted {
  const host = addHost(document, acts.stays)
  const word = (key: ShellWord) => shell[language][key]
  let now = place
  let before: Element | null = null

  const tab = document.createElement('button')
  tab.type = 'button'
  tab.className = 'tab'
  tab.append(makeLogo())
  tab.addEventListener('click', acts.onOpen)

  const panel = document.createElement('div')
  const frame = document.createElement('iframe')
  const handle = makeHandle(
    word('shell.resize'),
    () => now,
    (width) => render({ ...now, width }, 'moving'),
    (width) => {
      render({ ...now, width })
      acts.onPlace(now)
    },
  )
  panel.append(frame, handle)
  host.shadow.append(tab, panel)

  function render(next: Place, moving?: 'moving'): void {
    now = next
    const state = next.open ? 'open' : 'tab'
    if (host.element.dataset.state !== state) host.element.dataset.state = state
    if (host.element.dataset.side !== next.side) host.element.dataset.side = next.side
    host.element.style.setProperty('--width', `${next.width}px`)
    tab.hidden = next.open
    panel.hidden = !next.open
    panel.className = next.docked ? 'panel docked' : 'panel floating'
    handle.setAttribute('aria-valuenow', String(next.width))
    if (next.open && !frame.src) frame.src = src
    // The page lays itself out anew at each change of its width: once, when the drag is over.
    if (moving) return
    if (next.open && next.docked) dock(document, next.width, next.side)
    else undock(document)
  }

  function label(): void {
    const open = word('shell.open')
    tab.title = open
    tab.setAttribute('aria-label', open)
    frame.title = word('shell.sidebar')
    handle.setAttribute('aria-label', word('shell.resize'))
  }

  const refit = (event: Event) => {
    if (event.isTrusted && now.open) render(now)
  }
  window.addEventListener('resize', refit)
  frame.addEventListener('load', acts.onDoubt)
  panel.addEventListener('pointerenter', acts.onDoubt)
  document.addEventListener('visibilitychange', acts.onDoubt)
  label()
  render(place)

  function stop(): void {
    window.removeEventListener('resize', refit)
    document.removeEventListener('visibilitychange', acts.onDoubt)
  }

  return {
    show: render,
    enter() {
      if (document.activeElement !== host.element) before = document.activeElement
      frame.focus()
    },
    leave() {
      frame.blur()
      window.focus()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      before = null
    },
    hasFocus: () => host.shadow.activeElement === frame,
    retire(reload) {
      if (host.element.dataset.state === 'notice') return
      stop()
      undock(document)
      tab.remove()
      panel.remove()
      host.element.dataset.state = 'notice'
      const answers = [[word('shell.reload'), reload] as const, [word('shell.dismiss'), host.remove] as const]
      host.shadow.append(makeNotice(word('shell.updated'), answers))
    },
    setLanguage(next) {
      language = next
      label()
    },
    remove() {
      stop()
      undock(document)
      host.remove()
    },
  }
}
