/** Finding: kept right by every write of every window, and by what was kept for the next start or made anew. */
import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PersonDraft } from '../../lib/core/person'
import { SEARCH_VERSION } from '../../lib/core/searchPack'
import { db } from '../../lib/db/db'
import { createDeal, editDeal, removeDeal } from '../../lib/db/deals'
import { catchUp, type Found, find, findIds, forgetIndex, saveSearchText } from '../../lib/db/find'
import { dropSavedIndex } from '../../lib/db/findSave'
import { importPeople } from '../../lib/db/jobImport'
import { stepJob } from '../../lib/db/jobs'
import { editCompany, editPerson, removeCompany, removePerson, savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { addActivity, addTask } from '../../lib/db/work'
import { write, writeAs } from '../../lib/db/write'
import { personRow } from '../support/rows'

const draft = (name: string, more: Partial<PersonDraft> = {}): PersonDraft => ({
  name,
  emails: [],
  phones: [],
  profileUrls: [],
  source: 'hand',
  provenance: {},
  ...more,
})
const deal = { title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand' }
const labels = async (query: string, limit = 20) => (await find(query, limit)).map(({ label }) => label)
const seqOf = ({ seq }: { seq?: number }) => seq ?? 0

/** Puts a row past the journal: an index that was made before does not know it, one made after does. */
const slip = (name: string) => db.people.put(personRow({ createdAt: '', updatedAt: '' }, { id: `slip-${name}`, name }))

beforeEach(async () => {
  await db.open()
  writeAs('sidebar')
  await setUp('en', 'EUR')
})
afterEach(async () => {
  writeAs('job')
  await db.delete()
})

describe('what is written is found', () => {
  test('at once, and no longer once it is gone or undone', async () => {
    const saved = await savePerson(draft('Claire Morel', { companyName: 'Brasseries du Nord' }))
    expect(await labels('nord')).toEqual(['Brasseries du Nord', 'Claire Morel'].reverse())
    await undo(seqOf(saved))
    expect(await labels('nord')).toEqual([])
  })

  test('by the new name of a company, as its people and deals are', async () => {
    const { value } = await savePerson(draft('Claire Morel', { companyName: 'Brasseries du Nord' }))
    await createDeal({ ...deal, companyId: value.companyId })
    await catchUp()
    await editCompany(value.companyId ?? '', { name: 'Kerbrat' })
    expect((await labels('kerbrat')).sort()).toEqual(['Claire Morel', 'Kerbrat', 'Sensors'])
    expect(await labels('nord')).toEqual([])
    await removeCompany(value.companyId ?? '')
    expect(await labels('kerbrat')).toEqual([])
    expect(await labels('morel')).toEqual(['Claire Morel'])
  })

  test('the record first that was dealt with last: changed, or given an activity or a task', async () => {
    const a = await savePerson(draft('Anna One'))
    const b = await savePerson(draft('Anna Two'))
    expect(await labels('anna')).toEqual(['Anna Two', 'Anna One'])
    await addActivity({ kind: 'note', text: 'called', links: [`p:${a.value.personId}`] })
    expect(await labels('anna')).toEqual(['Anna One', 'Anna Two'])
    await addTask({ title: 'Call', links: [`p:${b.value.personId}`] })
    expect(await labels('anna')).toEqual(['Anna Two', 'Anna One'])
    forgetIndex()
    expect(await labels('anna'), 'made anew').toEqual(['Anna Two', 'Anna One'])
    expect(await findIds('anna', 1, 'person')).toEqual([b.value.personId])
  })

  test('why a record was found, where label and address do not say it', async () => {
    const phones = [{ e164: '+33612345678', shown: '06 12 34 56 78' }]
    const emails = ['claire@nord.example', 'c.morel@home.example']
    await savePerson(draft('Claire Morel', { emails, phones, title: 'Buyer', companyName: 'Nord' }))
    const one = async (query: string) => (await find(query, 9, ['person']))[0]
    expect(await one('claire')).toMatchObject({ detail: 'Nord · claire@nord.example' })
    expect((await one('claire nord'))?.why).toBeUndefined()
    expect(await one('5678')).toMatchObject({ detail: 'Nord · 06 12 34 56 78', why: { field: 'phone' } })
    expect(await one('+33 6 12')).toMatchObject({ why: { field: 'phone', text: '06 12 34 56 78' } })
    expect(await one('home')).toMatchObject({ why: { field: 'email', text: 'c.morel@home.example' } })
    expect(await one('morel buy')).toMatchObject({ why: { field: 'title', text: 'Buyer' } })
  })

  test('in changes of many rows, in steps of a job with other changes between, and of its undo', async () => {
    await catchUp()
    const many = Array.from({ length: 2_500 }, (_, i) => draft(`Import Zed ${i}`, { companyName: `Firm ${i % 7}` }))
    const { id } = await importPeople(many, 'file.csv')
    const step = async () => (await stepJob(id))?.done ?? 0
    const found = async () => (await findIds('zed', 9_999, 'person')).length
    const first = await step()
    expect(await found()).toBe(first)
    await savePerson(draft('Anna Between'))
    const second = await step()
    expect(second).toBeGreaterThan(first)
    expect(await found()).toBe(second)
    expect(await labels('between')).toEqual(['Anna Between'])
    forgetIndex()
    expect(await found(), 'made anew half way').toBe(second)
    while ((await step()) < many.length) expect(await found()).toBeLessThan(many.length)
    expect(await found()).toBe(many.length)
    expect((await findIds('firm 3', 9_999, 'person')).length).toBeGreaterThan(300)
    const [change] = await db.changes.where('kind').equals('imported').toArray()
    const back = await undo(change?.seq ?? 0)
    if (back.state !== 'started') throw new Error(back.state)
    await stepJob(back.job.id)
    await catchUp()
    for (let now = await stepJob(back.job.id); now?.state === 'running'; ) now = await stepJob(back.job.id)
    expect(await found()).toBe(0)
  })

  test('in a list on screen, by all that wait for the index together', async () => {
    forgetIndex()
    const seen: string[][] = [[], []]
    const subscriptions = seen.map((_, i) =>
      liveQuery(async () => labels('zoe')).subscribe((found) => {
        seen[i] = found
      }),
    )
    const until = async (wanted: string[]) => {
      while (seen.some((found) => found.join() !== wanted.join())) await new Promise((done) => setImmediate(done))
    }
    await catchUp()
    await savePerson(draft('Zoé One'))
    await until(['Zoé One'])
    await savePerson(draft('Zoé Two'))
    await until(['Zoé Two', 'Zoé One'])
    for (const subscription of subscriptions) subscription.unsubscribe()
  })

  test('but for a row that cannot be read, which is passed over', async () => {
    const bad = await savePerson(draft('Anna Bad'))
    await savePerson(draft('Anna Good'))
    const failing = (row: { id: string }) => {
      if (row.id === bad.value.personId) throw new Error('unreadable')
      return row
    }
    db.people.hook('reading', failing as never)
    try {
      forgetIndex()
      expect(await labels('anna')).toEqual(['Anna Good'])
      await editPerson((await findIds('anna', 1, 'person'))[0] ?? '', { name: 'Anna Better' })
      expect(await labels('anna')).toEqual(['Anna Better'])
    } finally {
      db.people.hook('reading').unsubscribe(failing as never)
    }
  })
})

describe('an index that was kept', () => {
  /** Keeps an index that does not know of `Slipped`: who finds her has read the records. */
  const keep = async () => {
    await dropSavedIndex()
    await savePerson(draft('Anna Kept', { emails: ['anna@kept.example'] }))
    forgetIndex()
    expect(await saveSearchText()).toBe(true)
    await slip('Slipped')
    forgetIndex()
  }
  const isUsed = async () => (await labels('anna')).length === 1 && (await labels('slipped')).length === 0
  const isMadeAnew = async () => (await labels('anna')).length > 0 && (await labels('slipped')).length === 1

  test('is loaded, and follows what came after', async () => {
    await keep()
    expect(await isUsed()).toBe(true)
    forgetIndex()
    await savePerson(draft('Bela After'))
    expect(await labels('bela')).toEqual(['Bela After'])
    expect(await isUsed()).toBe(true)
  })

  test('is kept again after many changes, not after few, nor by one who is behind', async () => {
    await keep()
    await savePerson(draft('Bela'))
    expect(await saveSearchText()).toBe(false)
    for (let i = 0; i < 100; i++) await savePerson(draft(`Carl ${i}`))
    expect(await saveSearchText()).toBe(true)
    expect(await saveSearchText()).toBe(false)
  })

  type Row = { id: string } & Record<string, unknown>
  const change = async (id: string, to: (row: Row) => unknown) => {
    const row = (await db.search.get(id)) as Row
    await db.search.put((to(row) ?? row) as Row)
  }
  test.each<[string, () => Promise<unknown>]>([
    ['a row is missing', () => db.search.delete('0')],
    ['the head is missing', () => db.search.delete('head')],
    ['the head makes no sense', () => change('head', ({ id }) => ({ id, version: SEARCH_VERSION }))],
    ['it is of another version', () => change('head', (row) => ({ ...row, version: SEARCH_VERSION + 1 }))],
    ['a part is cut', () => change('0', (row) => ({ ...row, text: (row.text as Uint8Array).slice(1) }))],
    ['a part is gone', () => change('0', ({ ids, ...row }) => row)],
    ['a byte is another', () => change('0', (row) => void (row.text as Uint8Array).fill(99, 3, 4))],
    ['the database went back', () => db.changes.clear()],
    [
      'the database is another of the same length',
      async () => {
        const last = await db.changes.orderBy('seq').last()
        if (last) await db.changes.put({ ...last, at: '2001-01-01T00:00:00.000Z' })
      },
    ],
    [
      'the journal has lost changes that came after it',
      async () => {
        const last = await db.changes.orderBy('seq').last()
        for (let i = 0; i < 3; i++) await savePerson(draft(`Later ${i}`))
        await db.changes.delete((last?.seq ?? 0) + 2)
      },
    ],
    [
      'the journal no longer reaches back to it',
      async () => {
        for (let i = 0; i < 3; i++) await savePerson(draft(`Later ${i}`))
        const last = await db.changes.orderBy('seq').last()
        await db.changes
          .where('seq')
          .below((last?.seq ?? 0) - 1)
          .delete()
      },
    ],
  ])('is not used, and kept anew, when %s', async (_, damage) => {
    await keep()
    await damage()
    expect(await isMadeAnew()).toBe(true)
    expect(await saveSearchText(), 'by whoever noticed').toBe(true)
    forgetIndex()
    expect(await isMadeAnew(), 'the new one').toBe(true)
    expect(await saveSearchText()).toBe(false)
  })

  test('is not used when reading it fails', async () => {
    await keep()
    const failing = () => {
      throw new Error('unreadable')
    }
    db.search.hook('reading', failing as never)
    try {
      expect(await isMadeAnew()).toBe(true)
    } finally {
      db.search.hook('reading').unsubscribe(failing as never)
    }
  })

  test('is no change: the journal does not know of it', async () => {
    const before = await db.changes.count()
    forgetIndex()
    await dropSavedIndex()
    await saveSearchText()
    expect(await db.changes.count()).toBe(before)
  })
})

test('questions asked side by side while others write: the last answer knows all', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, (_, i) => savePerson(draft(`Anna ${i}`))))
  forgetIndex()
  for (let i = 0; i < 60; i++) {
    const { personId } = people[(i * 7) % 20]?.value ?? { personId: '' }
    const writing = editPerson(personId, { name: `Anna ${i % 2 ? 'Bo' : 'Cy'} ${i}` })
    const asked = Array.from({ length: 4 }, () => find('anna', 30))
    await Promise.all([writing, ...asked])
    const now = await find('anna', 30)
    expect(now.length).toBe(20)
    expect(now[0]?.label).toBe(`Anna ${i % 2 ? 'Bo' : 'Cy'} ${i}`)
    const names = (await db.people.toArray()).filter(({ name }) => name?.includes('Bo')).map(({ id }) => id)
    expect((await findIds('anna bo', 30, 'person')).sort()).toEqual(names.sort())
  }
})

describe('after any acts (seeded)', () => {
  const SEED = 20261127
  const acts = fc.array(
    fc.record({
      act: fc.constantFrom(
        'save',
        'edit',
        'rename',
        'deal',
        'retitle',
        'note',
        'task',
        'remove',
        'undo',
        'many',
        'keep',
      ),
      which: fc.nat(9),
      text: fc.constantFrom('Anna', 'Ána', '安娜', 'Norden', 'Ørsted & Co', 'O’Dea', 'Lot 12'),
    }),
    { minLength: 1, maxLength: 25 },
  )

  test('an index that followed, one that was kept and one made anew find the same, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const made: number[] = []
        for (const { act, which, text } of list) {
          const of = <T>(rows: T[]) => rows[which % Math.max(1, rows.length)]
          const [person, company, open] = [
            of(await db.people.toArray()),
            of(await db.companies.toArray()),
            of(await db.deals.toArray()),
          ]
          let written: { seq?: number } | undefined
          if (act === 'save')
            written = await savePerson(draft(`${text} ${which}`, { companyName: which % 2 ? text : undefined }))
          else if (act === 'edit' && person) written = await editPerson(person.id, { title: text, name: text })
          else if (act === 'rename' && company) written = await editCompany(company.id, { name: `${text} ${which}` })
          else if (act === 'deal') written = await createDeal({ ...deal, title: text, companyId: company?.id })
          else if (act === 'retitle' && open) written = await editDeal(open.id, { title: `${text} ${which}` })
          else if (act === 'note' && person)
            written = await addActivity({ kind: 'note', text, links: [`p:${person.id}`] })
          else if (act === 'task' && open) written = await addTask({ title: text, links: [`d:${open.id}`] })
          else if (act === 'remove' && which < 3 && person) written = await removePerson(person.id)
          else if (act === 'remove' && which < 6 && company) written = await removeCompany(company.id)
          else if (act === 'remove' && open) written = await removeDeal(open.id)
          else if (act === 'undo') await undo(made[which] ?? 0)
          else if (act === 'keep') await saveSearchText()
          else if (act === 'many')
            written = await write({ key: 'change.personAdded' }, async (w) => {
              for (let i = 0; i < 210; i++)
                w.put('people', { ...personRow({ createdAt: w.now, updatedAt: w.now }, { id: w.newId(), name: text }) })
            })
          if (written?.seq !== undefined) made.push(written.seq)
          if (which % 3 === 0) await catchUp()
        }
        const ask = async () => {
          const found: Found[][] = []
          for (const query of ['an', 'anna', '安', 'nord', 'o', '1', "o'd", 'co ørst', 'lot 12', '7'])
            found.push(await find(query, 5_000))
          return found
        }
        const followed = await ask()
        forgetIndex()
        expect(await ask()).toEqual(followed)
        await dropSavedIndex()
        forgetIndex()
        expect(await ask()).toEqual(followed)
        await saveSearchText()
        forgetIndex()
        expect(await ask()).toEqual(followed)
      }),
      { numRuns: 15, seed: SEED },
    )
  })
})
