/** A button that says what it does in words, with its key beside it where it has one. */
import type { ComponentChildren, JSX } from 'preact'
import './controls.css'
import { Kbd } from './Kbd'

export type ButtonProps = {
  /** `primary`: the one thing to do here. `quiet`: a word among text. `danger`: what takes something away. */
  kind?: 'plain' | 'primary' | 'quiet' | 'danger'
  /** 24 px, for use inside rows. */
  small?: boolean
  wide?: boolean
  /** The key that does the same, shown beside the word. */
  hint?: string
  /** For a button that is on or off. */
  pressed?: boolean
  class?: string
  children: ComponentChildren
} & Omit<JSX.IntrinsicElements['button'], 'class' | 'children' | 'size'>

/** `type` is `button` unless told, so that none submits a form by accident. */
export function Button({ kind = 'plain', small, wide, hint, pressed, class: more, children, ...rest }: ButtonProps) {
  const names = ['button', kind, small && 'small', wide && 'wide', more].filter(Boolean).join(' ')
  return (
    <button type="button" class={names} aria-pressed={pressed} {...rest}>
      {children}
      {hint && <Kbd>{hint}</Kbd>}
    </button>
  )
}
