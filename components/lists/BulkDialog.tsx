/** One act on the rows that were chosen: what it asks, what it will do and to whom not, and then one press that does it. */
import { useState } from 'preact/hooks'
import type { BulkTable } from '../../lib/core/bulk'
import type { Preview } from '../../lib/db/bulkPreview'
import { doBulk } from '../../lib/state/bulking'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import type { Act } from './acts'
import { BulkPreview } from './BulkPreview'
import './bulk.css'
import { usePreview } from './usePreview'

type Props = {
  table: BulkTable
  act: Act
  /** Of the rows that were chosen. */
  ids: readonly string[]
  onClose: () => void
  onDone: () => void
}

export function BulkDialog({ table, act, ids, onClose, onDone }: Props) {
  const [values, setValues] = useState(act.start ?? {})
  const [doing, setDoing] = useState(false)
  const bulk = act.make(values)
  const preview = usePreview(bulk, ids)
  const n = preview?.picked.length ?? 0
  const whole = preview !== undefined && preview.looked >= preview.total
  const ready = bulk !== undefined && whole && n > 0 && !doing
  const onSubmit = async (event: Event) => {
    event.preventDefault()
    if (!ready || !bulk || !preview) return
    setDoing(true)
    if (await doBulk(bulk, preview.picked)) onDone()
    else setDoing(false)
  }
  const { Fields } = act
  return (
    <Dialog title={act.label.replace('…', '')} onClose={onClose}>
      <form class="form bulk" aria-label={act.label} onSubmit={onSubmit}>
        {Fields && <Fields values={values} set={(patch) => setValues((now) => ({ ...now, ...patch }))} />}
        <p class="bulk-sum" role="status">
          {summary(table, act, preview, ids.length)}
        </p>
        {preview && <BulkPreview table={table} preview={preview} field={act.field?.(values)} />}
        {act.danger && <p class="quiet">{t(`bulk.removeSays.${table}`)}</p>}
        <div class="buttons">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            kind={act.danger ? 'danger' : 'primary'}
            type="submit"
            aria-disabled={!ready || undefined}
            data-autofocus={!Fields}
          >
            {t(act.danger ? `bulk.goRemove.${table}` : `bulk.go.${table}`, { n })}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** How many there are to change, or how far it is with looking. */
function summary(table: BulkTable, act: Act, preview: Preview | undefined, chosen: number): string {
  if (!preview) return t(`bulk.ask.${table}`, { n: chosen })
  const { looked, total, picked } = preview
  if (looked < total) return t('bulk.looking', { done: looked, n: total })
  const n = picked.length
  return act.danger ? t(`bulk.willRemove.${table}`, { n, total }) : t(`bulk.will.${table}`, { n, total })
}
