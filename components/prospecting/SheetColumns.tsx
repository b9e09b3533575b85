/** What was read, column by column: what each is found to be, its first values, and the choice that corrects it. */
import { useMemo, useState } from 'preact/hooks'
import type { Sheet, SheetColumn } from '../../lib/core/sheet'
import { ownHeadings } from '../../lib/core/sheet/ownColumns'
import { sheetProblems } from '../../lib/core/sheet/problem'
import { type ColumnGuess, headingRow, recogniseColumns } from '../../lib/core/sheet/recognise'
import { targetsIn } from '../../lib/core/sheet/targets'
import { addSheet, addSuspects } from '../../lib/db/sheetRows'
import { wakeRunner } from '../../lib/platform/wake'
import { act, say } from '../../lib/state/act'
import { breathe } from '../../lib/state/breathe'
import { currentDay } from '../../lib/state/clock'
import { formatDate } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { TextField } from '../shared/TextField'
import { ColumnTable } from './ColumnTable'
import { useSheetFields } from './meaningOptions'
import { Refused } from './Refused'
import type { Given } from './sheetInput'

type Props = {
  given: Given
  sheet?: Sheet
  onSaved: (sheetId: string) => void
  onOther: () => void
  onCancel?: () => void
}

export function SheetColumns({ given, sheet, onSaved, onOther, onCancel }: Props) {
  const found = useMemo(() => headingRow(given), [given])
  const [headed, setHeaded] = useState(found !== undefined)
  const head = headed ? (found ?? 0) : undefined
  const columns = useMemo(() => recogniseColumns(given, head), [given, head])
  const problems = useMemo(() => sheetProblems(given, head, columns), [given, head, columns])
  const fields = useSheetFields()
  /** By its place: the own field that a column is by its heading. */
  const own = useMemo(() => ownHeadings(columns, fields), [columns, fields.length])
  const meant = (column: ColumnGuess, i: number) => column.means ?? own[i]
  const targets = useMemo(() => (sheet ? targetsIn(sheet.columns, columns) : []), [sheet, columns])
  /** What the user chose, by the column's place: a meaning, or the list's own column; empty for neither. */
  const [chosen, setChosen] = useState<Record<number, string>>({})
  const [name, setName] = useState(given.name ?? `${t('prospect.new')}, ${formatDate(currentDay.value)}`)
  const [missing, setMissing] = useState(false)
  const [saving, setSaving] = useState(false)
  const n = given.rows.length - (head === undefined ? 0 : head + 1)

  const choiceOf = (column: ColumnGuess, i: number) =>
    chosen[column.at] ?? (sheet ? targets[i] : meant(column, i)) ?? ''
  const choose = (at: number, value: string) => {
    const others =
      sheet && value ? columns.filter((column, i) => column.at !== at && choiceOf(column, i) === value) : []
    setChosen({ ...chosen, ...Object.fromEntries(others.map((other) => [other.at, ''])), [at]: value })
  }
  const nameOf = (column: ColumnGuess) => column.name || t('paste.column', { n: column.at + 1 })
  const stored = (column: ColumnGuess, i: number): SheetColumn => {
    const value = choiceOf(column, i)
    const there = sheet?.columns.find(({ id }) => id === value)
    const means = sheet ? meant(column, i) : value
    return there ?? { id: crypto.randomUUID().slice(0, 8), name: nameOf(column), ...(means && { means }) }
  }
  const save = async () => {
    setMissing(!name.trim())
    if (saving || (!sheet && !name.trim())) return
    setSaving(true)
    const rows = given.rows
      .slice(head === undefined ? 0 : head + 1)
      .map((row) => columns.map(({ at }) => row[at] ?? ''))
    const all = columns.map(stored)
    const saved = await act(() =>
      sheet ? addSuspects(sheet, all, rows, breathe) : addSheet({ name, columns: all }, rows, breathe),
    )
    setSaving(false)
    if (saved?.job) wakeRunner()
    if (saved?.value.leftOut) say(t('paste.erased', { n: saved.value.leftOut }))
    if (saved) onSaved(saved.value.sheetId)
  }
  return (
    <form
      class="sheet-columns"
      aria-label={sheet ? t('paste.addTo', { name: sheet.name }) : t('paste.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {!sheet && (
        <TextField
          label={t('prospect.name')}
          required
          value={name}
          onValue={setName}
          error={missing ? t('problem.required') : undefined}
        />
      )}
      <p class="row sheet-found">
        <span>{t('paste.found', { n, columns: columns.length })}</span>
        <label class="row">
          <input type="checkbox" checked={headed} onChange={() => setHeaded(!headed)} />
          {t('paste.headed', { line: given.lines[found ?? 0] ?? 1 })}
        </label>
      </p>
      <Refused problems={problems} />
      <ColumnTable
        columns={columns}
        rows={given.rows.slice(head === undefined ? 0 : head + 1, 60)}
        own={sheet?.columns}
        nameOf={nameOf}
        choiceOf={choiceOf}
        onChoose={choose}
        byOf={(column, value) =>
          value === column.means ? column.by : value && value === own[columns.indexOf(column)] ? 'heading' : undefined
        }
      />
      <p class="buttons">
        <Button onClick={onOther}>{t('paste.other')}</Button>
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
        <Button kind="primary" type="submit" disabled={problems.length > 0} aria-disabled={saving || undefined}>
          {t('paste.save', { n })}
        </Button>
      </p>
    </form>
  )
}
