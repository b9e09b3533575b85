/** A thousand rules of all kinds, right and wrong ones, and whatever happens: nothing crashes, everything ends, Undo takes all of it back. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import { dueDay, OPEN } from '../../lib/core/deal'
import { eventsOf } from '../../lib/core/rules/events'
import { type Act, Rule, type When } from '../../lib/core/rules/rule'
import { run } from '../../lib/core/rules/run'
import type { World } from '../../lib/core/rules/world'
import { addField } from '../../lib/db/customFields'
import { db } from '../../lib/db/db'
import { createDeal, editDeal, moveDeal, removeDeal, setStatus } from '../../lib/db/deals'
import { tagDeal } from '../../lib/db/dealTags'
import { saveCompany, savePerson } from '../../lib/db/people'
import { dryRun } from '../../lib/db/ruleDry'
import { holdRules } from '../../lib/db/ruleEngine'
import { runRules } from '../../lib/db/ruleRun'
import { runTimed } from '../../lib/db/ruleTime'
import { ruleAbout } from '../../lib/db/ruleWorld'
import { setUp } from '../../lib/db/setup'
import { addSheet } from '../../lib/db/sheetRows'
import { undo } from '../../lib/db/undo'
import { hashes } from '../faults/page/hash'
import { type Chance, chanceOf, seedOf } from '../support/chance'

const today = dayOf(Date.now())
const ROUNDS = 25
const RULES = 40
let field = ''
let sheetId = ''

beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  holdRules(runRules)
  field = `custom.${(await addField({ noun: 'deals', name: 'Count', kind: 'number' })).value.fieldId}`
  sheetId = (await addSheet({ name: 'To call', columns: [{ id: 'a', name: 'Who', means: 'name' }] }, [])).value.sheetId
  await db.templates.put({ id: 'template-1', name: 'Follow up', text: 'Hello', createdAt: '', updatedAt: '' } as never)
})

const stageIds = ['stage-1', 'stage-2', 'stage-3', 'stage-2', 'stage-1', 'nowhere']

function anyRule(chance: Chance, n: number): Rule {
  const noun = chance.pick(['deals', 'deals', 'deals', 'people', 'companies'] as const)
  const fields = [
    'note',
    'note',
    'note',
    field,
    'star',
    'closingDay',
    'campaign',
    'title',
    'lifecycle',
    'roles',
    'place',
    field,
    'custom.nowhere',
  ]
  const when: When = chance.pick([
    { kind: 'made' },
    { kind: 'changed' },
    { kind: 'changed', field: chance.pick(fields) },
    { kind: 'stage', ...(chance.below(2) && { stageId: chance.pick(stageIds) }) },
    { kind: 'status', ...(chance.below(2) && { status: chance.pick(['todo', 'standby', 'won', 'lost'] as const) }) },
    { kind: 'email' },
    { kind: 'day', field: chance.pick(['closingDay', 'stageSince', 'note']), days: chance.below(5) - 2 },
    { kind: 'silent', days: 1 + chance.below(40) },
    { kind: 'out' },
  ])
  const all: Act[] = [
    { kind: 'set', field: chance.pick(fields), value: chance.pick(['a', 'b', true, 3, 'contact', ['customer']]) },
    { kind: 'set', field: chance.pick(fields) },
    { kind: 'set', field: 'closingDay', days: chance.below(60) },
    { kind: 'set', field, value: chance.below(9) },
    { kind: 'stage', pipelineId: 'pipeline-1', stageId: chance.pick(stageIds) },
    {
      kind: 'status',
      status: chance.pick(['todo', 'standby', 'won', 'lost', 'cancelled'] as const),
      days: chance.below(4),
      reason: chance.pick(['', 'price']),
    },
    { kind: 'temperature', label: chance.pick(['hot', 'cold', 'nowhere']) },
    { kind: 'next', text: 'Call', days: chance.below(5) },
    { kind: 'task', title: 'Write', days: chance.below(5) },
    { kind: 'tag', category: 'Sector', name: chance.pick(['Water', 'Wind']) },
    { kind: 'list', sheetId: chance.pick([sheetId, sheetId, 'nowhere']) },
    { kind: 'note', text: 'By a rule' },
    { kind: 'notify', text: 'Look' },
    { kind: 'draft', templateId: chance.pick(['template-1', 'nowhere']), days: 0 },
    { kind: 'hook', targetId: 'target-1' },
  ]
  const acts = Array.from({ length: 1 + chance.below(3) }, () => chance.pick(all))
  const condition = chance.pick([
    { field: 'note', op: 'known' },
    { field: 'note', op: 'contains', value: 'a' },
    { field: 'status', op: 'anyOf', value: ['todo', 'standby'] },
    { field: 'company', op: 'is', value: 'Nordlys' },
    { field: 'nowhere', op: 'known' },
  ])
  const filter = chance.below(3)
    ? undefined
    : { join: 'and' as const, groups: [{ join: 'and' as const, conditions: [condition] }] }
  return Rule.parse({
    id: `rule-${n}`,
    name: `Rule ${n}`,
    noun,
    when,
    acts,
    on: true,
    since: addDays(today, -99),
    place: n,
    createdAt: '',
    updatedAt: '',
    ...(filter && { filter }),
  })
}

type Seq = { seq?: number }
const causes: Record<string, (id: string, chance: Chance) => Promise<Seq>> = {
  note: (id, chance) => editDeal(id, { note: chance.pick(['a', 'b', 'c', 'd']) + chance.below(99) }),
  closing: (id, chance) => editDeal(id, { closingDay: addDays(today, chance.below(9) - 4) }),
  move: (id, chance) => moveDeal(id, chance.pick(stageIds)),
  won: (id) => setStatus(id, { status: 'won' }),
  todo: (id) => setStatus(id, { status: 'todo' }),
  tag: (id, chance) => tagDeal(id, { category: 'Sector', name: chance.pick(['Sun', 'Sea']) }),
  gone: (id) => removeDeal(id),
  deal: () => createDeal({ title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand' }),
  person: (_, chance) =>
    savePerson({
      name: `Ada ${chance.below(999)}`,
      emails: [],
      phones: [],
      profileUrls: [],
      companyName: 'Nordlys',
      source: 'hand',
      provenance: {},
    }),
  company: (_, chance) =>
    saveCompany({
      name: `Firm ${chance.below(99)}`,
      domains: [],
      profileUrls: [],
      provenance: {},
      source: 'hand',
    } as never),
}
const records = async () => {
  const { changes: _c, changeParts: _p, meta: _m, reminders: _r, ...rest } = (await hashes()) as Record<string, string>
  return rest
}
/** The deal that happens to be there, of all. */
const someDeal = async (chance: Chance) => {
  const ids = await db.deals.toCollection().primaryKeys()
  return ids.length
    ? chance.pick(ids)
    : (await createDeal({ title: 'One', people: [], pipelineId: 'pipeline-1', source: 'hand' })).value.dealId
}

test('1,000 rules: no crash, no endless loop, no deal without a next action, and Undo restores to the letter', async () => {
  const seed = seedOf('rules')
  const chance = chanceOf(seed)
  let [ran, cut, paused] = [0, 0, 0]
  const few = () => ran <= 40 || !cut
  for (let round = 0; round < ROUNDS || (few() && round < 3 * ROUNDS); round++) {
    await db.rules.clear()
    await db.meta.delete('rules.states')
    await db.rules.bulkPut(Array.from({ length: RULES }, (_, i) => anyRule(chance, round * RULES + i)))
    for (let n = 0; n < 4; n++) {
      const id = await someDeal(chance)
      const before = await records()
      const name = chance.pick(Object.keys(causes))
      const { seq } = (await causes[name]?.(id, chance)) ?? {}
      for (const deal of await db.deals.toArray())
        expect(!OPEN.includes(deal.status) || dueDay(deal) !== undefined, `seed ${seed}, round ${round}: ${name}`).toBe(
          true,
        )
      if (seq === undefined) continue
      for (const one of (await db.changes.get(seq))?.rules ?? []) {
        ran += one.n
        cut += one.cut ?? 0
        paused += one.fault ? 1 : 0
      }
      expect((await undo(seq)).state, `seed ${seed}, round ${round}: ${name}`).toBe('undone')
      expect(await records(), `seed ${seed}, round ${round}: ${name}`).toEqual(before)
      if (chance.below(2)) await causes[name]?.(await someDeal(chance), chance)
    }
    await runTimed(new Date())
  }
  console.log(`rules: ran ${ran} times, ${cut} circles cut, ${paused} paused`)
  expect({ ran, cut, few: few() }, `seed ${seed}`).toMatchObject({ few: false })
}, 120_000)

/** Real runs that a dry one was held against. */
const ENOUGH = 3
const MOST = 2_000

test('the dry run of a rule equals its real run', async () => {
  const seed = seedOf('dry run')
  const chance = chanceOf(seed)
  let same = 0
  // By chance most rules do not suit what happened: it goes on until some did, however many that takes.
  for (let round = 0; round < 60 || (same <= ENOUGH && round < MOST); round++) {
    await db.rules.clear()
    await db.meta.delete('rules.states')
    await db.changes.clear()
    const when = chance.pick<When>([
      { kind: 'changed' },
      { kind: 'changed', field: 'note' },
      { kind: 'stage' },
      { kind: 'status' },
    ])
    const rule = { ...anyRule(chance, round), noun: 'deals' as const, when }
    const id = await someDeal(chance)
    const name = chance.pick(['note', 'closing', 'move', 'won', 'todo', 'tag'])
    const again = chanceOf(round)
    const { seq } = (await causes[name]?.(id, again)) ?? {}
    if (seq === undefined) continue
    const dry = await dryRun(rule, new Date(Date.now() + 1_000))
    const hits = dry.hits.filter((hit) => hit.seq === seq)
    await undo(seq)
    await db.rules.put(rule)
    const real = await causes[name]?.(id, chanceOf(round))
    const trace = (await db.changes.get(real?.seq ?? 0))?.rules?.[0]
    expect(trace?.on ?? [], `seed ${seed}, round ${round}`).toEqual(hits.map((hit) => `deals:${hit.id}`))
    if (dry.fault && hits.length === 0 && trace?.fault) expect(trace.fault).toBe(dry.fault.kind)
    same += hits.length
  }
  expect(same, `seed ${seed}`).toBeGreaterThan(ENOUGH)
}, 60_000)

test('50 rules on 1,000 rows of an import take a bounded time; none take none', async () => {
  const about = await ruleAbout(today)
  const chance = chanceOf(7)
  const rules = Array.from({ length: 50 }, (_, n) => {
    const filter = {
      join: 'and' as const,
      groups: [{ join: 'and' as const, conditions: [{ field: 'name', op: 'contains', value: String(n) }] }],
    }
    return Rule.parse({
      ...anyRule(chance, n),
      noun: 'people',
      when: { kind: 'made' },
      acts: [{ kind: 'task', title: 'Call', days: 1 }],
      filter,
    })
  })
  const rows = Array.from({ length: 1_000 }, (_, n) => ({
    table: 'people' as const,
    id: `p${n}`,
    after: {
      id: `p${n}`,
      lifecycle: 'lead',
      name: `Ada ${n}`,
      emails: [],
      phones: [],
      profileUrls: [],
      source: 'import',
      createdAt: '',
      updatedAt: '',
      provenance: {},
      sortName: '',
    },
  }))
  const world: World = {
    about,
    rows: new Map(rows.map((row) => [`people:${row.id}`, row.after])),
    templates: new Map(),
    sheets: [],
    places: new Map(),
    listed: new Set(),
  }
  let id = 0
  const begun = performance.now()
  const plan = run(rules, eventsOf(rows), world, new Date().toISOString(), () => `new-${id++}`)
  const took = performance.now() - begun
  console.log(`50 rules on 1,000 rows: ${Math.round(took)} ms, ${plan.runs.length} runs`)
  expect(plan.runs.length).toBeGreaterThan(1_000)
  expect(took).toBeLessThan(5_000)
})
