/** What capture offers the user: a person seen on the page, each value with where it was seen and how sure. */
import type { Certainty, SourceKind } from './provenance'

/** A value, how it was seen, and how sure that is. */
export type Found<T> = { value: T; kind: SourceKind; sure: Certainty }

/** A telephone number: E.164, extension, what the text calls it, and the text itself. */
export type FoundPhone = {
  e164: string
  extension?: string
  kind?: 'mobile' | 'work' | 'direct' | 'switchboard' | 'fax'
  shown: string
}

/** A person whom the page shows. Nothing in it is guessed; what is not known is left out. */
export type Candidate = {
  /** What tells two candidates of one page apart: the address, else the profile address. */
  key: string
  name?: Found<string>
  givenName?: Found<string>
  familyName?: Found<string>
  email?: Found<string>
  /** Further ones that the same card has. */
  otherEmails?: Found<string>[]
  title?: Found<string>
  company?: Found<string>
  phones: Found<FoundPhone>[]
  websites: Found<string>[]
  profileUrl?: Found<string>
  headline?: Found<string>
  place?: Found<string>
}
