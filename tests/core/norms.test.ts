/** Norms of entry: what conforms, what is mended for certain, what is no more than offered, and what is nobody's to touch. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { companyMend } from '../../lib/core/norms/companies'
import { Found, type FoundTrouble, isMeant } from '../../lib/core/norms/found'
import { nameMend } from '../../lib/core/norms/names'
import { type PhoneNorms, phoneForm } from '../../lib/core/norms/phones'
import { missingOf } from '../../lib/core/norms/required'
import { requiredOf, withForm, withRequired } from '../../lib/core/norms/settings'
import { troublesOf } from '../../lib/core/norms/troubles'
import type { Person } from '../../lib/core/person'
import { readPhone } from '../../lib/extract/phoneForm'
import * as rowsOf from '../support/rows'

/** Given, and what is made of it: `=` for certain, `?` offered, nothing where it stays. */
const NAMES = `
DUPONT Jean = Jean Dupont
Jean DUPONT = Jean Dupont
DUPONT, Jean = Jean Dupont
Jean-Pierre MOREAU = Jean-Pierre Moreau
MOREAU Jean-Pierre = Jean-Pierre Moreau
Marie Claire FABRE = Marie Claire Fabre
LEFÈVRE Zoé = Zoé Lefèvre
MÜLLER Jürgen = Jürgen Müller
Łukasz WIŚNIEWSKI = Łukasz Wiśniewski
NOVÁK Ondřej = Ondřej Novák
ROSSI Giulia = Giulia Rossi
Andrés IBÁÑEZ = Andrés Ibáñez
SØRENSEN Mads = Mads Sørensen
Sofia LINDSTRÖM = Sofia Lindström
  Anna   Kowalska = Anna Kowalska
Anna\u00a0Kowalska = Anna Kowalska
JEAN DUPONT ? Jean Dupont
jean dupont ? Jean Dupont
Jean dupont ? Jean Dupont
Dupont, Jean ? Jean Dupont
DUPONT Jean Michel ? Jean Michel Dupont
Anne MARTIN-DUVAL ? Anne Martin-Duval
MARTIN-DUVAL Anne ? Anne Martin-Duval
CHEN MEI ? Chen Mei
Jean Dupont
Jean-Pierre Moreau
Ludwig van Beethoven
VAN DAMME Luc
Luc VAN DAMME
de La Fontaine Jean
Jean de LA FONTAINE
DE ROSSI Paolo
Paolo DELLA VALLE
Paolo De ROSSI
DEN Marieke
VON BERG Anna
anna von berg
O'BRIEN Sean
Sean O’BRIEN
D'ALMEIDA Rui
MCDONALD Ewan
Ewan McDONALD
MACKENZIE Fiona
FITZGERALD Nora
GARCÍA LÓPEZ María
María GARCÍA LÓPEZ
SAINT MARTIN Luc
NGUYEN Thi Mai
CHEN Wei
LI Na
J. DUPONT
DUPONT J.
JP Morel
DR Martin
Marie PHD
Luc CEO
Anne MBA
Louis XIV
Henri III
SNCF Réseau
DURAND SARL
YILDIZ İPEK
İPEK Deniz
IJSBRAND Piet
Dupont, PhD
Martin Luther KING Jr
MARTIN
李小龙
ВАСИЛЬЕВ Пётр
佐藤　健
Σωτήρης ΠΑΠΠΑΣ
`
const COMPANIES = `
Acme  Frères = Acme Frères
 Brasserie du Lac SARL = Brasserie du Lac SARL
Fenwick , Inc. = Fenwick, Inc.
Fenwick,Inc. = Fenwick, Inc.
Halden ( Norge ) AS = Halden (Norge) AS
Krause GmbH&Co.KG = Krause GmbH & Co. KG
BOULANGERIE MARTIN SARL ? Boulangerie Martin SARL
LES JARDINS DE LA LOIRE ? Les Jardins de la Loire
MÜHLENBACH GmbH ? Mühlenbach GmbH
SAINT-AUBIN CONSEIL S.A.S. ? Saint-Aubin Conseil S.A.S.
BERGER UND SOHN AG ? Berger und Sohn AG
PORTO ALEGRE LDA ? Porto Alegre LDA
Brasserie du Lac SARL
Krause GmbH & Co. KG
Nordlys A/S
Fenwick, Inc.
ACME
ACME SA
H&M Textile
BNP
3M
Dupont&Fils
iFactory
eBay-like Shop
O'DONNELL BROTHERS
L'OLIVERAIE
MCALLISTER SHIPPING
有限会社山田
ООО ВЕКТОР
`
const rows = (table: string) => table.split('\n').filter((line) => line.trim())
const readRow = (line: string): [string, string, boolean] => {
  const match = /^(.*?) ([=?]) (.*)$/.exec(line)
  return match ? [match[1] ?? '', match[3] ?? '', match[2] === '='] : [line, '', false]
}

describe('names', () => {
  test.each(rows(NAMES).map(readRow))('%s', (name, value, certain) => {
    expect(nameMend(name)).toEqual(value ? { value, certain } : undefined)
  })
})
describe('companies', () => {
  test.each(rows(COMPANIES).map(readRow))('%s', (name, value, certain) => {
    expect(companyMend(name)).toEqual(value ? { value, certain } : undefined)
  })
})

/** Texts such as stand in fields for names: pieces of real-looking names in all cases, and anything at all. */
const piece = fc.constantFrom(
  ...`Jean DUPONT dupont Émile ÉMILE van VAN de O'Brien O'BRIEN McDonald MCDONALD Mac SARL GmbH S.A. & , ( ) - IBM NG Straße STRASSE İpek IŞIL ǅemal ﬁn LEFÈVRE Lefe\u0300vre Jr PhD 李 ПЁТР Co KG 3M`.split(
    ' ',
  ),
)
const text = fc.oneof(
  fc
    .array(fc.tuple(piece, fc.constantFrom(' ', '  ', '\u00a0', '-', ', ', '')), { maxLength: 6 })
    .map((all) => all.flat().join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const letters = (value: string) =>
  [...value.toLowerCase()]
    .filter((sign) => /[\p{L}\p{M}\p{N}]/u.test(sign))
    .sort()
    .join('')

for (const [what, mend] of Object.entries({ name: nameMend, company: companyMend })) {
  test(`a ${what} that was mended conforms, and not a letter was made up or lost`, () => {
    fc.assert(
      fc.property(text, (given) => {
        const mended = mend(given)
        if (!mended) return
        expect(mended.value).not.toBe(given)
        expect(mend(mended.value)).toBeUndefined()
        expect(letters(mended.value)).toBe(letters(given))
      }),
      { numRuns: 3_000 },
    )
  })
}

const FRENCH: PhoneNorms = { read: readPhone, country: 'FR' }
const shown = (typed: string, norms: PhoneNorms = FRENCH) => {
  const form = phoneForm({ shown: typed }, norms)
  return form && [form.phone.shown, form.phone.e164, form.certain, form.phone.extension]
}

test('a number is kept as E.164 and shown as the user likes it, at home and abroad', () => {
  expect(shown('0142685390')).toEqual(['+33 1 42 68 53 90', '+33142685390', true, undefined])
  expect(shown('+33 (0)1 42.68.53.90')).toEqual(['+33 1 42 68 53 90', '+33142685390', true, undefined])
  const national: PhoneNorms = { ...FRENCH, phones: 'national' }
  expect(shown('0033142685390', national)?.[0]).toBe('01 42 68 53 90')
  expect(shown('+41446681800', national)?.[0]).toBe('+41 44 668 18 00')
  expect(shown('+33142685390 ext 12')).toEqual(['+33 1 42 68 53 90 ext. 12', '+33142685390', true, '12'])
  // Where nobody said which country, it is asked and not taken for granted.
  expect(shown('0142685390', { read: readPhone, likely: 'FR' })?.[2]).toBe(false)
  expect(shown('0142685390', { read: readPhone })).toBeUndefined()
  expect(shown('switchboard, ask for Anne')).toBeUndefined()
  // A number that was typed over the one that is kept is another number.
  expect(phoneForm({ shown: '+33 1 42 68 53 91', e164: '+33142685390' }, FRENCH)?.phone.e164).toBe('+33142685391')
})

test('a number in its normal form stays, and its digits are those that were given', () => {
  const typed = fc.tuple(
    fc.constantFrom('+33', '0033', '0', '+44', '+1', '+49 ', ''),
    fc.array(fc.constantFrom(...'0123456789 .-()'), { minLength: 6, maxLength: 14 }),
    fc.constantFrom('', ' ext 12', ' x7'),
  )
  fc.assert(
    fc.property(typed, fc.constantFrom('national', 'international'), ([prefix, digits, ext], phones) => {
      const norms: PhoneNorms = { ...FRENCH, phones: phones as 'national' }
      const once = phoneForm({ shown: `${prefix}${digits.join('')}${ext}` }, norms)
      if (!once) return
      expect(phoneForm(once.phone, norms)?.phone).toEqual(once.phone)
      expect(readPhone(once.phone.shown, 'FR')?.e164).toBe(once.phone.e164)
    }),
    { numRuns: 2_000 },
  )
})

const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' }
const personRow = (fields: Partial<Person>) => rowsOf.personRow(made, { id: 'p1', ...fields })
const rules = { ...FRENCH, norms: {} }

test('a record is mended as a whole, and what is left as it is stays unsaid until it changes', () => {
  const row = personRow({
    name: 'MOREL Claire',
    familyName: 'MOREL',
    emails: ['Claire@Nord.example', 'claire@nord.example'],
    phones: [{ shown: '01 42 68 53 90', kind: 'work' }, { shown: 'ask Anne' }],
  })
  const all = troublesOf('people', row, rules)
  expect(all.map((one) => [one.field, one.from, one.mend?.to, one.mend?.certain])).toEqual([
    ['name', 'MOREL Claire', 'Claire Morel', true],
    ['emails', 'Claire@Nord.example, claire@nord.example', 'claire@nord.example', true],
    ['phones', '01 42 68 53 90, ask Anne', '+33 1 42 68 53 90, ask Anne', true],
  ])
  const mended = Object.assign({}, row, ...all.map((one) => one.mend?.patch))
  expect(mended).toMatchObject({ familyName: 'Morel', phones: [{ kind: 'work', e164: '+33142685390' }, {}] })
  expect(troublesOf('people', mended, rules)).toEqual([
    { field: 'phones', kind: 'unread', from: '+33 1 42 68 53 90, ask Anne' },
  ])
  const left = { ...row, leftAsIs: { name: 'MOREL Claire' } }
  expect(troublesOf('people', left, rules).map((one) => one.field)).toEqual(['emails', 'phones'])
  expect(troublesOf('people', { ...left, name: 'MOREL Clara' }, rules)[0]?.field).toBe('name')
  const off = { ...rules, norms: { off: ['names' as const, 'phones' as const, 'emails' as const] } }
  expect(troublesOf('people', row, off)).toEqual([])
})

test('what is required of a source, and of all, is missing where it is empty', () => {
  let norms = withRequired({}, 'people', 'any', 'emails', true)
  norms = withRequired(norms, 'people', 'gmail', 'title', true)
  norms = withRequired(norms, 'people', 'any', 'custom.size', true)
  expect(requiredOf(norms, 'people', 'gmail')).toEqual(['emails', 'title', 'custom.size'])
  expect(requiredOf(norms, 'companies', 'gmail')).toEqual([])
  const ofLists = withRequired({}, 'people', 'sheet', 'phones', true)
  expect(requiredOf(ofLists, 'people', 'sheet:0190-a')).toEqual(['phones'])
  expect(missingOf(norms, 'people', personRow({ source: 'gmail', title: ' ' }))).toEqual([
    'emails',
    'title',
    'custom.size',
  ])
  const filled = { ...personRow({ source: 'gmail', title: 'Buyer', emails: ['a@b.example'] }), custom: { size: 0 } }
  expect(missingOf(norms, 'people', filled)).toEqual([])
  for (const field of ['emails', 'custom.size']) norms = withRequired(norms, 'people', 'any', field, false)
  expect(norms).toEqual({ required: [{ noun: 'people', source: 'gmail', fields: ['title'] }] })
  expect(withForm(withForm({}, 'names', false), 'names', true)).toEqual({})
  expect(troublesOf('companies', rowsOf.companyRow(made, { id: 'c1', name: 'Nord,SA' }), rules)[0]?.mend?.to).toBe(
    'Nord, SA',
  )
})

test('whatever is found, mended and found again is counted as it stands', () => {
  const trouble = fc.record({ field: fc.constantFrom('name', 'phones'), certain: fc.boolean() })
  const step = fc.record({
    noun: fc.constantFrom('people' as const, 'deals' as const),
    id: fc.constantFrom('1', '2', '3'),
    troubles: fc.uniqueArray(trouble, { maxLength: 2, selector: (one) => one.field }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const found = new Found()
      const stands = new Map<string, FoundTrouble[]>()
      for (const { noun, id, troubles } of steps) {
        const all = troubles.map(({ field, certain }): FoundTrouble => {
          const mend = { to: 'b', patch: {}, certain }
          return { noun, id, field, kind: 'form', from: 'a', mend, name: '', seen: {} }
        })
        found.put(noun, id, all)
        stands.set(noun + id, all)
      }
      const all = [...stands.values()].flat()
      const groups = found.groups()
      for (const group of groups) {
        const own = all.filter((one) => isMeant(one, group))
        expect([group.n, group.certain]).toEqual([own.length, own.filter((one) => one.mend?.certain).length])
        expect(found.pick(group, 99, true)).toHaveLength(group.certain)
      }
      expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(all.length)
      expect(found.pick({}, 2)).toHaveLength(Math.min(2, all.length))
    }),
  )
})
