/** Cells that hold several values: addresses, numbers, words. */
import { emailKey, isEmailAddress } from '../../email'
import { isPhone } from './fits'

/** @property whole whether all of the cell is in what was found */
type Found = { found: string[]; whole: boolean }

/** No cell with several values is longer. */
const LONGEST = 5_000

/** Addresses, each perhaps in brackets behind a name. */
export function emailsIn(cell: string): Found {
  if (cell.length > LONGEST) return { found: [], whole: false }
  const parts = cell.split(/[\s,;|<>()[\]]+|:::/).filter(Boolean)
  const found = parts.map((part) => emailKey(part.replace(/^mailto:/i, ''))).filter(isEmailAddress)
  return { found: [...new Set(found)], whole: found.length === parts.length }
}

/** Numbers, parted by signs that no number has. */
export function phonesIn(cell: string): Found {
  if (cell.length > LONGEST) return { found: [], whole: false }
  const parts = cell
    .split(/:::|[;,|\n]|\s\/\s/)
    .map((part) => part.trim())
    .filter(Boolean)
  const found = parts.filter(isPhone).map((part) => part.replace(/^tel:/i, ''))
  return { found: [...new Set(found)], whole: found.length === parts.length }
}

/** Words by which somebody is sorted. Those of Google's own, with a star, sort nobody. */
export function tagsIn(cell: string): Found {
  if (cell.length > LONGEST) return { found: [], whole: false }
  const sign = cell.includes(':::') ? ':::' : cell.includes(';') ? ';' : ','
  const parts = cell
    .split(sign)
    .map((part) => part.trim())
    .filter(Boolean)
  const found = parts.filter((part) => !/^\*\s?\S/.test(part) && part.length <= 100)
  return { found: [...new Set(found)], whole: found.length === parts.length }
}
