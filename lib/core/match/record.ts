/** What is compared: a person as a record, a page or a file has her, with nothing of where it stands. */

export type MatchPhone = {
  /** E.164, where it is understood. */
  e164?: string
  extension?: string
  /** The digits as written, for numbers without a country. */
  digits: string
  /** Whether it is one person's own: a mobile. Landlines are shared. */
  mobile: boolean
}

export type MatchRecord = {
  name?: string
  givenName?: string
  familyName?: string
  emails: readonly string[]
  phones: readonly MatchPhone[]
  company?: string
  title?: string
  place?: string
  profileUrls: readonly string[]
}

/** What the matcher asks of lists that stand on other floors. */
export type Lists = {
  /** Any script in Latin letters, as well as can be. */
  latin: (text: string) => string
  /** Whether an address is of a role or a machine: `info@`. */
  isRole: (email: string) => boolean
  /** Whether anybody can have a mailbox at the domain. */
  isFreeMail: (domain: string) => boolean
}

/** Why two records may be one person or one company, or may not. */
export type Reason =
  | 'email'
  | 'sharedEmail'
  | 'phone'
  | 'line'
  | 'profile'
  | 'name'
  | 'nickname'
  | 'spelling'
  | 'initials'
  | 'partOfName'
  | 'givenName'
  | 'familyName'
  | 'company'
  | 'companyAlike'
  | 'nameAlike'
  | 'website'
  | 'domain'
  | 'typo'
  | 'title'
  | 'place'
  | 'otherName'
  | 'otherGeneration'
  | 'otherMailbox'
  | 'otherProfile'
  | 'otherMobile'
  | 'otherExtension'
  | 'otherDomain'
  | 'otherCompany'
  | 'otherPlace'
  | 'otherTitle'
  | 'noName'

export type Decision = {
  decision: 'link' | 'suggest' | 'different'
  why: Reason[]
  /** 0 to 1: how likely it is that they are one. */
  sure: number
}
