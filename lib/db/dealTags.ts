/** The tags of a deal: the verbs. A word that is new is kept for the next deal in the same change. */

import { sameRow } from '../core/change'
import type { Deal } from '../core/deal'
import { asKnown, type Tag, type TagList, withNames, withoutTag, withTag, withWord } from '../core/tag'
import { type Edit, editRow } from './edit'

/** Tags a deal, in the writing in which category and word are known; one that it has already is nothing new. */
export async function tagDeal(id: string, typed: Tag): Promise<Edit<Deal>> {
  let tag = typed
  return editRow(
    'deals',
    id,
    ({ title }) => ({ key: 'change.dealTagged', params: { title, tag: tag.name } }),
    async (w, deal) => {
      const settings = await w.get('settings', 'settings')
      const known = settings?.tags ?? []
      tag = asKnown(known, typed)
      const { tags: before = [] } = deal
      const tags = withTag(before, tag)
      const words = withWord(known, tag)
      if (settings && words !== known) w.put('settings', { ...settings, tags: [...words] })
      return tags.length === before.length ? deal : { ...deal, tags, updatedAt: w.now }
    },
  )
}

/** Takes a tag off a deal. Its word stays known. */
export async function untagDeal(id: string, tag: Tag): Promise<Edit<Deal>> {
  return editRow(
    'deals',
    id,
    ({ title }) => ({ key: 'change.dealUntagged', params: { title, tag: tag.name } }),
    async (w, deal) => {
      const { tags: before = [] } = deal
      const tags = withoutTag(before, tag)
      if (tags.length === before.length) return deal
      return { ...deal, tags: tags.length ? tags : undefined, updatedAt: w.now }
    },
  )
}

/**
 * Sets the tags of one category, as a line of them was typed; new words are kept for the next deal.
 * @param seen the names that stood in the line when it was begun: what others tagged meanwhile stays
 */
export async function setTags(
  id: string,
  category: string,
  names: readonly string[],
  seen: readonly string[],
): Promise<Edit<Deal>> {
  return editRow(
    'deals',
    id,
    ({ title }) => ({ key: 'change.dealTagsSet', params: { title } }),
    async (w, deal) => {
      const settings = await w.get('settings', 'settings')
      const known = settings?.tags ?? []
      const written = names.map((name) => asKnown(known, { category, name }))
      const before = deal.tags ?? []
      const tags = withNames(
        before,
        written[0]?.category ?? category,
        seen,
        written.map(({ name }) => name),
      )
      if (sameRow(tags, before)) return deal
      const words = written.reduce((lists, tag) => withWord(lists, tag), known as readonly TagList[])
      if (settings && words !== known) w.put('settings', { ...settings, tags: [...words] })
      return { ...deal, tags: tags.length ? tags : undefined, updatedAt: w.now }
    },
  )
}
