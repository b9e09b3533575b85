/** A report counted while the page stays awake. */
import type { Facts } from '../core/reports/facts'
import type { Report, ReportAbout, ReportAnswer, ReportOptions } from '../core/reports/report'
import { breathe } from './breathe'

/** So often counting begins anew where facts change on the way; after that it is done in one go. */
const TRIES = 3

/** The answer of a report, the page staying awake. @returns undefined once nobody waits any more */
export async function answered(
  report: Report,
  facts: Facts,
  options: ReportOptions,
  about: ReportAbout,
  isLeft: () => boolean,
): Promise<ReportAnswer | undefined> {
  for (let tries = 0; report.steps && tries < TRIES; tries++) {
    const { turn } = facts
    const steps = report.steps(facts, options, about)
    while (!isLeft() && facts.turn === turn) {
      const step = steps.next()
      if (step.done) return step.value
      await breathe()
    }
    if (isLeft()) return undefined
  }
  return report.run(facts, options, about)
}
