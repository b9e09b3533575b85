/** Values of any form, written out to be read: a text as it is, a record as its fields, a list as a list. Long ones in steps. */
import { useState } from 'preact/hooks'
import { formatFull, formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'

/** Rows that are drawn before somebody asks for more. */
const STEP = 200
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

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
        value === undefined || (Array.isArray(value) && !value.length) ? null : (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              <Value of={value} />
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}
