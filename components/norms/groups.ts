/** What was found, put together by noun and by kind of trouble; and what of it one press would mend. */
import { Noun } from '../../lib/core/customField'
import type { TroubleKind } from '../../lib/core/norms/troubles'
import type { Mending } from '../../lib/db/normsMend'
import type { FoundTrouble } from '../../lib/state/normsSearch'

export type Group = { noun: Noun; kind: TroubleKind; field: string; n: number }
/** Which of what was found are shown. */
export type Shown = { noun?: Noun; kind?: TroubleKind; field?: string }

export const groupKey = ({ noun, kind, field }: Shown): string => [noun, kind, field].join(' ')
export const troubleKey = ({ noun, id, kind, field }: FoundTrouble): string => [noun, id, kind, field].join(' ')

/** The kinds of trouble with how many there are of each: nouns in their order, the most frequent first. */
export function groupsOf(found: readonly FoundTrouble[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { noun, kind, field } of found) {
    const key = groupKey({ noun, kind, field })
    const group = groups.get(key) ?? { noun, kind, field, n: 0 }
    group.n += 1
    groups.set(key, group)
  }
  const place = (noun: Noun) => Noun.options.indexOf(noun)
  return [...groups.values()].sort((a, b) => place(a.noun) - place(b.noun) || b.n - a.n)
}

export const isShown = (one: FoundTrouble, { noun, kind, field }: Shown): boolean =>
  (noun === undefined || one.noun === noun) && (kind === undefined || (one.kind === kind && one.field === field))

/** What is certain of them. */
export const certainOf = (found: readonly FoundTrouble[]): FoundTrouble[] => found.filter((one) => one.mend?.certain)

/** One mending a record, of all that is to be written into it. */
export function mendingsOf(troubles: readonly FoundTrouble[]): Mending[] {
  const all = new Map<string, Mending>()
  for (const { noun, id, mend, seen } of troubles) {
    const key = `${noun}:${id}`
    const before = all.get(key)
    all.set(key, { noun, id, patch: { ...before?.patch, ...mend?.patch }, seen: { ...before?.seen, ...seen } })
  }
  return [...all.values()]
}
