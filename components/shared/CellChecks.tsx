/** Several options in a cell, each ticked or not: Space ticks, as in any form. */
import type { CellFieldProps } from './CellField'

export function CellChecks({ label, value, text, onText }: CellFieldProps) {
  const options = value.options ?? []
  const chosen = text ? text.split(',') : []
  const toggle = (id: string) => {
    const after = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
    // In the order in which they are offered, however they were ticked.
    const known = options.map((option) => option.value).filter((one) => after.includes(one))
    onText([...known, ...after.filter((one) => !known.includes(one))].join(','))
  }
  return (
    <fieldset class="cell-panel">
      <legend class="unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="check">
          <input type="checkbox" checked={chosen.includes(option.value)} onChange={() => toggle(option.value)} />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
