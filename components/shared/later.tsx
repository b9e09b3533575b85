/**
 * Parts of a screen that its first paint does without: their script is fetched when the screen has nothing else to do, or
 * when they are asked for. Once it is there they are drawn at once, like any other.
 */
import type { ComponentType, FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export type Later<P> = FunctionComponent<P> & {
  /** Fetches the script, so that nobody has to wait for it. */
  fetch: () => Promise<unknown>
}

/** @param load imports the part */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let part: ComponentType<P> | undefined
  let loading: Promise<unknown> | undefined
  const fetch = () => {
    loading ??= load().then((loaded) => {
      part = loaded
    })
    return loading
  }
  function Part(props: P) {
    const [, redraw] = useState(0)
    useEffect(() => {
      if (!part) void fetch().then(() => redraw(1))
    }, [])
    const Loaded = part
    return Loaded ? <Loaded {...props} /> : <span aria-busy="true" />
  }
  return Object.assign(Part, { fetch })
}
