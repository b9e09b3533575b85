/** The campaign and the source of a deal: the verbs. One that is new is kept for the next deal in the same change. */
import { mergeEdit } from '../core/clash'
import type { Deal } from '../core/deal'
import { asKnown, CAMPAIGNS, SOURCES, withWord } from '../core/tag'
import { Clashing, type Edit, editRow } from './edit'

/**
 * Names the campaign that a deal came of, in the writing in which it is known; an empty text takes it away.
 * @param seen the deal as it was when the edit began: what others changed since is kept or asked about
 */
export const setCampaign = (id: string, typed: string, seen?: Partial<Deal>): Promise<Edit<Deal>> =>
  setWord(id, 'campaign', CAMPAIGNS, typed, seen)

/**
 * Names where a deal came from, in the writing in which it is known. It comes from somewhere: an empty text changes nothing.
 * @param source a site's id or another source that Margin knows, or what the user calls it
 * @param isKnown whether it is one that Margin knows by itself, and so no word to be kept
 * @param seen the deal as it was when the edit began
 */
export const setSource = async (
  id: string,
  source: string,
  isKnown: boolean,
  seen?: Partial<Deal>,
): Promise<Edit<Deal>> => setWord(id, 'source', isKnown ? undefined : SOURCES, source, seen)

/** @param list where the word is kept; none for one that is kept in no list */
async function setWord(
  id: string,
  field: 'campaign' | 'source',
  list: string | undefined,
  typed: string,
  seen?: Partial<Deal>,
): Promise<Edit<Deal>> {
  return editRow(
    'deals',
    id,
    ({ title }) => ({ key: 'change.dealEdited', params: { title } }),
    async (w, deal) => {
      const settings = await w.get('settings', 'settings')
      const known = settings?.tags ?? []
      const named = typed.trim() && list ? asKnown(known, { category: list, name: typed }) : undefined
      const value = named?.name ?? (typed.trim() || undefined)
      if (field === 'source' && !value) return deal
      const merged = mergeEdit<Deal>(deal, { [field]: value }, seen)
      if (merged.clashes.length) return new Clashing(merged.clashes)
      const words = named ? withWord(known, named) : known
      if (settings && words !== known) w.put('settings', { ...settings, tags: [...words] })
      return Object.keys(merged.patch).length ? { ...deal, ...merged.patch, updatedAt: w.now } : deal
    },
  )
}
