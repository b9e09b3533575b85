/** The number on the button: what is due by today, by the day that it is where the user is, and from midnight on by the next. */
import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { addDays } from '../../lib/core/days'
import { db } from '../../lib/db/db'
import { createDeal } from '../../lib/db/deals'
import { setUp } from '../../lib/db/setup'
import { addTask } from '../../lib/db/work'

const shown = vi.hoisted(() => ({ due: -1 }))
vi.mock('../../lib/platform/badge', () => ({
  setBadge: async (due: number) => {
    shown.due = due
  },
}))
vi.mock('../../lib/platform/browser', () => ({ browser: {} }))
const { countDue } = await import('../../lib/jobs/clock')
const { afterMidnight } = await import('../../lib/platform/alarms')

const machineZone = process.env.TZ
afterEach(async () => {
  if (machineZone === undefined) delete process.env.TZ
  else process.env.TZ = machineZone
  await db.delete()
})

test.each(['Europe/Paris', 'America/Santiago', 'Pacific/Auckland'])('in %s', async (zone) => {
  process.env.TZ = zone
  await db.open()
  await setUp('en', 'EUR')
  const today = '2027-03-27'
  const deal = { people: [], pipelineId: 'pipeline-1', source: 'hand' }
  for (const offset of [-1, 0, 1, 2]) {
    const day = addDays(today, offset)
    await addTask({ title: day, day, links: [] })
    await createDeal({ ...deal, title: day, nextAction: { day } })
  }
  await addTask({ title: 'Some day', links: [] })
  const evening = new Date(`${today}T23:59`)
  expect(await countDue(evening)).toBe(4)
  expect(shown.due).toBe(4)
  expect(await countDue(afterMidnight(evening))).toBe(6)
  expect(shown.due).toBe(6)
})
