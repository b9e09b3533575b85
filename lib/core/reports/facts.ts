/**
 * Facts: what reports count with. Of each record as much as a report may ask, in columns. Days are numbers (days since 1 January
 * 1970, of the calendar and not of an instant); words are numbers in `words`; another record is its row, or -1.
 */
import { ActivityKind } from '../activity'
import { CompanyRole } from '../company'
import { type Day, dayOf } from '../days'
import { Status } from '../deal'
import { LifeCycle } from '../person'
import { Columns } from './columns'

/** In place of a day, a number or a minute that is not known. */
export const NO_DAY = -(2 ** 31)
export const NO_MINUTES = -1
export const NO_MINUTE = 0xffff
/** In place of a status or another small number that is not there. */
export const NONE = 255

export const STATUSES = Status.options
export const KINDS = ActivityKind.options
export const CYCLES = LifeCycle.options
export const ROLES = CompanyRole.options

export type Facts = ReturnType<typeof noFacts>

/** Facts of an empty database. */
export const noFacts = () => ({
  /** Counts up with each record that is put in or taken out. */
  turn: 0,
  /** `words[0]` is no word. */
  words: new Words(),
  companies: new Columns({ created: 'i32', /** A bit for each of `ROLES`. */ roles: 'u8', industry: 'u32' }),
  people: new Columns({ created: 'i32', /** In `CYCLES`. */ cycle: 'u8', source: 'u32', company: 'i32' }),
  deals: new Columns(
    {
      created: 'i32',
      closed: 'i32',
      closing: 'i32',
      since: 'i32',
      due: 'i32',
      status: 'u8',
      pipeline: 'u32',
      stage: 'u32',
      company: 'i32',
      /** Minor units; NaN where none is known. */
      amount: 'f64',
      currency: 'u32',
      source: 'u32',
      campaign: 'u32',
      reason: 'u32',
      rival: 'u32',
      temperature: 'u32',
      temperatureOn: 'i32',
      /** Whether the day of its closing was kept, and is not that of an instant. */
      closedKept: 'u8',
      /** Whether its next action has words. */
      planned: 'u8',
      /** Whether its stays in stages were kept from the beginning. */
      kept: 'u8',
    },
    /** `stays`: the word of a stage and whole days, in turn. `tags`: words, as `tagKey` writes them. */
    ['people', 'tags', 'stays'],
  ),
  activities: new Columns(
    {
      day: 'i32',
      /** Of the day, 0 to 1439. */
      minute: 'u16',
      kind: 'u8',
      type: 'u32',
      outcome: 'u32',
      /** Whose mailbox it was logged from: as near as one comes to who did it. */
      rep: 'u32',
      minutes: 'i32',
      /** Of a change of status: what it was, and what it became. */
      from: 'u8',
      to: 'u8',
    },
    /** `links`: rows of people, companies and deals, as `linkTo` writes them. */
    ['links'],
  ),
})
export type FactTable = Exclude<keyof Facts, 'words' | 'turn'>
export const FACT_TABLES: readonly FactTable[] = ['companies', 'people', 'deals', 'activities']

/** Words by number and back. Never lessens: a word that no record has any more costs nothing. */
export class Words {
  readonly all: string[] = ['']
  private numbers = new Map([['', 0]])

  of(word: string | undefined): number {
    if (!word) return 0
    let number = this.numbers.get(word)
    if (number === undefined) {
      number = this.all.length
      this.all.push(word)
      this.numbers.set(word, number)
    }
    return number
  }
  /** Undefined for a word that no record has had. */
  known = (word: string): number | undefined => this.numbers.get(word)
}

export const LINKS = ['people', 'companies', 'deals'] as const
export const linkTo = (table: (typeof LINKS)[number], row: number): number => row * 4 + LINKS.indexOf(table)
/** A word among the links: the stages of a move, from and to, behind the records. */
export const wordLink = (word: number): number => word * 4 + 3
/** Undefined for a word. */
export const linkTable = (link: number): (typeof LINKS)[number] | undefined => LINKS[link & 3]
/** What `linkTo` puts for each table: quicker to compare a million times than its name. */
export const IS_PERSON = LINKS.indexOf('people')
export const IS_DEAL = LINKS.indexOf('deals')
export const linkRow = (link: number): number => link >>> 2

const DAY_MS = 86_400_000
/** A calendar day as a number; `NO_DAY` where it is none. */
export function dayNumber(day: Day | undefined): number {
  const number = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`) / DAY_MS
  return Number.isInteger(number) ? number : NO_DAY
}
export const dayText = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10)
/** The calendar day of an instant where the user is. */
export const instantDay = (instant: string): number =>
  Number.isNaN(Date.parse(instant)) ? NO_DAY : dayNumber(dayOf(instant))
