/** The prospecting list that somebody came from, for as long as it is there. */
import { sheetById } from '../../lib/db/sheetRead'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { addressOf } from '../../lib/state/route'

/** @param source of the person, `sheet:ID`; nothing is drawn for any other */
export function FromList({ source }: { source: string }) {
  const id = source.startsWith('sheet:') ? source.slice('sheet:'.length) : undefined
  const sheet = useReady(async () => (id ? sheetById(id) : undefined), [id])
  if (!sheet) return null
  return (
    <div class="in-place">
      <span class="in-place-label">{t('lead.fromList')}</span>
      <span class="in-place-value">
        <a href={addressOf({ page: 'sheet', id: sheet.id, view: 'table' })}>{sheet.name}</a>
      </span>
    </div>
  )
}
