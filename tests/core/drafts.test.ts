/** Templates: fields found, filled in, and told where they are missing; hostile text stays text. */
import { describe, expect, test } from 'vitest'
import { fieldsIn } from '../../lib/core/drafts/fieldsIn'
import { mailtoAddress } from '../../lib/core/drafts/mailto'
import { rendered, unknownFields } from '../../lib/core/drafts/rendered'
import { draftValues, KNOWN_FIELDS } from '../../lib/core/drafts/values'
import { chanceOf } from '../support/chance'

const values = new Map([
  ['person.given', 'Claire'],
  ['person.family', undefined],
  ['company.name', 'Nord & <b>Søn</b>'],
])

describe('a template', () => {
  test('is filled in with values, and with fallbacks where nothing is known', () => {
    const { text, missing } = rendered(
      'Hello {{person.given|there}}, of {{ company.name }}, {{person.family|you}}.',
      values,
    )
    expect(text).toBe('Hello Claire, of Nord & <b>Søn</b>, you.')
    expect(missing).toEqual([])
  })

  test('never leaves a silent blank: what is missing stands there as it is written, and is told', () => {
    const { text, missing } = rendered('{{person.family}} {{person.famly|x}} {{person.family}}', values)
    expect(text).toBe('{{person.family}} {{person.famly|x}} {{person.family}}')
    expect(missing).toEqual([
      { field: 'person.family', why: 'empty' },
      { field: 'person.famly', why: 'unknown' },
    ])
  })

  test('reads no field in what a value says', () => {
    const hostile = new Map([
      ['person.given', '{{user.email}}'],
      ['user.email', 'me@nord.example'],
    ])
    expect(rendered('Hi {{person.given}}', hostile).text).toBe('Hi {{user.email}}')
  })

  test('what only looks like a field is text', () => {
    for (const text of [
      '{{',
      '}}',
      '{{}}',
      '{{a\nb}}',
      '{{Not a field}}',
      '{ {person.given}}',
      `{{${'a'.repeat(300)}}}`,
    ])
      expect(rendered(text, values)).toMatchObject({ text, missing: [] })
    expect(rendered('{{{person.given}}}', values).text).toBe('{Claire}')
  })

  test('names the fields that no record has', () => {
    expect(unknownFields('{{person.given}} {{person.age}} {{person.age}}', KNOWN_FIELDS)).toEqual(['person.age'])
  })
})

test('the pieces of any text are that text, and each field is filled once (random, seed 5)', () => {
  const random = chanceOf(5)
  const parts = ['{{', '}}', '{', '}', '|', 'person.given', 'x', ' ', '\n', '<script>', '$&', '{{person.given}}']
  for (let turn = 0; turn < 500; turn++) {
    const text = Array.from({ length: random.below(30) }, () => random.pick(parts)).join('')
    const pieces = fieldsIn(text)
    expect(pieces.map((piece) => ('text' in piece ? piece.text : piece.raw)).join('')).toBe(text)
    expect(rendered(text, new Map()).text, text).toBe(text)
  }
})

test('values come from the records; what they do not say stays unknown', () => {
  const says = { money: () => '€1', day: (day: string) => day }
  const all = draftValues({ user: { name: 'Ada' }, today: '2026-12-01' }, says)
  expect([...all.keys()].sort()).toEqual([...KNOWN_FIELDS].sort())
  expect(Object.fromEntries([...all].filter(([, value]) => value !== undefined))).toEqual({
    'user.name': 'Ada',
    today: '2026-12-01',
  })
})

describe('an address for the mail program (RFC 6068)', () => {
  test('encodes what would end it or add to it, and lines as CR LF', () => {
    const made = mailtoAddress({
      to: ['a+b@nord.example', 'x?bcc=evil@e.example&cc=y'],
      subject: 'Re: 50 % & more\nBcc: evil@e.example',
      text: 'Hé,\nline "two"\r\n😀',
    })
    expect(made).toBe(
      'mailto:a+b@nord.example,x%3Fbcc%3Devil@e.example%26cc%3Dy?subject=Re%3A%2050%20%25%20%26%20more%20Bcc%3A%20evil%40e.example&body=H%C3%A9%2C%0D%0Aline%20%22two%22%0D%0A%F0%9F%98%80',
    )
    const read = new URL(made)
    expect([...read.searchParams.keys()]).toEqual(['subject', 'body'])
    expect(read.searchParams.get('body')).toBe('Hé,\r\nline "two"\r\n😀')
  })

  test('half a letter breaks nothing', () => {
    expect(mailtoAddress({ to: [], text: '\ud83d' })).toBe('mailto:?body=%EF%BF%BD')
  })
})
