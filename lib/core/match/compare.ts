/**
 * Whether two records are one person.
 *
 * An exact key (the same mailbox, the same own mobile, the same profile) links by itself, unless the names contradict it or the key is
 * one that people share. All the rest adds up to a suggestion, or to nothing: it is never done without asking.
 */

import { type Clue, clues } from './clues'
import { compareKeys } from './compareKeys'
import { compareNames, type NameMatch } from './compareNames'
import { rareWords } from './namesakes'
import { spellsItsOwner } from './ownBox'
import { type Prepared, prepare } from './prepare'
import type { Decision, Lists, MatchRecord, Reason } from './record'

/** What it takes for a suggestion: more where something speaks against it. */
const ENOUGH = 5

export const compareRecords = (a: MatchRecord, b: MatchRecord, lists: Lists): Decision =>
  comparePrepared(prepare(a, lists), prepare(b, lists))

/** The same of records made ready before. Symmetric. */
export function comparePrepared(first: Prepared, second: Prepared): Decision {
  const [a, b] = first.order <= second.order ? [first, second] : [second, first]
  const name = a.name && b.name ? compareNames(a.name, b.name) : undefined
  // Under the very same name a couple is one record, as anybody is.
  const several = name?.level !== 'same' && Boolean(a.name?.several || b.name?.several)
  const keys = compareKeys(a, b)
  const generations = a.name?.generation && b.name?.generation && a.name.generation !== b.name.generation
  if (generations) return { decision: 'different', why: ['otherGeneration'], sure: 0.02 }
  const own = keys.filter((key) => key === 'email' || key === 'phone' || key === 'profile')
  if (name?.level === 'other') {
    // A pet name that nobody could list, on a box or a page that is one person's: to be asked. A number runs in families.
    const ask = name.family && own.some((key) => key !== 'phone')
    return {
      decision: ask ? 'suggest' : 'different',
      why: [...keys, 'otherName'],
      sure: ask ? 0.3 : keys.length ? 0.05 : 0.01,
    }
  }
  const found = clues(a, b, name)
  const against = found.filter((clue) => clue.points < 0)
  if (
    own.length &&
    !several &&
    fits(
      name,
      own.filter((key) => key !== 'email' || !isDoubtful(a, b, name) || spellsItsOwner(a, b, name?.level === 'middle')),
      against,
    )
  )
    return {
      decision: 'link',
      why: [...own, ...(name && name.level !== 'unread' ? [name.why] : [])],
      sure: own.length > 1 ? 0.999 : 0.995,
    }
  // A name that many have says little where the rest differs, one that nobody else has says it nearly all.
  const isThere = found.some(({ why }) => why === 'company' || why === 'companyAlike' || why === 'domain')
  const elsewhere = !isThere && against.some(({ why }) => why === 'otherCompany' || why === 'otherPlace')
  const rare = name?.level === 'same' && elsewhere ? rareWords(a, b) || -1 : 0
  const points =
    rare +
    (name ? POINTS[name.level] + (name.near ? 1.5 : 0) : 0) +
    found.reduce((sum, clue) => sum + clue.points, 0) +
    own.length * 3
  const why: Reason[] = [
    ...own,
    ...(name && name.level !== 'unread' ? [name.why] : []),
    ...found.filter((clue) => clue.points > 0).map((clue) => clue.why),
    ...against.map((clue) => clue.why),
  ]
  // One full name, and nothing else that could be compared, or what could agrees.
  const bare = name?.level === 'same' && !against.length
  const enough = (bare ? POINTS.same : ENOUGH) + (several || !name ? 3 : 0)
  const sure = Math.min(0.95, Math.max(0.02, (1 / (1 + Math.exp(-(points - ENOUGH) * 0.9))) * 0.9 + 0.02))
  return { decision: own.length || points >= enough ? 'suggest' : 'different', why, sure: Math.round(sure * 100) / 100 }
}

const POINTS: Record<NameMatch['level'], number> = {
  same: 4,
  alike: 3,
  middle: 2,
  initials: 2.5,
  single: 2,
  family: 1.5,
  given: 1,
  unread: 1.5,
  other: -9,
}

/** Whether the names say too little to tell two people at one desk. */
const isDoubtful = (a: Prepared, b: Prepared, name: NameMatch | undefined): boolean =>
  name ? DOUBTFUL.has(name.level) : Boolean(a.name ?? b.name)
const DOUBTFUL: ReadonlySet<NameMatch['level']> = new Set(['given', 'unread', 'middle'])

/** Whether the names let a key link by itself. */
function fits(name: NameMatch | undefined, keys: readonly Reason[], against: readonly Clue[]): boolean {
  if (name?.pair || against.some(({ why }) => why === 'otherGeneration' || why === 'otherExtension')) return false
  // Two ages in the titles, and of a number, which goes from hand to hand, two boxes at one firm or two pages of one network.
  const most = keys.includes('email') || keys.includes('profile') ? -3 : -2.5
  if (against.some(({ why, points }) => points <= most && (why === 'otherTitle' || most > -3))) return false
  // Nobody's name to contradict it. A number alone goes from hand to hand.
  if (!name) return keys.includes('email') || keys.includes('profile')
  switch (name.level) {
    case 'other':
      return false
    case 'given':
      // A new family name keeps the mailbox and the profile; a number may have been passed on.
      return keys.includes('email') || keys.includes('profile')
    case 'middle':
    case 'unread':
      return keys.includes('email') || keys.includes('profile')
    case 'single':
      return !name.family || keys.includes('email') || keys.includes('profile')
    case 'family':
      return Boolean(name.open) || keys.includes('email') || keys.includes('profile')
    default:
      return !name.soft || keys.includes('email') || keys.includes('profile')
  }
}
