/**
 * Rules that come with time: found by looking through the records once a day, and through those that were changed at each bell. An
 * occasion is met once, whatever rings and however long the machine slept: its mark is written with what the rules do on it. Marks
 * stand among the reminders and not in the journal, so that an undo does not have the rule run again.
 */
import { addDays, type Day, dayOf } from '../core/days'
import type { About } from '../core/fields'
import { matcher } from '../core/filterMatch'
import { type Occasion, occasionsOf, reached } from '../core/rules/occasions'
import { inOrder, isTimed, type Rule } from '../core/rules/rule'
import { LINK, type RuleEvent, RuleFault } from '../core/rules/world'
import { db } from './db'
import { piecesOf } from './eraseFind'
import { pipelines } from './read'
import { unmet } from './reminders'
import { holdRules } from './ruleEngine'
import { runRules } from './ruleRun'
import { pauseRule, ruleStates } from './ruleState'
import { ruleAbout } from './ruleWorld'
import { write } from './write'

/** Records of one read, and of one change. */
const PIECE = 250

type Row = { id: string; createdAt: string }
/** A record on which an occasion of a rule is reached. */
export type Due = { row: Row; occasion: Occasion }

/** How far was looked: all records up to a day, the journal up to a number, by these rules. */
type Cursor = { through: Day; seq: number; rules: string[] }
const CURSOR = 'rules.time'
const nameOf = ({ id, updatedAt }: Rule) => `${id} ${updatedAt}`

/** Meets what is reached by now. @param breathe waited for between pieces @returns on how many records rules were set off */
export async function runTimed(now: Date, breathe: () => unknown = () => undefined): Promise<number> {
  holdRules(runRules)
  const states = await ruleStates()
  const rules = inOrder(await db.rules.toArray()).filter((rule) => rule.on && isTimed(rule) && !states[rule.id]?.paused)
  if (!rules.length) return 0
  const today = dayOf(now)
  const cursor = (await db.meta.get(CURSOR)) as (Cursor & { id: string }) | undefined
  const newest = (await db.changes.orderBy('seq').last())?.seq ?? 0
  const about = await timedAbout(today)
  let met = 0
  for (const rule of rules) {
    const known = cursor?.rules.includes(nameOf(rule)) ? cursor : undefined
    // One day more than was looked at: what was changed late on that day.
    const looked = known ? addDays(known.through, -1) : rule.since
    const from = rule.since > looked ? rule.since : looked
    const pieces = known?.through === today ? touchedSince(rule, known.seq) : piecesOf<Row>(rule.noun, PIECE)
    try {
      for await (const rows of pieces) {
        for (const due of eachOnce(await dueOf(rule, rows, about, from, today))) met += await meet(rule, due)
        await breathe()
      }
    } catch (error) {
      if (!(error instanceof RuleFault)) throw error
      await pauseRule(rule.id, error.fault, { noun: rule.noun, id: '' }, now.toISOString())
    }
  }
  await db.meta.put({ id: CURSOR, through: today, seq: newest, rules: rules.map(nameOf) })
  return met
}

/** What occasions are read by: with standards that were learnt. */
export const timedAbout = async (today: Day): Promise<About> => ({
  ...(await ruleAbout(today)),
  pipelines: await pipelines(),
})

/** Of some records those on which the rule is reached between two days. @throws RuleFault */
export async function dueOf(rule: Rule, rows: readonly Row[], about: About, from: Day, to: Day): Promise<Due[]> {
  // Names are looked up when the rule runs: a condition on them decides then.
  const asksNames = JSON.stringify(rule.filter ?? '').match(/"(company|people)"/) !== null
  const matches = asksNames ? () => true : (matcher(rule.noun, rule.filter, about) as (row: never) => boolean)
  const fitting = rows.filter((row) => matches(row as never))
  const last =
    rule.when.kind === 'day' ? [] : await Promise.all(fitting.map(({ id }) => lastOn(`${LINK[rule.noun]}:${id}`)))
  return fitting.flatMap((row, i) =>
    reached(occasionsOf(rule, row, last[i], about), from, to).map((occasion) => ({ row, occasion })),
  )
}

/** The instant of what happened last, from the index alone. */
async function lastOn(link: string): Promise<string | undefined> {
  const [key] = await db.activities.where('on').between(`${link} `, `${link}!`).reverse().limit(1).keys()
  return key === undefined ? undefined : String(key).slice(link.length + 1)
}

/** A rule runs once on a record in one change: where several occasions of one are reached, each is a change. */
function eachOnce(due: readonly Due[]): Due[][] {
  const rounds: Due[][] = []
  const seen = new Map<string, number>()
  for (const one of due) {
    const round = seen.get(one.row.id) ?? 0
    seen.set(one.row.id, round + 1)
    rounds[round] = [...(rounds[round] ?? []), one]
  }
  return rounds
}

async function meet(rule: Rule, due: readonly Due[]): Promise<number> {
  const events = due.map(({ row }): RuleEvent => ({ noun: rule.noun, id: row.id, kind: 'time', rule: rule.id }))
  const marks = due.map(({ row, occasion }) => `rule|${rule.id}|${rule.noun}:${row.id}|${occasion.key}`)
  const fresh = await unmet(marks)
  const open = marks.flatMap((mark, i) => (fresh.has(mark) ? [i] : []))
  if (!open.length) return 0
  const pick = <T>(all: readonly T[]) => open.flatMap((i) => all[i] ?? [])
  const label = { key: 'change.ruleRan' as const, params: { rule: rule.name, n: open.length } }
  await write(label, async () => undefined, { timed: { events: pick(events), marks: pick(marks) } })
  return open.length
}

/** Changes that are followed one by one; what a larger one touched is met by the next day's look. */
const FOLLOWED = 500

async function* touchedSince(rule: Rule, seq: number): AsyncGenerator<Row[]> {
  const changes = await db.changes.where('seq').above(seq).limit(FOLLOWED).toArray()
  const start = `${rule.noun}:`
  const ids = new Set(
    changes.flatMap(({ touched }) => touched.flatMap((key) => (key.startsWith(start) ? key.slice(start.length) : []))),
  )
  if (ids.size) yield (await db.table(rule.noun).bulkGet([...ids])).filter((row) => row !== undefined)
}
