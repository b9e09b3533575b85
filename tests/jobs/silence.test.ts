/** Copies that do not succeed: told once after three days, again after a success and three days more. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { CopyStatus } from '../../lib/core/copy/copyPlan'

const DAY = 86_400_000
const START = Date.parse('2027-03-01T09:00:00Z')
const at = (days: number) => new Date(START + days * DAY)

const told: { id: string; text: string }[] = []
const targets = [{ id: 'dav', settings: { kind: 'webdav', url: 'https://cloud.example/dav/', folder: 'margin' } }]
let status: CopyStatus | undefined

vi.mock('../../lib/platform/copies', () => ({
  copyStatus: async () => status,
  keepStatus: async (_: string, next: CopyStatus) => {
    status = next
  },
}))
vi.mock('../../lib/platform/targets', () => ({ keptTargets: async () => targets }))
vi.mock('../../lib/platform/notifications', () => ({
  showNotice: async (notice: { id: string; text: string }) => told.push(notice),
}))
const { tellSilence } = await import('../../lib/jobs/silence')

beforeEach(() => {
  vi.stubGlobal('navigator', { language: 'en-GB' })
  told.length = 0
  status = undefined
})
const days = async (from: number, to: number) => {
  for (let day = from; day <= to; day += 0.25) await tellSilence(at(day))
}

test('nothing is told before three days, then once, with the place and since when', async () => {
  status = { since: at(-5).toISOString(), lastSuccess: at(0).toISOString() } as CopyStatus
  await days(0, 2.75)
  expect(told).toEqual([])
  await days(3, 9)
  expect(told).toHaveLength(1)
  expect(told[0]?.id).toBe('copies|dav')
  expect(told[0]?.text).toContain('cloud.example')
})

test('a place that never had a copy is told of three days after it was set up', async () => {
  status = { since: at(0).toISOString() } as CopyStatus
  await days(0, 2.75)
  expect(told).toEqual([])
  await days(3, 4)
  expect(told).toHaveLength(1)
})

test('after a success the next silence is told anew', async () => {
  status = { since: at(0).toISOString() } as CopyStatus
  await days(3, 4)
  status = { since: at(0).toISOString(), lastSuccess: at(4).toISOString() } as CopyStatus
  await days(4, 6.75)
  expect(told).toHaveLength(1)
  await days(7, 8)
  expect(told).toHaveLength(2)
})

test('where no copies are made nothing is told', async () => {
  await days(0, 9)
  expect(told).toEqual([])
})
