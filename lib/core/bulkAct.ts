/** Acts on many records, and what may become of each. */
import { sameRow } from './change'
import type { Company, CompanyRole } from './company'
import type { CustomValue } from './customField'
import type { Day } from './days'
import type { Deal, NextAction } from './deal'
import type { StatusChange } from './dealStatus'
import type { LifeCycle, Person } from './person'
import type { Pipeline, Requirement } from './pipeline'
import type { Tag } from './tag'

/** Sets a field of the user's own; without a value it is emptied. */
export type CustomAct = { kind: 'custom'; field: string; value?: CustomValue }
export type DealAct =
  | CustomAct
  | { kind: 'stage'; pipelineId: string; stageId: string }
  /** Into a stage of another pipeline than a deal's own. */
  | { kind: 'pipeline'; pipelineId: string; stageId: string }
  | { kind: 'status'; to: StatusChange }
  | { kind: 'next'; next: NextAction }
  | { kind: 'postpone'; day: Day }
  | { kind: 'closingDay'; day?: Day }
  | { kind: 'temperature'; label?: string }
  | { kind: 'tag' | 'untag'; tag: Tag }
  | { kind: 'star'; on: boolean }
  | { kind: 'campaign'; name?: string }
  | { kind: 'remove' }
export type PersonAct =
  | CustomAct
  | { kind: 'lifecycle'; lifecycle: LifeCycle }
  | { kind: 'company'; companyId?: string }
  | { kind: 'remove' }
export type CompanyAct = CustomAct | { kind: 'role'; role: CompanyRole; on: boolean } | { kind: 'remove' }

/** What is to be done, and with records of which table. */
export type Bulk =
  | { table: 'deals'; act: DealAct }
  | { table: 'people'; act: PersonAct }
  | { table: 'companies'; act: CompanyAct }
export type BulkTable = Bulk['table']
export type BulkRow = { people: Person; companies: Company; deals: Deal }

/**
 * Why a record is left out: it is so already; the stage needs fields that are not known of it; it is closed;
 * it is of another pipeline, or cannot stand in that stage; it is gone, or was changed since the preview.
 */
export type LeftOut = 'same' | 'missing' | 'closed' | 'pipeline' | 'stage' | 'gone' | 'changed'

/** What becomes of a record. */
export type Outcome<R = object> =
  | { state: 'changed'; after: R }
  | { state: 'removed' }
  | { state: 'left'; why: LeftOut; missing?: readonly Requirement[] }

/** What the rules need to know beside the record: the instant, its day, and the deals' pipelines. */
export type About = { at: string; today: Day; pipelines: readonly Pipeline[] }

export const left = (why: LeftOut, missing?: readonly Requirement[]): Outcome<never> => ({
  state: 'left',
  why,
  ...(missing && { missing }),
})
/** The record changed, or found to be so already. */
export const become = <R extends object>(before: R, after: R): Outcome<R> =>
  sameRow(before, after) ? left('same') : { state: 'changed', after }
