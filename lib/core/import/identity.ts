/** Who of those that are known a row is about: an exact key, and nothing that contradicts it. A likeness alone links nobody. */

import { fold } from '../fold'
import { comparePrepared } from '../match/compare'
import { matchKeys } from '../match/keys'
import { isSharedBox, type Prepared, prepare } from '../match/prepare'
import { profileKey } from '../match/profileKey'
import type { Decision, Lists, MatchPhone } from '../match/record'
import type { PersonDraft, Phone } from '../person'
import type { Bare } from '../rows'
import { numberOf, ownLine, rowMark } from './about'
import type { ReadyRecord } from './fate'
import { originKey } from './origin'
import type { World } from './world'

export type Who = Pick<
  PersonDraft,
  'name' | 'givenName' | 'familyName' | 'title' | 'place' | 'emails' | 'phones' | 'profileUrls'
>

/** Who a row is about, and by what it is to be known again. */
export type Identity = { known?: Bare<'people'>; number?: { maker: string; id: string } }

export function identify(world: World, record: ReadyRecord, who: Who, company: string | undefined): Identity {
  const shared = new Set(record.shared)
  const given = numberOf(record, world.about)
  const number = given ?? (isKnownByKeys(who, shared) ? undefined : { maker: 'row', id: rowMark(record) })
  const own = number && originKey(number.maker, number.id)
  const keys = [...matchKeys(who), ...(own ? [own] : [])]
  const found = world.peopleByKeys(keys).filter((person) => {
    const isNumbered = own !== undefined && Boolean(keysOf(person).includes(own))
    if (isNumbered && !given) return true
    const { decision } = decide(world, who, company, person, shared)
    if (decision === 'link') return true
    if (!isNumbered) return false
    // Whose numbers they are is not known: two programs may both have a number 12.
    return world.about.maker ? decision !== 'different' : fold(person.name ?? '') === fold(who.name ?? '')
  })
  // Where known ones are to be made anew, the one that an earlier row made is who is meant.
  const mine = world.about.known === 'new' && found.find((person) => ownLine(person, world.about) !== undefined)
  const known = mine || found[0]
  return { ...(known && { known }), ...(number && { number }) }
}

const keysOf = (person: Bare<'people'>): string[] =>
  Object.entries(person.provenance).flatMap(([entry, { id }]) =>
    id && entry.startsWith('record:') ? originKey(entry.slice('record:'.length), id) : [],
  )

/** Whether a key of hers is her own: by it she is found again, and needs no other. */
export const isKnownByKeys = (who: Pick<Who, 'emails' | 'profileUrls'>, shared: ReadonlySet<string>): boolean =>
  who.emails.some((email) => !isSharedBox(email, (one) => shared.has(one))) ||
  who.profileUrls.some((url) => profileKey(url) !== undefined)

/** How a row stands to a person, by the rules of identity. */
export function decide(
  world: World,
  who: Who,
  company: string | undefined,
  person: Bare<'people'>,
  shared: ReadonlySet<string>,
): Decision {
  const theirs = person.companyId ? world.get('companies', person.companyId)?.name : undefined
  // In two scripts names cannot be held against each other: they say nothing then.
  const readable = isForeign(who.name ?? '') === isForeign(person.name ?? '')
  const lists: Lists = { latin: (text) => text, isRole: (email) => shared.has(email), isFreeMail: () => true }
  return comparePrepared(ready(who, company, lists, readable), ready(person, theirs, lists, readable))
}

function ready(who: Who, company: string | undefined, lists: Lists, readable: boolean): Prepared {
  const { name, givenName, familyName, title, place, emails, phones, profileUrls } = who
  return prepare(
    {
      ...(readable && name && { name }),
      ...(readable && givenName && { givenName }),
      ...(readable && familyName && { familyName }),
      ...(company && { company }),
      ...(title && { title }),
      ...(place && { place }),
      emails,
      profileUrls,
      phones: phones.map(matched),
    },
    lists,
  )
}

const matched = ({ e164, extension, kind, shown }: Phone): MatchPhone => ({
  ...(e164 && { e164 }),
  ...(extension && { extension }),
  digits: e164?.slice(1) ?? shown.replace(/\D/g, ''),
  mobile: kind === 'mobile',
})

const isForeign = (name: string): boolean => /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(name)
