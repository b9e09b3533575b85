/** What the fields of templates mean: of a person, a company, a deal, the user and the day. */
import type { Company } from '../company'
import type { Day } from '../days'
import type { Deal } from '../deal'
import type { Money } from '../money'
import type { Person } from '../person'

/** Whom a text is about. What is left out is empty in it. */
export type About = {
  person?: Person
  company?: Company
  deal?: Deal
  /** Names of where the deal stands. */
  stage?: string
  pipeline?: string
  /** The user herself. */
  user: { name?: string; email?: string }
  today: Day
}

/** How the user's language writes money and days. */
export type Says = { money: (money: Money) => string; day: (day: Day) => string }

type Value = (about: About, says: Says) => string | undefined

const VALUES = {
  'person.given': ({ person }) => person?.givenName,
  'person.family': ({ person }) => person?.familyName,
  'person.name': ({ person }) => person?.name,
  'person.title': ({ person }) => person?.title,
  'person.email': ({ person }) => person?.emails[0],
  'person.phone': ({ person }) => person?.phones[0]?.shown,
  'person.place': ({ person }) => person?.place,
  'company.name': ({ company }) => company?.name,
  'company.website': ({ company }) => company?.website ?? company?.domains[0],
  'company.industry': ({ company }) => company?.industry,
  'company.place': ({ company }) => company?.headquarters,
  'deal.title': ({ deal }) => deal?.title,
  'deal.amount': ({ deal }, says) => deal?.amount && says.money(deal.amount),
  'deal.stage': ({ stage }) => stage,
  'deal.pipeline': ({ pipeline }) => pipeline,
  'deal.closing': ({ deal }, says) => deal?.closingDay && says.day(deal.closingDay),
  'deal.next': ({ deal }) => deal?.nextAction?.text,
  'user.name': ({ user }) => user.name,
  'user.email': ({ user }) => user.email,
  today: ({ today }, says) => says.day(today),
} as const satisfies Record<string, Value>

export type DraftField = keyof typeof VALUES
export const DRAFT_FIELDS = Object.keys(VALUES) as DraftField[]
export const KNOWN_FIELDS: ReadonlySet<string> = new Set(DRAFT_FIELDS)

/** The values of all fields, in the order of `DRAFT_FIELDS`; undefined for those that are empty. */
export const draftValues = (about: About, says: Says): Map<string, string | undefined> =>
  new Map(DRAFT_FIELDS.map((field) => [field, VALUES[field](about, says)]))
