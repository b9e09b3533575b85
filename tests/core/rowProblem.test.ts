import { describe, expect, test } from 'vitest'
import { checkedRow, RowProblem } from '../../lib/core/rowProblem'
import { type Bare, bare, type TableName } from '../../lib/core/rows'
import { sample } from '../support/sample'

const records = { ...sample('2026-11-22', 'en'), refusals: [{ id: 'gmail:1', keys: ['gmail:1'] }] }
const broken = (table: TableName, row: object): RowProblem => {
  try {
    checkedRow(table, row as Bare<typeof table>)
  } catch (error) {
    if (error instanceof RowProblem) return error
    throw error
  }
  throw new Error('it was taken')
}

describe('a record that does not fit', () => {
  for (const table of Object.keys(records) as (keyof typeof records)[]) {
    test(`of ${table}: whichever field is of another kind, that field is named, and never a bug`, () => {
      const whole = records[table].find((row) => Object.keys(row).length > 4) ?? records[table][0]
      if (!whole) return
      const row = bare(table, whole) as Record<string, unknown>
      expect(checkedRow(table, row as never)).toEqual(whole)
      for (const field of Object.keys(row)) {
        for (const value of [Symbol.for('x'), () => 1]) {
          const problem = broken(table, { ...row, [field]: value })
          expect(problem.field.split('.')[0]).toBe(field)
        }
      }
    })
  }

  test('is named with the value, and with the way into the field', () => {
    const [deal] = records.deals
    const problem = broken('deals', { ...deal, amount: { minor: 'much', currency: 'EUR' } })
    expect(problem).toMatchObject({ table: 'deals', field: 'amount.minor', value: 'much' })
    expect(problem.message).toBe('deals: amount.minor cannot be “much”')
    expect(broken('deals', { ...deal, title: undefined })).toMatchObject({ field: 'title', value: undefined })
  })
})
