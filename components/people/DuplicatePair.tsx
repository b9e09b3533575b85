/** Two records that may be one: both, why, and the two answers. */
import type { Mergeable, MergeTable } from '../../lib/core/merge'
import { personLabel } from '../../lib/core/person'
import type { Duplicate } from '../../lib/db/duplicateSearch'
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'
import { Button } from '../shared/Button'
import { notSame, whyWords } from './matchWords'

type Row = Mergeable[MergeTable]
type Props = {
  id: string
  table: MergeTable
  pair: Duplicate
  rows: ReadonlyMap<string, Row>
  companies: ReadonlyMap<string, string>
  chosen: boolean
  onChoose: () => void
  onMerge: () => void
  onApart: () => void
}

export function DuplicatePair({ id, table, pair, rows, companies, chosen, onChoose, onMerge, onApart }: Props) {
  const [a, b] = [rows.get(pair.a), rows.get(pair.b)]
  if (!a || !b) return null
  const names = { name: labelOf(a), other: labelOf(b) }
  return (
    <li class={chosen ? 'duplicate chosen' : 'duplicate'} onFocusIn={onChoose}>
      <Half row={a} companies={companies} />
      <Half row={b} companies={companies} />
      <p class="buttons">
        <Button small data-row={id} aria-label={t('duplicates.merge', names)} onClick={onMerge}>
          {t('merge.merge')}
        </Button>
        <Button
          small
          kind="quiet"
          aria-label={t(table === 'people' ? 'duplicates.apart' : 'duplicates.apartCompanies', names)}
          onClick={onApart}
        >
          {t(notSame(table))}
        </Button>
      </p>
      <p class="hint why">{whyWords(pair.why, pair.sure)}</p>
    </li>
  )
}

function Half({ row, companies }: { row: Row; companies: ReadonlyMap<string, string> }) {
  return (
    <div>
      <p>
        <a class="name" href={addressOf({ page: 'emails' in row ? 'person' : 'company', id: row.id })}>
          {labelOf(row)}
        </a>
      </p>
      {linesOf(row, companies).map(
        (line) =>
          line && (
            <p key={line} class="quiet">
              {line}
            </p>
          ),
      )}
    </div>
  )
}

const labelOf = (row: Row): string => ('emails' in row ? personLabel(row) : row.name)

function linesOf(row: Row, companies: ReadonlyMap<string, string>): (string | undefined)[] {
  if (!('emails' in row))
    return [
      [row.industry, row.headquarters, row.size].filter(Boolean).join(' · '),
      row.domains.join(', '),
      row.website,
      row.profileUrls.join(', '),
    ]
  return [
    [row.title, companies.get(row.companyId ?? '')].filter(Boolean).join(' · '),
    row.emails.join(', '),
    row.phones.map((phone) => phone.shown).join(', '),
    row.place,
  ]
}
