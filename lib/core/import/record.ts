/** What a file brings, whatever kind of file it is: records with fields by our names, and what could not be read. */

import type { LoggedEmail } from '../activity'

export type FileKind = 'csv' | 'xlsx' | 'vcard' | 'email' | 'calendar' | 'json'

/** Whose export a file is, told from its headings or from what it says of itself. */
export type Maker =
  | 'google'
  | 'outlook'
  | 'linkedin'
  | 'hubspot'
  | 'pipedrive'
  | 'salesforce'
  | 'zoho'
  | 'streak'
  | 'nocrm'
  | 'nutshell'
  | 'thunderbird'
  | 'margin'

/** What records a file brings. */
export type ImportNoun = 'person' | 'company' | 'deal' | 'activity' | 'task'

/** Fields are texts as they stand in the file, trimmed; an empty one is left out. */
export type ImportFields = {
  /** The record's number at whoever exported it. */
  externalId?: string
  name?: string
  givenName?: string
  familyName?: string
  emails?: string[]
  phones?: { shown: string; kind?: 'mobile' | 'work' | 'direct' | 'switchboard' | 'fax' }[]
  /** A post; of a deal, an activity or a task its own title. */
  title?: string
  company?: string
  websites?: string[]
  profileUrls?: string[]
  place?: string
  industry?: string
  size?: string
  note?: string
  tags?: string[]
  /**
   * Of a deal: its amount as a plain decimal number, `-1234.50`, an ISO 4217 currency (or the sign `$` where the file does not say
   * whose it is), the stage's name, its status in words of the file.
   */
  amount?: string
  currency?: string
  stage?: string
  status?: string
  pipeline?: string
  /** Calendar dates or local times, ISO 8601 without a zone, or an instant with one; texts that are no day are left in `other`. */
  due?: string
  closedOn?: string
  at?: string
  /** Of an activity or a task: its type in words of the file, whether it was done, minutes, whom and which deal it is about. */
  type?: string
  done?: boolean
  minutes?: number
  person?: string
  deal?: string
  /** Of an activity that is a message: what makes it the same one wherever it is seen. */
  email?: LoggedEmail
}

/**
 * @property line where it begins: a line of a text, a row of a workbook, counted from 1
 * @property cells of a table, where it was asked for them: the row as it stands, so that it can be mended
 */
export type ImportRecord = {
  cells?: readonly string[]
  line: number
  noun: ImportNoun
  fields: ImportFields
  /** What no field of ours holds, by its heading: it is kept. */
  other?: Record<string, string>
}

/** Why something of a file is not taken: a text of ours with what fills it in. @property cells see `ImportRecord` */
export type ImportRefusal = {
  line: number
  reason: `import.${string}`
  params?: Record<string, string | number>
  cells?: readonly string[]
}

/** A column of a table as it will be read. `field` is left out where its cells are only kept. */
export type ImportColumn = {
  at: number
  heading: string
  field?: string
  by?: 'maker' | 'heading' | 'values' | 'learnt' | 'user'
}

/** Everything that a reader of one kind of file found. Records and refusals together are all that stood in it. */
export type ImportFile = {
  kind: FileKind
  maker?: Maker
  noun: ImportNoun
  columns?: ImportColumn[]
  records: ImportRecord[]
  refused: ImportRefusal[]
}
