/** The known words as the user keeps them: tags by category, campaigns, sources, rivals. Renamed, merged or taken off, on the deals that bear them too. */
import type { Deal } from './deal'
import { fold } from './fold'
import { CAMPAIGNS, FAMILY, isMood, RIVALS, SOURCES, type Tag, type TagList, tagKey } from './tag'

/** A word of a list; without a name the whole list, which is a category of the user's own. */
export type Word = { list: string; name?: string }

const same = (one: string, other: string): boolean => fold(one) === fold(other)
const isOf = (tag: Tag, { list, name }: Word): boolean =>
  (list === FAMILY ? isMood(tag.category) : same(tag.category, list)) && (name === undefined || same(tag.name, name))

/** As much of a deal as bears words. */
type Worded = Pick<Deal, 'tags' | 'campaign' | 'source' | 'rival'>

/** Whether a deal bears a word. */
export function bears(deal: Worded, word: Word): boolean {
  const is = (value: string | undefined) => value !== undefined && word.name !== undefined && same(value, word.name)
  if (word.list === CAMPAIGNS) return is(deal.campaign)
  if (word.list === SOURCES) return is(deal.source)
  if (word.list === RIVALS) return is(deal.rival)
  return (deal.tags ?? []).some((tag) => isOf(tag, word))
}

/**
 * A deal with a word called otherwise, or without it. Where a deal came from is never nothing: a source stays on it.
 * @param to what it is called from now on; left out, it is taken off
 */
export function reworded<D extends Worded>(deal: D, word: Word, to?: string): D {
  if (!bears(deal, word)) return deal
  if (word.list === CAMPAIGNS) return { ...deal, campaign: to }
  if (word.list === RIVALS) return { ...deal, rival: to }
  if (word.list === SOURCES) return to === undefined ? deal : { ...deal, source: to }
  const tags = (deal.tags ?? []).flatMap((tag): Tag[] => {
    if (!isOf(tag, word)) return [tag]
    if (to === undefined) return []
    return [word.name === undefined ? { ...tag, category: to } : { ...tag, name: to }]
  })
  // What was two words may be one now.
  const once = [...new Map(tags.map((tag) => [tagKey(tag), tag])).values()]
  return { ...deal, tags: once.length ? once : undefined }
}

/** The lists with a word called otherwise, or without it; merged with the one that has the name already. */
export function listsReworded(lists: readonly TagList[], { list, name }: Word, to?: string): TagList[] {
  if (name === undefined) {
    const gone = lists.find((one) => same(one.category, list))
    const others = lists.filter((one) => one !== gone)
    const into = to === undefined ? undefined : others.find((one) => same(one.category, to))
    if (!gone || to === undefined) return others
    if (!into) return lists.map((one) => (one === gone ? { ...one, category: to } : one))
    return others.map((one) => (one === into ? { ...one, names: distinct([...one.names, ...gone.names]) } : one))
  }
  return lists.map((one) => {
    if (!same(one.category, list)) return one
    const names = one.names.flatMap((word) => (same(word, name) ? (to === undefined ? [] : [to]) : [word]))
    return { ...one, names: distinct(names) }
  })
}

/** The writing in which a name is known in a list, or among the categories; undefined where it is new. */
export function knownAs(lists: readonly TagList[], { list, name }: Word, typed: string): string | undefined {
  const all =
    name === undefined
      ? lists.map(({ category }) => category).filter((one) => !same(one, list))
      : (lists.find((one) => same(one.category, list))?.names ?? []).filter((one) => !same(one, name))
  return all.find((one) => same(one, typed))
}

const distinct = (names: readonly string[]): string[] => [...new Map(names.map((name) => [fold(name), name])).values()]
