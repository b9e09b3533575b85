/** What a captured person becomes, and what a page says otherwise of a known one. */
import { describe, expect, test } from 'vitest'
import { differences } from '../../components/people/differences'
import { candidateValues, draftFrom, personFields, personValues } from '../../components/people/personForm'
import type { Candidate } from '../../lib/core/candidate'
import type { Person } from '../../lib/core/person'

const seen = { site: 'gmail', url: 'https://mail.google.com/mail/u/0/#inbox/x', at: '2026-11-22T09:00:00.000Z' }
const thomas: Candidate = {
  key: 'thomas@nord.example',
  name: { value: 'Thomas Dubreuil', kind: 'header', sure: 'sure' },
  givenName: { value: 'Thomas', kind: 'header', sure: 'sure' },
  email: { value: 'thomas@nord.example', kind: 'header', sure: 'sure' },
  title: { value: 'Buyer', kind: 'signature', sure: 'likely' },
  company: { value: 'Nord', kind: 'domain', sure: 'likely' },
  phones: [{ value: { e164: '+33320550147', shown: '+33 3 20 55 01 47' }, kind: 'signature', sure: 'sure' }],
  websites: [],
}
const known: Person = {
  id: 'p1',
  lifecycle: 'lead',
  name: 'Thomas Dubreuil',
  emails: ['thomas@nord.example'],
  phones: [{ shown: '03 20 55 01 47', e164: '+33320550147' }],
  title: 'Head of Purchasing',
  profileUrls: [],
  source: 'hand',
  createdAt: seen.at,
  updatedAt: seen.at,
  provenance: { title: { kind: 'typed', sure: 'sure' } },
  sortName: 'thomas dubreuil',
}

describe('a captured person', () => {
  test('keeps for each field left alone where it was seen', () => {
    const draft = draftFrom(candidateValues(thomas), thomas, seen)
    expect(draft).toMatchObject({ name: 'Thomas Dubreuil', givenName: 'Thomas', emails: ['thomas@nord.example'] })
    expect(draft.provenance.title).toEqual({
      kind: 'signature',
      sure: 'likely',
      url: seen.url,
      at: seen.at,
      site: 'gmail',
    })
    expect(draft.provenance.emails?.kind).toBe('header')
    expect(draft.phones).toEqual([{ e164: '+33320550147', shown: '+33 3 20 55 01 47' }])
  })

  test('says of a field that was changed that it was typed, and takes no first name from a name that is another', () => {
    const draft = draftFrom({ ...candidateValues(thomas), name: 'Tom D.', title: '' }, thomas, seen)
    expect(draft.provenance.name).toEqual({ kind: 'typed', sure: 'sure', at: seen.at })
    expect(draft.provenance.title).toBeUndefined()
    expect(draft.title).toBeUndefined()
    expect(draft.givenName).toBeUndefined()
  })

  test('teaches the company its domain where the page tied the two together, never a typed or a free-mail one', () => {
    expect(draftFrom(candidateValues(thomas), thomas, seen).companyDomain).toBe('nord.example')
    expect(draftFrom({ ...candidateValues(thomas), company: 'Sud' }, thomas, seen).companyDomain).toBeUndefined()
    const free: Candidate = { ...thomas, email: { value: 'thomas@gmail.com', kind: 'header', sure: 'sure' } }
    expect(draftFrom(candidateValues(free), free, seen).companyDomain).toBeUndefined()
  })
})

test('several addresses and numbers stand in one line; a number that was known keeps its normal form', () => {
  const values = personValues({ ...known, emails: ['a@b.example', 'c@d.example'] }, 'Nord')
  expect(values.email).toBe('a@b.example, c@d.example')
  const fields = personFields({ ...values, phone: '03 20 55 01 47; 06 11' }, known.phones)
  expect(fields.emails).toEqual(['a@b.example', 'c@d.example'])
  expect(fields.phones).toEqual([{ shown: '03 20 55 01 47', e164: '+33320550147' }, { shown: '06 11' }])
})

describe('a known person on a page', () => {
  test('differs where the page says otherwise, with both values; the same number written differently is the same', () => {
    const found = differences(known, 'Nord', thomas, seen)
    expect(found.map((one) => [one.field, one.mine, one.theirs])).toEqual([['title', 'Head of Purchasing', 'Buyer']])
    expect(found[0]?.patch.provenance.title?.kind).toBe('signature')
  })

  test('an accent or a capital makes no difference, and a company known by name is not doubted for its domain', () => {
    const said: Candidate = {
      ...thomas,
      title: undefined,
      name: { value: 'THOMAS DUBREUIL', kind: 'header', sure: 'sure' },
    }
    expect(differences(known, 'Brasseries du Nord', said, seen)).toEqual([])
  })

  test('a second address or number is added to what there is, never put in its place', () => {
    const second: Candidate = {
      ...thomas,
      title: undefined,
      email: { value: 'tom@home.example', kind: 'header', sure: 'sure' },
      phones: [{ value: { e164: '+33611223344', shown: '+33 6 11 22 33 44' }, kind: 'signature', sure: 'sure' }],
    }
    const [email, phone] = differences(known, 'Nord', second, seen)
    expect(email?.patch.emails).toEqual(['thomas@nord.example', 'tom@home.example'])
    expect(phone?.patch.phones?.map((one) => one.shown)).toEqual(['03 20 55 01 47', '+33 6 11 22 33 44'])
  })
})
