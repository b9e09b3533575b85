/** The fields that a column can be, for each noun. What a column is of no field is kept as it is, by its heading. */
import type { ImportNoun } from './record'

export const IMPORT_FIELDS = [
  'externalId',
  'name',
  'givenName',
  'familyName',
  'email',
  'phone',
  'mobile',
  'workPhone',
  'directPhone',
  'switchboard',
  'fax',
  'title',
  'company',
  'website',
  'profileUrl',
  'place',
  'industry',
  'size',
  'note',
  'tags',
  'amount',
  'currency',
  'stage',
  'status',
  'pipeline',
  'due',
  'dueTime',
  'closedOn',
  'at',
  'atTime',
  'type',
  'done',
  'minutes',
  'person',
  'deal',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

const WHO: readonly ImportField[] = ['email', 'phone', 'mobile', 'workPhone', 'directPhone', 'switchboard', 'fax']
const KEPT: readonly ImportField[] = ['externalId', 'note', 'tags']
const DONE: readonly ImportField[] = ['title', 'type', 'due', 'dueTime', 'at', 'atTime', 'done', 'minutes']

/** What the columns of a table of a noun can be, in the order in which a user looks for them. */
export const FIELDS_OF: Record<ImportNoun, readonly ImportField[]> = {
  person: [
    ...(['name', 'givenName', 'familyName', ...WHO, 'title', 'company', 'website', 'profileUrl'] as const),
    ...(['place', 'industry', 'size'] as const),
    ...KEPT,
  ],
  company: ['name', 'website', 'profileUrl', 'industry', 'size', 'place', ...WHO, ...KEPT],
  deal: [
    ...(['title', 'amount', 'currency', 'stage', 'status', 'pipeline', 'due', 'closedOn'] as const),
    ...(['company', 'person', 'email'] as const),
    ...KEPT,
  ],
  activity: [...DONE, 'person', 'email', 'company', 'deal', ...KEPT],
  task: [...DONE, 'status', 'person', 'email', 'company', 'deal', ...KEPT],
}

export const isImportField = (text: string | undefined): text is ImportField =>
  IMPORT_FIELDS.includes(text as ImportField)

/** Of these a row may have several: a second column is as good as the first. */
export const SEVERAL: readonly ImportField[] = [...WHO, 'website', 'profileUrl', 'note', 'tags']
