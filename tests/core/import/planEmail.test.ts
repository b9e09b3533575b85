/** A message of a file is kept once, with whom it is about, however often it comes and wherever it was logged before. */
import { expect, test } from 'vitest'
import type { LoggedEmail } from '../../../lib/core/activity'
import { planRows } from '../../../lib/core/import/plan'
import { wantedBy } from '../../../lib/core/import/wanted'
import type { Bare } from '../../../lib/core/rows'
import { aboutImport, knownPerson, row, worldOf } from '../../support/importing'

const at = '2026-11-30T09:00:00.000Z'
const email: LoggedEmail = {
  key: 'rfc:1@nord.example',
  subject: 'Offer',
  from: { email: 'claire@nord.example' },
  to: [{ email: 'me@mine.example' }],
  cc: [],
  sentAt: at,
  attachments: [],
  proof: 'same:claire@nord.example|2026-11-30T09:00|0123',
}
const message = (line: number, more: Partial<LoggedEmail> = {}) =>
  row(
    line,
    {
      type: 'email',
      at,
      title: 'Offer',
      note: 'Hello',
      emails: ['claire@nord.example', 'me@mine.example'],
      email: { ...email, ...more },
    },
    { noun: 'activity' },
  )
const claire = knownPerson('p1', { name: 'Claire Morel', emails: ['claire@nord.example'] })

test('a new message stands on the people it names, without what it says of them twice', () => {
  const world = worldOf({ people: [claire] })
  const fates = planRows(world, [message(1), message(9, { key: 'gmail:2' })])
  expect(fates.map(({ fate, of }) => [fate, of])).toEqual([
    ['made', undefined],
    ['merged', 1],
  ])
  expect(world.take().map(({ row: made }) => made)).toMatchObject([
    { kind: 'email', at, links: ['p:p1'], text: 'Hello', email: { key: 'rfc:1@nord.example' } },
  ])
})

test('the preview says on whom each message is logged, and where it is on nobody', () => {
  const others = ['a', 'b', 'c', 'd', 'e'].map((one) =>
    knownPerson(one, { name: `Name ${one}`, emails: [`${one}@nord.example`] }),
  )
  const told = (people: (typeof claire)[], emails = ['claire@nord.example']) =>
    planRows(worldOf({ people }), [row(1, { ...message(1).fields, emails }, { noun: 'activity' })]).map(
      ({ told }) => told,
    )
  expect(told([claire])).toEqual([[{ key: 'import.told.on', params: { who: 'Claire Morel' } }]])
  expect(told([])).toEqual([[{ key: 'import.told.onNobody' }]])
  expect(
    told(
      others,
      others.flatMap(({ emails }) => emails),
    ),
  ).toEqual([[{ key: 'import.told.onMany', params: { who: 'Name a, Name b, Name c, Name d', n: 1 } }]])
})

test('one that was logged from a page is the same, whatever the user wants of those who are known', () => {
  const logged = {
    ...{ id: 'a1', kind: 'email', at, links: ['p:p1'], createdAt: '2026-01-01T10:00:00.000Z' },
    email: { ...email, key: 'gmail:16f4', also: ['rfc:1@nord.example'], proof: undefined },
  } as unknown as Bare<'activities'>
  for (const known of ['fill', 'overwrite', 'new', 'skip'] as const) {
    const world = worldOf({ activities: [logged] }, { known })
    expect(planRows(world, [message(1)]).map(({ fate, id }) => [fate, id])).toEqual([['same', 'a1']])
    expect(world.take()).toEqual([])
  }
  expect([...wantedBy([message(1)], aboutImport()).emails]).toEqual(['rfc:1@nord.example', email.proof])
})
