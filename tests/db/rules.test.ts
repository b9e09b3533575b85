/** Rules run within the change that sets them off: one Undo takes back both, and the history names them. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import type { Act, RuleDraft, When } from '../../lib/core/rules/rule'
import { addField, removeField } from '../../lib/db/customFields'
import { db } from '../../lib/db/db'
import { createDeal, editDeal, moveDeal, setStatus } from '../../lib/db/deals'
import { latestChanges } from '../../lib/db/history'
import { saveCompany, savePerson } from '../../lib/db/people'
import { dryRun } from '../../lib/db/ruleDry'
import { outgoing, resumeRule, ruleStates } from '../../lib/db/ruleState'
import { addRule, editRule, moveRule, removeRule, turnRule } from '../../lib/db/rules'
import { runTimed } from '../../lib/db/ruleTime'
import { setUp } from '../../lib/db/setup'
import { addSheet } from '../../lib/db/sheetRows'
import { undo } from '../../lib/db/undo'
import { addActivity } from '../../lib/db/work'
import { hashes } from '../faults/page/hash'

const today = dayOf(Date.now())
const draft = (when: When, acts: Act[], more: Partial<RuleDraft> = {}): RuleDraft => ({
  name: 'A rule',
  noun: 'deals',
  when,
  acts,
  ...more,
})
const newDeal = async (title = 'Sensors'): Promise<string> =>
  (await createDeal({ title, people: [], pipelineId: 'pipeline-1', source: 'hand' })).value.dealId
const deal = async (id: string) => {
  const row = await db.deals.get(id)
  if (!row) throw new Error('no deal')
  return row
}
const rule = async (...about: Parameters<typeof draft>) => (await addRule(draft(...about))).value.ruleId
const tables = async () => {
  const { changes: _c, meta: _m, ...rest } = await hashes()
  return rest
}

beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
})

test('a rule runs in the change that set it off, and one Undo takes back both', async () => {
  const id = await newDeal()
  const ruleId = await rule({ kind: 'stage', stageId: 'stage-2' }, [
    { kind: 'task', title: 'Send the quote', days: 3 },
    { kind: 'set', field: 'star', value: true },
    { kind: 'note', text: 'Quote asked for' },
  ])
  const before = await tables()
  const { seq } = await moveDeal(id, 'stage-2')
  expect((await deal(id)).star).toBe(true)
  expect(await db.tasks.toArray()).toMatchObject([
    { title: 'Send the quote', day: addDays(today, 3), links: [`d:${id}`] },
  ])
  expect((await db.activities.toArray()).map((one) => one.text)).toContain('Quote asked for')
  const change = await db.changes.get(seq ?? 0)
  expect(change?.rules).toEqual([{ rule: ruleId, name: 'A rule', n: 1, on: [`deals:${id}`] }])
  expect((await undo(seq ?? 0)).state).toBe('undone')
  expect(await tables()).toEqual(before)
  // Taken back is not changed: nothing runs on the way back, nor forth again.
  expect(await db.tasks.count()).toBe(0)
})

test.each<[string, When, (id: string) => Promise<unknown>]>([
  ['changed', { kind: 'changed', field: 'note' }, (id) => editDeal(id, { note: 'Call back' })],
  ['any change', { kind: 'changed' }, (id) => editDeal(id, { note: 'Call back' })],
  ['stage', { kind: 'stage' }, (id) => moveDeal(id, 'stage-3')],
  ['status', { kind: 'status', status: 'won' }, (id) => setStatus(id, { status: 'won' })],
])('set off by: %s', async (_, when, act) => {
  const id = await newDeal()
  await rule(when, [{ kind: 'tag', category: 'Sector', name: 'Water' }])
  await act(id)
  expect((await deal(id)).tags).toEqual([{ category: 'Sector', name: 'Water' }])
})

test('set off by a record that is added, where the conditions hold and only there', async () => {
  const filter = {
    join: 'and' as const,
    groups: [{ join: 'and' as const, conditions: [{ field: 'title', op: 'contains', value: 'pump' }] }],
  }
  await rule({ kind: 'made' }, [{ kind: 'status', status: 'standby', days: 7 }], { filter })
  const [pump, other] = [await newDeal('Pumps'), await newDeal('Valves')]
  expect(await deal(pump)).toMatchObject({ status: 'standby', standbyUntil: addDays(today, 7) })
  expect((await deal(other)).status).toBe('todo')
})

test('set off by an email logged on a deal', async () => {
  const id = await newDeal()
  await rule({ kind: 'email' }, [{ kind: 'next', text: 'Answer', days: 1 }])
  const { write } = await import('../../lib/db/write')
  await write({ key: 'change.emailLogged', params: { subject: 'Hello' } } as never, async (w) => {
    const email = { key: 'm-1', to: [], cc: [], attachments: [] }
    w.put('activities', { id: w.newId(), kind: 'email', at: w.now, links: [`d:${id}`], email, createdAt: w.now })
    return undefined
  })
  expect((await deal(id)).nextAction).toEqual({ text: 'Answer', day: addDays(today, 1) })
})

test('people and companies: a field is set, and they are added to a prospecting list once', async () => {
  const sheet = await addSheet(
    {
      name: 'To call',
      columns: [
        { id: 'a', name: 'Who', means: 'name' },
        { id: 'b', name: 'Mail', means: 'email' },
      ],
    },
    [],
  )
  const sheetId = sheet.value.sheetId
  await rule(
    { kind: 'made' },
    [
      { kind: 'list', sheetId },
      { kind: 'set', field: 'lifecycle', value: 'contact' },
    ],
    { noun: 'people' },
  )
  await rule({ kind: 'changed' }, [{ kind: 'list', sheetId }], { noun: 'people', name: 'Again' })
  await rule({ kind: 'made' }, [{ kind: 'set', field: 'roles', value: ['customer'] }], { noun: 'companies' })
  await savePerson({
    name: 'Ada Brandt',
    emails: ['ada@brandt.example'],
    phones: [],
    profileUrls: [],
    source: 'hand',
    provenance: {},
  })
  await saveCompany({ name: 'Nordlys', domains: [], profileUrls: [], provenance: {}, source: 'hand' } as never)
  expect(await db.people.toArray()).toMatchObject([
    { lifecycle: 'contact', provenance: { lifecycle: { kind: 'typed' } } },
  ])
  expect(await db.suspects.toArray()).toMatchObject([
    { sheetId, cells: { a: 'Ada Brandt', b: 'ada@brandt.example' }, state: 'open' },
  ])
  expect(await db.companies.toArray()).toMatchObject([{ roles: ['customer'] }])
})

test('temperature, stage, draft from a template, notice and webhook', async () => {
  await db.templates.put({ id: 'template-1', name: 'Follow up', text: 'Hello', createdAt: '', updatedAt: '' } as never)
  const ruleId = await rule({ kind: 'made' }, [
    { kind: 'temperature', label: 'hot' },
    { kind: 'stage', pipelineId: 'pipeline-1', stageId: 'stage-2' },
    { kind: 'draft', templateId: 'template-1', days: 0 },
    { kind: 'notify', text: 'A new deal' },
    { kind: 'hook', targetId: 'target-1' },
  ])
  const id = await newDeal()
  expect(await deal(id)).toMatchObject({ temperature: { id: 'hot', on: today }, stageId: 'stage-2' })
  expect(await db.tasks.toArray()).toMatchObject([{ title: 'Follow up', templateId: 'template-1' }])
  expect((await db.activities.toArray()).filter(({ kind }) => kind === 'stage')).toHaveLength(1)
  expect(await outgoing()).toMatchObject([
    { rule: ruleId, record: id, text: 'A new deal' },
    { rule: ruleId, record: id, target: 'target-1' },
  ])
})

test('rules set each other off in order, each once; a circle is cut and told', async () => {
  await addField({ noun: 'deals', name: 'Count', kind: 'number' })
  const field = `custom.${(await db.fields.toArray())[0]?.id}`
  const first = await rule({ kind: 'changed', field: 'note' }, [{ kind: 'set', field, value: 1 }], { name: 'First' })
  const second = await rule({ kind: 'changed', field }, [{ kind: 'set', field: 'note', value: 'again' }], {
    name: 'Second',
  })
  const id = await newDeal()
  const { seq } = await editDeal(id, { note: 'start' })
  expect((await deal(id)).note).toBe('again')
  expect((await db.changes.get(seq ?? 0))?.rules).toMatchObject([
    { rule: first, n: 1, cut: 1 },
    { rule: second, n: 1 },
  ])
})

test('a rule that fails is paused with its reason and never blocks the write; the others run', async () => {
  const made = await addField({ noun: 'deals', name: 'Region', kind: 'text' })
  const field = `custom.${made.value.fieldId}`
  const bad = await rule(
    { kind: 'changed' },
    [
      { kind: 'set', field: 'star', value: true },
      { kind: 'set', field, value: 'North' },
    ],
    { name: 'Bad' },
  )
  await rule({ kind: 'changed' }, [{ kind: 'tag', category: 'Sector', name: 'Water' }], { name: 'Good' })
  const id = await newDeal()
  await removeField(made.value.fieldId)
  const { seq } = await editDeal(id, { note: 'kept' })
  // All of a rule's acts or none of them.
  expect(await deal(id)).toMatchObject({ note: 'kept', tags: [{ name: 'Water' }] })
  expect((await deal(id)).star).toBeUndefined()
  expect((await ruleStates())[bad]?.paused).toMatchObject({ fault: { kind: 'field', detail: field }, id })
  expect((await db.changes.get(seq ?? 0))?.rules?.[0]).toMatchObject({ rule: bad, fault: 'field' })
  await editDeal(id, { note: 'again' })
  expect((await latestChanges(1))[0]?.rules).toMatchObject([{ name: 'Good' }])
  await editRule(bad, draft({ kind: 'changed' }, [{ kind: 'set', field: 'star', value: true }], { name: 'Bad' }))
  await editDeal(id, { note: 'once more' })
  expect((await deal(id)).star).toBe(true)
})

test('a rule that something went over in the database is paused too, and what was saved is saved', async () => {
  const [whole, broken, half] = [
    await rule({ kind: 'made' }, [{ kind: 'set', field: 'star', value: true }]),
    await rule({ kind: 'made' }, [{ kind: 'set', field: 'star', value: true }]),
    await rule({ kind: 'made' }, [{ kind: 'set', field: 'star', value: true }]),
  ]
  await db.rules.update(broken, { acts: 7, filter: { groups: 'x' } } as never)
  await db.rules.update(half, { acts: [{ kind: 'nothing' }] } as never)
  expect((await deal(await newDeal())).star).toBe(true)
  const states = await ruleStates()
  expect(states[broken]?.paused?.fault.kind).toBe('bug')
  expect(states[whole]?.paused).toBeUndefined()
  await newDeal()
  expect((await ruleStates())[half]?.paused).toBeDefined()
})

test.each<[string, Act]>([
  ['template', { kind: 'draft', templateId: 'nowhere', days: 0 }],
  ['stage', { kind: 'stage', pipelineId: 'pipeline-1', stageId: 'nowhere' }],
  ['label', { kind: 'temperature', label: 'nowhere' }],
  ['list', { kind: 'list', sheetId: 'nowhere' }],
  ['until', { kind: 'status', status: 'standby' }],
  ['reason', { kind: 'status', status: 'lost' }],
])('paused, since it asks for what is not there: %s', async (kind, act) => {
  const noun = act.kind === 'list' ? ('companies' as const) : ('deals' as const)
  const id = await rule({ kind: 'made' }, [act], { noun })
  if (noun === 'deals') await newDeal()
  else await saveCompany({ name: 'Nordlys', domains: [], profileUrls: [], provenance: {}, source: 'hand' } as never)
  expect((await ruleStates())[id]?.paused?.fault.kind).toBe(kind)
  await resumeRule(id)
  expect((await ruleStates())[id]?.paused).toBeUndefined()
})

test('a deal that the act cannot be done on is left, and the rule goes on', async () => {
  const pipeline = (await db.pipelines.toArray())[0]
  if (!pipeline) throw new Error('no pipeline')
  const stages = pipeline.stages.map((stage) =>
    stage.id === 'stage-3' ? { ...stage, requires: ['amount' as const] } : stage,
  )
  await db.pipelines.put({ ...pipeline, stages })
  const id = await rule({ kind: 'made' }, [
    { kind: 'stage', pipelineId: pipeline.id, stageId: 'stage-3' },
    { kind: 'set', field: 'star', value: true },
  ])
  const made = await newDeal()
  expect(await deal(made)).toMatchObject({ stageId: 'stage-1', star: true })
  expect((await ruleStates())[id]?.paused).toBeUndefined()
})

test('turned off it does not run; the order is the user’s; gone it is gone, and back with Undo', async () => {
  const [a, b] = [
    await rule({ kind: 'made' }, [{ kind: 'set', field: 'note', value: 'a' }]),
    await rule({ kind: 'made' }, [{ kind: 'set', field: 'note', value: 'b' }]),
  ]
  expect((await deal(await newDeal())).note).toBe('b')
  await moveRule(b, -1)
  expect((await deal(await newDeal())).note).toBe('a')
  await turnRule(a, false)
  expect((await deal(await newDeal())).note).toBe('b')
  const { seq } = await removeRule(b)
  expect((await deal(await newDeal())).note).toBeUndefined()
  await undo(seq ?? 0)
  expect((await deal(await newDeal())).note).toBe('b')
})

test('time: a day that is reached, silence, and out of standard, each once per record and occasion', async () => {
  const id = await newDeal()
  await editDeal(id, { closingDay: addDays(today, 3) })
  await rule({ kind: 'day', field: 'closingDay', days: -1 }, [
    { kind: 'task', title: 'Ask for the signature', days: 0 },
  ])
  await rule({ kind: 'silent', days: 5 }, [{ kind: 'task', title: 'Write to them', days: 0 }])
  await rule({ kind: 'out', reason: 'closing' }, [{ kind: 'task', title: 'New closing day', days: 0 }])
  const titles = async () => (await db.tasks.toArray()).map(({ title }) => title).sort()
  const day = (n: number) => new Date(Date.now() + n * 86_400_000)
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    const at = async (n: number) => {
      const now = day(n)
      vi.setSystemTime(now)
      await runTimed(now)
      vi.setSystemTime(Date.now() - n * 86_400_000)
    }
    await at(0)
    expect(await titles()).toEqual([])
    await at(2)
    await at(2)
    expect(await titles()).toEqual(['Ask for the signature'])
    // Asleep for weeks: all that was reached meanwhile is met once.
    await at(20)
    await at(21)
    expect(await titles()).toEqual(['Ask for the signature', 'New closing day', 'Write to them'])
    const ran = (await db.changes.toArray()).filter(({ kind }) => kind === 'ruleRan')
    expect(ran).toHaveLength(3)
    for (const change of ran.reverse()) expect((await undo(change.seq)).state).toBe('undone')
    await at(22)
    expect(await titles()).toEqual([])
    // Something happened: the silence after it is another one.
    await addActivity({ kind: 'call', links: [`d:${id}`], at: day(22).toISOString() } as never)
    await at(40)
    expect(await titles()).toEqual(['Write to them'])
  } finally {
    vi.useRealTimers()
  }
})

test('a deal that is out of standard for two reasons at once sets the rule off for each', async () => {
  const id = await newDeal()
  await editDeal(id, { closingDay: addDays(today, 2) })
  await db.deals.update(id, {
    temperature: { id: 'cold', on: addDays(today, 3).replace(/^\d+/, (y) => String(Number(y) - 1)) },
  })
  await rule({ kind: 'out' }, [{ kind: 'note', text: 'Out' }])
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    vi.setSystemTime(Date.now() + 6 * 86_400_000)
    await runTimed(new Date())
    await runTimed(new Date())
  } finally {
    vi.useRealTimers()
  }
  expect((await db.activities.toArray()).filter(({ text }) => text === 'Out')).toHaveLength(2)
})

test('the dry run says what would have been done, to whom, and writes nothing', async () => {
  const id = await newDeal()
  await moveDeal(id, 'stage-2')
  const taken = await moveDeal(id, 'stage-3')
  await undo(taken.seq ?? 0)
  const asked = {
    ...draft({ kind: 'stage' }, [{ kind: 'set', field: 'star', value: true }]),
    id: 'new',
    on: true,
    since: today,
    place: 0,
    createdAt: '',
    updatedAt: '',
  }
  const before = await hashes()
  const dry = await dryRun(asked, new Date())
  expect(dry).toMatchObject({ total: 1, more: false, hits: [{ id, name: 'Sensors', did: [{ kind: 'set' }] }] })
  const late = { ...asked, when: { kind: 'day' as const, field: 'stageSince', days: 0 } }
  expect(await dryRun(late, new Date())).toMatchObject({ total: 1, hits: [{ id, at: today }] })
  expect(await hashes()).toEqual(before)
})
