/** A question about where a deal stands, asked while it may be moved, closed or planned anew elsewhere. */
import { useRef } from 'preact/hooks'
import type { FieldClash } from '../../lib/core/clash'
import type { Deal } from '../../lib/core/deal'
import type { SeenDeal } from '../../lib/core/dealClash'
import type { Edit } from '../../lib/db/edit'
import { saveEdit } from '../../lib/state/edits'

export type SeenDealForm = {
  /** What stands in the way of the answer, if anything. */
  clash: FieldClash | undefined
  /** Takes note of what the deal is by now: the answer holds all the same. */
  see: () => void
  save: (edit: (seen: SeenDeal) => Promise<Edit<Deal>>) => Promise<boolean>
}

/** @param clashWith what the answer as it is given at the moment runs into */
export function useSeenDeal(deal: Deal, clashWith: (now: Deal, seen: SeenDeal) => FieldClash[]): SeenDealForm {
  const seen = useRef<SeenDeal>(deal)
  const now = useRef(deal)
  const clash = useRef(clashWith)
  now.current = deal
  clash.current = clashWith
  const standing = () => clash.current(now.current, seen.current)
  return {
    clash: standing()[0],
    see: () => {
      seen.current = now.current
    },
    save: async (edit) => {
      const row = () => now.current
      const saved = await saveEdit({ agrees: () => !standing().length, row, edit: () => edit(seen.current) })
      return saved !== undefined
    },
  }
}
