/** One line of text: name, address, phone, title. `onValue` gets each keystroke's whole value. */
import type { JSX, Ref } from 'preact'
import { Field, type FieldProps } from './Field'

type Props = FieldProps & {
  value: string
  onValue: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
} & Pick<
    JSX.IntrinsicElements['input'],
    'type' | 'placeholder' | 'autoComplete' | 'inputMode' | 'list' | 'autoFocus' | 'name' | 'disabled' | 'spellcheck'
  >

export function TextField({ label, error, hint, required, value, onValue, inputRef, type = 'text', ...rest }: Props) {
  return (
    <Field label={label} error={error} hint={hint} required={required}>
      {(wired) => (
        <input
          {...wired}
          {...rest}
          ref={inputRef}
          class="input"
          type={type}
          autoComplete={rest.autoComplete ?? 'off'}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
