/** A call written down with what comes of it: one change, one Undo, and the planned action never lost on the way. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Phone } from '../../lib/core/person'
import { calledFrom } from '../../lib/db/calledFrom'
import { db } from '../../lib/db/db'
import { createDeal, setStatus } from '../../lib/db/deals'
import { logActivity } from '../../lib/db/logActivity'
import { savePerson } from '../../lib/db/people'
import { editSettings, setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { everything, faultsOf } from '../faults/page/checks'

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(async () => {
  expect(await faultsOf()).toEqual([])
  await db.delete()
})

const phone: Phone = { shown: '020 7946 0011', e164: '+442079460011' }
async function desk() {
  const draft = { emails: [], profileUrls: [], source: 'hand', provenance: {} }
  const { personId } = (await savePerson({ ...draft, name: 'Claire Morel', phones: [phone] })).value
  const people = [{ personId }]
  const next = { text: 'Call back', day: '2026-12-01' }
  const made = await createDeal({
    title: 'Sensors',
    people,
    pipelineId: 'pipeline-1',
    nextAction: next,
    source: 'hand',
  })
  return { personId, dealId: made.value.dealId }
}
const rows = async () => {
  const { changes: _, changeParts: __, ...rest } = await everything()
  return rest
}

test('with a next action of the deal: both stand after one change, the planned one is ticked off where that is said, and one Undo takes all back', async () => {
  const { personId, dealId } = await desk()
  const before = await rows()
  const { seq } = await logActivity(
    { kind: 'call', text: 'Wants two', minutes: 4, links: [`p:${personId}`, `d:${dealId}`] },
    { text: 'Send the quote', day: '2026-12-03', dealId, done: true },
  )
  expect(await db.deals.get(dealId)).toMatchObject({
    status: 'todo',
    nextAction: { text: 'Send the quote', day: '2026-12-03' },
  })
  const made = await db.activities.toArray()
  expect(made.map(({ kind, text }) => [kind, text])).toEqual(
    expect.arrayContaining([
      ['call', 'Wants two'],
      ['done', 'Call back'],
    ]),
  )
  expect(await undo(seq as number)).toMatchObject({ state: 'undone' })
  expect(await rows()).toEqual(before)
})

test('without a deal, or with one that was closed meanwhile, what is next becomes a task on the same records', async () => {
  const { personId, dealId } = await desk()
  await setStatus(dealId, { status: 'won' })
  await logActivity({ kind: 'note', text: 'One', links: [`p:${personId}`] }, { text: 'Write', day: '2026-12-04' })
  await logActivity(
    { kind: 'call', links: [`p:${personId}`, `d:${dealId}`] },
    { text: 'Thank her', day: '2026-12-05', dealId },
  )
  const tasks = (await db.tasks.toArray()).sort((a, b) => (a.title > b.title ? 1 : -1))
  expect(tasks).toMatchObject([
    { title: 'Thank her', day: '2026-12-05', links: [`p:${personId}`, `d:${dealId}`] },
    { title: 'Write', day: '2026-12-04', links: [`p:${personId}`] },
  ])
  expect(await db.deals.get(dealId)).toMatchObject({ status: 'won', nextAction: { text: 'Call back' } })
})

test('what was planned is not told as done where nobody said so', async () => {
  const { dealId } = await desk()
  await logActivity({ kind: 'call', links: [`d:${dealId}`] }, { text: 'Try again', day: '2026-12-02', dealId })
  expect((await db.deals.get(dealId))?.nextAction).toEqual({ text: 'Try again', day: '2026-12-02' })
  expect((await db.activities.toArray()).filter(({ kind }) => kind === 'done')).toEqual([])
})

test('without anything next the deal keeps what was planned', async () => {
  const { dealId } = await desk()
  await logActivity({ kind: 'call', links: [`d:${dealId}`] })
  expect((await db.deals.get(dealId))?.nextAction).toEqual({ text: 'Call back', day: '2026-12-01' })
})

test('a type that was taken off the list stays readable on what bears it, and comes back at Undo', async () => {
  const { personId } = await desk()
  const type = { id: 'demo', name: 'Demonstration', definition: 'They saw it', base: 'meeting' as const }
  await editSettings({ activityTypes: [type] })
  await logActivity({ kind: 'meeting', type: { id: type.id, name: type.name }, links: [`p:${personId}`] })
  const { seq } = await editSettings({ activityTypes: [] })
  expect((await db.activities.toArray()).at(-1)?.type).toEqual({ id: 'demo', name: 'Demonstration' })
  expect((await db.changes.where('kind').equals('typeAdded').first())?.label.params).toEqual({ type: 'Demonstration' })
  await undo(seq as number)
  expect((await db.settings.get('settings'))?.activityTypes).toEqual([type])
})

test('a number that was pressed tells who is called: her, one of the people of a deal, or who alone is known by it', async () => {
  const { personId, dealId } = await desk()
  const pressed = ({ shown }: Phone) => shown === phone.shown
  expect(await calledFrom(`p:${personId}`, phone.shown, pressed)).toEqual({ links: [`p:${personId}`] })
  expect(await calledFrom(`d:${dealId}`, phone.shown, pressed)).toEqual({ links: [`d:${dealId}`, `p:${personId}`] })
  expect(await calledFrom(`p:${personId}`, '+1 555 0100', () => false)).toBeUndefined()
  expect(await calledFrom(`d:${dealId}`, '+1 555 0100', () => false)).toEqual({ links: [`d:${dealId}`] })
  const other: Phone = { shown: '06 98 76 54 32' }
  const draft = { emails: [], phones: [other], profileUrls: [], source: 'hand', provenance: {} }
  const isOther = ({ shown }: Phone) => shown === other.shown
  const { value } = await savePerson({ ...draft, name: 'Léa Roux' })
  expect(await calledFrom(`p:${personId}`, other.shown, isOther)).toMatchObject({
    links: [`p:${value.personId}`],
    other: { name: 'Léa Roux' },
  })
  await savePerson({ ...draft, name: 'Luc Roux' })
  expect(await calledFrom(`p:${personId}`, other.shown, isOther)).toBeUndefined()
})
