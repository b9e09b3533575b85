/** Values of any form, written out to be read: a text as it is, a record as its fields, a list as a list. Long ones in steps. */
import { useState } from 'preact/hooks'
import { ActivityKind } from '../../lib/core/activity'
import { Status } from '../../lib/core/deal'
import { LifeCycle, type Phone } from '../../lib/core/person'
import { formatFull, formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'

/** Rows that are drawn before somebody asks for more. */
const STEP = 200
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

const WORDS = [
  'createdAt',
  'updatedAt',
  'at',
  'source',
  'kind',
  'text',
  'role',
  'status',
  'title',
  'note',
  'subject',
  'from',
  'to',
  'cc',
  'name',
  'email',
  'sentAt',
  'attachments',
  'list',
  'state',
  'cells',
  'shown',
  'what',
  'before',
  'after',
  'day',
  'time',
  'doneAt',
  'minutes',
  'outcome',
  'link',
  'mailbox',
  'type',
  'emails',
  'phones',
  'profileUrls',
  'headline',
  'place',
  'lifecycle',
  'provenance',
  'sure',
  'url',
  'stage',
] as const
/** What a field is called to who reads; one of the user's own as it is. */
export const fieldWords = (field: string): string => {
  const known = WORDS.find((word) => word === field)
  return known ? t(`dataField.${known}`) : field
}
/** Kinds of what happened, and of telephones. */
const KINDS = [...ActivityKind.options, 'mobile', 'work', 'direct', 'switchboard', 'fax'] as const satisfies readonly (
  | ActivityKind
  | NonNullable<Phone['kind']>
)[]
/** What a value that is one of a few is called; any other as it is. */
export function valueWords(field: string, value: unknown): unknown {
  const status = field === 'status' && Status.options.find((one) => one === value)
  const life = field === 'lifecycle' && LifeCycle.options.find((one) => one === value)
  const kind = field === 'kind' && KINDS.find((one) => one === value)
  if (kind) return t(`dataKind.${kind}`)
  return status ? t(`status.${status}`) : life ? t(`lifecycle.${life}`) : value
}
/** By which records point at each other, and what indexes need: it says nothing to who reads, and stands in the JSON. */
const NUMBERS = new Set([
  'id',
  'links',
  'sides',
  'personIds',
  'key',
  'also',
  'proof',
  'threadKey',
  'companyId',
  'e164',
  'same',
])

/** @param rows values of any form */
export function Values({ rows }: { rows: readonly unknown[] }) {
  const [shown, setShown] = useState(STEP)
  if (!rows.length) return <p class="quiet">{t('data.nothing')}</p>
  if (rows.length === 1) return <Value of={rows[0]} />
  return (
    <>
      <ol class="values">
        {rows.slice(0, shown).map((row, i) => (
          <li key={i}>
            <Value of={row} />
          </li>
        ))}
      </ol>
      {rows.length > shown && <Button onClick={() => setShown(shown + STEP)}>{t('silent.more')}</Button>}
    </>
  )
}

function Value({ of }: { of: unknown }) {
  if (typeof of === 'number') return <>{formatNumber(of)}</>
  if (typeof of === 'string') return INSTANT.test(of) ? <time dateTime={of}>{formatFull(of)}</time> : <span>{of}</span>
  if (Array.isArray(of)) return of.length ? <Values rows={of} /> : null
  if (typeof of !== 'object' || of === null) return <>{String(of)}</>
  return (
    <dl class="value">
      {Object.entries(of).map(([field, value]) =>
        value === undefined || NUMBERS.has(field) || isEmpty(value) ? null : (
          <div key={field}>
            <dt>{fieldWords(field)}</dt>
            <dd>
              <Value of={valueWords(field, value)} />
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && !Object.keys(value).length
