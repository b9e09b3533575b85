/** Rows that make no sense, in every table: what is around them is read as ever, and they are marked. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TABLES } from '../../lib/core/rows'
import { isDamaged, sound } from '../../lib/core/soundRow'
import { db } from '../../lib/db/db'
import { createDeal } from '../../lib/db/deals'
import { find } from '../../lib/db/find'
import { companyRows, peopleRows } from '../../lib/db/lists'
import { editPerson, savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { addTask } from '../../lib/db/work'

const draft = { emails: [], phones: [], profileUrls: [], companyName: 'Nord', source: 'hand', provenance: {} }

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

test('a sound row is given as it is', async () => {
  const { value } = await savePerson({ ...draft, name: 'Claire' })
  await createDeal({
    title: 'Sensors',
    people: [{ personId: value.personId }],
    pipelineId: 'pipeline-1',
    source: 'hand',
  })
  await addTask({ title: 'Call', links: [`p:${value.personId}`] })
  for (const table of TABLES) {
    for (const row of await db.table(table).toArray()) {
      expect(sound(table, row)).toBe(row)
      expect(isDamaged(row)).toBe(false)
    }
  }
})

test('what cannot be used of a row is left out, and the rows around it are listed and found', async () => {
  const { value } = await savePerson({ ...draft, name: 'Claire' })
  await createDeal({ title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand' })
  await db.people.put({ id: 'bad', lifecycle: 'lead', sortName: 'b', emails: 'none', phones: [null], name: 3 } as never)
  await db.companies.put({ id: 'bad', sortName: 'b', name: { first: 'x' } } as never)
  const people = await peopleRows(10)
  expect(people.rows.map((row) => [row.id, isDamaged(row)])).toEqual([
    ['bad', true],
    [value.personId, false],
  ])
  expect(people.rows[0]).toMatchObject({ emails: [], phones: [], profileUrls: [] })
  expect(people.rows[0]).not.toHaveProperty('name')
  expect((await companyRows(10)).rows.map(isDamaged)).toEqual([true, false])
  expect((await find('claire'))[0]?.label).toBe('Claire')
})

test('the mark is never stored, and an edit makes the row whole', async () => {
  await db.people.put({ id: 'bad', lifecycle: 'lead', sortName: 'b', emails: 'none' } as never)
  await editPerson('bad', { name: 'Mended' })
  const row = await db.people.get('bad')
  expect(row).toMatchObject({ name: 'Mended', emails: [] })
  expect(row && isDamaged(row)).toBe(false)
})
