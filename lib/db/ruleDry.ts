/**
 * What a rule would have done over the last days, by the same function that runs it: of the changes in the journal, or with the
 * passing of these days. Nothing is written. Records that a change did not hold itself are looked at as they are now.
 */

import type { Change } from '../core/change'
import { addDays, dayOf } from '../core/days'
import { type Person, personLabel } from '../core/person'
import { eventsOf } from '../core/rules/events'
import { isTimed, type Rule } from '../core/rules/rule'
import { run } from '../core/rules/run'
import { type Did, type Fault, type Plan, type RuleEvent, rowKey, type World } from '../core/rules/world'
import { db } from './db'
import { piecesOf } from './eraseFind'
import { changeRows } from './history'
import { isAnswered } from './ruleEngine'
import { dueOf, timedAbout } from './ruleTime'
import { worldFor } from './ruleWorld'

export const DRY_DAYS = 30
/** Rows of the journal that are looked at, the newest first, and records that are shown. */
const MOST_ROWS = 50_000
const MOST_SHOWN = 500

/** A record on which it would have run. `at`: the instant of the cause, or the day. */
export type DryHit = { at: string; seq?: number; id: string; name: string; did: Did[] }
/** `looked`: changes, or records, that were looked at. `more`: there was more than is looked at. */
export type Dry = { hits: DryHit[]; total: number; looked: number; more: boolean; fault?: Fault; cut: number }

export type LookingDry = { breathe?: () => Promise<void> | undefined; stopped?: () => boolean }

/** @param now the instant up to which it is looked back */
export async function dryRun(rule: Rule, now: Date, looking: LookingDry = {}): Promise<Dry> {
  const dry: Dry = { hits: [], total: 0, looked: 0, more: false, cut: 0 }
  if (isTimed(rule)) await overDays(rule, now, dry, looking)
  else await overJournal(rule, now, dry, looking)
  return dry
}

async function overJournal(rule: Rule, now: Date, dry: Dry, { breathe, stopped }: LookingDry): Promise<void> {
  const from = new Date(now.getTime() - DRY_DAYS * 86_400_000).toISOString()
  const seqs = (await db.changes.where('at').between(from, now.toISOString(), true, true).primaryKeys()) as number[]
  let rows = 0
  for (const seq of seqs.sort((a, b) => b - a)) {
    if (rows >= MOST_ROWS) {
      dry.more = true
      return
    }
    const change = await db.changes.get(seq)
    if (!change || change.undoneBy !== undefined || change.erased || !isAnswered(change.label, change)) continue
    dry.looked += 1
    rows += change.count
    const plan = await dryChange(rule, change)
    if (plan) take(dry, plan.plan, plan.world, change.at, change.seq)
    if (dry.fault || stopped?.()) return
    await breathe?.()
  }
}

/** What a rule would do in answer to a change. */
async function dryChange(rule: Rule, change: Change): Promise<{ plan: Plan; world: World } | undefined> {
  const rows = (await changeRows(change)) as Parameters<typeof eventsOf>[0][number][]
  const events = eventsOf(rows).filter(({ noun }) => noun === rule.noun)
  if (!events.length) return undefined
  return planned(rule, events, rows, change.at)
}

async function planned(rule: Rule, events: readonly RuleEvent[], laid: Parameters<typeof worldFor>[2], at: string) {
  const world = await worldFor([rule], events, laid, at)
  let n = 0
  return { plan: run([rule], events, world, at, () => `dry-${n++}`), world }
}

async function overDays(rule: Rule, now: Date, dry: Dry, { breathe, stopped }: LookingDry): Promise<void> {
  const today = dayOf(now)
  const about = await timedAbout(today)
  for await (const rows of piecesOf<{ id: string; createdAt: string }>(rule.noun, 250)) {
    dry.looked += rows.length
    const due = await dueOf(rule, rows, about, addDays(today, -DRY_DAYS), today)
    for (const { row, occasion } of due) {
      const event: RuleEvent = { noun: rule.noun, id: row.id, kind: 'time', rule: rule.id }
      const { plan, world } = await planned(rule, [event], [], now.toISOString())
      take(dry, plan, world, occasion.day)
    }
    if (dry.fault || stopped?.()) return
    await breathe?.()
  }
}

function take(dry: Dry, plan: Plan, world: World, at: string, seq?: number): void {
  dry.cut += plan.cut.length
  dry.fault ??= plan.failed[0]?.fault
  for (const { noun, id, did } of plan.runs) {
    dry.total += 1
    if (dry.hits.length >= MOST_SHOWN) continue
    const row = world.rows.get(rowKey(noun, id)) as Partial<Person & { title: string }> | undefined
    const name = noun === 'deals' ? row?.title : noun === 'companies' ? row?.name : row && personLabel(row as Person)
    dry.hits.push({ at, id, name: name ?? '', did, ...(seq !== undefined && { seq }) })
  }
}
