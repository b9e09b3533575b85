import { describe, expect, test } from 'vitest'
import { isEmailAddress } from '../../lib/core/email'
import { personProblems } from '../../lib/core/person'

describe('an address', () => {
  test.each(['claire@nord.example', 'a.b+c@sub.nord.example', "o'neil@firm.example", 'jörg@müller.example', 'x@y.co'])(
    '%s is one',
    (text) => {
      expect(isEmailAddress(text)).toBe(true)
    },
  )
  test.each([
    '',
    'claire',
    'claire@',
    '@nord.example',
    'a@b',
    'a b@c.example',
    'a..b@c.example',
    'a@-c.example',
    'a@c..example',
    'a@1.2.3.4',
    `${'x'.repeat(65)}@c.example`,
  ])('%s is none', (text) => {
    expect(isEmailAddress(text)).toBe(false)
  })
})

test('a person needs something that tells who it is, and addresses that are addresses', () => {
  const draft = { emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
  expect(personProblems(draft)).toEqual([{ field: 'name', key: 'problem.someone' }])
  expect(personProblems({ ...draft, name: 'Claire' })).toEqual([])
  expect(personProblems({ ...draft, emails: ['claire@'] })).toEqual([{ field: 'email', key: 'problem.email' }])
})
