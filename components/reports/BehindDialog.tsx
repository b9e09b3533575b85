/** The records that a figure stands on, some at a time, each with the way to its page. */
import { useState } from 'preact/hooks'
import type { Activity } from '../../lib/core/activity'
import type { Company } from '../../lib/core/company'
import type { Deal } from '../../lib/core/deal'
import { type Person, personLabel } from '../../lib/core/person'
import type { Facts } from '../../lib/core/reports/facts'
import type { Behind } from '../../lib/core/reports/report'
import { behindRows } from '../../lib/db/behind'
import { formatInstant, formatMoney, formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { addressOf, placeOfLink } from '../../lib/state/route'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'

const STEP = 50
type Props = { facts: Facts; behind: Behind; title: string; onClose: () => void }

export function BehindDialog({ facts, behind, title, onClose }: Props) {
  const [rows] = useState(() => behind.rows())
  const [shown, setShown] = useState(STEP)
  const ids = rows.slice(0, shown).map((row) => facts[behind.of].ids.at(row))
  const { value } = useKept(() => behindRows(behind.of, ids), [ids.length, behind])
  return (
    <Dialog title={title} onClose={onClose}>
      <p class="quiet">{t('report.behind', { n: rows.length })}</p>
      <ul class="report-behind">
        {(value ?? []).map((row, i) => (
          <li key={ids[i]}>
            {row ? <Line of={behind.of} row={row} /> : <span class="quiet">{t('report.behindGone')}</span>}
          </li>
        ))}
      </ul>
      {shown < rows.length && (
        <Button onClick={() => setShown(shown + STEP)}>
          {t('report.behindMore')} · {formatNumber(rows.length - shown)}
        </Button>
      )}
    </Dialog>
  )
}

function Line({ of, row }: { of: Behind['of']; row: object }) {
  if (of === 'deals') {
    const { id, title, amount, status } = row as Deal
    return (
      <>
        <a href={addressOf({ page: 'deal', id })}>{title}</a>
        <span class="quiet">
          {amount ? `${formatMoney(amount)} · ` : ''}
          {t(`status.${status}`)}
        </span>
      </>
    )
  }
  if (of === 'people') {
    const person = row as Person
    return <a href={addressOf({ page: 'person', id: person.id })}>{personLabel(person) || t('report.unknown')}</a>
  }
  if (of === 'companies') {
    const { id, name } = row as Company
    return <a href={addressOf({ page: 'company', id })}>{name}</a>
  }
  const { links, at, text, type } = row as Activity
  const place = placeOfLink(links[0])
  const words = text?.split('\n')[0] || type?.name || t('report.behindActivity')
  return (
    <>
      {place ? <a href={addressOf(place)}>{words}</a> : words}
      <span class="quiet">{formatInstant(at)}</span>
    </>
  )
}
