/** Whether the cells of a column are what its heading says, as far as their shape can tell. */
import { isEmailAddress } from '../../email'
import { looksLikeSite } from '../../sheet/values'
import type { ImportField } from '../fields'

/** What nobody is called: how programs write that there is nothing. */
const NOTHING = /^(?:n\/a|N\/A|#N\/A|#REF!|#VALUE!|NULL|-{1,3}|—|–|\?+|\.)$/

/** A cell that says that there is no value. */
export const isNothing = (cell: string): boolean => cell.length < 40 && NOTHING.test(cell)

/** Digits and the signs between them, with what is dialled behind; a number that a spreadsheet has rounded is none. */
const PHONE = /^(?:tel:)?[+(]?[\d\s().\-/–‑\u00a0\u202f]{4,40}(?:\s?(?:x|ext\.?|poste|#|;ext=)\s?\d{1,8})?$/i
const DAY = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/

export function isPhone(text: string): boolean {
  if (text.length > 60 || !PHONE.test(text) || DAY.test(text)) return false
  const digits = text.replace(/\D/g, '').length
  return digits >= 5 && digits <= 24
}

const isMail = (text: string) => text.includes('@')
/** Shapes that a cell of a field has; fields that are words have none. */
const SHAPES: Partial<Record<ImportField, (text: string) => boolean>> = {
  email: isMail,
  phone: isPhoneLike,
  mobile: isPhoneLike,
  workPhone: isPhoneLike,
  directPhone: isPhoneLike,
  switchboard: isPhoneLike,
  fax: isPhoneLike,
  website: (text) => text.includes('.') || text.includes('/'),
  profileUrl: (text) => text.includes('.') || text.includes('/'),
  amount: (text) => /\d/.test(text),
  due: (text) => /\d/.test(text),
  closedOn: (text) => /\d/.test(text),
  at: (text) => /\d/.test(text),
}

function isPhoneLike(text: string): boolean {
  return text.replace(/\D/g, '').length > 4 && !isMail(text)
}

/** So many cells of a column are looked at. */
const SAMPLE = 200

/** Whether most of the first cells of a column may be values of a field. */
export function fitsColumn(field: ImportField, rows: readonly (readonly string[])[], at: number): boolean {
  const has = SHAPES[field]
  const cells: string[] = []
  for (const row of rows) {
    const cell = row[at]
    if (cell && !isNothing(cell)) cells.push(cell)
    if (cells.length >= SAMPLE) break
  }
  if (!cells.length) return true
  // A name may hold anything but what is an address or a site and nothing else.
  const fits = has ?? (WORDS.includes(field) ? (text: string) => !isEmailAddress(text) : () => true)
  return cells.filter(fits).length >= cells.length / 2
}

/** Fields that are what somebody or something is called. */
const WORDS: readonly ImportField[] = [
  'name',
  'givenName',
  'familyName',
  'company',
  'title',
  'place',
  'industry',
  'person',
]

/** Whether one cell may be a value of a field. What is not is kept as it stands. */
export function fitsCell(field: ImportField, cell: string): boolean {
  if (isNothing(cell)) return false
  if (field === 'website' || field === 'profileUrl') return looksLikeSite(cell)
  // What has no letter is no name; question marks are what is left of letters that an old program could not write.
  return !WORDS.includes(field) || (cell.length <= 500 && /[\p{L}\p{N}]/u.test(cell) && !isEmailAddress(cell))
}
