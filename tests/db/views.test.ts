/** Views: kept, named, put in order and taken away, each undone to the letter; two windows on one view. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Filter } from '../../lib/core/filter'
import { db } from '../../lib/db/db'
import { RowGone } from '../../lib/db/edit'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { changeView, moveView, removeView, renameView, saveView, views } from '../../lib/db/views'

const filterOf = (field: string): Filter => ({
  join: 'and',
  groups: [{ join: 'and', conditions: [{ field, op: 'known' }] }],
})
const save = async (name: string, noun: 'people' | 'deals' = 'people') =>
  (await saveView(noun, name, { columns: [], filter: filterOf('emails') })).value.viewId
const names = async () => (await views()).map((view) => view.name)
const there = async (id: string) => {
  const view = await db.views.get(id)
  if (!view) throw new Error('no such view')
  return view
}
const letters = async () => JSON.stringify(await db.views.toArray())

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

describe('a view', () => {
  test('comes behind those of its noun, is moved among them, and each step is undone to the letter', async () => {
    const first = await save(' No phone ')
    await save('Leads')
    await save('Stuck', 'deals')
    expect(await names()).toEqual(['No phone', 'Stuck', 'Leads'])
    const before = await letters()
    const moved = await moveView(first, 1)
    expect((await views()).filter((view) => view.noun === 'people').map((view) => view.name)).toEqual([
      'Leads',
      'No phone',
    ])
    expect((await moveView(first, 1)).seq).toBeUndefined()
    await undo(moved.seq ?? 0)
    expect(await letters()).toBe(before)
    const removed = await removeView(first)
    expect(await names()).not.toContain('No phone')
    await undo(removed.seq ?? 0)
    expect(await letters()).toBe(before)
    await expect(removeView('nobody')).rejects.toThrow(RowGone)
  })

  test('takes on what is changed of its list, and lets go of it', async () => {
    const id = await save('Leads')
    await changeView(id, { sort: { by: 'name', down: true }, layout: 'compact' })
    expect(await there(id)).toMatchObject({ sort: { by: 'name', down: true }, filter: filterOf('emails') })
    const plain = await changeView(id, { filter: undefined })
    expect(await there(id)).not.toHaveProperty('filter')
    await undo(plain.seq ?? 0)
    expect(await there(id)).toMatchObject({ filter: filterOf('emails') })
    expect((await changeView(id, { layout: 'compact' })).seq).toBeUndefined()
  })

  test('that two windows change keeps both where they get along, and asks where they do not', async () => {
    const id = await save('Leads')
    const seen = await there(id)
    await renameView(id, 'Fresh leads', seen)
    const both = await changeView(id, { filter: filterOf('phones') }, seen)
    expect(both.clash).toBeUndefined()
    expect(await there(id)).toMatchObject({ name: 'Fresh leads', filter: filterOf('phones') })
    const late = await changeView(id, { filter: filterOf('title') }, seen)
    expect(late.clash?.fields.map(({ field }) => field)).toEqual(['filter'])
    expect(await there(id)).toMatchObject({ filter: filterOf('phones') })
  })
})
