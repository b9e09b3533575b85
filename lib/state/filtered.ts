/** Filtered lists and the counts of views on screen: looked on for as long as somebody looks at them, in pieces that give way to the page. */
import { useEffect, useState } from 'preact/hooks'
import type { Noun } from '../core/customField'
import type { RecordOf } from '../core/fields'
import { type Filtered, filteredRows } from '../db/filtered'
import type { Listing } from '../db/walks'
import { useReadOn } from './live'

export type FilteredState<T> = {
  value?: Filtered<T>
  /** More may come: not all that the list asks for was found, and not all was looked at. */
  looking: boolean
  error?: unknown
}

/**
 * In a component: the first rows that match, as they are found.
 * @param listing what is listed; undefined: nothing is
 * @param limit how many rows are wanted
 */
export function useFiltered<N extends Noun>(
  listing: Listing<N> | undefined,
  limit: number,
): FilteredState<RecordOf[N]> {
  const [piece, setPiece] = useState(0)
  const { value, error } = useReadOn<Filtered<RecordOf[N]> | undefined>(
    async (before) => listing && filteredRows(listing, limit, before),
    [listing?.noun, listing?.filter, listing?.about, listing?.pipelineId, listing?.sort?.by, listing?.sort?.down],
    [limit, piece],
  )
  const looking = listing !== undefined && (!value || (!value.ended && (value.gathers || value.rows.length < limit)))
  useEffect(() => {
    if (value && looking) setPiece((n) => n + 1)
  }, [value])
  return { value: listing && value, looking, error }
}
