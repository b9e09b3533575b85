/**
 * How the person of a row of today is reached: number and address as links. They stand quietly beside each row, and in words in
 * the chosen one, where the keyboard comes to them. Their pictures are in the styles: as elements of every row they would be most
 * of what the popup keeps for its first paint.
 */
import type { TodayRow } from '../../lib/db/today'
import { t } from '../../lib/state/language'
import { mailAddress, phoneAddress } from '../people/links'
import { Kbd } from '../shared/Kbd'

type Props = {
  row: TodayRow
  chosen: boolean
  /** The number was pressed: the call can be written down. */
  onCall?: () => void
}

export function TodayReach({ row: { reach }, chosen, onCall }: Props) {
  if (!reach) return null
  const { phone, email } = reach
  const stop = chosen ? undefined : -1
  return (
    <p class="reach">
      {phone && (
        <a
          href={phoneAddress(phone)}
          data-reach="phone"
          title={t('person.call', { number: phone.shown })}
          tabIndex={stop}
          onClick={onCall}
        >
          <span class="words">{phone.shown}</span>
          <Kbd>p</Kbd>
        </a>
      )}
      {email && (
        <a href={mailAddress(email)} data-reach="email" title={t('today.writeTo', { email })} tabIndex={stop}>
          <span class="words">{email}</span>
          <Kbd>m</Kbd>
        </a>
      )}
    </p>
  )
}
