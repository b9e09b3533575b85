/** The frame of every field: label above, control, then what is wrong or a hint, tied together for screen readers. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './fields.css'

export type FieldProps = {
  label: string
  /** What is wrong with the value, in a sentence. What was typed stays. */
  error?: string
  /** What helps to fill it, or where the value came from: "from the signature". */
  hint?: string
  required?: boolean
}

/** What a control needs to belong to its frame. */
export type Wired = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
  'aria-required'?: 'true'
}

type Frame = FieldProps & { children: (wired: Wired) => ComponentChildren; class?: string }

export function Field({ label, error, hint, required, class: more, children }: Frame) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const wired: Wired = {
    id,
    ...(described && { 'aria-describedby': described }),
    ...(error && { 'aria-invalid': 'true' as const }),
    ...(required && { 'aria-required': 'true' as const }),
  }
  return (
    <div class={more ? `field ${more}` : 'field'}>
      <label class="label" for={id}>
        {label}
      </label>
      {children(wired)}
      <FieldNotes id={id} error={error} hint={hint} />
    </div>
  )
}

/** What is wrong with a field and what helps to fill it, below its control: which names them by `id-error` and `id-hint`. */
export function FieldNotes({ id, error, hint }: Pick<FieldProps, 'error' | 'hint'> & { id: string }) {
  return (
    <>
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  )
}
