/** Keys that link by themselves: what is none though it looks like one, and what is one though it does not. */
import { describe, expect, test } from 'vitest'
import { decide, type PairRecord } from '../inspectPairs'

const mail = (name: string, email: string): PairRecord => ({ name, emails: [email] })
const phone = (name: string, number: string): PairRecord => ({ name, emails: [], phones: [number] })
const page = (name: string, url: string): PairRecord => ({ name, emails: [], profileUrls: [url] })

describe("what is everybody's is nobody's key", () => {
  test.each([
    'https://www.linkedin.com/in/me/',
    'https://www.linkedin.com/in/unavailable',
    'https://firm.example/team',
    'https://firm.example/de/team',
    'https://firm.example/kontakt.html',
    'https://www.facebook.com/groups/rowing',
    'https://youtu.be/abc',
    'https://bit.ly/abc',
    'https://meet.google.com/abc-defg-hij',
  ])('%s', (url) => {
    expect(decide({ a: page('Jan Kos', url), b: page('Jan Kos', url) }).decision).not.toBe('link')
  })
  test('two people of one name on one network', () => {
    const urls = ['1000123', '1000999'].map((id) => `https://www.facebook.com/people/Jan-Kos/${id}`)
    const [one = '', two = ''] = urls
    expect(decide({ a: page('Jan Kos', one), b: page('Jan Kos', two) }).decision).toBe('different')
    expect(decide({ a: page('Jan Kos', one), b: page('Jan Kos', one) }).decision).toBe('link')
  })
  test.each([
    'noemail@firm.example',
    'test@firm.example',
    'invitations@linkedin.com',
    'reply+a1@code.example',
    'thekoses@kos.example',
  ])('%s', (email) => {
    expect(decide({ a: mail('Jan Kos', email), b: mail('Jan Kos', email) }).decision).not.toBe('link')
  })
  test.each(['+33 6 00 00 00 00', '+49 171 0000000', '+34 600 000 000'])('%s', (number) => {
    expect(decide({ a: phone('Jan Kos', number), b: phone('Jan Kos', number) }).decision).not.toBe('link')
  })
})

describe('a number goes from hand to hand: it does not link', () => {
  test.each([
    ['two ages', { title: 'born 1944' }, { title: 'born 1990' }],
    ['two boxes at one firm', { emails: ['jan.kos@pila.example'] }, { emails: ['jan.kos2@pila.example'] }],
    ['two pages', { profileUrls: ['linkedin.com/in/jan-kos-1'] }, { profileUrls: ['linkedin.com/in/jan-kos-2'] }],
  ])('%s', (_, a, b) => {
    const one = phone('Jan Kos', '+420 601 555 014')
    expect(decide({ a: { ...one, ...a }, b: { ...one, ...b } }).decision).not.toBe('link')
  })
  test('two extensions of one mobile number', () => {
    const [a, b] = ['ext 12', 'ext 77'].map((end) => phone('Maria', `+63 917 555 0123 ${end}`)) as [
      PairRecord,
      PairRecord,
    ]
    expect(decide({ a, b }).decision).toBe('different')
  })
})

describe('one mailbox, however it was copied', () => {
  test.each([
    'jan [at] firm.example',
    'jan (at) firm (dot) example',
    '&lt;jan@firm.example&gt;',
    '“jan@firm.example”',
    '[jan@firm.example](mailto:jan@firm.example)',
    'e-mail jan@firm.example',
    'email=jan@firm.example',
    'jan@firm.example|private',
    'jan@www.firm.example',
  ])('%s', (email) => {
    expect(decide({ a: mail('Jan Kos', 'jan@firm.example'), b: mail('Jan Kos', email) }).decision).toBe('link')
  })
})
