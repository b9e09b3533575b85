/** A card as phones read it: whatever a record holds, it is read back as it was, and notes are not handed on. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { vcardCandidates } from '../../lib/extract/vcard'
import { companyCard, personCard, vcardForCode, vcardName, vcardText } from '../../lib/extract/writeVcard'

type Read = [name: string, params: object, type: string, value: unknown]
const read = (text: string) => (ICAL.parse(text) as unknown as [string, Read[]])[1]
const valueIn = (text: string, name: string) => read(text).find(([one]) => one === name)?.[3]

const claire = {
  name: 'Claire Morel',
  emails: ['claire.morel@brasseriesdunord.example'],
  phones: [
    { e164: '+33639980142', kind: 'mobile' as const, shown: '+33 6 39 98 01 42' },
    { e164: '+33353015542', shown: '+33 3 53 01 55 42' },
  ],
  title: 'Head of Purchasing; North',
  place: 'Lille',
  profileUrls: ['https://www.linkedin.com/in/claire-morel-example'],
}

test('a person is read back from her own file by the reader of cards', () => {
  const text = vcardText(personCard(claire, 'Brasseries, du Nord'))
  expect(text.startsWith('BEGIN:VCARD\r\nVERSION:3.0\r\n')).toBe(true)
  expect(vcardCandidates(text)).toMatchObject([
    {
      name: { value: claire.name },
      email: { value: claire.emails[0] },
      title: { value: claire.title },
      company: { value: 'Brasseries, du Nord' },
      profileUrl: { value: claire.profileUrls[0] },
      place: { value: 'Lille' },
      phones: [{ value: { e164: '+33639980142', kind: 'mobile' } }, { value: { e164: '+33353015542' } }],
    },
  ])
})

test('an extension is kept, and read back', () => {
  const phones = [{ e164: '+33353015542', extension: '12', shown: '+33 3 53 01 55 42 ext. 12' }]
  const [read] = vcardCandidates(vcardText(personCard({ ...claire, phones })))
  expect(read?.phones[0]?.value).toMatchObject({ e164: '+33353015542', extension: '12' })
})

test('a family name is said where it is known, and not guessed at', () => {
  const parts = valueIn(vcardText(personCard(claire)), 'n')
  expect(parts).toEqual(['', 'Claire Morel', '', '', ''])
  const known = { ...claire, givenName: 'Claire', familyName: 'Morel' }
  expect(valueIn(vcardText(personCard(known)), 'n')).toEqual(['Morel', 'Claire', '', '', ''])
})

test('whatever is in a name, a title or a company, it comes back as it was, and nothing of it makes a line of its own', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((one) => one.replace(/[\p{Cc}\u2028\u2029]/gu, ' '))
  const property = fc.property(
    words,
    words,
    fc.constantFrom('', '\n', '\nNOTE:x', ';', ',', '\\n'),
    (name, other, odd) => {
      const text = vcardText(personCard({ ...claire, name, title: other + odd }, odd + other))
      expect(valueIn(text, 'fn')).toBe(name)
      expect(valueIn(text, 'title')).toBe(other + odd)
      expect(valueIn(text, 'org')).toBe(odd + other)
      expect(read(text).map(([one]) => one)).not.toContain('note')
      expect(vcardForCode(personCard({ ...claire, name })).text.split('\r\n')).toHaveLength(11)
    },
  )
  fc.assert(property)
})

test('a code holds the first of many, and says that it is short', () => {
  const many = { ...claire, emails: ['a@b.example', 'c@d.example', 'e@f.example'] }
  const code = vcardForCode(personCard(many))
  expect(code.isShort).toBe(true)
  expect(read(code.text).filter(([one]) => one === 'email')).toHaveLength(2)
  expect(vcardForCode(personCard(claire)).isShort).toBe(false)
})

test('a company is listed under its name, and a file has a name that every system takes', () => {
  const text = vcardText(companyCard({ name: 'Alma', website: 'https://alma.example', profileUrls: [] }))
  expect([valueIn(text, 'fn'), valueIn(text, 'org'), valueIn(text, 'url')]).toEqual([
    'Alma',
    'Alma',
    'https://alma.example',
  ])
  expect(vcardName('A/B: "C"\n..')).toBe('A B C.vcf')
  expect(vcardName('???')).toBe('card.vcf')
})
