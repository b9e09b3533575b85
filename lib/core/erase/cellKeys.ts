/** By what a row of cells may be known as somebody who was erased, whatever its columns are said to be. */
import { emailsIn } from '../import/table/several'
import { emailMatchKey } from '../match/keys'
import { profileKey } from '../match/profileKey'

/** A number with its country's: others are no exact keys, and no country is guessed here. */
const NUMBER = /^(?:tel:)?(\+[\d\s().-]{7,24})$/i
const LONGEST = 2_000

/** @returns exact keys of the addresses, numbers and profiles in the cells, as `matchKeys` gives them */
export function cellKeys(cells: readonly string[]): string[] {
  const keys = new Set<string>()
  for (const given of cells) {
    const cell = given.slice(0, LONGEST).trim()
    if (cell.includes('@')) for (const email of emailsIn(cell).found) keys.add(emailMatchKey(email))
    const [, number] = NUMBER.exec(cell) ?? []
    if (number) keys.add(`t:+${number.replace(/\D/g, '')}`)
    const profile = cell.includes('/') ? profileKey(cell) : undefined
    if (profile) keys.add(`u:${profile}`)
  }
  return [...keys]
}
