/**
 * What a step of an import can see: the records of the database that its rows could be about, and those that it made itself. What is laid
 * ready is seen by the rows after it, so that a file that names somebody twice makes her once.
 */
import type { LoggedEmail } from '../activity'
import { type Company, companySortName } from '../company'
import type { Deal } from '../deal'
import { emailMatchKey, matchKeys } from '../match/keys'
import { type Person, personSortName } from '../person'
import type { Pipeline } from '../pipeline'
import type { Bare } from '../rows'
import { keysOf } from '../sameEmail'
import type { PlanAbout } from './about'
import { originKeys } from './origin'

/** The tables that an import writes. */
export type Written = 'people' | 'companies' | 'deals' | 'activities' | 'tasks'
export type Put = { [T in Written]: { table: T; row: Bare<T> } }[Written]

/** What was found in the database. @property openDeals those that could be meant by a title */
export type Found = {
  people: readonly Bare<'people'>[]
  companies: readonly Bare<'companies'>[]
  deals: readonly Bare<'deals'>[]
  activities: readonly Bare<'activities'>[]
  tasks: readonly Bare<'tasks'>[]
}

export class World {
  readonly #rows = new Map<string, Put['row']>()
  readonly #puts = new Map<string, Put>()
  readonly #peopleByKey = new Map<string, Set<string>>()
  readonly #peopleByName = new Map<string, Set<string>>()
  readonly #companies = new Map<string, string>()
  readonly #dealsByTitle = new Map<string, Set<string>>()
  readonly #emails = new Map<string, string>()

  constructor(
    readonly about: PlanAbout,
    readonly pipelines: readonly Pipeline[],
    readonly newId: () => string,
  ) {}

  /** Takes in what the database has. What was laid ready meanwhile is newer and stays. */
  learn(found: Found): void {
    for (const table of Object.keys(found) as Written[])
      for (const row of found[table]) if (!this.#rows.has(`${table}:${row.id}`)) this.#know(table, row)
  }

  /** Lays a row ready to be written. */
  put<T extends Written>(table: T, row: Bare<T>): void {
    this.#puts.set(`${table}:${row.id}`, { table, row } as unknown as Put)
    this.#know(table, row)
  }

  /** What was laid ready since this was asked last, in the order of its first writing. */
  take(): Put[] {
    const puts = [...this.#puts.values()]
    this.#puts.clear()
    return puts
  }

  get<T extends Written>(table: T, id: string): Bare<T> | undefined {
    return this.#rows.get(`${table}:${id}`) as Bare<T> | undefined
  }

  /** Who has any of these exact keys, the older record first. */
  peopleByKeys(keys: readonly string[]): Bare<'people'>[] {
    const ids = new Set(keys.flatMap((key) => [...(this.#peopleByKey.get(key) ?? [])]))
    return [...ids]
      .map((id) => this.get('people', id) as Bare<'people'>)
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1))
  }

  /** The one person who has the address, or else the name; undefined where nobody has it or several have. */
  person(said: { email?: string; name?: string }): Bare<'people'> | undefined {
    const { email, name } = said
    const sortName = name && personSortName({ name, emails: [], phones: [], profileUrls: [] })
    const ids = email ? this.#peopleByKey.get(emailMatchKey(email)) : this.#peopleByName.get(sortName ?? '')
    return ids?.size === 1 ? this.get('people', [...ids][0] as string) : undefined
  }

  /** Who of those that were here before the import has the name, beside the record itself. */
  namesakes(name: string, id: string): Bare<'people'>[] {
    const ids = this.#peopleByName.get(personSortName({ name, emails: [], phones: [], profileUrls: [] })) ?? []
    return [...ids].flatMap((one) => {
      const person = one === id ? undefined : this.get('people', one)
      return person && person.createdAt < this.about.startedAt ? person : []
    })
  }

  companyByName(name: string): Bare<'companies'> | undefined {
    const id = this.#companies.get(`n:${companySortName(name)}`)
    return id === undefined ? undefined : this.get('companies', id)
  }

  companyByDomain(domain: string): Bare<'companies'> | undefined {
    const id = this.#companies.get(`d:${domain}`)
    return id === undefined ? undefined : this.get('companies', id)
  }

  /** The one deal of this title; undefined where there is none or there are several. */
  dealByTitle(title: string): Bare<'deals'> | undefined {
    const ids = this.#dealsByTitle.get(companySortName(title))
    return ids?.size === 1 ? this.get('deals', [...ids][0] as string) : undefined
  }

  /** The message that was kept already, here or on another site. */
  email(email: LoggedEmail): Bare<'activities'> | undefined {
    const id = keysOf(email)
      .map((key) => this.#emails.get(key))
      .find(Boolean)
    return id === undefined ? undefined : this.get('activities', id)
  }

  #know<T extends Written>(table: T, row: Bare<T>): void {
    const key = `${table}:${row.id}`
    const isNew = !this.#rows.has(key)
    this.#rows.set(key, row as Put['row'])
    if (table === 'people') {
      const person = row as Bare<'people'> as Person
      for (const one of [...matchKeys(person), ...originKeys(person.provenance)]) into(this.#peopleByKey, one, row.id)
      into(this.#peopleByName, personSortName(person), row.id)
    } else if (table === 'companies') {
      const company = row as Bare<'companies'> as Company
      const names = [`n:${companySortName(company.name)}`, ...company.domains.map((domain) => `d:${domain}`)]
      // The first that has a name or a domain is whom it leads to, as with the index of the database.
      for (const name of names) if (!this.#companies.has(name)) this.#companies.set(name, row.id)
    } else if (table === 'activities') {
      const { email } = row as Bare<'activities'>
      for (const one of email ? keysOf(email) : []) if (!this.#emails.has(one)) this.#emails.set(one, row.id)
    } else if (table === 'deals' && isNew) {
      into(this.#dealsByTitle, companySortName((row as Bare<'deals'> as Deal).title), row.id)
    }
  }
}

function into(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key)
  if (ids) ids.add(id)
  else map.set(key, new Set([id]))
}
