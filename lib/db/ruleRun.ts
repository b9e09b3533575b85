/** Runs the user's rules on a change that is being written, within its transaction. */
import { MOST_NAMED, type RuleTrace } from '../core/change'
import { eventsOf } from '../core/rules/events'
import { faultOfError } from '../core/rules/faulty'
import { inOrder, type Rule, Rule as Schema } from '../core/rules/rule'
import { run } from '../core/rules/run'
import { type Plan, rowKey } from '../core/rules/world'
import { markMet, unmet } from './reminders'
import type { Engine } from './ruleEngine'
import { layOut, noteRuns, ruleStates } from './ruleState'
import { worldFor } from './ruleWorld'

export const runRules: Engine = async (all, changed, timed, now, newId) => {
  const nouns = new Set(all.map(({ noun }) => noun))
  // What came from another device, its rules have answered there.
  const own = eventsOf(changed.filter((row) => row.told === undefined)).filter(({ noun }) => nouns.has(noun))
  if (!own.length && !timed?.events.length) return undefined
  const fresh = await unmet(timed?.marks ?? [])
  const events = [...own, ...(timed?.events ?? []).filter((_, i) => fresh.has(timed?.marks[i] ?? ''))]
  if (!events.length) return undefined
  const states = await ruleStates()
  const rules = inOrder(all.filter(({ id }) => !states[id]?.paused))
  if (!rules.length) return undefined
  const planned = async (some: readonly Rule[]) => {
    const world = await worldFor(some, events, changed, now)
    return { world, plan: run(some, events, world, now, newId) }
  }
  const { world, plan } = await planned(rules).catch(async (error) => {
    // A rule that something went over in the database is paused like any other that cannot be run.
    const sound = rules.filter((rule) => Schema.safeParse(rule).success)
    if (sound.length === rules.length) throw error
    const made = await planned(sound)
    for (const { id, noun } of rules.filter((rule) => !sound.includes(rule)))
      made.plan.failed.push({ rule: id, noun, id: '', fault: faultOfError(error) })
    return made
  })
  return {
    puts: plan.puts,
    before: new Map(
      plan.puts.flatMap(({ table, id }) => {
        const row = world.rows.get(rowKey(table, id))
        return row ? [[rowKey(table, id), row] as const] : []
      }),
    ),
    traces: tracesOf(plan, rules),
    note: async (seq) => {
      await noteRuns(plan, now)
      if (fresh.size) await markMet(fresh, now)
      return layOut(plan, now, seq, newId)
    },
  }
}

/** What the journal says of a plan: each rule once, in the order in which they run. */
export function tracesOf(plan: Plan, rules: readonly Rule[]): RuleTrace[] {
  return rules.flatMap(({ id, name }): RuleTrace[] => {
    const runs = plan.runs.filter(({ rule }) => rule === id)
    const cut = plan.cut.filter(({ rule }) => rule === id).length
    const failed = plan.failed.find(({ rule }) => rule === id)
    if (!runs.length && !cut && !failed) return []
    const on = runs.slice(0, MOST_NAMED).map((one) => rowKey(one.noun, one.id))
    return [{ rule: id, name, n: runs.length, on, ...(cut && { cut }), ...(failed && { fault: failed.fault.kind }) }]
  })
}
