/** Columns of a list that are fields of the user's own: told by their headings, and read cell by cell. */
import { expect, test } from 'vitest'
import type { CustomField } from '../../lib/core/customField'
import { readCustom } from '../../lib/core/customRead'
import { newOwn } from '../../lib/core/sheet/joinedPerson'
import { ownCells, ownFieldOf, ownHeadings } from '../../lib/core/sheet/ownColumns'

const at = '2026-11-30T08:00:00.000Z'
const field = (id: string, name: string, kind: CustomField['kind']): CustomField => ({
  id,
  noun: 'people',
  name,
  kind,
  place: 0,
  createdAt: at,
  updatedAt: at,
})
const fields = [field('f1', 'Étage', 'number'), field('f2', 'Stand', 'text')]
const read = (of: CustomField, text: string) => readCustom(text, of, { language: 'en', currency: 'EUR' }).value

test('a heading that is called like an own field is that field, however it is written; what means something already stays that', () => {
  const columns = [
    { name: 'ETAGE' },
    { name: 'Name', means: 'name' },
    { name: 'étage' },
    { name: '' },
    { name: 'Hall' },
  ]
  expect(ownHeadings(columns, fields)).toEqual(['custom.f1', undefined, undefined, undefined, undefined])
  expect(ownFieldOf({ means: 'custom.f2' }, fields)?.name).toBe('Stand')
  expect(ownFieldOf({ means: 'custom.gone' }, fields)).toBeUndefined()
  expect(ownFieldOf({ means: 'name' }, fields)).toBeUndefined()
})

test('cells are values of their fields; what is none is named and taken for nothing, and the first of two columns counts', () => {
  const columns = [
    { id: 'a', name: 'Floor', means: 'custom.f1' },
    { id: 'b', name: 'Level', means: 'custom.f1' },
    { id: 'c', name: 'Stand', means: 'custom.f2' },
    { id: 'd', name: 'Name', means: 'name' },
  ]
  expect(ownCells(columns, { b: ' 4 ', c: 'B12', d: 'Per' }, fields, read)).toEqual({
    values: { f1: 4, f2: 'B12' },
    unfit: [],
  })
  const odd = ownCells(columns, { a: 'third', b: '3' }, fields, read)
  expect(odd.values).toEqual({ f1: 3 })
  expect(odd.unfit).toMatchObject([{ field: { id: 'f1' }, text: 'third' }])
})

test('who is known keeps what she has of a field, and gets what is new', () => {
  expect(newOwn({ custom: { f1: 2 } }, { f1: 4, f2: 'B12' })).toEqual({ custom: { f1: 2, f2: 'B12' } })
  expect(newOwn({ custom: { f1: 2 } }, { f1: 4 })).toBeUndefined()
  expect(newOwn({})).toBeUndefined()
})
