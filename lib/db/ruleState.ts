/**
 * How the user's rules fare: which are paused and why, when each ran last, and what waits to leave the database. Beside the rules and
 * not in them: that a rule ran is nobody's edit of it, and stands in the way of no undo.
 */
import type { Noun } from '../core/customField'
import type { Fault, Plan } from '../core/rules/world'
import { db } from './db'

export type RuleState = {
  /** Paused, at an instant (ISO, UTC), while it ran on a record. */
  paused?: { fault: Fault; at: string; noun: Noun; id: string }
  last?: { at: string; n: number }
}
/** By the id of the rule. */
export type RuleStates = Record<string, RuleState>
const STATES = 'rules.states'

export async function ruleStates(): Promise<RuleStates> {
  return ((await db.meta.get(STATES))?.states ?? {}) as RuleStates
}

/** Notes what came of a run. Within the transaction that writes it. */
export async function noteRuns(plan: Pick<Plan, 'runs' | 'failed'>, at: string): Promise<void> {
  if (!plan.runs.length && !plan.failed.length) return
  const states = { ...(await ruleStates()) }
  for (const { rule } of plan.runs) {
    const before = states[rule]
    const n = before?.last?.at === at ? before.last.n + 1 : 1
    states[rule] = { ...before, last: { at, n } }
  }
  for (const { rule, fault, noun, id } of plan.failed)
    states[rule] = { ...states[rule], paused: { fault, at, noun, id } }
  await db.meta.put({ id: STATES, states })
}

/** Pauses a rule from outside of a change. @param on the record on which it ran */
export async function pauseRule(rule: string, fault: Fault, on: { noun: Noun; id: string }, at: string): Promise<void> {
  await db.transaction('rw', db.meta, () => noteRuns({ runs: [], failed: [{ rule, fault, ...on }] }, at))
}

/** Lets a rule run again. */
export async function resumeRule(rule: string): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const states = await ruleStates()
    const { paused: _, ...rest } = states[rule] ?? {}
    await db.meta.put({ id: STATES, states: { ...states, [rule]: rest } })
  })
}

/** Something that is to leave the database once it is written: a notice, or an event for a webhook. It names records by id only. */
export type Outgoing = {
  /** The same at each try. */
  id: string
  rule: string
  noun: Noun
  record: string
  at: string
  /** The change that it came of: undone before it went, it does not go. */
  seq?: number
  text?: string
  target?: string
  /** How often it failed, and the instant of the next try. */
  tries?: number
  next?: string
}
const OUT = 'rules.out'
/** More than that nobody reads, and the oldest go first. */
const MOST_OUT = 1_000

export async function outgoing(): Promise<Outgoing[]> {
  return ((await db.meta.get(OUT))?.rows ?? []) as Outgoing[]
}

/** Lays what a plan sends ready. Within the transaction that writes it. @returns how many there are */
export async function layOut(plan: Plan, at: string, seq: number | undefined, newId: () => string): Promise<number> {
  const more = [
    ...plan.notices.map(({ rule, noun, id, text }) => ({ rule, noun, record: id, text })),
    ...plan.hooks.map(({ rule, noun, id, target }) => ({ rule, noun, record: id, target })),
  ].map((one): Outgoing => ({ ...one, id: newId(), at, ...(seq !== undefined && { seq }) }))
  if (more.length) await db.meta.put({ id: OUT, rows: [...(await outgoing()), ...more].slice(-MOST_OUT) })
  return more.length
}

/** Takes one away that went, or puts it back for a later try. */
export async function settleOut(id: string, again?: Pick<Outgoing, 'tries' | 'next'>): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const rows = await outgoing()
    const left = rows.flatMap((one) => (one.id !== id ? [one] : again ? [{ ...one, ...again }] : []))
    await db.meta.put({ id: OUT, rows: left })
  })
}
