/**
 * Finding somebody in a text: names in full, addresses, numbers however they are spaced, profiles with or without `https`. A word
 * that merely begins or ends with one of them is another word.
 */

export type Finder = {
  /** Whether the text names them. */
  in(text: string): boolean
  /** The text with `mark` wherever it names them. */
  blanked(text: string): string
}

/** What is looked for, each in its own way. */
export type Sought = {
  names: readonly string[]
  emails: readonly string[]
  phones: readonly string[]
  urls: readonly string[]
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** Words of a name may stand with any space between them. */
const spaced = (name: string) => name.trim().split(/\s+/).map(escaped).join('\\s+')
/** Digits that stand for a number; fewer are no number of anybody's. */
const LEAST_DIGITS = 7
const dialled = (phone: string): string[] => {
  const digits = phone.replace(/\D/g, '')
  const between = '[\\s.()/-]{0,3}'
  return digits.length < LEAST_DIGITS ? [] : [`(?<!\\d)\\+?${[...digits].join(between)}(?!\\d)`]
}
const bareUrl = (url: string) => url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/+$/, '')

/** @param mark what is put in place of what is found */
export function finderOf({ names, emails, phones, urls }: Sought, mark: string): Finder {
  const parts = [
    ...urls
      .map(bareUrl)
      .flatMap((url) => (url ? [`(?:https?:\\/\\/)?(?:www\\.)?${escaped(url)}\\/?(?![\\p{L}\\p{N}_-])`] : [])),
    ...emails.map((email) => `(?<![\\p{L}\\p{N}._%+-])${escaped(email)}(?!\\.?[\\p{L}\\p{N}-])`),
    ...[...names]
      .sort((a, b) => b.length - a.length)
      .map((name) => `(?<![\\p{L}\\p{N}])${spaced(name)}(?![\\p{L}\\p{N}])`),
    ...phones.flatMap(dialled),
  ]
  if (!parts.length) return { in: () => false, blanked: (text) => text }
  const one = new RegExp(parts.join('|'), 'iu')
  const all = new RegExp(parts.join('|'), 'giu')
  return { in: (text) => one.test(text), blanked: (text) => text.replace(all, () => mark) }
}

/**
 * The same value with every text in it blanked, whatever its form; the very same one where nothing was found.
 * @param skip fields of the outermost object that stay
 */
export function blankedIn<T>(value: T, find: Finder, skip: ReadonlySet<string> = NONE): T {
  if (typeof value === 'string') return (find.in(value) ? find.blanked(value) : value) as T
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const after = value.map((each) => blankedIn(each, find))
    return after.some((each, i) => each !== value[i]) ? (after as T) : value
  }
  let after: Record<string, unknown> | undefined
  for (const [key, each] of Object.entries(value)) {
    const now = skip.has(key) ? each : blankedIn(each, find)
    if (now === each) continue
    after ??= { ...value } as Record<string, unknown>
    after[key] = now
  }
  return (after ?? value) as T
}
const NONE: ReadonlySet<string> = new Set()
