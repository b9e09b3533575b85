/**
 * Running rules: events in, a plan out, and nothing else. The dry run asks the same function, so that it shows what would be done.
 *
 * Rules run in their order on each event; what they change is an event again, for those that come before as for those that come
 * after. Each runs once on a record in one change: where it would run again, the circle is cut there, and told. So it ends: no rule
 * makes a record that rules are about. All acts of a rule on a record are done, or none: a rule that fails leaves what was.
 */
import { sameRow } from '../change'
import { type Deal, dueDay, OPEN } from '../deal'
import { matcher, problems } from '../filterMatch'
import { checkedRow } from '../rowProblem'
import { type Doing, doAct } from './act'
import { faultOfError } from './faulty'
import { hitter } from './hits'
import { inOrder, type Rule, suits } from './rule'
import { type Did, type Plan, type PlannedRow, type RuleEvent, RuleFault, rowKey, type World } from './world'

/** `isOpen`: a condition cannot be asked. */
type Ready = { rule: Rule; hits: (event: RuleEvent) => boolean; isOpen: boolean; matches: (row: never) => boolean }

/**
 * @param rules all that are on and not paused
 * @param at the instant of the change (ISO, UTC); its day is that of `world.about`
 * @param newId an id that nothing has or had, each time it is asked
 */
export function run(
  rules: readonly Rule[],
  events: readonly RuleEvent[],
  world: World,
  at: string,
  newId: () => string,
): Plan {
  const plan: Plan = { puts: [], runs: [], failed: [], cut: [], notices: [], hooks: [] }
  const rows = new Map(world.rows)
  const puts = new Map<string, PlannedRow>()
  const places = new Map(world.places)
  const ran = new Set<string>()
  const cut = new Set<string>()
  let ready = inOrder(rules).map(
    (rule): Ready => ({
      rule,
      hits: hitter(rule, world.about),
      isOpen: problems(rule.noun, rule.filter, world.about).length > 0,
      matches: matcher(rule.noun, rule.filter, world.about),
    }),
  )
  const queue = [...events]

  const fail = (rule: Rule, event: RuleEvent, error: unknown) => {
    const fault = error instanceof RuleFault ? error.fault : faultOfError(error)
    plan.failed.push({ rule: rule.id, noun: event.noun, id: event.id, fault })
    ready = ready.filter((one) => one.rule !== rule)
  }

  for (let next = 0; next < queue.length; next++) {
    const event = queue[next] as RuleEvent
    const key = rowKey(event.noun, event.id)
    for (const { rule, hits, isOpen, matches } of ready) {
      if (rule.noun !== event.noun) continue
      const row = rows.get(key) as (object & { id: string }) | undefined
      // A record that went in the same change.
      if (!row) break
      try {
        if (!hits(event)) continue
        if (isOpen) throw new RuleFault({ kind: 'filter' })
        if (!matches(row as never)) continue
        const once = `${rule.id} ${key}`
        if (ran.has(once)) {
          if (!cut.has(once)) plan.cut.push({ rule: rule.id, noun: event.noun, id: event.id })
          cut.add(once)
          continue
        }
        ran.add(once)
        const doing: Doing = {
          world,
          at,
          newId,
          takePlace: (sheetId) => {
            const place = places.get(sheetId) ?? 0
            places.set(sheetId, place + 1)
            return place
          },
          isListed: (id) => world.listed.has(id) || puts.has(rowKey('suspects', id)),
        }
        const done = doAll(rule, row, doing)
        plan.runs.push({ rule: rule.id, noun: event.noun, id: event.id, did: done.did })
        const about = { rule: rule.id, noun: event.noun, id: event.id }
        for (const act of rule.acts) {
          if (act.kind === 'notify') plan.notices.push({ ...about, text: act.text })
          if (act.kind === 'hook') plan.hooks.push({ ...about, target: act.targetId })
        }
        for (const planned of done.rows) puts.set(rowKey(planned.table, planned.id), planned)
        if (done.after !== row) {
          rows.set(key, done.after)
          puts.set(key, { table: event.noun, id: event.id, row: done.after })
          queue.push({ noun: event.noun, id: event.id, kind: 'changed', before: row, after: done.after })
        }
      } catch (error) {
        fail(rule, event, error)
      }
    }
  }
  plan.puts = [...puts.values()]
  return plan
}

/** All acts of a rule on one record. @throws RuleFault, RowProblem */
function doAll(
  rule: Rule,
  row: object & { id: string },
  doing: Doing,
): { after: object; rows: PlannedRow[]; did: Did[] } {
  let after = row
  const rows: PlannedRow[] = []
  const did: Did[] = []
  for (const act of rule.acts) {
    if (!suits(rule.noun, act.kind)) throw new RuleFault({ kind: 'noun', detail: act.kind })
    const { outcome, rows: more } = doAct(rule.noun, after, act, doing)
    if (outcome.state === 'left') {
      did.push({ kind: act.kind, left: outcome.why, ...(outcome.missing && { missing: outcome.missing }) })
      continue
    }
    did.push({ kind: act.kind })
    if (outcome.state === 'changed') after = outcome.after as typeof row
    rows.push(...more)
  }
  if (sameRow(after, row)) after = row
  else {
    after = checkedRow(rule.noun, { ...after, updatedAt: doing.at } as never)
    const deal = after as unknown as Deal
    if (rule.noun === 'deals' && OPEN.includes(deal.status) && !dueDay(deal)) throw new RuleFault({ kind: 'next' })
  }
  return { after, did, rows: rows.map((one) => ({ ...one, row: checkedRow(one.table, one.row as never) })) }
}
