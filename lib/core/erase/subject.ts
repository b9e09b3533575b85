/** Who is to be erased: the records, the exact keys that are theirs alone, and the words by which texts speak of them. */
import { matchKeys } from '../match/keys'
import type { Person } from '../person'
import { personLabel } from '../person'
import { blankedIn, type Finder, finderOf, type Sought } from './finder'

export type Subject = {
  /** Ids of their records. */
  ids: string[]
  /** Exact keys that nobody else has: see `match/keys.ts`. */
  keys: string[]
  /** What the journal calls them. */
  labels: string[]
  /** What they are looked for by in texts; names only where they are of two words or more. */
  sought: Sought
  /** Somebody else has the same name: it is taken out of what is linked to them alone, and left in other texts. */
  namesake: boolean
  /** Deals whose titles lose the name too. */
  titles: string[]
  /** What stands in a text in place of them. */
  mark: string
}

const isFullName = (name: string) => name.trim().split(/\s+/).length > 1

/**
 * @param people the records that are erased together
 * @param others keys of theirs that somebody else has too: those stay
 * @param how what the user chose, and whether somebody has the same name
 */
export function subjectOf(
  people: readonly Person[],
  others: ReadonlySet<string>,
  how: Pick<Subject, 'namesake' | 'titles' | 'mark'>,
): Subject {
  const own = people.map((person) => ({
    ...person,
    emails: person.emails.filter((email) => !shared({ emails: [email], phones: [], profileUrls: [] })),
    phones: person.phones.filter((phone) => !shared({ emails: [], phones: [phone], profileUrls: [] })),
    profileUrls: person.profileUrls.filter((url) => !shared({ emails: [], phones: [], profileUrls: [url] })),
  }))
  function shared(one: Parameters<typeof matchKeys>[0]): boolean {
    return matchKeys(one).some((key) => others.has(key))
  }
  const names = people.flatMap(({ name, givenName, familyName }) => [
    ...(name ? [name] : []),
    ...(givenName && familyName
      ? [`${givenName} ${familyName}`, `${familyName} ${givenName}`, `${familyName}, ${givenName}`]
      : []),
    ...(name && name.trim().split(/\s+/).length === 2 ? [name.trim().split(/\s+/).reverse().join(' ')] : []),
  ])
  return {
    ...how,
    ids: people.map((person) => person.id),
    keys: [...new Set(own.flatMap(matchKeys))],
    labels: [...new Set(people.flatMap((person) => [personLabel(person), ...person.emails]).filter(Boolean))],
    sought: {
      names: [...new Set(names.filter(isFullName))],
      emails: [...new Set(own.flatMap((person) => person.emails))],
      phones: [...new Set(own.flatMap((person) => person.phones.flatMap(({ e164, shown }) => [e164 ?? shown, shown])))],
      urls: [...new Set(own.flatMap((person) => person.profileUrls))],
    },
  }
}

/** A subject made ready to be looked for. */
export type Sweep = Pick<Subject, 'mark'> & {
  ids: ReadonlySet<string>
  links: ReadonlySet<string>
  keys: ReadonlySet<string>
  titles: ReadonlySet<string>
  labels: ReadonlySet<string>
  /** In what is linked to them. */
  near: Finder
  /** In all other texts. */
  far: Finder
  /** By exact keys alone. */
  exact: Finder
}

export function sweepOf(subject: Subject): Sweep {
  const { sought, mark, namesake } = subject
  const near = finderOf(sought, mark)
  const exact = finderOf({ ...sought, names: [] }, mark)
  return {
    mark,
    ids: new Set(subject.ids),
    links: new Set(subject.ids.map((id) => `p:${id}`)),
    keys: new Set(subject.keys),
    titles: new Set(subject.titles),
    labels: new Set(subject.labels),
    near,
    far: namesake ? exact : near,
    exact,
  }
}

/** Whether any text in it names them, or it names their record. For what is kept beside the database. */
export function speaksOf(value: unknown, sweep: Sweep): boolean {
  if (blankedIn(value, sweep.far) !== value) return true
  const text = JSON.stringify(value) ?? ''
  return [...sweep.ids].some((id) => text.includes(id))
}
