/** One thing that does not conform: whose it is, what is wrong, and what can be done about it. */
import type { CustomField } from '../../lib/core/customField'
import type { FoundTrouble } from '../../lib/core/norms/found'
import { leaveAsIs, mendRecord } from '../../lib/db/norms'
import { act } from '../../lib/state/act'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'
import { Button } from '../shared/Button'
import { normField } from './normWords'

const PAGES = { people: 'person', companies: 'company', deals: 'deal' } as const

export const mendOne = (one: FoundTrouble) =>
  void actOn(one.seen, (seen) => mendRecord(one.noun, one.id, one, seen as object))
export const leaveOne = (one: FoundTrouble) => void act(() => leaveAsIs(one.noun, one.id, one))

type Props = {
  id: string
  one: FoundTrouble
  own: readonly CustomField[]
  chosen: boolean
  onChoose: () => void
}

export function NormRow({ id, one, own, chosen, onChoose }: Props) {
  const { noun, kind, field, name, from, mend } = one
  const words = { field: normField(noun, field, own), name: name || t('unknown') }
  const place = { page: PAGES[noun], id: one.id }
  return (
    <li class={chosen ? 'norm-row chosen' : 'norm-row'} onFocusIn={onChoose}>
      <p>
        <a class="name" href={addressOf(place)} data-row={mend ? undefined : id}>
          {words.name}
        </a>
      </p>
      {mend ? (
        <p>
          <FromTo one={one} field={words.field} />
          {!mend.certain && <span class="hint"> · {t('norms.row.perhaps')}</span>}
        </p>
      ) : (
        <p>
          {kind === 'missing' ? t('norms.row.missing', { field: words.field }) : t('norms.row.unread', { value: from })}
        </p>
      )}
      <p class="buttons">
        {mend && (
          <Button
            small
            data-row={id}
            aria-label={t('norms.mendLong', { ...words, value: mend.to })}
            onClick={() => mendOne(one)}
          >
            {t('norms.mend')}
          </Button>
        )}
        <Button small kind="quiet" aria-label={t('norms.leaveLong', words)} onClick={() => leaveOne(one)}>
          {t('norms.leave')}
        </Button>
      </p>
    </li>
  )
}

/** What stands there, and what would stand there. */
export function FromTo({ one: { from, mend }, field }: { one: FoundTrouble; field: string }) {
  if (!mend) return null
  if (mend.unseen) return <>{t('norms.row.unseen', { field, from, to: mend.to })}</>
  return (
    <>
      <span class="quiet">{t('norms.row.of', { field })} </span>
      <del>{from}</del> → <ins>{mend.to}</ins>
    </>
  )
}
