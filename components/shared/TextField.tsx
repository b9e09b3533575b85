/** One line of text: name, address, phone, title. `onValue` gets each keystroke's whole value. */

import type { JSX, Ref } from 'preact'
import { useId } from 'preact/hooks'
import { Field, type FieldProps } from './Field'

type Props = FieldProps & {
  value: string
  onValue: (value: string) => void
  inputRef?: Ref<HTMLInputElement>
  /** Known texts that go with what is typed: the browser offers them. */
  offers?: readonly string[]
} & Pick<
    JSX.IntrinsicElements['input'],
    'type' | 'placeholder' | 'autoComplete' | 'inputMode' | 'autoFocus' | 'name' | 'disabled' | 'spellcheck'
  >

export function TextField(props: Props) {
  const { label, error, hint, required, value, onValue, inputRef, offers = [], type = 'text', ...rest } = props
  const list = useId()
  return (
    <Field label={label} error={error} hint={hint} required={required}>
      {(wired) => (
        <>
          <input
            {...wired}
            {...rest}
            ref={inputRef}
            class="input"
            type={type}
            list={offers.length ? list : undefined}
            autoComplete={rest.autoComplete ?? 'off'}
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
          {offers.length > 0 && (
            <datalist id={list}>
              {offers.map((offer) => (
                <option key={offer} value={offer} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}
