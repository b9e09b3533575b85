/** Companies of a file: found by name or by their own domain, else made; and what a row about one changes. */

import { fold } from '../fold'
import type { Bare } from '../rows'
import { fromLine, numberOf, originOf, ownLine } from './about'
import type { Fate, ReadyRecord } from './fate'
import { noteOf } from './note'
import { patched } from './patch'
import { refuse } from './refuse'
import type { World } from './world'

/** The domain of a site's address, without `www`; undefined where it is none. */
export function siteDomain(website: string | undefined): string | undefined {
  const host = /^(?:https?:\/\/)?(?:www\.)?([^\s/?#:@]+\.[^\s/?#:@]+)/i.exec(website?.trim() ?? '')?.[1]?.toLowerCase()
  return host && /^[\p{L}\p{N}.-]+$/u.test(host) ? host : undefined
}

/** The words of a name that tell something: two writings of one firm's name begin alike. */
const words = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
const isLike = (a: string, b: string): boolean => words(a)[0] !== undefined && words(a)[0] === words(b)[0]

/** The company that a name and a domain mean; undefined where nobody knows it yet. */
export function knownCompany(
  world: World,
  name: string | undefined,
  domain: string | undefined,
): Bare<'companies'> | undefined {
  const named = name ? world.companyByName(name) : undefined
  if (named) return named
  const housed = domain ? world.companyByDomain(domain) : undefined
  // A daughter may have the domain of the house: the names have to agree.
  return housed && (!name || isLike(name, housed.name)) ? housed : undefined
}

/** What a row about a person or a deal says of the company. */
const aboutIt = ({ fields: { websites, industry, size } }: ReadyRecord) => ({ website: websites?.[0], industry, size })

/** The company of a person or a deal: found, with its blanks filled, or made. @returns its id */
export function companyFor(world: World, record: ReadyRecord): string | undefined {
  const { fields, line, domain } = record
  const site = siteDomain(fields.websites?.[0])
  const name = fields.company?.trim()
  const known = knownCompany(world, name, site ?? domain)
  if (known && name) {
    const { row, changes } = patched(known, aboutIt(record), { overwrite: false, from: fromLine(world.about, line) })
    if (changes.length && world.about.known !== 'skip') world.put('companies', { ...row, updatedAt: world.about.now })
  }
  if (known || !name) return known?.id
  return newCompany(world, record, name, aboutIt(record)).id
}

function newCompany(world: World, record: ReadyRecord, name: string, given: object): Bare<'companies'> {
  const { about } = world
  const site = siteDomain(record.fields.websites?.[0])
  const filled = Object.entries(given).filter(([, value]) => value !== undefined)
  const company: Bare<'companies'> = {
    id: world.newId(),
    name,
    domains: site ? [site] : [],
    profileUrls: [],
    ...Object.fromEntries(filled),
    source: 'import',
    createdAt: about.now,
    updatedAt: about.now,
    provenance: Object.fromEntries(
      ['name', ...filled.map(([field]) => field)].map((f) => [f, fromLine(about, record.line)]),
    ),
  }
  world.put('companies', company)
  return company
}

/** What becomes of a row about a company. */
export function planCompany(world: World, record: ReadyRecord): Fate {
  const { about } = world
  const { fields, line } = record
  const name = (fields.company ?? fields.name)?.trim()
  const site = siteDomain(fields.websites?.[0])
  if (!name) return refuse(record, 'import.why.companyName')
  const at = { line, noun: record.noun, label: name } as const
  const given = {
    ...aboutIt(record),
    headquarters: fields.place,
    domains: site ? [site] : [],
    profileUrls: fields.profileUrls ?? [],
    note: noteOf(record, about, contactsOf(record)),
  }
  const known = knownCompany(world, name, site ?? record.domain)
  const of = known && ownLine(known, about)
  if (!known || (about.known === 'new' && of === undefined)) {
    const made = newCompany(world, record, name, given)
    const number = numberOf(record, about)
    if (number)
      world.put('companies', {
        ...made,
        provenance: { ...made.provenance, ...originOf(about, line, number.maker, number.id) },
      })
    return { ...at, fate: 'made', id: made.id }
  }
  const who = { id: known.id, who: known.name }
  if (of === undefined && about.known === 'skip') return { ...at, ...who, fate: 'skipped' }
  const how = { overwrite: of === undefined && about.known === 'overwrite', from: fromLine(about, line) }
  const { row, changes } = patched(known, given, how)
  if (changes.length) world.put('companies', { ...row, updatedAt: about.now })
  if (of !== undefined) return { ...at, ...who, fate: 'merged', of, changes }
  return { ...at, ...who, fate: changes.length ? 'updated' : 'same', changes }
}

/** Addresses and numbers of a company itself: nothing else holds them. */
const contactsOf = ({ fields }: ReadyRecord): Parameters<typeof noteOf>[2] => ({
  email: [...(fields.emails ?? []), ...(fields.phones ?? []).map(({ shown }) => shown)].join(', ') || undefined,
})
