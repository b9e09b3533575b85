/** The user's own fields: what is typed is read in her language, what is kept is said in it, and nothing is guessed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { customColumns, fitsKind } from '../../lib/core/customColumns'
import {
  fieldsMoved,
  openChoices,
  soughtOtherwise,
  withChoiceBack,
  withChoiceMoved,
  withChoiceNamed,
  withNewChoice,
  withoutChoice,
} from '../../lib/core/customEdit'
import { type CustomField, type CustomValue, FieldKind } from '../../lib/core/customField'
import { type CustomTongue, readCustom } from '../../lib/core/customRead'
import { shownCustom, typedCustom } from '../../lib/core/customShown'

const choices = [
  { id: 'n', name: 'North' },
  { id: 's', name: 'South' },
  { id: 'w', name: 'West' },
]
const field = (kind: FieldKind, more: Partial<CustomField> = {}): CustomField => ({
  id: kind,
  noun: 'people',
  name: kind,
  kind,
  ...(kind === 'choice' || kind === 'several' ? { choices } : {}),
  place: 0,
  createdAt: '',
  updatedAt: '',
  ...more,
})
const EN: CustomTongue = { language: 'en', currency: 'EUR' }
const FR: CustomTongue = { language: 'fr', currency: 'EUR' }
const read = (kind: FieldKind, typed: string, tongue = EN) => readCustom(typed, field(kind), tongue)
const values = (kind: FieldKind, typed: string[], tongue = EN) => typed.map((one) => read(kind, one, tongue).value)

describe('what is typed', () => {
  test('numbers and amounts are read in the language', () => {
    expect(values('number', ['1,200', '12.5', '-3', '−3', ' 7 '])).toEqual([1200, 12.5, -3, -3, 7])
    expect(values('number', ['1 200', '12,5', '-0,25', '1.200'], FR)).toEqual([1200, 12.5, -0.25, 1200])
    expect(values('number', ['twelve', '1,2,3', '12 €', '--3', '1e5'])).toEqual(Array(5).fill(undefined))
    expect(read('number', 'twelve').problem).toBe('custom.bad.number')
    expect(values('money', ['48 000,50', 'NOK 12', 'EUR '], FR)).toEqual([
      { minor: 4_800_050, currency: 'EUR' },
      { minor: 1_200, currency: 'NOK' },
      undefined,
    ])
    expect(read('money', 'EUR ', FR).problem).toBeUndefined()
    expect(read('money', '$12').problem).toBe('custom.bad.money')
  })

  test('a day that could be two is none', () => {
    expect(values('date', ['2026-11-24', '24/11/2026', '11/24/2026', '03/03/2026'])).toEqual([
      '2026-11-24',
      '2026-11-24',
      '2026-11-24',
      '2026-03-03',
    ])
    expect(values('date', ['03/04/2026', '2026-02-30', 'soon'])).toEqual([undefined, undefined, undefined])
    expect(values('date', ['3/4/2026', '31.12.2026'], FR)).toEqual(['2026-04-03', '2026-12-31'])
  })

  test('only addresses of the web, of mail and of a telephone are links', () => {
    const good = ['https://nord.example/a?b=1', 'http://nord.example', 'mailto:a@nord.example', 'tel:+33123456789']
    expect(values('link', good)).toEqual(good)
    expect(values('link', ['nord.example/team', 'nord.example:8080'])).toEqual([
      'https://nord.example/team',
      'https://nord.example:8080',
    ])
    const bad = ['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,x', 'file:///etc', 'ftp://nord.example']
    for (const one of [...bad, 'nord', 'a b.example', 'https://bank.example@nord.example'])
      expect(read('link', one), one).toEqual({ problem: 'custom.bad.link' })
  })

  test('phones, addresses, yes and no, choices by id or name', () => {
    expect(values('phone', ['+33 1 70 18 00 00', '(020) 7946-0000 ext. 12', '12', 'call me'])).toEqual([
      '+33 1 70 18 00 00',
      '(020) 7946-0000 ext. 12',
      undefined,
      undefined,
    ])
    expect(values('email', [' Claire@Nord.example ', 'claire'])).toEqual(['claire@nord.example', undefined])
    expect(values('yesno', ['yes', 'Non', 'OUI', 'no', 'maybe'])).toEqual([true, false, true, false, undefined])
    expect(values('choice', ['s', 'SOUTH', 'East'])).toEqual(['s', 's', undefined])
    expect(values('several', ['west, north', 's,s', 'west, east'])).toEqual([['n', 'w'], ['s'], undefined])
  })

  test('nothing typed is nothing, whatever the kind', () => {
    for (const kind of FieldKind.options) expect(read(kind, '  '), kind).toEqual({})
  })
})

const text = fc.string({ minLength: 1 }).filter((one) => one.trim() !== '')
const DAY = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const ids = fc.subarray(['n', 's', 'w'], { minLength: 1 })
const anyOf: Record<FieldKind, fc.Arbitrary<CustomValue>> = {
  text: text.map((one) => one.trim()),
  number: fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((n) => Math.round(n * 1e6) / 1e6 || 0),
  money: fc.record({ minor: fc.nat(1e12), currency: fc.constantFrom('EUR', 'JPY', 'TND', 'NOK') }),
  date: DAY.map((one) => one.toISOString().slice(0, 10)),
  choice: fc.constantFrom('n', 's', 'w'),
  several: ids,
  link: fc.webUrl().filter((url) => !url.includes('@')),
  phone: fc.constantFrom('+44 20 7946 0000', '06 12 34 56 78'),
  email: fc.emailAddress().map((one) => one.toLowerCase()),
  yesno: fc.boolean(),
}

test('what is kept is typed back as it was, in both languages', () => {
  for (const kind of FieldKind.options) {
    fc.assert(
      fc.property(anyOf[kind], fc.constantFrom(EN, FR), (value, tongue) => {
        // Not every address that a URL may have is one that is kept.
        const again = readCustom(typedCustom(field(kind), value, tongue.language), field(kind), tongue)
        if ((kind === 'email' || kind === 'link') && again.problem) return
        expect(again).toEqual({ value })
        expect(fitsKind(kind, value)).toBe(true)
      }),
      { numRuns: 200 },
    )
  }
})

test('a word that every object of the language knows is no answer', () => {
  for (const word of ['constructor', 'valueOf', '__proto__']) {
    expect(readCustom(word, field('yesno'), EN)).toEqual({ problem: 'custom.bad.yesno' })
  }
})

test('a separator alone names no choice', () => {
  expect(readCustom(';', field('several'), EN)).toEqual({ problem: 'custom.bad.several' })
})

test('whatever is typed is read as a value of the kind, or refused', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...FieldKind.options), fc.constantFrom(EN, FR), (typed, kind, tongue) => {
      const { value, problem } = readCustom(typed, field(kind), tongue)
      if (problem) expect(value).toBeUndefined()
      else if (value !== undefined) expect(fitsKind(kind, value)).toBe(true)
    }),
  )
})

test('a value is said in the language, a choice that was removed says so, one that nobody knows too', () => {
  const say = (kind: FieldKind, value: CustomValue, fr = false, more: Partial<CustomField> = {}) =>
    shownCustom(field(kind, more), value, { language: fr ? 'fr' : 'en', locale: fr ? 'fr-FR' : 'en-GB' })
  expect(say('number', 1234.5)).toBe('1,234.5')
  expect(say('number', 1234.5, true)).toBe('1\u202f234,5')
  expect(say('money', { minor: 4_800_000, currency: 'EUR' })).toBe('€48,000')
  expect(say('date', '2026-11-24')).toBe('24 Nov 2026')
  expect([say('yesno', true, true), say('yesno', false, true)]).toEqual(['Oui', 'Non'])
  expect(say('several', ['n', 'w'])).toBe('North, West')
  expect(say('choice', 's', false, { choices: withoutChoice(choices, 's') })).toBe('South (removed)')
  expect(say('choice', 'x')).toBe('a choice of before')
})

test('the fields of a noun come in their order, without those that were removed and what is not of their kind', () => {
  const all = [
    field('text', { place: 2, name: 'Nickname' }),
    field('choice', { place: 1 }),
    field('number', { place: 0, removedOn: '2026-11-01' }),
    field('date', { noun: 'deals' }),
    field('money', { kind: 'note' as never }),
  ]
  const columns = customColumns(all, 'people')
  expect(columns.map(({ id, label, kind }) => [id, label, kind])).toEqual([
    ['custom.choice', 'choice', 'choice'],
    ['custom.text', 'Nickname', 'text'],
  ])
  expect(columns.map((one) => one.read({ custom: { choice: 's', text: 12, number: 3 } }))).toEqual(['s', undefined])
  expect(columns[0]?.read({})).toBeUndefined()
})

test('choices are renamed, moved, removed and put back without losing their ids', () => {
  const named = withChoiceNamed(choices, 's', ' Midi ')
  expect(named.map(({ name }) => name)).toEqual(['North', 'Midi', 'West'])
  const gone = withoutChoice(named, 's')
  expect(openChoices(gone).map(({ id }) => id)).toEqual(['n', 'w'])
  expect(withChoiceMoved(gone, 'w', -1).map(({ id }) => id)).toEqual(['w', 's', 'n'])
  expect(withChoiceMoved(gone, 'n', -1)).toEqual(gone)
  expect(withChoiceBack(gone, 's')).toEqual(named)
  expect(withNewChoice(gone, 'new', 'midi')).toEqual(named)
  expect(withNewChoice(gone, 'new', 'East').at(-1)).toEqual({ id: 'new', name: 'East' })
})

test('a field is moved among those that are in use', () => {
  const all = [
    field('text', { place: 0 }),
    field('number', { place: 1, removedOn: '2026-11-01' }),
    field('date', { place: 2 }),
  ]
  expect(fieldsMoved(all, 'date', -1).map(({ id, place }) => [id, place])).toEqual(
    [
      ['text', 1],
      ['date', 0],
    ].sort((a, b) => Number(a[1]) - Number(b[1])),
  )
  expect(fieldsMoved(all, 'text', -1)).toEqual([])
})

test('the words of other records change with a choice that is renamed, not with one that is added', () => {
  const before = field('choice')
  const change = (after?: CustomField, isBack = false, was: object = { before }) =>
    soughtOtherwise([{ table: 'fields', id: 'choice', ...was, after }], isBack)
  expect(change({ ...before, choices: withNewChoice(choices, 'e', 'East') })).toBe(false)
  expect(change({ ...before, name: 'Region', choices: withoutChoice(choices, 's') })).toBe(false)
  expect(change({ ...before, choices: withChoiceNamed(choices, 's', 'Midi') })).toBe(true)
  expect(change({ ...before, removedOn: '2026-11-01' })).toBe(true)
  expect([change(before, false, {}), change(before, true, {}), change()]).toEqual([false, true, true])
  expect(change({ ...before, choices: withNewChoice(choices, 'e', 'East') }, true)).toBe(true)
})
