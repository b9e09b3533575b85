/**
 * Parts of a screen that its first paint does without: their script is fetched when the screen has nothing else to do, or
 * when they are asked for. Once it is there they are drawn at once, like any other.
 */
import type { ComponentType, FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export type Later<P> = FunctionComponent<P> & {
  /** Fetches the script. @throws (asynchronously) where it does not come; the next one to ask tries again */
  fetch: () => Promise<unknown>
  /**
   * Fetches it ahead, so that nobody has to wait for it. Nobody waits yet: where it does not come, as when its page is closed
   * on the way, whoever needs it fetches it anew and is told then.
   */
  ahead: () => void
}

/** @param load imports the part */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let part: ComponentType<P> | undefined
  let loading: Promise<unknown> | undefined
  const fetch = () => {
    loading ??= load().then(
      (loaded) => {
        part = loaded
      },
      (error) => {
        loading = undefined
        throw error
      },
    )
    return loading
  }
  const ahead = () => {
    fetch().catch(() => undefined)
  }
  function Part(props: P) {
    const [, redraw] = useState(0)
    useEffect(() => {
      if (!part) void fetch().then(() => redraw(1))
    }, [])
    const Loaded = part
    return Loaded ? <Loaded {...props} /> : <span aria-busy="true" />
  }
  return Object.assign(Part, { fetch, ahead })
}
