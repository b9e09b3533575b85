/**
 * A sequence: steps with days between them, and the people who are in it. Margin sends nothing: each step becomes a task that
 * prepares its draft, and the next one comes when that is done.
 */
import * as z from 'zod/mini'
import { Day } from '../days'

/** A step: so many days after the one before (the first: after somebody came in), the draft of a template or something to do. */
export const SequenceStep = z.object({
  id: z.string(),
  days: z.number().check(z.int(), z.nonnegative()),
  templateId: z.optional(z.string()),
  title: z.optional(z.string()),
})
export type SequenceStep = z.infer<typeof SequenceStep>

export const Sequence = z.object({
  id: z.string(),
  name: z.string(),
  /** Left out by what has none yet. */
  steps: z.optional(z.array(SequenceStep)),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Sequence = z.infer<typeof Sequence>

/** Why somebody is in a sequence no longer before its end: an email of theirs, the user, or their task was deleted. */
export const StopReason = z.enum(['reply', 'hand', 'task'])
export type StopReason = z.infer<typeof StopReason>

/**
 * Somebody in a sequence, or who was. One row for a person and a sequence, by an id made of both: who comes in again goes on with it,
 * and nobody is in one twice.
 */
export const Enrolment = z.object({
  id: z.string(),
  sequenceId: z.string(),
  personId: z.string(),
  /** Left out by what never had a step. */
  state: z.optional(z.enum(['active', 'finished', 'stopped'])),
  /** The step that is to be done, or was the last one: its id, its place (0 is the first), and its open task. */
  stepId: z.optional(z.string()),
  at: z.optional(z.number()),
  taskId: z.optional(z.string()),
  /** The instant (ISO, UTC) at which they came in, this time. */
  startedAt: z.optional(z.string()),
  ended: z.optional(z.object({ on: Day, why: z.optional(StopReason) })),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Enrolment = z.infer<typeof Enrolment>

/** What a timeline keeps of it, in the words of then. `on`: the day of the email that stopped it. */
export const SequenceMoment = z.object({
  name: z.string(),
  did: z.enum(['entered', 'stopped', 'finished', 'resumed']),
  why: z.optional(StopReason),
  on: z.optional(Day),
})
export type SequenceMoment = z.infer<typeof SequenceMoment>

/** Steps of one sequence; more nobody means to keep up. */
export const MOST_STEPS = 30
/** Days between two steps. */
export const MOST_STEP_DAYS = 366

export const enrolmentId = (sequenceId: string, personId: string): string => `${sequenceId}-${personId}`

export const isActive = (row: Pick<Enrolment, 'state'> | undefined): boolean => row?.state === 'active'

export type Placed = { step: SequenceStep; at: number }

/**
 * The step that follows, in the sequence as it is now: steps may have come and gone since. Where the step that was done is gone
 * itself, its place counts.
 * @param done where somebody is; nothing before the first step
 */
export function stepAfter({ steps = [] }: Sequence, done?: Pick<Enrolment, 'stepId' | 'at'>): Placed | undefined {
  const known = done ? steps.findIndex(({ id }) => id === done.stepId) : -1
  const at = !done ? 0 : known >= 0 ? known + 1 : (done.at ?? 0)
  const step = steps[at]
  return step && { step, at }
}

/** What the task of a step is called: its own words, else its template's, else the sequence's. */
export const stepTitle = (step: SequenceStep, template: string | undefined, sequence: string): string =>
  step.title || template || sequence

/** How far somebody came: for two records that become one. */
const reach = ({ state, at = -1 }: Enrolment): number => (state === 'finished' ? Number.POSITIVE_INFINITY : at)

/** Which of two rows of one sequence goes on when their people become one: the one that came further, else the first. */
export const further = (one: Enrolment, other: Enrolment): Enrolment => (reach(other) > reach(one) ? other : one)
