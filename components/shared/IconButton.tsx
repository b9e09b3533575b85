/** A button that shows only an icon: its label is its name for screen readers and its tooltip for everyone. */
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import './controls.css'

type Props = {
  label: string
  small?: boolean
  kind?: 'plain' | 'quiet'
  /** Where the tooltip opens; `above` for buttons at the foot of a surface. */
  tip?: 'below' | 'above'
  class?: string
  children: ComponentChildren
} & Omit<JSX.IntrinsicElements['button'], 'class' | 'label' | 'children' | 'size'>

export function IconButton({ label, small, kind = 'quiet', tip = 'below', class: more, children, ...rest }: Props) {
  // Escape puts the tooltip away without leaving the button; it is back at the next visit.
  const [hush, setHush] = useState(false)
  const names = ['button icon', kind, small && 'small', tip === 'above' && 'above', hush && 'hush', more]
  return (
    <button
      type="button"
      class={names.filter(Boolean).join(' ')}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setHush(true)
      }}
      onBlur={() => setHush(false)}
      onMouseLeave={() => setHush(false)}
      {...rest}
    >
      {children}
    </button>
  )
}
