/** What a filter has to know of other records than those that it looks through: what companies and people are called. */
import type { Noun } from '../core/customField'
import type { Deal } from '../core/deal'
import type { About } from '../core/fields'
import type { Filter } from '../core/filter'
import { lookedUp } from '../core/filterMatch'
import { personLabel } from '../core/person'
import { companyNames, peopleByIds } from './read'

type Row = { id: string; companyId?: string; people?: Deal['people'] }

export class LookedUp {
  private readonly companies = new Map<string, string>()
  private readonly people = new Map<string, string>()
  private readonly needs: ReadonlySet<'companies' | 'people'>
  /** What the filter is asked with; it knows the names of all rows that were learnt of. */
  readonly about: About

  constructor(noun: Noun, filter: Filter, about: About) {
    this.needs = lookedUp(noun, filter, about)
    this.about = {
      ...about,
      companyName: (id) => this.companies.get(id),
      personName: (id) => this.people.get(id),
    }
  }

  /** Whether something was written that these names may no longer be right after. */
  isTouched(touched: ReadonlySet<string>): boolean {
    return [...touched].some((key) => [...this.needs].some((table) => key.startsWith(`${table}:`)))
  }

  /** Looks up what rows point at, where the filter asks for it. */
  async learn(rows: readonly Row[]): Promise<void> {
    if (this.needs.has('companies')) {
      const missing = new Set(rows.flatMap(({ companyId }) => companyId ?? []))
      for (const id of missing) if (this.companies.has(id)) missing.delete(id)
      if (missing.size) for (const [id, name] of await companyNames([...missing])) this.companies.set(id, name)
    }
    if (this.needs.has('people')) {
      const missing = new Set(rows.flatMap((row) => (row.people ?? []).map((one) => one.personId)))
      for (const id of missing) if (this.people.has(id)) missing.delete(id)
      if (missing.size)
        for (const person of await peopleByIds([...missing])) this.people.set(person.id, personLabel(person))
    }
  }
}
