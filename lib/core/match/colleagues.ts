/**
 * Which people of one company may be one: looked at quickly, for of all pairs that there are in a company nearly all are two people.
 * What is let through here is compared in earnest.
 */
import { type Blocked, wordsOf } from './blocks'
import { consonantsOf, edits, soundOf } from './letters'
import { isNickname } from './nicknames'
import { japaneseSurname, sameSurname } from './surnames'

/** In a company of more, each is looked at beside those whose names stand next to hers in two orders. */
const MOST = 60
const NEIGHBOURS = 12
/** So many pairs are looked at before it may be waited: a millisecond or two. */
const LOOKED_AT = 1_000

/**
 * The pairs that are to be compared, and `undefined` now and then, so that it can be waited in between.
 * @param members where they stand among the people
 * @param inLatin any script in Latin letters, as well as can be
 */
export function* colleaguesAlike(
  people: readonly Blocked[],
  members: readonly number[],
  inLatin: (text: string) => string,
): Generator<[number, number] | undefined> {
  const read = new Map<number, Read>()
  const readOf = (at: number): Read => {
    const known = read.get(at) ?? readAcross(people[at] as Blocked, inLatin)
    read.set(at, known)
    return known
  }
  const may = (one: number, two: number) => {
    const [a, b] = [people[one] as Blocked, people[two] as Blocked]
    return a.latin === b.latin ? mayBeOne(a, b) : mayBeOneAcross(readOf(one), readOf(two))
  }
  if (members.length <= MOST) {
    for (const [i, one] of members.entries())
      for (let j = 0; j < i; j++) if (may(members[j] as number, one)) yield [members[j] as number, one]
    return
  }
  const seen = new Set<number>()
  let looked = 0
  for (const turned of [false, true])
    for (const [one, two] of neighbours(people, members, turned)) {
      if (++looked % LOOKED_AT === 0) yield undefined
      const pair = one * people.length + two
      if (seen.has(pair) || !may(one, two)) continue
      seen.add(pair)
      yield [one, two]
    }
}

/** Those who stand next to one another by their names, or by these from the last word. */
function* neighbours(
  people: readonly Blocked[],
  members: readonly number[],
  turned: boolean,
): Generator<[number, number]> {
  const keyed = members.map((at) => {
    const sounds = people[at]?.sounds ?? []
    return { at, key: (turned ? [...sounds].reverse() : sounds).join(' ') }
  })
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at))
  for (const [i, { at }] of keyed.entries())
    for (const other of keyed.slice(i + 1, i + 1 + NEIGHBOURS)) yield [Math.min(at, other.at), Math.max(at, other.at)]
}

/**
 * Two names in one script: two words of the name in common, or one and what could be the rest of it. A given name alone, of which
 * every firm has several, only with the same title.
 */
export function mayBeOne(a: Blocked, b: Blocked): boolean {
  const common = a.sounds.filter((sound) => b.sounds.includes(sound)).length
  if (!common) return false
  if (common > 1 || a.sounds.length === 1 || b.sounds.length === 1) return true
  if (a.title && a.title === b.title) return true
  const words = wordsOf(b.name ?? '')
  return wordsOf(a.name ?? '').some((word) => words.some((other) => word !== other && standsFor(word, other)))
}
const standsFor = (a: string, b: string): boolean =>
  isNickname(a, b) || ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0))

/** A name laid out to be compared with one in another script. */
type Read = {
  who: Blocked
  /** Characters, which have several readings. */
  han: boolean
  words: { word: string; sound: string; bones: string }[]
  /** The consonants of all words as one, whichever comes first. */
  joined: string[]
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

function readAcross(who: Blocked, inLatin: (text: string) => string): Read {
  const name = who.name ?? ''
  const han = !who.latin && HAN.test(name)
  // A romanisation writes each Chinese character, and each Korean syllable, with a capital.
  const latin = who.latin ? name : inLatin(name).replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
  const japanese = han ? japaneseSurname(name)?.reading : undefined
  const words = wordsOf(latin).filter((word) => word.length > 1)
  const joined = words.map((_, turn) => consonantsOf([...words.slice(turn), ...words.slice(0, turn)].join('')))
  return {
    who,
    han,
    words: [...words, ...(japanese ? [japanese] : [])].map((word) => ({
      word,
      sound: soundOf(word),
      bones: consonantsOf(word),
    })),
    joined: words.length > 1 ? joined : [],
  }
}

/**
 * Two names in two scripts: as for one script, by what the letters of both have in common. Where characters can be read in several
 * ways the name may say nothing: then the same title or place.
 */
function mayBeOneAcross(a: Read, b: Read): boolean {
  const common = a.words.filter((one) => b.words.some((two) => isAlike(one, two))).length
  const title = a.who.title !== undefined && a.who.title === b.who.title
  if (a.han || b.han) return common > 0 || title || (a.who.place !== undefined && a.who.place === b.who.place)
  if (common > 1 || (common && (title || a.words.length === 1 || b.words.length === 1))) return true
  const [whole = ''] = a.joined
  return b.joined.some((other) => isClose(whole, other))
}

function isAlike(a: Read['words'][number], b: Read['words'][number]): boolean {
  if (a.sound === b.sound || (a.bones.length > 1 && a.bones === b.bones)) return true
  const short = Math.min(a.bones.length, b.bones.length)
  if (short > 3 && edits(a.bones, b.bones, 2) <= (short > 4 ? 2 : 1)) return true
  return sameSurname(a.word, b.word) || isNickname(a.word, b.word)
}

const isClose = (a: string, b: string): boolean => {
  const most = Math.floor(Math.min(a.length, b.length) / 4)
  return a === b || (most > 0 && edits(a, b, most) <= most)
}
