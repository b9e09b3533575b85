/**
 * The database: tables, indexes, versions. Floor 3: Dexie and core, never the network, a timer or the browser's API.
 *
 * Few indexes: each costs about 1.5 s per 100,000 rows written. A new version names only the tables that changed, and a
 * schema that was released is never edited.
 */
import Dexie, { type EntityTable, type PromiseExtended, type Table } from 'dexie'
import type { Activity } from '../core/activity'
import type { Apart } from '../core/apart'
import type { Change, ChangePart } from '../core/change'
import type { Company } from '../core/company'
import type { CustomField } from '../core/customField'
import type { Deal } from '../core/deal'
import type { DraftTemplate } from '../core/drafts/draftTemplate'
import type { Enrolment, Sequence } from '../core/drafts/sequence'
import type { Erased } from '../core/erase/marks'
import type { Job } from '../core/job'
import type { Person } from '../core/person'
import type { Pipeline } from '../core/pipeline'
import type { Refusal } from '../core/refusal'
import type { Rate } from '../core/reports/rate'
import type { Target } from '../core/reports/target'
import { TABLES } from '../core/rows'
import type { Rule } from '../core/rules/rule'
import type { Settings } from '../core/settings'
import type { Sheet, Suspect } from '../core/sheet'
import { sound } from '../core/soundRow'
import type { Task } from '../core/task'
import type { Total } from '../core/totals'
import type { View } from '../core/view'
import { isGuarded, lookAgain, storeOpen } from './guard'
import type { Reminder } from './reminders'
import { toSchema2, toSchema3, toSchema4, toSchema5, toSchema6 } from './upgrade'

/** The version of the newest schema, as `meta` and snapshots name it. */
export const SCHEMA = 6

/** What the store knows of itself: when and as which database it was made, which rows are too large to stand inline. */
export type Meta = { id: string } & Record<string, unknown>

export class MarginDatabase extends Dexie {
  declare people: EntityTable<Person, 'id'>
  declare companies: EntityTable<Company, 'id'>
  declare deals: EntityTable<Deal, 'id'>
  declare pipelines: EntityTable<Pipeline, 'id'>
  declare activities: EntityTable<Activity, 'id'>
  declare tasks: EntityTable<Task, 'id'>
  declare settings: EntityTable<Settings, 'id'>
  declare refusals: EntityTable<Refusal, 'id'>
  declare apart: EntityTable<Apart, 'id'>
  /** Fields of the user's own. */
  declare fields: EntityTable<CustomField, 'id'>
  declare views: EntityTable<View, 'id'>
  /** Prospecting lists, and their rows. */
  declare sheets: EntityTable<Sheet, 'id'>
  declare suspects: EntityTable<Suspect, 'id'>
  declare rules: EntityTable<Rule, 'id'>
  /** Templates of emails and notes, sequences of them, and who is in one. */
  declare templates: EntityTable<DraftTemplate, 'id'>
  declare sequences: EntityTable<Sequence, 'id'>
  declare enrolments: EntityTable<Enrolment, 'id'>
  declare targets: EntityTable<Target, 'id'>
  /** Rates between currencies, by day. */
  declare rates: EntityTable<Rate, 'id'>
  declare changes: EntityTable<Change, 'seq'>
  declare changeParts: Table<ChangePart, [number, number]>
  declare totals: EntityTable<Total, 'key'>
  /** What tasks are to be called to mind, and what was told: belongs to `reminders.ts`. */
  declare reminders: EntityTable<Reminder, 'id'>
  declare jobs: EntityTable<Job, 'id'>
  /** Input of jobs, laid ready in pieces; each goes when it is done. */
  declare jobParts: Table<{ job: string; n: number; rows: unknown[] }, [string, number]>
  /** Marks of people who were erased, and what they are made with: belongs to `erased.ts`. */
  declare erased: EntityTable<Erased, 'id'>
  /** The saved search text; belongs to `find.ts`. */
  declare search: Table<{ id: string } & Record<string, unknown>, string>
  /** What reports count with; belongs to `facts.ts`. */
  declare facts: Table<{ id: string } & Record<string, unknown>, string>
  declare meta: EntityTable<Meta, 'id'>

  /** @param guarded whether it opens only what was looked at first: see `guard.ts` */
  constructor(
    name = 'margin',
    private readonly guarded = false,
  ) {
    // Strict: "saved" is said only once the bytes are with the disk, not with the operating system's cache.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      people: 'id, sortName, companyId, *emails, *profileUrls',
      companies: 'id, sortName, *domains, *profileUrls',
      deals: 'id, status, due, companyId, *personIds',
      pipelines: 'id',
      activities: 'id, *on, &emailKey, emailThread',
      tasks: 'id, openDay, *links',
      settings: 'id',
      changes: '++seq, *touched',
    })
    this.version(2)
      .stores({
        people: 'id, [lifecycle+sortName], companyId, *keys',
        apart: 'id, *sides',
        deals: 'id, companyId, *personIds, *lists',
        activities: 'id, *on, &emailKey, *emailKeys',
        refusals: 'id, *keys',
        changes: '++seq, *touched, *needs, kind, at',
        changeParts: '[seq+n], *touched, *needs, from',
        totals: 'key',
        jobs: 'id',
        jobParts: '[job+n]',
        search: 'id',
        meta: 'id',
      })
      .upgrade(toSchema2)
    this.version(3)
      .stores({ fields: 'id', views: 'id', sheets: 'id', suspects: 'id, [sheetId+n], [sheetId+state+n]' })
      .upgrade(toSchema3)
    this.version(4).stores({ reminders: 'id, due' }).upgrade(toSchema4)
    this.version(5).stores({ erased: 'id' }).upgrade(toSchema5)
    this.version(SCHEMA)
      .stores({
        rules: 'id',
        templates: 'id',
        sequences: 'id',
        enrolments: 'id, personId',
        targets: 'id',
        rates: 'id',
        facts: 'id',
      })
      .upgrade(toSchema6)
    for (const name of TABLES) this.table(name).hook('reading', (row) => sound(name, row))
    if (guarded) this.on('close', lookAgain)
    // Lets go, without a word, when another window upgrades the database or deletes it; whoever reads next opens it again.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false })
      return false
    })
  }

  // Dexie calls this by itself when somebody reads. Opening makes what is not there, and upgrades what is old.
  override open(): PromiseExtended<Dexie> {
    if (!this.guarded || !isGuarded() || this.isOpen()) return super.open()
    return Dexie.Promise.resolve(Dexie.ignoreTransaction(storeOpen)).then(() => super.open())
  }
}

export const db = new MarginDatabase('margin', true)
