import { describe, expect, test } from 'vitest'
import { type Entry, personEntry, searchEntries } from '../../lib/core/search'

const person = (id: string, name: string, extra: Partial<Parameters<typeof personEntry>[0]> = {}): Entry =>
  personEntry(
    {
      id,
      name,
      lifecycle: 'lead',
      emails: [],
      phones: [],
      profileUrls: [],
      source: 'hand',
      createdAt: '',
      updatedAt: '2026-01-01',
      provenance: {},
      sortName: '',
      ...extra,
    },
    extra.companyId,
  )

const everyone = [
  person('claire', 'Claire Morel', {
    emails: ['c.morel@brasseries-nord.example'],
    phones: [{ e164: '+33320550147', shown: '03 20 55 01 47' }],
  }),
  person('elodie', 'Élodie Lefèvre', { companyId: 'Ateliers Kerbrat' }),
  person('soren', 'Søren Ødegård'),
  person('marc', 'Marc Clairet', { updatedAt: '2026-05-01' }),
]
const found = (query: string) => searchEntries(everyone, query, 10).map((entry) => entry.id)

describe('a search finds', () => {
  test.each([
    ['morel', ['claire']],
    ['elodie lefevre', ['elodie']],
    ['LEFÈVRE élo', ['elodie']],
    ['odegard', ['soren']],
    ['kerbrat', ['elodie']],
    ['brasseries', ['claire']],
    ['03 20 55 01 47', ['claire']],
    ['+33 3 20 55 01 47', ['claire']],
    ['0147', ['claire']],
    ['zzz', []],
    ['', []],
  ])('%s → %o', (query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  test('those whose name starts so first, the others after', () => {
    expect(found('clair')).toEqual(['claire', 'marc'])
  })
})
