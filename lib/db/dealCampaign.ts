/** The campaign of a deal: the verb. One that is new is kept for the next deal in the same change. */
import { mergeEdit } from '../core/clash'
import type { Deal } from '../core/deal'
import { asKnown, CAMPAIGNS, withWord } from '../core/tag'
import { Clashing, type Edit, editRow } from './edit'

/**
 * Names the campaign that a deal came of, in the writing in which it is known; an empty text takes it away.
 * @param seen the deal as it was when the edit began: what others changed since is kept or asked about
 */
export async function setCampaign(id: string, typed: string, seen?: Partial<Deal>): Promise<Edit<Deal>> {
  return editRow(
    'deals',
    id,
    ({ title }) => ({ key: 'change.dealEdited', params: { title } }),
    async (w, deal) => {
      const settings = await w.get('settings', 'settings')
      const known = settings?.tags ?? []
      const named = typed.trim() ? asKnown(known, { category: CAMPAIGNS, name: typed }) : undefined
      const merged = mergeEdit<Deal>(deal, { campaign: named?.name }, seen)
      if (merged.clashes.length) return new Clashing(merged.clashes)
      const words = named ? withWord(known, named) : known
      if (settings && words !== known) w.put('settings', { ...settings, tags: [...words] })
      return Object.keys(merged.patch).length ? { ...deal, ...merged.patch, updatedAt: w.now } : deal
    },
  )
}
