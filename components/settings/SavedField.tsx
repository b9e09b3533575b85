/** A line of text that is saved when it is left or Enter is pressed; what does not fit stays, with the reason under it. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Field } from '../shared/Field'

type Props = {
  label: string
  value: string
  /** What is wrong with it, in a sentence. */
  check?: (typed: string) => string | undefined
  onSave: (typed: string) => void
} & Pick<JSX.IntrinsicElements['input'], 'placeholder' | 'inputMode'>

export function SavedField({ label, value, check, onSave, ...rest }: Props) {
  const [typed, setTyped] = useState(value)
  const [wrong, setWrong] = useState<string>()
  // Changed elsewhere or undone: what is kept is what is shown.
  useEffect(() => {
    setTyped(value)
    setWrong(undefined)
  }, [value])
  const leave = () => {
    const problem = check?.(typed)
    setWrong(problem)
    if (!problem && typed !== value) onSave(typed)
  }
  return (
    <Field label={label} error={wrong}>
      {(wired) => (
        <input
          {...wired}
          {...rest}
          class="input"
          type="text"
          autoComplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave()
            if (event.key === 'Escape') setTyped(value)
          }}
        />
      )}
    </Field>
  )
}
