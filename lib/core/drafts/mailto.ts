/** An address that opens a mail program with a message filled in (RFC 6068). */

/** A text in which half a letter, which cannot be encoded, is the sign for that. */
export const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')
/** What of an address need not be encoded there: `@` and the like of the local part, never what would end or split it. */
const address = (email: string): string =>
  encodeURIComponent(whole(email.trim())).replace(/%40/g, '@').replace(/%2B/gi, '+')
/** Lines end with CR and LF, whatever they ended with. */
const value = (text: string): string =>
  encodeURIComponent(whole(text).replace(/\r\n?|\n/g, '\r\n')).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Longer ones are cut, or not opened at all, by mail programs and the system between. Signs of the address. */
export const MOST_MAILTO = 2000

/** @param to addresses; none leaves it to the mail program */
export function mailtoAddress({
  to,
  subject,
  text,
}: {
  to: readonly string[]
  subject?: string
  text?: string
}): string {
  const fields = [
    ...(subject ? [`subject=${value(subject.replace(/\s*[\r\n]+\s*/g, ' '))}`] : []),
    ...(text ? [`body=${value(text)}`] : []),
  ]
  return `mailto:${to.map(address).join(',')}${fields.length ? `?${fields.join('&')}` : ''}`
}
