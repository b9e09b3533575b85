/** A part of a screen: small heading with its count, the one thing to do at its right, content below. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './lists.css'

type Props = {
  title: string
  count?: number | string
  action?: ComponentChildren
  class?: string
  /** Colours the heading: overdue, out of standard. */
  tone?: 'late' | 'near'
  children: ComponentChildren
}

export function Section({ title, count, action, class: more, tone, children }: Props) {
  const id = useId()
  return (
    <section class={more ? `section ${more}` : 'section'} aria-labelledby={id}>
      <header>
        <h2 class={tone ? `heading ${tone}` : 'heading'} id={id}>
          {title}
          {count !== undefined && ` · ${count}`}
        </h2>
        {action}
      </header>
      {children}
    </section>
  )
}
