/** What a message tells of its author. What it does not hold is left out. */
import type { FoundPhone } from './candidate.types'

export type Contact = {
  name?: string
  givenName?: string
  familyName?: string
  honorific?: string
  credentials?: string
  title?: string
  company?: string
  department?: string
  emails: string[]
  phones: FoundPhone[]
  websites: string[]
  profileUrls: string[]
  /** Lines as written, joined by ", ". */
  address?: string
  /** Where the name was read: under the text, or only in the header. */
  namedIn?: 'signature' | 'header'
}
