/** What another device says of people who were erased here: it stays with that device, and so does what it says of them elsewhere. */
import type { RowState } from '../core/copy/rowState'
import { idMark } from '../core/erase/marks'
import { without } from '../core/erase/row'
import { type Sweep, subjectOf, sweepOf } from '../core/erase/subject'
import { matchKeys } from '../core/match/keys'
import type { Person } from '../core/person'
import { referencesOf } from '../core/references'
import { anyErased, markedAmong } from './erased'

const IN_PEOPLE = 'people:'

export class ErasedStates {
  readonly #people = new Map<string, Person>()
  #sweep: Sweep | undefined

  /** How many people were left out so far. */
  get leftOut(): number {
    return this.#people.size
  }

  /** The states without them. */
  async pass(states: readonly RowState[]): Promise<readonly RowState[]> {
    if (!(await anyErased())) return states
    const people = states.filter(({ table }) => table === 'people').map(({ row }) => row as Person)
    const pointed = states.flatMap(({ table, row }) => referencesOf(table, row))
    const ids = pointed.flatMap((key) => (key.startsWith(IN_PEOPLE) ? [key.slice(IN_PEOPLE.length)] : []))
    const asked = [...new Set([...ids, ...people.map(({ id }) => id)].map(idMark)), ...people.flatMap(matchKeys)]
    const marked = await markedAmong(asked)
    if (!marked.size && !this.#sweep) return states
    for (const person of people)
      if ([...matchKeys(person), idMark(person.id)].some((key) => marked.has(key))) this.#people.set(person.id, person)
    const others = new Set(people.flatMap(matchKeys).filter((key) => !marked.has(key)))
    const how = { namesake: false, titles: [], mark: '[…]' }
    const subject = subjectOf([...this.#people.values()], others, how)
    const sweep = sweepOf({ ...subject, ids: [...subject.ids, ...ids.filter((id) => marked.has(idMark(id)))] })
    this.#sweep = sweep
    return states.flatMap((state) => {
      const row = without(state.table, state.row, sweep)
      return row ? [row === state.row ? state : { ...state, row }] : []
    })
  }
}
