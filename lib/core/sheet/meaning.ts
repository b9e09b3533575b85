/** What the cells of a column can be: the fields of a person and of her company that a sheet may bring. */

export const MEANINGS = [
  'name',
  'givenName',
  'familyName',
  'company',
  'email',
  'phone',
  'mobile',
  'title',
  'place',
  'website',
  'profile',
  'industry',
  'size',
  'note',
] as const
export type Meaning = (typeof MEANINGS)[number]

/** Of these a row may have several: a second column is as good as the first. */
export const MANY: readonly Meaning[] = ['email', 'phone', 'mobile', 'profile', 'note']

/** What a stored column means; undefined where its cells are only kept, or a newer Margin knows more than this one. */
export const meaningOf = (column: { means?: string }): Meaning | undefined =>
  MEANINGS.find((meaning) => meaning === column.means)
