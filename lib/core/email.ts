/** Mail addresses as keys. */

/** The form in which an address is kept and compared: trimmed, lower case. */
export function emailKey(address: string): string {
  return address.trim().toLowerCase()
}

const ATOM = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u

/**
 * Whether a text can be an address: one `@`, a local part of atoms (RFC 5322 §3.2.3, international letters allowed as in
 * RFC 6532), a domain of labels with a dot. Quoted local parts and address literals are not for business cards.
 */
export function isEmailAddress(text: string): boolean {
  if (text.length > 254) return false
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const domain = text.slice(at + 1)
  if (at < 1 || local.length > 64 || domain.length > 253) return false
  const labels = domain.split('.')
  return (
    local.split('.').every((part) => ATOM.test(part)) &&
    labels.length > 1 &&
    labels.every((part) => LABEL.test(part)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  )
}

/** The domain of an address, lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
