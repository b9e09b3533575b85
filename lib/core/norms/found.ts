/** What was found not to conform, counted by noun and kind of trouble as it comes and goes: of very many nothing is gone through twice. */
import { Noun } from '../customField'
import type { Trouble, TroubleKind } from './troubles'

/** One thing that does not conform, with what its record held of it: for mending it without reading the record again. */
export type FoundTrouble = Trouble & { noun: Noun; id: string; name: string; seen: Record<string, unknown> }

/** How many there are of a kind, and how many of them have a certain mend. */
export type Group = { noun: Noun; kind: TroubleKind; field: string; n: number; certain: number }
/** Which of what was found are meant: all of them where nothing is said. */
export type Meant = { noun?: Noun; kind?: TroubleKind; field?: string }

export const groupKey = ({ noun, kind, field }: Meant): string => [noun, kind, field].join(' ')
export const troubleKey = ({ noun, id, kind, field }: FoundTrouble): string => [noun, id, kind, field].join(' ')

/** Whether a kind is among those meant. */
export const isMeant = (one: Pick<Group, 'noun' | 'kind' | 'field'>, { noun, kind, field }: Meant): boolean =>
  (noun === undefined || one.noun === noun) && (kind === undefined || (one.kind === kind && one.field === field))

export class Found {
  readonly #records = new Map<string, readonly FoundTrouble[]>()
  readonly #groups = new Map<string, Group>()

  /** Takes on what is wrong with a record now, in place of what was. */
  put(noun: Noun, id: string, troubles: readonly FoundTrouble[]): void {
    const key = `${noun}:${id}`
    for (const one of this.#records.get(key) ?? []) this.#count(one, -1)
    for (const one of troubles) this.#count(one, 1)
    if (troubles.length) this.#records.set(key, troubles)
    else this.#records.delete(key)
  }

  /** The kinds that there are: nouns in their order, the most frequent first. */
  groups(): Group[] {
    const place = (noun: Noun) => Noun.options.indexOf(noun)
    return [...this.#groups.values()]
      .map((group) => ({ ...group }))
      .sort((a, b) => place(a.noun) - place(b.noun) || b.n - a.n)
  }

  /** The first of those meant, as they were found; with `certain` only those with a certain mend. */
  pick(meant: Meant, limit: number, certain = false): FoundTrouble[] {
    const picked: FoundTrouble[] = []
    for (const troubles of this.#records.values()) {
      for (const one of troubles) if (isMeant(one, meant) && (!certain || one.mend?.certain)) picked.push(one)
      if (picked.length >= limit) break
    }
    return picked.slice(0, limit)
  }

  #count({ noun, kind, field, mend }: FoundTrouble, by: 1 | -1): void {
    const key = groupKey({ noun, kind, field })
    const group = this.#groups.get(key) ?? { noun, kind, field, n: 0, certain: 0 }
    group.n += by
    if (mend?.certain) group.certain += by
    if (group.n) this.#groups.set(key, group)
    else this.#groups.delete(key)
  }
}
