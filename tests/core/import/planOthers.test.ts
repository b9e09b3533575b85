/** What becomes of rows about companies, deals, what happened and what is to be done. */
import { describe, expect, test } from 'vitest'
import type { ReadyRecord } from '../../../lib/core/import/fate'
import { planRows } from '../../../lib/core/import/plan'
import type { World } from '../../../lib/core/import/world'
import { knownFirm, knownPerson, row, worldOf } from '../../support/importing'

function plan(world: World, ...rows: ReadyRecord[]) {
  const fates = planRows(world, rows)
  return { fates, puts: world.take() }
}
const deal = (line: number, fields: ReadyRecord['fields']) => row(line, fields, { noun: 'deal' })
const of = <T extends string>({ puts }: { puts: readonly { table: string; row: object }[] }, table: T) =>
  puts.filter((put) => put.table === table).map((put) => put.row)

describe('a company', () => {
  const firm = (fields: ReadyRecord['fields']) => row(2, fields, { noun: 'company' })
  test('is found by name or domain and filled, else made', () => {
    const world = worldOf({ companies: [knownFirm('c1', 'Keller AG', ['keller.example'])] })
    const answer = plan(
      world,
      firm({ name: 'keller ag', industry: 'Tools' }),
      firm({ company: 'Keller Werke', websites: ['https://www.keller.example/en'] }),
      firm({ name: 'Nordlys AS', websites: ['nordlys.example'] }),
    )
    expect(answer.fates.map(({ fate }) => fate)).toEqual(['updated', 'updated', 'made'])
    expect(of(answer, 'companies')).toMatchObject([
      { id: 'c1', industry: 'Tools', website: 'https://www.keller.example/en' },
      { name: 'Nordlys AS', domains: ['nordlys.example'] },
    ])
  })
  test('without a name is refused', () => {
    expect(plan(worldOf(), firm({ industry: 'Tools' })).fates[0]?.refusal?.reason).toBe('import.why.companyName')
  })
})

describe('a deal', () => {
  test('stands where the file says, with its amount in whole minor units, its company and its people', () => {
    const world = worldOf({ people: [knownPerson('p1', { name: 'Anna Keller', emails: ['anna@keller.example'] })] })
    const answer = plan(
      world,
      deal(2, {
        title: 'Line 4',
        amount: '48,000.50',
        currency: 'usd',
        pipeline: 'renewals',
        stage: 'RENEWING',
        company: 'Keller AG',
        person: 'Anna Keller',
        due: '2026-12-24',
      }),
    )
    const [made] = of(answer, 'deals')
    expect(made).toMatchObject({
      title: 'Line 4',
      amount: { minor: 4_800_050, currency: 'USD' },
      pipelineId: 'pipeline-2',
      stageId: 'd',
      status: 'todo',
      nextAction: { day: '2026-11-30' },
      closingDay: '2026-12-24',
      people: [{ personId: 'p1' }],
      origin: { site: 'people.csv', line: 2 },
    })
    expect(answer.fates[0]?.told).toBeUndefined()
  })

  test('in a stage or pipeline that there is none of stands in the first, and that is told', () => {
    const answer = plan(
      worldOf(),
      deal(2, { title: 'A', stage: 'Discovery' }),
      deal(3, { title: 'B', pipeline: 'Sales' }),
    )
    expect(of(answer, 'deals')).toMatchObject([{ stageId: 'a' }, { pipelineId: 'pipeline-1' }])
    expect(answer.fates.map(({ told }) => told?.[0]?.key)).toEqual(['import.told.stage', 'import.told.pipeline'])
  })

  test.each([
    ['Closed Won', undefined, { status: 'won', closedDay: '2026-03-02', stageId: 'b' }],
    ['Quote', 'perdu', { status: 'lost', stageId: 'b' }],
    ['Quote', 'On hold', { status: 'standby', standbyUntil: '2026-11-30' }],
  ])('%s / %s', (stage, status, expected) => {
    const answer = plan(worldOf(), deal(2, { title: 'A', stage, ...(status && { status }), closedOn: '2026-03-02' }))
    expect(of(answer, 'deals')[0]).toMatchObject(expected)
  })

  test.each([
    [{ amount: '10', currency: 'Taler' }, 'import.why.currency', 'Taler'],
    [{ amount: 'ten or so' }, 'import.why.amount', 'ten or so'],
    [{ amount: '1.2.3,4' }, 'import.why.amount', '1.2.3,4'],
  ])('%j is refused, with what stands there', (fields, reason, value) => {
    const { fates, puts } = plan(worldOf(), deal(8, { title: 'A', ...fields }))
    expect(fates[0]?.refusal).toEqual({ line: 8, reason, params: { value } })
    expect(puts).toEqual([])
  })

  test('takes the usual currency for one that is unknown only where the user said so', () => {
    const answer = plan(
      worldOf({}, { otherCurrencies: true }),
      deal(2, { title: 'A', amount: '10', currency: 'Taler' }),
    )
    expect(of(answer, 'deals')[0]).toMatchObject({ amount: { minor: 1_000, currency: 'EUR' } })
  })

  test('of the same maker and number gets the new amount, and the same row twice is one', () => {
    const first = plan(worldOf({}, { maker: 'pipedrive' }), deal(2, { externalId: '7', title: 'A', amount: '10' }))
    const later = { maker: 'pipedrive', known: 'overwrite', startedAt: '2026-12-01T10:00:00.000Z' } as const
    const world = worldOf({ deals: of(first, 'deals') as never }, later)
    const second = plan(world, deal(2, { externalId: '7', title: 'A', amount: '12' }))
    expect(second.fates[0]).toMatchObject({
      fate: 'updated',
      changes: [{ field: 'amount', before: '€10', after: '€12' }],
    })
    const twice = plan(worldOf(), deal(2, { title: 'A' }), deal(3, { title: 'A' }))
    expect(twice.fates.map(({ fate, of: line }) => [fate, line])).toEqual([
      ['made', undefined],
      ['merged', 2],
    ])
  })
})

describe('what happened and what is to be done', () => {
  const world = () =>
    worldOf({
      people: [
        knownPerson('p1', { name: 'Anna Keller', emails: ['anna@keller.example'] }),
        knownPerson('p2', { name: 'Bo Lind' }),
        knownPerson('p3', { name: 'Bo Lind' }),
      ],
    })
  test('is linked by address or name to the one who has it; else the words stay', () => {
    const work = (fields: ReadyRecord['fields']) => row(2, { at: '2026-05-04T09:30', ...fields }, { noun: 'activity' })
    const answer = plan(
      world(),
      work({ type: 'Call', title: 'Price', person: 'anna@keller.example' }),
      work({ type: 'Réunion', title: 'Visit', person: 'Bo Lind', deal: 'Line 4' }),
    )
    expect(of(answer, 'activities')).toMatchObject([
      { kind: 'call', links: ['p:p1'], text: 'Price' },
      { kind: 'meeting', links: [], text: 'Visit\nPerson: Bo Lind\nDeal: Line 4\nType: Réunion' },
    ])
  })
  test('without a time that can be read is refused', () => {
    const { fates } = plan(world(), row(2, { title: 'Price' }, { noun: 'activity' }))
    expect(fates[0]?.refusal?.reason).toBe('import.why.when')
  })
  test('a task has its day and hour, is done where it was, and is one however often it comes', () => {
    const task = row(
      2,
      { title: 'Call back', due: '2026-12-01T14:00', done: true, person: 'Anna Keller' },
      { noun: 'task' },
    )
    const first = plan(world(), task)
    expect(of(first, 'tasks')).toMatchObject([
      { title: 'Call back', day: '2026-12-01', time: '14:00', doneAt: '2026-11-30T10:00:00.000Z', links: ['p:p1'] },
    ])
    const later = worldOf({ tasks: of(first, 'tasks') as never }, { startedAt: '2026-12-02T10:00:00.000Z' })
    expect(plan(later, task).fates[0]?.fate).toBe('same')
  })
})
