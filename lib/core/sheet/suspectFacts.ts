/** What the cells of a row say of a person and a company. A name stands in its own column or nowhere: none is read out of an address. */
import { emailKey } from '../email'
import type { Phone } from '../person'
import type { SheetColumn, Suspect } from '../sheet'
import { type Meaning, meaningOf } from './meaning'
import { looksLikeEmail } from './values'

export type SuspectFacts = {
  name?: string
  givenName?: string
  familyName?: string
  emails: string[]
  phones: Phone[]
  company?: string
  title?: string
  place?: string
  website?: string
  profileUrls: string[]
  industry?: string
  size?: string
  note?: string
}

/** What a row must have to become a lead: somebody or some company, and a way to reach them. */
export type Missing = 'who' | 'reach'

type Cells = Pick<Suspect, 'cells'>['cells']

export function factsOf(columns: readonly SheetColumn[], cells: Cells): SuspectFacts {
  const all = (...meanings: Meaning[]) =>
    columns.flatMap((column) => {
      const means = meaningOf(column)
      const text = cells[column.id]?.trim()
      return means && text && meanings.includes(means) ? [{ means, text }] : []
    })
  const one = (meaning: Meaning) => all(meaning)[0]?.text
  const [givenName, familyName] = [one('givenName'), one('familyName')]
  const facts: SuspectFacts = {
    name: one('name') ?? ([givenName, familyName].filter(Boolean).join(' ') || undefined),
    givenName,
    familyName,
    emails: distinct(all('email').flatMap(({ text }) => emailsIn(text))),
    phones: all('phone', 'mobile').flatMap(({ means, text }) =>
      phonesIn(text).map((shown): Phone => (means === 'mobile' ? { kind: 'mobile', shown } : { shown })),
    ),
    company: one('company'),
    title: one('title'),
    place: one('place'),
    website: one('website'),
    profileUrls: distinct(all('profile').map(({ text }) => text)),
    industry: one('industry'),
    size: one('size'),
    note: distinct(all('note').map(({ text }) => text)).join('\n') || undefined,
  }
  for (const key of Object.keys(facts) as (keyof SuspectFacts)[]) if (facts[key] === undefined) delete facts[key]
  return facts
}

/** What is missing for a lead, of what is known; empty when nothing is. */
export function missingForLead(
  facts: Pick<SuspectFacts, 'name' | 'company' | 'emails' | 'phones' | 'profileUrls'>,
): Missing[] {
  const isReached = facts.emails.length > 0 || facts.phones.length > 0 || facts.profileUrls.length > 0
  return [...(facts.name || facts.company ? [] : ['who' as const]), ...(isReached ? [] : ['reach' as const])]
}

/** What a row is called: the person, else the company, else whatever it has first. */
export function suspectLabel(columns: readonly SheetColumn[], cells: Cells): string {
  const { name, company, emails } = factsOf(columns, cells)
  const first = () => columns.map(({ id }) => cells[id]).find(Boolean)
  return name ?? company ?? emails[0] ?? first() ?? ''
}

/** Several addresses may stand in one cell, each perhaps in brackets behind a name. */
const emailsIn = (text: string): string[] =>
  text
    .slice(0, 2_000)
    .split(/[\s,;|<>()[\]]+/)
    .map((part) => emailKey(part.replace(/^mailto:/i, '')))
    .filter(looksLikeEmail)

/** Several numbers may stand in one cell, parted by signs that no number has. */
const phonesIn = (text: string): string[] =>
  text
    .slice(0, 2_000)
    .split(/[;,|\n]|\s\/\s/)
    .map((part) => part.trim())
    .filter((part) => part.replace(/\D/g, '').length > 4)

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]
