/** Filters: what each question means, that unknown matches no comparison, and that and/or mean what they say. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CustomField, FieldKind } from '../../lib/core/customField'
import { addDays } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import { type About, fieldOf, fieldsOf, isUnknown } from '../../lib/core/fields'
import type { Condition, Filter, Join } from '../../lib/core/filter'
import { narrowed } from '../../lib/core/filterEdit'
import { finished, matcher, matches, musts, problems } from '../../lib/core/filterMatch'
import { type Op, opsOf, PERIODS, periodOf } from '../../lib/core/filterOps'
import type { Pipeline } from '../../lib/core/pipeline'
import { companyRow, dealRow, personRow } from '../support/rows'

const today = '2026-11-25'
const made = { createdAt: '2026-11-01T12:00:00.000Z', updatedAt: '2026-11-20T12:00:00.000Z' }
const pipeline: Pipeline = {
  id: 'p',
  name: 'New business',
  position: 1,
  stages: ['a', 'b', 'c'].map((id) => ({ id, name: id, probability: 50, standard: 10 })),
}
const custom = (kind: FieldKind): CustomField => ({
  id: kind,
  noun: 'deals',
  name: kind,
  kind,
  place: 0,
  ...((kind === 'choice' || kind === 'several') && { choices: ['x', 'y', 'z'].map((id) => ({ id, name: id })) }),
  ...made,
})
const KINDS: FieldKind[] = ['text', 'number', 'money', 'date', 'choice', 'several', 'link', 'phone', 'email', 'yesno']
const about: About = {
  today,
  pipelines: [pipeline],
  labels: [{ id: 'hot', name: 'Hot', months: 3 }],
  custom: KINDS.map(custom),
  companyName: (id) => (id === 'c-1' ? 'Ateliers Moreau' : undefined),
}
const deal = (row: Partial<Deal> = {}): Deal =>
  dealRow(made, { id: 'd', title: 'Level sensors', pipelineId: 'p', stageId: 'a', stageSince: today, ...row })
const one = (field: string, op: string, value?: Condition['value']): Filter => ({
  join: 'and',
  groups: [{ join: 'and', conditions: [{ field, op, ...(value !== undefined && { value }) }] }],
})
const asks = (row: Deal, field: string, op: Op, value?: Condition['value']) =>
  matches('deals', one(field, op, value), row, about)
const eur = (minor: number) => ({ minor, currency: 'EUR' })

describe('a question', () => {
  test('of texts does not mind case and accents', () => {
    const row = deal({ title: 'Débitmètres', companyId: 'c-1' })
    expect(asks(row, 'title', 'is', 'debitmetres')).toBe(true)
    expect(asks(row, 'title', 'contains', 'MÈTRE')).toBe(true)
    expect(asks(row, 'title', 'begins', 'mètre')).toBe(false)
    expect(asks(row, 'company', 'contains', 'moreau')).toBe(true)
  })

  test('of several texts is met by one of them, and denied by none', () => {
    const person = personRow(made, { id: 'x', emails: ['a@firm.com', 'b@other.org'] })
    const meets = (op: Op, value: string) => matches('people', one('emailDomain', op, value), person, about)
    expect([meets('is', 'other.org'), meets('isNot', 'other.org'), meets('isNot', 'third.net')]).toEqual([
      true,
      false,
      true,
    ])
  })

  test('of phones looks at digits, in the writing that was found and in the international one', () => {
    const person = personRow(made, { id: 'x', phones: [{ shown: '04 78 12 34 56', e164: '+33478123456' }] })
    const meets = (value: string) => matches('people', one('phones', 'contains', value), person, about)
    expect([meets('0478 12'), meets('+33 478'), meets('9999'), meets('call')]).toEqual([true, true, false, false])
  })

  test('of amounts compares within one currency only', () => {
    const nok = deal({ amount: { minor: 900_000, currency: 'NOK' } })
    expect(asks(deal({ amount: eur(600_000) }), 'amount', 'more', eur(500_000))).toBe(true)
    for (const op of ['more', 'less', 'atLeast', 'atMost', 'is'] as const)
      expect(asks(nok, 'amount', op, eur(500_000))).toBe(false)
    expect(asks(nok, 'amount', 'isNot', eur(900_000))).toBe(true)
    expect(asks(nok, 'currency', 'anyOf', ['NOK'])).toBe(true)
  })

  test('of days knows what day it is', () => {
    const due = (day: string) => deal({ closingDay: day })
    expect(asks(due(addDays(today, 7)), 'closingDay', 'inNext', 7)).toBe(true)
    expect(asks(due(addDays(today, 8)), 'closingDay', 'inNext', 7)).toBe(false)
    expect(asks(due(today), 'closingDay', 'inLast', 0)).toBe(true)
    expect(asks(due(addDays(today, -1)), 'closingDay', 'within', 'past')).toBe(true)
    expect(asks(due('2026-12-31'), 'closingDay', 'within', 'thisQuarter')).toBe(true)
    expect(asks(due('2027-01-01'), 'closingDay', 'within', 'thisQuarter')).toBe(false)
    expect(periodOf('thisWeek', '2026-11-29')).toEqual(['2026-11-23', '2026-11-29'])
    expect(periodOf('lastMonth', '2026-01-15')).toEqual(['2025-12-01', '2025-12-31'])
  })

  test('of tags is asked of one category', () => {
    const row = deal({ tags: [{ category: 'family.sold', name: 'Sensors' }] })
    expect(asks(row, 'tags.family.sold', 'anyOf', ['sensors', 'Pumps'])).toBe(true)
    expect(asks(row, 'tags.family.sold', 'allOf', ['sensors', 'Pumps'])).toBe(false)
    expect(asks(row, 'tags.family.planned', 'anyOf', ['sensors'])).toBe(false)
    expect(asks(row, 'tags.family.planned', 'empty')).toBe(true)
  })

  test('of temperature gives what still holds: one that expired is not known any more', () => {
    const warm = (on: string) => deal({ temperature: { id: 'hot', on } })
    const old = warm('2026-01-01')
    expect(asks(warm(today), 'temperature', 'anyOf', ['hot'])).toBe(true)
    expect([asks(old, 'temperature', 'anyOf', ['hot']), asks(old, 'temperature', 'noneOf', ['hot'])]).toEqual([
      false,
      false,
    ])
    expect(asks(old, 'temperatureState', 'anyOf', ['expired'])).toBe(true)
    expect(asks(old, 'out', 'anyOf', ['temperature'])).toBe(true)
  })

  test('of roles and fields of the user’s own is like any other', () => {
    const company = companyRow(made, { id: 'c', name: 'Moreau', roles: ['customer', 'supplier'] })
    expect(matches('companies', one('roles', 'allOf', ['supplier', 'customer']), company, about)).toBe(true)
    expect(asks(deal({ custom: { number: 4 } }), 'custom.number', 'atMost', 4)).toBe(true)
    expect(fieldOf('people', 'custom.number', about)).toBeUndefined()
  })
})

describe('a condition that cannot be asked', () => {
  test('matches nothing, and is named', () => {
    const filter: Filter = {
      join: 'and',
      groups: [
        {
          join: 'or',
          conditions: [
            { field: 'custom.gone', op: 'is', value: 'x' },
            { field: 'title', op: 'more', value: 3 },
            { field: 'title', op: 'contains', value: ' ' },
          ],
        },
      ],
    }
    expect(matches('deals', filter, deal(), about)).toBe(false)
    expect(problems('deals', filter, about).map(({ problem }) => problem)).toEqual(['field', 'op', 'value'])
    // What is still being filled in does not narrow the list yet; what is gone goes on doing so.
    expect(finished('deals', filter, about).groups[0]?.conditions).toHaveLength(2)
  })
})

test('every field of the table has a name of its own and options where it is a choice', () => {
  for (const noun of ['people', 'companies', 'deals'] as const) {
    const all = fieldsOf(noun, about)
    expect(new Set(all.map((field) => field.id)).size).toBe(all.length)
    for (const { kind, options, id } of all)
      expect(options !== undefined, id).toBe(kind === 'choice' || kind === 'several')
  }
})

/** Values of a kind, and some that are unknown. */
const VALUES: Record<FieldKind, fc.Arbitrary<unknown>> = {
  text: fc.constantFrom('', 'Ünter', 'unter', 'Unterwegs', 'auf'),
  link: fc.constantFrom('', 'https://firm.com', 'https://other.org'),
  email: fc.constantFrom('', 'a@firm.com', 'b@firm.com'),
  phone: fc.constantFrom('', '04 78 12', '+33 4 78 12'),
  number: fc.constantFrom(0, 1, 1.5, 12, -3),
  money: fc.record({ minor: fc.constantFrom(0, 100, 250), currency: fc.constantFrom('EUR', 'NOK') }),
  date: fc.integer({ min: -40, max: 40 }).map((n) => addDays(today, n)),
  choice: fc.constantFrom('x', 'y', 'z'),
  several: fc.subarray(['x', 'y', 'z']),
  yesno: fc.boolean(),
}
const row = fc
  .record(Object.fromEntries(KINDS.map((kind) => [kind, VALUES[kind]])), { requiredKeys: [] })
  .map((values) => deal({ custom: values as never }))
const asked: { [K in FieldKind]: fc.Arbitrary<unknown> } = {
  ...VALUES,
  text: fc.constantFrom('unter', 'AUF', 'x'),
  link: fc.constantFrom('firm', 'https://firm.com'),
  email: fc.constantFrom('a@firm.com', 'firm'),
  phone: fc.constantFrom('0478', '12'),
  several: fc.subarray(['x', 'y', 'z'], { minLength: 1 }),
  choice: fc.subarray(['x', 'y', 'z'], { minLength: 1 }),
}
const operand = (kind: FieldKind, op: Op): fc.Arbitrary<unknown> => {
  if (op === 'within') return fc.constantFrom(...PERIODS)
  if (['inLast', 'inNext', 'longAgo', 'farAhead'].includes(op)) return fc.integer({ min: 0, max: 30 })
  return asked[kind]
}
const condition: fc.Arbitrary<Condition> = fc
  .constantFrom(...KINDS)
  .chain((kind) => fc.constantFrom(...opsOf({ kind })).map((op) => ({ kind, op })))
  .chain(({ kind, op }) => operand(kind, op).map((value) => ({ field: `custom.${kind}`, op, value: value as never })))

/** For each kind, questions of which exactly one is true of every record. */
const PARTS: Record<FieldKind, Op[][]> = {
  text: [
    ['is', 'isNot', 'empty'],
    ['contains', 'containsNot', 'empty'],
  ],
  link: [['is', 'isNot', 'empty']],
  email: [['contains', 'containsNot', 'empty']],
  phone: [['is', 'isNot', 'empty']],
  number: [
    ['is', 'isNot', 'empty'],
    ['more', 'atMost', 'empty'],
    ['less', 'atLeast', 'empty'],
    ['less', 'is', 'more', 'empty'],
  ],
  money: [['is', 'isNot', 'empty']],
  date: [['before', 'on', 'after', 'empty']],
  choice: [['anyOf', 'noneOf', 'empty']],
  several: [['anyOf', 'noneOf', 'empty']],
  yesno: [['yes', 'no', 'empty']],
}

describe('of every record', () => {
  test('exactly one is true: a question, its denial, or that nothing is known', () => {
    fc.assert(
      fc.property(
        row,
        fc.constantFrom(...KINDS).chain((kind) => fc.tuple(fc.constant(kind), asked[kind])),
        (some, [kind, value]) => {
          for (const part of PARTS[kind])
            expect(part.filter((op) => asks(some, `custom.${kind}`, op, value as never))).toHaveLength(1)
          expect(asks(some, `custom.${kind}`, 'known')).toBe(!asks(some, `custom.${kind}`, 'empty'))
        },
      ),
    )
  })

  test('what is unknown matches nothing but that', () => {
    fc.assert(
      fc.property(row, condition, (some, { field, op, value }) => {
        const unknown = isUnknown(fieldOf('deals', field, about)?.read(some, about))
        if (unknown) expect(asks(some, field, op as Op, value)).toBe(op === 'empty')
      }),
    )
  })

  test('days are of the last ones, of those before, or to come', () => {
    fc.assert(
      fc.property(row, fc.integer({ min: 0, max: 30 }), (some, days) => {
        fc.pre(some.custom?.date !== undefined)
        const is = (op: Op, value: number | string) => asks(some, 'custom.date', op, value)
        expect([is('longAgo', days), is('inLast', days), is('within', 'future')].filter(Boolean)).toHaveLength(1)
        expect([is('farAhead', days), is('inNext', days), is('within', 'past')].filter(Boolean)).toHaveLength(1)
      }),
    )
  })
})

describe('and, or', () => {
  const join: fc.Arbitrary<Join> = fc.constantFrom('and', 'or')
  const groups = fc.array(fc.record({ join, conditions: fc.array(condition, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  const filter: fc.Arbitrary<Filter> = fc.record({ join, groups })

  test('mean what they say', () => {
    fc.assert(
      fc.property(filter, row, (some, of) => {
        const combined = (how: Join, all: boolean[]) => (how === 'and' ? !all.includes(false) : all.includes(true))
        const naive = combined(
          some.join,
          some.groups.map((group) =>
            combined(
              group.join,
              group.conditions.map(({ field, op, value }) => matches('deals', one(field, op, value), of, about)),
            ),
          ),
        )
        expect(matcher('deals', some, about)(of)).toBe(naive)
      }),
    )
  })

  test('leave out what holds no condition: no filter is everything', () => {
    fc.assert(
      fc.property(filter, row, (some, of) => {
        const more = { ...some, groups: [{ join: 'or' as const, conditions: [] }, ...some.groups] }
        expect(matches('deals', more, of, about)).toBe(matches('deals', some, of, about))
      }),
    )
    expect(matches('deals', { join: 'or', groups: [{ join: 'or', conditions: [] }] }, deal(), about)).toBe(true)
  })

  test('and one thing more is asked of every match', () => {
    fc.assert(
      fc.property(filter, condition, row, (some, { field, op, value }, of) => {
        const more = { field, op, ...(value !== undefined && { value }) }
        expect(matches('deals', narrowed(some, more), of, about)).toBe(
          matches('deals', some, of, about) && matches('deals', one(field, op, value), of, about),
        )
      }),
    )
    expect(narrowed(undefined, { field: 'star', op: 'yes' }).groups).toHaveLength(1)
  })

  test('what every match must meet is met by every match', () => {
    fc.assert(
      fc.property(filter, row, (some, of) => {
        if (!matches('deals', some, of, about)) return
        for (const { field, op, value } of musts(some))
          expect(matches('deals', one(field, op, value), of, about)).toBe(true)
      }),
    )
  })
})
