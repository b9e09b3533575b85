/** All rows of a list as a table; a cell is changed where it stands. */
import { useRef, useState } from 'preact/hooks'
import { type Sheet, type Suspect, SuspectState } from '../../lib/core/sheet'
import { suspectLabel } from '../../lib/core/sheet/suspectFacts'
import { suspectRows } from '../../lib/db/sheetRead'
import { editSuspect } from '../../lib/db/suspects'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { useGrowing } from '../../lib/state/live'
import { go } from '../../lib/state/route'
import { useGrowingLimit } from '../people/useGrowingLimit'
import { Answer } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { useShortcuts } from '../shared/shortcuts'
import { type Column, Table } from '../shared/Table'
import { CellEditor } from './CellEditor'
import { StateChip } from './StateChip'

export function SheetTable({ sheet }: { sheet: Sheet }) {
  const [state, setState] = useState<SuspectState>()
  const [limit, more] = useGrowingLimit(state ?? '')
  const rows = useGrowing(() => suspectRows(sheet.id, limit, state), [sheet.id, state], [limit])
  const [editing, setEditing] = useState<{ row: string; column: string }>()
  const table = useRef<HTMLDivElement>(null)
  const rowOf = (element: Element | null) => {
    const at = element?.closest<HTMLElement>('[data-index]')?.dataset.index
    return rows.state === 'ready' && at !== undefined ? rows.value[Number(at)] : undefined
  }
  useShortcuts(t('prospect.table'), [
    {
      id: 'sheet.row',
      within: table,
      always: true,
      run: () => {
        const row = rowOf(document.activeElement)
        if (row) go({ page: 'sheet', id: sheet.id, row: row.id })
      },
    },
  ])
  const leave = (row: Suspect) => {
    setEditing(undefined)
    // The row takes the focus back once the field is gone.
    const index = rows.state === 'ready' ? rows.value.indexOf(row) : -1
    setTimeout(() => table.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus())
  }
  const save = async (row: Suspect, column: string, text: string) => {
    if (text.trim() === (row.cells[column] ?? '')) return
    await actOn(row, (seen) => editSuspect(row.id, { cells: { [column]: text } }, seen))
  }
  const columns: Column<Suspect>[] = [
    { id: 'state', label: t('prospect.state'), width: '96px', cell: (row) => <StateChip row={row} /> },
    ...sheet.columns.map(
      (column, i): Column<Suspect> => ({
        id: column.id,
        label: column.name,
        width: 'minmax(120px, 1fr)',
        cell: (row) => {
          const text = row.cells[column.id] ?? ''
          if (editing?.row === row.id && editing.column === column.id) {
            return (
              <CellEditor
                label={t('sheetTable.cell', { column: column.name, name: suspectLabel(sheet.columns, row.cells) })}
                text={text}
                onSave={(value) => void save(row, column.id, value)}
                onLeave={(by) => {
                  const next = sheet.columns[i + by]
                  if (by && next) setEditing({ row: row.id, column: next.id })
                  else leave(row)
                }}
              />
            )
          }
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the row's keys do the same
            // biome-ignore lint/a11y/useKeyWithClickEvents: the row's keys do the same
            <span
              class="sheet-cell"
              title={text}
              onClick={(event) => {
                event.stopPropagation()
                setEditing({ row: row.id, column: column.id })
              }}
            >
              {text}
            </span>
          )
        },
      }),
    ),
    { id: 'calls', label: t('prospect.calls'), width: '56px', end: true, cell: (row) => row.calls },
    { id: 'note', label: t('person.note'), width: 'minmax(120px, 1fr)', cell: (row) => row.note ?? row.reason },
  ]
  return (
    <div class="page-table sheet-table" ref={table}>
      <div class="row">
        <fieldset class="segments">
          <legend class="unseen">{t('sheetTable.filter')}</legend>
          {[undefined, ...SuspectState.options].map((one) => (
            <Button small key={one ?? 'all'} pressed={state === one} onClick={() => setState(one)}>
              {one ? t(`prospect.state.${one}`) : t('sheetTable.all')}
            </Button>
          ))}
        </fieldset>
        <span class="hint">{t('sheetTable.keys')}</span>
      </div>
      <Answer of={rows}>
        {(all) =>
          all.length ? (
            <Table
              label={sheet.name}
              rows={all}
              columns={columns}
              keyOf={(row) => row.id}
              onOpen={(row) => sheet.columns[0] && setEditing({ row: row.id, column: sheet.columns[0].id })}
              onNearEnd={() => more(all.length)}
            />
          ) : (
            <Empty centred action={state && <Button onClick={() => setState(undefined)}>{t('empty.showAll')}</Button>}>
              {t('sheetTable.none')}
            </Empty>
          )
        }
      </Answer>
    </div>
  )
}
