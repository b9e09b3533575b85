/** The plan of copies is changed: when the next copy of each place comes. */
import { beforeEach, expect, test, vi } from 'vitest'
import { type CopyPlan, type CopyStatus, USUAL_PLAN } from '../../lib/core/copy/copyPlan'

let plan: CopyPlan = USUAL_PLAN
const statuses = new Map<string, CopyStatus>()
vi.mock('../../lib/platform/copies', () => ({
  copyPlan: async () => plan,
  keepPlan: async (next: CopyPlan) => {
    plan = next
  },
  copyStatus: async (id: string) => statuses.get(id),
  keepStatus: async (id: string, status: CopyStatus) => void statuses.set(id, status),
  nameDevice: async () => undefined,
  onCopies: () => () => undefined,
}))
vi.mock('../../lib/platform/messages', () => ({ send: async () => ({}) }))
vi.mock('../../lib/platform/targets', () => ({
  keptTargets: async () => [...statuses.keys()].map((id) => ({ id })),
}))
const { changePlan } = await import('../../lib/state/copies')

const since = '2027-03-01T08:00:00.000Z'
const asked = '2027-03-02T09:00:00.000Z'
const nexts = () => [...statuses.values()].map(({ next }) => next)
beforeEach(() => {
  plan = USUAL_PLAN
  statuses.set('well', { since, lastSuccess: '2027-03-01T09:00:00.000Z', next: '2027-03-01T10:00:00.000Z' })
  statuses.set('waits', { since, failures: 2, failure: { kind: 'tooMany', retryAfter: 86_400 }, next: asked })
})

test('a place that went well follows the new plan; one whose server asked to wait is not asked sooner', async () => {
  await changePlan({ every: 6 })
  expect(nexts()).toEqual(['2027-03-01T15:00:00.000Z', asked])
})

test('copies only when asked: none of them comes by itself any more', async () => {
  await changePlan({ every: 0 })
  expect(nexts()).toEqual([undefined, undefined])
})
