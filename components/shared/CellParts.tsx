/** Some texts in one cell, each with a name of its own: a line each. */
import type { CellFieldProps } from './CellField'

export function CellParts({ label, value, text, onText }: CellFieldProps) {
  const lines = text.split('\n')
  return (
    <fieldset class="cell-panel">
      <legend class="unseen">{label}</legend>
      {(value.parts ?? []).map((name, at) => (
        <label key={at} class="cell-part">
          <span class="cut">{name}</span>
          <input
            class="input cell-input"
            type="text"
            autoComplete="off"
            value={lines[at] ?? ''}
            onInput={(event) => onText(withLine(lines, at, event.currentTarget.value))}
          />
        </label>
      ))}
    </fieldset>
  )
}

const withLine = (lines: readonly string[], at: number, text: string): string =>
  lines.map((line, n) => (n === at ? text : line)).join('\n')
