import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TABLES } from '../../lib/core/change'
import { db } from '../../lib/db/db'
import { createDeal, doneNextAction, moveDeal, removeDeal, setStatus, snoozeDeal } from '../../lib/db/deals'
import { logEmails } from '../../lib/db/emails'
import { loggedAs } from '../../lib/db/emailsLogged'
import { find } from '../../lib/db/find'
import { lastChange, latestChanges } from '../../lib/db/history'
import { editPerson, removePerson, savePerson } from '../../lib/db/people'
import { dealById, peopleByEmails, personById, timeline } from '../../lib/db/read'
import { editSettings, setUp } from '../../lib/db/setup'
import { takeAway } from '../../lib/db/takeAway'
import { todayList } from '../../lib/db/today'
import { undo } from '../../lib/db/undo'
import { addActivity, addTask } from '../../lib/db/work'
import { type Writer, write } from '../../lib/db/write'

const claire = {
  name: 'Claire Morel',
  emails: ['Claire@Nord.example'],
  phones: [],
  profileUrls: [],
  companyName: 'Brasseries du Nord',
  companyDomain: 'nord.example',
  source: 'gmail',
  provenance: {},
}
const deal = {
  title: 'Bottling line sensors',
  amount: { minor: 4_800_000, currency: 'EUR' },
  people: [],
  pipelineId: 'pipeline-1',
  source: 'hand',
}
const message = {
  key: 'gmail:16f4',
  subject: 'Hello',
  to: [],
  cc: [],
  attachments: [],
  sentAt: '2026-11-20T08:00:00.000Z',
}

/** All rows of all tables but the journal, in a form that can be compared. */
const snapshot = async () => JSON.stringify(await Promise.all(TABLES.map((name) => db.table(name).toArray())))

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(async () => {
  await db.delete()
})

describe('a change', () => {
  test('is asked to be on the disk before it is called done', () => {
    // fake-indexeddb keeps no disk: what counts is that the option reaches the browser.
    expect(
      (db as unknown as { _options: { chromeTransactionDurability: string } })._options.chromeTransactionDurability,
    ).toBe('strict')
  })

  test('that throws half way leaves everything as it was, the journal too', async () => {
    const before = await snapshot()
    const journal = await db.changes.count()
    const broken = write({ key: 'change.personAdded' }, async (w) => {
      w.put('people', {
        id: 'x',
        lifecycle: 'lead',
        emails: [],
        phones: [],
        profileUrls: [],
        source: 'hand',
        createdAt: w.now,
        updatedAt: w.now,
        provenance: {},
      })
      throw new Error('half way')
    })
    await expect(broken).rejects.toThrow('half way')
    expect(await snapshot()).toBe(before)
    expect(await db.changes.count()).toBe(journal)
  })

  test('that changes nothing leaves no entry in the history', async () => {
    const { value } = await createDeal(deal)
    const row = await dealById(value.dealId)
    const moved = await moveDeal(value.dealId, row?.stageId ?? '')
    expect(moved.seq).toBeUndefined()
  })
})

describe('undo', () => {
  test('of a saved lead takes back the person, the company made for her and the timeline entry', async () => {
    const before = await snapshot()
    const saved = await savePerson(claire)
    expect((await peopleByEmails(['claire@nord.example'])).size).toBe(1)
    await undo(saved.seq ?? 0)
    expect(await snapshot()).toBe(before)
  })

  test('can be undone, and that again', async () => {
    const empty = await snapshot()
    const saved = await savePerson(claire)
    const full = await snapshot()
    let last = saved.seq ?? 0
    for (let i = 0; i < 4; i++) {
      const undone = await undo(last)
      if (undone.state !== 'undone') throw new Error(undone.state)
      expect(await snapshot()).toBe(i % 2 ? full : empty)
      expect(undone.written.label.key).toBe(i % 2 ? 'change.redo' : 'change.undo')
      last = undone.written.seq ?? 0
    }
    const [first] = (await latestChanges(10)).filter((change) => change.seq === saved.seq)
    expect(first?.undoneBy, 'the first change stands again').toBeUndefined()
  })

  test('says which later change stands in its way, and changes nothing', async () => {
    const saved = await savePerson(claire)
    const edited = await editPerson(saved.value.personId, { title: 'Head of Purchasing' })
    const before = await snapshot()
    const refused = await undo(saved.seq ?? 0)
    expect(refused.state === 'conflict' && refused.later.map((change) => change.seq)).toEqual([edited.seq])
    expect(await snapshot()).toBe(before)
    await undo(edited.seq ?? 0)
    expect((await undo(saved.seq ?? 0)).state).toBe('undone')
    expect((await undo(saved.seq ?? 0)).state).toBe('already')
  })

  test('is refused where later changes stand on the same row, though the row is again what it was', async () => {
    const settings = async (address: string) => (await editSettings({ ownAddresses: [address] })).seq ?? 0
    const before = await snapshot()
    const [first, second, third] = [
      await settings('a@x.example'),
      await settings('b@x.example'),
      await settings('a@x.example'),
    ]
    const refused = await undo(first)
    expect(refused.state === 'conflict' && refused.later.map((change) => change.seq)).toEqual([third, second])
    for (const seq of [third, second, first]) expect((await undo(seq)).state).toBe('undone')
    expect(await snapshot()).toBe(before)
  })

  test('of a deletion brings back links, deals and timelines', async () => {
    const { value } = await savePerson(claire)
    await createDeal({ ...deal, people: [{ personId: value.personId }] })
    await logEmails([message], { personIds: [value.personId] })
    const before = await snapshot()
    const removed = await removePerson(value.personId)
    expect(await personById(value.personId)).toBeUndefined()
    await undo(removed.seq ?? 0)
    expect(await snapshot()).toBe(before)
  })

  test('never takes away what a later change has come to rely on: it names that change instead', async () => {
    const first = await savePerson(claire)
    const second = await savePerson({ ...claire, name: 'Thomas', emails: ['t@nord.example'] })
    const logged = await logEmails([message], { personIds: [second.value.personId] })
    const before = await snapshot()
    const company = await undo(first.seq ?? 0)
    expect(company.state === 'conflict' && company.later.map((change) => change.seq)).toEqual([logged.seq, second.seq])
    const person = await undo(second.seq ?? 0)
    expect(person.state === 'conflict' && person.later.map((change) => change.seq)).toEqual([logged.seq])
    expect(await snapshot()).toBe(before)
    for (const seq of [logged.seq, second.seq, first.seq]) expect((await undo(seq ?? 0)).state).toBe('undone')
  })

  test.each([
    ['small', {}],
    ['large', { apart: true as const }],
  ])(
    'of what took an email away, %s, is refused while the same email stands logged anew, and names that',
    async (_, more) => {
      const first = await savePerson({ ...claire, companyName: undefined, companyDomain: undefined })
      const second = await savePerson({ ...claire, name: 'Thomas', emails: ['t@nord.example'] })
      await logEmails([message], { personIds: [first.value.personId] })
      const took = (w: Writer) => takeAway(w, 'people', [first.value.personId])
      const removed = await write({ key: 'change.personRemoved', params: { name: 'Claire' } }, took, more)
      const again = await logEmails([message], { personIds: [second.value.personId] })
      const answer = await undo(removed.seq ?? 0)
      expect(answer.state === 'conflict' && answer.later.map((change) => change.seq)).toEqual([again.seq])
      expect((await undo(again.seq ?? 0)).state).toBe('undone')
      expect(['undone', 'started']).toContain((await undo(removed.seq ?? 0)).state)
    },
  )

  test('of the setting up is refused, and is not what the key for undo reaches', async () => {
    const [setting] = await latestChanges(1)
    const before = await snapshot()
    expect((await undo(setting?.seq ?? 0)).state).toBe('final')
    expect(await lastChange()).toBeUndefined()
    expect(await snapshot()).toBe(before)
  })

  test('of a deleted deal brings back its tasks, which went with it', async () => {
    const { value } = await createDeal(deal)
    await addTask({ title: 'Samples', links: [`d:${value.dealId}`] })
    const before = await snapshot()
    const removed = await removeDeal(value.dealId)
    expect(await db.tasks.count()).toBe(0)
    await undo(removed.seq ?? 0)
    expect(await snapshot()).toBe(before)
  })

  test('of any series of acts, newest first, ends where it began (seeded)', async () => {
    const act = fc.constantFrom(
      'save',
      'deal',
      'move',
      'won',
      'standby',
      'done',
      'snooze',
      'note',
      'log',
      'edit',
      'remove',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
        const before = await snapshot()
        const made: number[] = []
        for (const [i, name] of acts.entries()) {
          const [person] = await db.people.toArray()
          const [open] = await db.deals.toArray()
          const written =
            name === 'save'
              ? await savePerson({ ...claire, emails: [`p${i}@nord.example`] })
              : name === 'deal'
                ? await createDeal({ ...deal, people: person ? [{ personId: person.id }] : [] })
                : name === 'note'
                  ? await addActivity({ kind: 'note', text: 'x', links: person ? [`p:${person.id}`] : [] })
                  : name === 'log' && person
                    ? await logEmails([{ ...message, key: `m${i % 3}` }], { personIds: [person.id] })
                    : name === 'edit' && person
                      ? await editPerson(person.id, { title: `t${i}` })
                      : name === 'remove' && person
                        ? await removePerson(person.id)
                        : !open
                          ? undefined
                          : name === 'move'
                            ? await moveDeal(open.id, `stage-${1 + (i % 5)}`)
                            : name === 'won'
                              ? await setStatus(open.id, { status: 'won' })
                              : name === 'standby'
                                ? await setStatus(open.id, { status: 'standby', until: '2027-01-01' })
                                : name === 'done' && open.status === 'todo'
                                  ? await doneNextAction(open.id, { day: '2026-12-01' })
                                  : name === 'snooze' && open.status === 'todo'
                                    ? await snoozeDeal(open.id, '2026-12-05')
                                    : undefined
          if (written?.seq !== undefined) made.push(written.seq)
        }
        for (const row of await db.deals.toArray())
          expect(row.due === undefined).toBe(!['todo', 'standby'].includes(row.status))
        for (const seq of made.reverse()) expect((await undo(seq)).state).toBe('undone')
        expect(await snapshot()).toBe(before)
      }),
      { numRuns: 40, seed: 20261122 },
    )
  })
})

describe('deals', () => {
  test('an open deal always has a day to look at it again, whatever is done to it', async () => {
    const { value } = await createDeal(deal)
    const due = async () => (await dealById(value.dealId))?.due
    expect(await due()).toBeTruthy()
    await setStatus(value.dealId, { status: 'standby', until: '2027-01-01' })
    expect(await due()).toBe('2027-01-01')
    await setStatus(value.dealId, { status: 'won' })
    expect(await due()).toBeUndefined()
    await setStatus(value.dealId, { status: 'todo' })
    expect(await due()).toBeTruthy()
    await doneNextAction(value.dealId, { standbyUntil: '2027-02-01' })
    expect(await due()).toBe('2027-02-01')
    expect((await todayList('2027-02-01')).rows.map((row) => row.id)).toEqual([value.dealId])
    expect(await todayList('2027-01-31')).toEqual({ rows: [], total: 0, overdue: 0 })
  })

  test('what was done is named by what was to be done, not by what comes next', async () => {
    const { value } = await createDeal({ ...deal, nextAction: { text: 'Send the quote', day: '2026-11-22' } })
    const done = await doneNextAction(value.dealId, { text: 'Call about it', day: '2026-11-23' })
    expect(done.label).toEqual({ key: 'change.nextDone', params: { action: 'Send the quote' } })
  })

  test('every move stands in the timeline of the deal and of its people', async () => {
    const { value: person } = await savePerson(claire)
    const { value } = await createDeal({ ...deal, people: [{ personId: person.personId }] })
    await moveDeal(value.dealId, 'stage-4')
    await setStatus(value.dealId, { status: 'lost', reason: 'Price' })
    const kinds = (await timeline(`p:${person.personId}`, 10)).map((activity) => activity.kind)
    expect(kinds.sort()).toEqual(['captured', 'created', 'stage', 'status'])
    const moves = (await timeline(`d:${value.dealId}`, 10)).find((activity) => activity.kind === 'stage')
    expect(moves?.stage).toEqual({ from: 'To qualify', to: 'Quote' })
  })
})

describe('logging', () => {
  test('a message is logged once, however often it is pressed, and gains the people and the deal it was not on', async () => {
    const { value: one } = await savePerson(claire)
    const { value: two } = await savePerson({ ...claire, name: 'Thomas', emails: ['t@nord.example'] })
    const { value: sale } = await createDeal(deal)
    await Promise.all([1, 2, 3].map(() => logEmails([message], { personIds: [one.personId] })))
    const again = await logEmails([{ ...message, text: 'Body' }], {
      personIds: [one.personId, two.personId],
      dealId: sale.dealId,
    })
    expect(again.value).toEqual({ added: 0, extended: 1, unsure: 0 })
    expect((await db.activities.toArray()).filter((activity) => activity.kind === 'email')).toHaveLength(1)
    const logged = (await loggedAs([message])).get(message.key)?.activity
    expect(logged?.text).toBe('Body')
    expect(new Set(logged?.links)).toEqual(
      new Set([`p:${one.personId}`, `c:${one.companyId}`, `p:${two.personId}`, `d:${sale.dealId}`]),
    )
    expect((await timeline(`d:${sale.dealId}`, 10)).filter((activity) => activity.kind === 'email')).toHaveLength(1)
  })
})

describe('search', () => {
  test('finds what was just saved, renamed and undone', async () => {
    const saved = await savePerson(claire)
    expect((await find('morel')).map((f) => f.label)).toEqual(['Claire Morel'])
    const edited = await editPerson(saved.value.personId, { name: 'Claire Dubois' })
    expect(await find('morel')).toEqual([])
    await undo(edited.seq ?? 0)
    expect((await find('morel')).map((f) => f.detail)).toEqual(['Brasseries du Nord · claire@nord.example'])
  })
})
