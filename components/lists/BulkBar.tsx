/** What can be done with the rows that were chosen; stands below the list while there are any. */
import { useState } from 'preact/hooks'
import type { BulkTable } from '../../lib/core/bulk'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { later } from '../shared/later'
import { Menu } from '../shared/Menu'
import { useActs } from '../shared/shortcuts'
import type { Choice } from '../shared/useChoice'
import type { Act } from './acts'
import { BulkDialog } from './BulkDialog'

/** With what writes files, which the list does without. */
const ExportDialog = later(async () => (await import('./ExportDialog')).ExportDialog)

type Props = {
  table: BulkTable
  choice: Choice
  acts: readonly Act[]
  /** Those that the list shows. */
  columns: readonly { id: string }[]
}

export function BulkBar({ table, choice, acts, columns }: Props) {
  const [open, setOpen] = useState<{ act: Act; ids: readonly string[] }>()
  const [saving, setSaving] = useState<readonly string[]>()
  const { chosen } = choice
  const start = (act: Act) => setOpen({ act, ids: [...chosen] })
  const remove = acts.find((act) => act.danger)
  const some = () => chosen.size > 0
  useActs(t('choice.chosen', { n: chosen.size }), [
    ...acts.map((one) => ({
      id: 'list.change' as const,
      of: one.id,
      label: one.label,
      when: some,
      run: () => start(one),
    })),
    { id: 'list.export', when: some, run: () => setSaving([...chosen]) },
    { id: 'list.none', when: some, run: choice.clear },
  ])
  return (
    <>
      {chosen.size > 0 && (
        <section class="bulk-bar" aria-label={t('choice.region')}>
          <b>{t('choice.chosen', { n: chosen.size })}</b>
          <Menu
            kind="primary"
            items={acts
              .filter((act) => !act.danger)
              .map((act) => ({ id: act.id, label: act.label, run: () => start(act) }))}
          >
            {t('choice.do')}
          </Menu>
          <Button onClick={() => setSaving([...chosen])}>{t('export.button')}</Button>
          {remove && (
            <Button kind="danger" onClick={() => start(remove)}>
              {remove.label}
            </Button>
          )}
          <Button hint="Esc" onClick={choice.clear}>
            {t('choice.clear')}
          </Button>
        </section>
      )}
      {saving && (
        <ExportDialog
          noun={table}
          ids={saving}
          columns={columns.map(({ id }) => id)}
          onClose={() => setSaving(undefined)}
        />
      )}
      {open && (
        <BulkDialog
          table={table}
          act={open.act}
          ids={open.ids}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined)
            choice.clear()
          }}
        />
      )}
    </>
  )
}
