/** People as a header line of a quoted message writes them: `Name <a@b>`, `Name (a@b)`, `Name [mailto:a@b]`, `a@b (Name)`. */
import { emailKey, isEmailAddress } from '../core/email'

/** Somebody named in the text of a message; a forward may hold the name only. */
export type Named = { name?: string; email?: string }

const MAX = 2000

/** One person. Quotes, brackets and `mailto:` are dropped; what is neither name nor address is left out. */
export function parseCorrespondent(value: string): Named {
  const text = value.slice(0, MAX).replaceAll('\t', ' ').trim()
  const at = text.indexOf('@')
  if (at < 0) {
    const name = tidyName(text.replace(/<[^>]*$|<[^>]*>/g, ''))
    return name ? { name } : {}
  }
  let from = at
  while (from > 0 && !/[\s<>()[\]:;,"']/.test(text[from - 1] ?? '')) from--
  let to = at
  while (to < text.length && !/[\s<>()[\]:;,"']/.test(text[to] ?? '')) to++
  const email = emailKey(text.slice(from, to))
  const before = tidyName(text.slice(0, from).replace(/mailto:$/i, ''))
  const after = tidyName((/^[>\])\s]*\(([^()]+)\)/.exec(text.slice(to)) ?? [])[1] ?? '')
  const name = before || after
  return {
    ...(name && emailKey(name) !== email ? { name } : {}),
    ...(isEmailAddress(email) ? { email } : {}),
  }
}

/** Several people, parted by `;` or by a comma after an address. */
export function parseCorrespondents(value: string): Named[] {
  // The comma first: what stands before it is then looked at there alone.
  const parts = value.slice(0, MAX).split(/;|,(?<=[>)\]],)|,(?<=@[^\s,;<>]{1,250},)/)
  return parts.map(parseCorrespondent).filter((one) => one.name || one.email)
}

function tidyName(text: string): string {
  return text
    .replace(/[<>[\]]|\(\s*$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["'“„«\s]+|["'”“»\s]+$/g, '')
    .replace(/^\*+|\*+$/g, '')
    .trim()
}
