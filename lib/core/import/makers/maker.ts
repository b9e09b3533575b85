/** An export of another product, as it is known by its headings. */
import { fold } from '../../fold'
import type { ImportField } from '../fields'
import type { ImportNoun, Maker } from '../record'

/**
 * @property signs groups of headings: where all of one stand in a file it is this export
 * @property fields what the columns are; those that are not named are kept as they are. Headings are written as `plainHeading`
 *   gives them, `#` for any number, and ` @2` behind one that stands there for the second time
 */
export type MakerExport = {
  maker: Maker
  noun: ImportNoun
  signs: readonly string[]
  fields: Readonly<Record<string, ImportField>>
}

/** A heading as words: without accents, capitals, and the signs between. */
export const plainHeading = (heading: string): string =>
  heading.length > 200
    ? ''
    : fold(heading)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()

/** `fields` from lists of headings, parted by commas: shorter to write, and to look over. */
export function headed(lists: Partial<Record<ImportField, string>>): Record<string, ImportField> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([field, list]) =>
      list.split(',').map((heading) => [heading.trim().replace(/\s+/g, ' '), field as ImportField] as const),
    ),
  )
}
