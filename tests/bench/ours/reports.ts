/** Reports inside a page of the extension: made ready from all records, opened from what was kept, counted again with another filter. */
import type { Day } from '../../../lib/core/days'
import { REPORTS } from '../../../lib/core/reports'
import { periodBefore } from '../../../lib/core/reports/period'
import type { ReportAbout, ReportOptions } from '../../../lib/core/reports/report'
import { factsNow, forgetFacts, keepFacts } from '../../../lib/db/facts'
import { pipelines } from '../../../lib/db/read'
import { breathe } from '../../../lib/state/breathe'
import { sample, time } from '../timing'

async function known(today: Day): Promise<{ about: ReportAbout; options: ReportOptions }> {
  const period = { from: `${today.slice(0, 4)}-01-01`, to: today }
  const settings = { id: 'settings', currency: 'EUR', ownAddresses: [] } as const
  return {
    about: { today, pipelines: await pipelines(), rates: [], labels: [], settings: settings as never },
    options: { period, comparison: periodBefore(period) },
  }
}

/** Milliseconds that reading all records takes, and how long the page was ever held up meanwhile; what was read is kept. */
export async function reportsReady(): Promise<{ took: number; longest: number; activities: number }> {
  let longest = 0
  const seen = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  seen.observe({ entryTypes: ['longtask'] })
  const took = await time(() => factsNow({ breathe }))
  const { facts } = await factsNow()
  await keepFacts()
  await new Promise((done) => setTimeout(done, 100))
  seen.disconnect()
  return { took, longest, activities: facts.activities.n }
}

/** By report: opened afresh from what was kept, and counted again with another filter. */
export async function reportTimes(today: Day, count: number) {
  const { about, options } = await known(today)
  const times: Record<string, { opened: number[]; filtered: number[] }> = {}
  for (const report of REPORTS) {
    const opened = await sample({ count, warm: 1 }, async () => {
      forgetFacts()
      const { facts } = await factsNow({ breathe })
      report.run(facts, options, about)
    })
    const { facts } = await factsNow()
    const amounts = [0, 100_000, 500_000, 1_000_000]
    const filtered = await sample({ count: count * 2, warm: 2 }, (i) =>
      report.run(facts, { ...options, atLeast: amounts[i % amounts.length] as number }, about),
    )
    times[report.id] = { opened, filtered }
  }
  return times
}
