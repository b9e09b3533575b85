/** The rows of a list of people or companies: all in order of name, those that a filter lets through, or those that a search finds. */
import { useMemo } from 'preact/hooks'
import type { RecordOf } from '../../lib/core/fields'
import type { Condition, Filter } from '../../lib/core/filter'
import { narrowed } from '../../lib/core/filterEdit'
import { filteredIds } from '../../lib/db/filteredIds'
import type { Names } from '../../lib/db/kept'
import type { Listed } from '../../lib/db/lists'
import { type FilteredState, useFiltered } from '../../lib/state/filtered'
import { useReadOn } from '../../lib/state/live'
import { useGrowingLimit } from '../people/useGrowingLimit'
import type { ListFilter } from './useListFilter'

type Asked<N extends 'people' | 'companies'> = {
  /** What is searched for; empty for nothing. */
  words: string
  /** What the list is narrowed down to beside its filter. */
  more?: Condition
  /** The list without a filter. @param before what this gave the last time */
  plain: (limit: number, before?: Listed<RecordOf[N]>) => Promise<Listed<RecordOf[N]>>
  /** Ids of all rows of that, read or not. */
  ids: () => Promise<readonly string[]>
}

export type FilteredList<T> = {
  /** Undefined until the first were read. */
  rows?: readonly T[]
  names?: Names
  error?: unknown
  /** What is asked in all; undefined where nothing is. */
  filter?: Filter
  /** How far the list was looked through; undefined where it is not. */
  found?: FilteredState<T>
  /** What the rows are of, in one word: for what has to begin anew with another list. */
  key: string
  ids: () => Promise<readonly string[]>
  /** To be called when the last rows come into view. */
  grow: () => void
}

export function useFilteredList<N extends 'people' | 'companies'>(
  of: ListFilter<N>,
  { words, more, plain, ids }: Asked<N>,
): FilteredList<RecordOf[N]> {
  type T = RecordOf[N]
  const { noun, about } = of
  const filter = useMemo(
    () => of.filter && (more ? narrowed(of.filter, more) : of.filter),
    // A condition that says the same is the same.
    [of.filter, JSON.stringify(more)],
  )
  const key = JSON.stringify([words, more, filter])
  const [limit, grow] = useGrowingLimit(key)
  const listing = filter && about && !words ? { noun, filter, about } : undefined
  const found = useFiltered(listing, limit)
  const whole = useReadOn<Listed<T> | undefined>(
    async (before) => (listing || of.waiting ? before : plain(limit, before)),
    [words, JSON.stringify(more), listing === undefined, of.waiting],
    [limit],
  )
  const hits = whole.value
  const value = useMemo((): Pick<Listed<T>, 'rows' | 'names'> | undefined => {
    if (listing || !filter || !hits) return listing ? found.value : hits
    return { rows: hits.rows.filter((row) => of.matches(row, hits.names)), names: hits.names }
  }, [listing === undefined, filter, hits, found.value])
  return {
    rows: value?.rows,
    names: value?.names,
    error: listing ? found.error : whole.error,
    filter,
    found: listing && found,
    key,
    ids: async () => {
      if (listing) return filteredIds(listing)
      return filter ? (value?.rows ?? []).map((row) => row.id) : ids()
    },
    grow: () => !words && grow(value?.rows.length ?? 0),
  }
}
