/** The keys that two prepared records share. */
import type { Prepared } from './prepare'
import type { MatchPhone, Reason } from './record'

export function compareKeys(a: Prepared, b: Prepared): Reason[] {
  const keys: Reason[] = []
  const boxes = a.mailboxes.filter((box) => b.mailboxes.some((other) => other.key === box.key))
  if (boxes.some((box) => !box.shared)) keys.push('email')
  else if (boxes.length) keys.push('sharedEmail')
  const numbers = a.phones.flatMap((phone) =>
    b.phones.filter((other) => samePhone(phone, other)).map((other) => [phone, other] as const),
  )
  if (numbers.some(([one, two]) => (one.mobile || two.mobile) && !otherExtension(one, two))) keys.push('phone')
  else if (numbers.length) keys.push('line')
  if (a.profiles.some((profile) => b.profiles.includes(profile))) keys.push('profile')
  return keys
}

/** Two people behind one number. */
export const otherExtension = (a: MatchPhone, b: MatchPhone): boolean =>
  Boolean(a.extension && b.extension && a.extension !== b.extension)

/** Whether two numbers are one. A number without a country is the other's where it is what stands behind its country code. */
export function samePhone(a: MatchPhone, b: MatchPhone): boolean {
  if (a.e164 && b.e164) return a.e164 === b.e164
  const [one, two] = [a.e164?.slice(1) ?? a.digits, b.e164?.slice(1) ?? b.digits]
  if (one === two) return one.length > 6
  if (!a.e164 && !b.e164) return false
  const [whole, national] = a.e164 ? [one, two.replace(/^0+/, '')] : [two, one.replace(/^0+/, '')]
  const code = whole.length - national.length
  return national.length > 7 && whole.endsWith(national) && code > 0 && code < 4
}
