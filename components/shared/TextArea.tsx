/** Several lines of text; it grows with them. Ctrl or ⌘ with Enter sends the form it stands in. */
import type { JSX } from 'preact'
import { Field, type FieldProps } from './Field'

type Props = FieldProps & { value: string; onValue: (value: string) => void } & Pick<
    JSX.IntrinsicElements['textarea'],
    'placeholder' | 'autoFocus' | 'rows'
  >

export function TextArea({ label, error, hint, required, value, onValue, rows = 2, ...rest }: Props) {
  return (
    <Field label={label} error={error} hint={hint} required={required}>
      {(wired) => (
        <textarea
          {...wired}
          {...rest}
          class="input"
          rows={rows}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
      )}
    </Field>
  )
}
