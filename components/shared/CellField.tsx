/** What a cell is changed with: a field of its kind, with what is offered for it. */
import { useId } from 'preact/hooks'
import { CellChecks } from './CellChecks'
import type { CellValue } from './CellEditor'
import { CellParts } from './CellParts'
import { Options } from './SelectField'

export type CellFieldProps = {
  label: string
  value: CellValue
  text: string
  isWrong: boolean
  onText: (text: string) => void
}

export function CellField(props: CellFieldProps) {
  const { label, value, text, isWrong, onText } = props
  const id = useId()
  const { kind, hint, offers } = value
  if (kind === 'several') return <CellChecks {...props} />
  if (kind === 'parts') return <CellParts {...props} />
  const shared = {
    class: 'input cell-input',
    'aria-label': label,
    'aria-invalid': isWrong ? ('true' as const) : undefined,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    value: text,
  }
  const said = hint && (
    <span class="cell-hint" id={`${id}-hint`}>
      {hint}
    </span>
  )
  if (kind === 'choice') {
    return (
      <select {...shared} onChange={(event) => onText(event.currentTarget.value)}>
        <Options options={value.options ?? []} />
      </select>
    )
  }
  if (kind === 'long') {
    return (
      <>
        <textarea {...shared} rows={4} onInput={(event) => onText(event.currentTarget.value)} />
        {said}
      </>
    )
  }
  const offered = offers?.(text) ?? []
  return (
    <>
      <input
        {...shared}
        type={kind === 'day' ? 'date' : 'text'}
        inputMode={kind === 'amount' || kind === 'number' ? 'decimal' : undefined}
        autoComplete="off"
        spellcheck={false}
        list={offers ? `${id}-offers` : undefined}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {offers && (
        <datalist id={`${id}-offers`}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {said}
    </>
  )
}
