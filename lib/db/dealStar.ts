/** The star of a deal: the user's own mark, with nothing behind it. */
import type { Deal } from '../core/deal'
import { type Edit, editRow } from './edit'

/** Puts the star on a deal or takes it off, where that is not so already. */
export async function starDeal(id: string, star: boolean): Promise<Edit<Deal>> {
  return editRow(
    'deals',
    id,
    ({ title }) => ({ key: star ? 'change.dealStarred' : 'change.dealUnstarred', params: { title } }),
    async (w, deal) => (Boolean(deal.star) === star ? deal : { ...deal, star: star || undefined, updatedAt: w.now }),
  )
}
