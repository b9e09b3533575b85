/** The frame of every page of the dashboard: its heading, what can be done here, and the content below. */
import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

import { Odd } from './shared/Odd'

type Props = {
  /** What the browser's tab and the screen reader call the page. */
  title: string
  /** Drawn in the heading in place of the title. */
  heading?: ComponentChildren
  actions?: ComponentChildren
  /** Below these, across the page: views and filters of a list. */
  below?: ComponentChildren
  /** `fill`: the content has the height that is left and scrolls within itself. */
  fill?: boolean
  /** Without a head to look at: the content has its own. */
  bare?: boolean
  children: ComponentChildren
}

let firstPage = true

/** A page that was gone to takes the focus to its heading, so that reading goes on from there; the first one leaves it be. */
export function Page({ title, heading, actions, below, fill, bare, children }: Props) {
  const top = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    document.title = `${title} · Margin`
  }, [title])
  useEffect(() => {
    if (!firstPage) top.current?.focus({ preventScroll: true })
    firstPage = false
  }, [])
  return (
    <main class={fill ? 'page fill' : 'page'} aria-label={title}>
      <header class={bare ? 'unseen' : 'page-head'}>
        <h1 class="title-large" tabIndex={-1} ref={top}>
          {heading ?? title}
        </h1>
        <Odd text={title} />
        <div class="page-actions">{actions}</div>
        {below}
      </header>
      {children}
    </main>
  )
}
