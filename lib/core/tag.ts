/**
 * Tags: free words in categories. One category is built in, the product family, in three moods: what was sold, what is talked
 * about, what is to be sold. Two writings of a word, `Capteurs` and `CAPTEURS`, are one: they are compared folded.
 */
import * as z from 'zod/mini'
import { fold } from './fold'

export const Tag = z.object({
  /** A mood of the product family, or what the user calls the category. */
  category: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
})
export type Tag = z.infer<typeof Tag>

/** The words that are offered while typing, a list for each category; those of the product family are one list for all its moods. */
export const TagList = z.object({ category: z.string(), names: z.array(z.string()) })
export type TagList = z.infer<typeof TagList>

/** The list of the product family; dotted as its moods are, so that a category of the user's own may well be called family. */
export const FAMILY = 'family.words'
/** The list of campaigns, which a deal has one of and not in its tags. */
export const CAMPAIGNS = 'campaign.words'
/** The list of sources that the user named herself; those that Margin knows by itself are in none. */
export const SOURCES = 'source.words'
/** The list of rivals to whom deals were lost. */
export const RIVALS = 'rival.words'
/** Lists that are no category of tags. */
const APART: readonly string[] = [FAMILY, CAMPAIGNS, SOURCES, RIVALS]
export const MOODS = ['family.sold', 'family.discussed', 'family.planned'] as const
export type Mood = (typeof MOODS)[number]
export const isMood = (category: string): category is Mood => (MOODS as readonly string[]).includes(category)

/** Whether a value can be used as a tag; quick, for rows that are being read. */
export function isTag(value: unknown): value is Tag {
  const { category, name } = (value ?? {}) as Record<string, unknown>
  return typeof category === 'string' && typeof name === 'string'
}

/** What tells one tag from every other, however it is written. */
export const tagKey = ({ category, name }: Tag): string => `${fold(category)}\t${fold(name)}`

/** The tags with one more; the same where it is there. */
export const withTag = (tags: readonly Tag[], tag: Tag): Tag[] =>
  tags.some((one) => tagKey(one) === tagKey(tag)) ? [...tags] : [...tags, tag]

export const withoutTag = (tags: readonly Tag[], tag: Tag): Tag[] => tags.filter((one) => tagKey(one) !== tagKey(tag))

/** The categories of the user's own, in the order of their making. */
export const ownCategories = (lists: readonly TagList[]): string[] =>
  lists.map(({ category }) => category).filter((category) => !APART.includes(category))

const listOf = (lists: readonly TagList[], category: string): TagList | undefined => {
  const key = isMood(category) ? FAMILY : fold(category)
  return lists.find((list) => fold(list.category) === key)
}

/** The words that are known in a category. */
export const wordsOf = (lists: readonly TagList[], category: string): readonly string[] =>
  listOf(lists, category)?.names ?? []

/** A tag as typed, in the writing in which its category and its word are known already. */
export function asKnown(lists: readonly TagList[], { category, name }: Tag): Tag {
  return {
    category: isMood(category) ? category : (listOf(lists, category)?.category ?? tidy(category)),
    name: wordsOf(lists, category).find((one) => fold(one) === fold(name)) ?? tidy(name),
  }
}
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The lists with the word of a tag; the very same where it is known. */
export function withWord(lists: readonly TagList[], { category, name }: Tag): readonly TagList[] {
  const list = listOf(lists, category)
  if (!list) return [...lists, { category: isMood(category) ? FAMILY : category, names: [name] }]
  if (list.names.some((one) => fold(one) === fold(name))) return lists
  return lists.map((one) => (one === list ? { ...one, names: [...one.names, name] } : one))
}

/** The known words that go with what is typed and are not on the deal, those that begin with it first. */
export function offeredWords(
  lists: readonly TagList[],
  category: string,
  typed: string,
  tags: readonly Tag[],
): string[] {
  const start = fold(typed)
  const free = wordsOf(lists, category).filter(
    (name) => fold(name) !== start && !tags.some((tag) => tagKey(tag) === tagKey({ category, name })),
  )
  const beginning = free.filter((name) => fold(name).startsWith(start))
  return [...beginning, ...free.filter((name) => !beginning.includes(name) && fold(name).includes(start))]
}

/** The tags by category: the moods of the product family first, then the others as they came. */
export function byCategory(tags: readonly Tag[]): [category: string, tags: Tag[]][] {
  const groups = new Map<string, Tag[]>(MOODS.map((mood) => [mood, []]))
  for (const tag of tags) {
    const category = [...groups.keys()].find((one) => fold(one) === fold(tag.category)) ?? tag.category
    groups.set(category, [...(groups.get(category) ?? []), tag])
  }
  return [...groups].filter(([, own]) => own.length)
}

/** The tags of one category by their names, with commas: as they are written in a line. */
export const tagLine = (tags: readonly Tag[], category: string): string =>
  tags.flatMap((tag) => (fold(tag.category) === fold(category) ? tag.name : [])).join(', ')

/**
 * The names in such a line, each once.
 * @param known names that are there already: one of them with a comma in it is not cut in two
 */
export function namesInLine(line: string, known: readonly string[] = []): string[] {
  const pieces = line.split(',').map(tidy)
  const whole = known.map((name) => name.split(',').map(tidy)).filter((parts) => parts.length > 1)
  const names = new Map<string, string>()
  for (let at = 0; at < pieces.length; ) {
    const found = whole.find((parts) => parts.every((part, n) => part === pieces[at + n]))
    const name = found?.join(', ') ?? pieces[at] ?? ''
    if (name && !names.has(fold(name))) names.set(fold(name), name)
    at += found?.length ?? 1
  }
  return [...names.values()]
}

/**
 * The tags with those of one category as they were typed: what was taken out of the line goes, what was added comes, and what
 * somebody else added meanwhile stays.
 * @param seen the names that stood in the line when it was begun
 */
export function withNames(
  tags: readonly Tag[],
  category: string,
  seen: readonly string[],
  typed: readonly string[],
): Tag[] {
  const has = (names: readonly string[], name: string) => names.some((one) => fold(one) === fold(name))
  const gone = seen.filter((name) => !has(typed, name))
  const kept = gone.reduce<Tag[]>((left, name) => withoutTag(left, { category, name }), [...tags])
  const come = typed.filter((name) => !has(seen, name))
  return come.reduce((all, name) => withTag(all, { category, name }), kept)
}
