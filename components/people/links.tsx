/** Addresses that lead out of Margin. What came from a page is opened only where it is a web address. */
import { deceives } from '../../lib/core/deceives'
import { opensAs } from '../../lib/core/opens'
import type { Phone } from '../../lib/core/person'
import { t } from '../../lib/state/language'
import { Odd } from '../shared/Odd'

/** The address by which the system's telephone takes a number. */
export const phoneAddress = ({ e164, shown }: Pick<Phone, 'e164' | 'shown'>): string =>
  `tel:${e164 ?? shown.replace(/[^\d+]/g, '')}`

/** The address by which the system's mail program, or the browser's, writes to somebody. */
export const mailAddress = (email: string): string => `mailto:${encodeURI(email)}`

export function MailLink({ email }: { email: string }) {
  return (
    <>
      <a href={mailAddress(email)}>{email}</a> <Odd text={email} />
    </>
  )
}

/** The address without its scheme; plain text where it is no web address. */
export function WebLink({ url }: { url: string }) {
  const address = webAddress(url)
  if (!address) return <span>{url}</span>
  return (
    <>
      <a href={address.href} target="_blank" rel="noopener noreferrer" title={t('record.opensOutside')}>
        {`${address.host.replace(/^www\./, '')}${address.pathname.replace(/\/$/, '')}`}
      </a>{' '}
      <Odd text={deceives(url) ? url : address.host} />
    </>
  )
}

/** A bare domain counts as one: people type `firm.example`. */
function webAddress(text: string): URL | undefined {
  const url = URL.parse(text) ?? URL.parse(`https://${text}`)
  return url && opensAs(url) && url.protocol.startsWith('http') ? url : undefined
}
