/** A choice from a short list, with the browser's own select. An option with `group` stands under that heading. */
import { Field, type FieldProps } from './Field'

export type Option<V extends string = string> = { value: V; label: string; group?: string }

type Props<V extends string> = FieldProps & {
  value: V
  options: readonly Option<V>[]
  onValue: (value: V) => void
  disabled?: boolean
}

export function SelectField<V extends string>({ value, options, onValue, disabled, ...frame }: Props<V>) {
  return (
    <Field {...frame}>
      {(wired) => (
        <select
          {...wired}
          class="input"
          value={value}
          disabled={disabled}
          onChange={(event) => onValue(event.currentTarget.value as V)}
        >
          <Options options={options} />
        </select>
      )}
    </Field>
  )
}

/** The options of a select, under their headings where they have any. */
export function Options({ options }: { options: readonly Option[] }) {
  const groups = [...new Set(options.map((option) => option.group))]
  return (
    <>
      {groups.map((group) => {
        const own = options
          .filter((option) => option.group === group)
          .map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))
        return group === undefined ? (
          own
        ) : (
          <optgroup key={group} label={group}>
            {own}
          </optgroup>
        )
      })}
    </>
  )
}
