/** What `npm run -s inspect -- FILE --as pairs` prints: for each line `{id,a,b}`, whether the two records are one person, and why. */
import { comparePrepared } from '../lib/core/match/compare'
import { prepare } from '../lib/core/match/prepare'
import type { MatchRecord } from '../lib/core/match/record'
import { countryOf, matchLists, matchPhone } from '../lib/extract/matchLists'

export type PairRecord = Omit<MatchRecord, 'phones' | 'profileUrls' | 'place'> & {
  phones?: string[]
  profileUrls?: string[]
  location?: string
}
export type Pair = { id: string; a: PairRecord; b: PairRecord }

export function inspectPairs(text: string): object {
  const pairs = text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Pair)
  return { decisions: pairs.map((pair) => ({ id: pair.id, ...decide(pair) })) }
}

/** A number without a country is read as of the other record's, as the product reads it as of the user's own. */
export function decide({ a, b }: Omit<Pair, 'id'>) {
  const numbers = [a, b].map((record) => (record.phones ?? []).map((shown) => matchPhone({ shown })))
  const countries = [...new Set(numbers.flat().flatMap((phone) => countryOf(phone) ?? []))]
  const [one, two] = [a, b].map((record) => {
    const { phones, profileUrls, location, ...rest } = record
    return prepare(
      {
        ...rest,
        emails: record.emails ?? [],
        phones: (phones ?? []).map((shown) => matchPhone({ shown }, countries)),
        profileUrls: profileUrls ?? [],
        ...(location && { place: location }),
      },
      matchLists,
    )
  })
  if (!one || !two) throw new Error('two records are needed')
  return comparePrepared(one, two)
}
