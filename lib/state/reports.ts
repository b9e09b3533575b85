/** A report as it stands: facts made ready while the page stays awake, counted anew when anything is written anywhere. */
import { useEffect, useState } from 'preact/hooks'
import type { Facts } from '../core/reports/facts'
import type { Report, ReportAbout, ReportAnswer, ReportOptions } from '../core/reports/report'
import { factsNow, journalEnd, keepFacts } from '../db/facts'
import { allRates } from '../db/rates'
import { answered } from './answered'
import { breathe } from './breathe'
import { currentDay } from './clock'
import { fieldAbout } from './fieldAbout'
import { useLive, useReady } from './live'

export type Counted = { answer: ReportAnswer; facts: Facts }
/** `part`: how far reading the records is, 0 to 1, where that takes a while. */
export type ReportState = { counted?: Counted; part?: number; error?: unknown }

/** What reports know beside the facts; undefined until it was read. */
export function useReportAbout(): ReportAbout | undefined {
  const rates = useReady(allRates, [])
  const about = fieldAbout.value
  if (!about || !rates) return undefined
  const { pipelines, labels, settings } = about
  return { today: currentDay.value, pipelines, labels: labels ?? [], rates, ...(settings && { settings }) }
}

/** @param options where they come to the same nothing is counted anew */
export function useReport(report: Report, options: ReportOptions, about: ReportAbout | undefined): ReportState {
  const [state, setState] = useState<ReportState>({})
  const written = useLive(journalEnd, [])
  const seq = written.state === 'ready' ? written.value : undefined
  const key = JSON.stringify([report.id, options, about])
  useEffect(() => {
    if (!about || seq === undefined) return
    let left = false
    const onPart = (part: number) => !left && setState((before) => ({ ...before, part }))
    factsNow({ breathe, onPart })
      .then(async ({ facts }) => {
        const answer = await answered(report, facts, options, about, () => left)
        if (!answer || left) return
        setState({ counted: { answer, facts } })
        // Kept for the next start once nobody waits for anything.
        setTimeout(() => void keepFacts().catch(() => undefined), 2_000)
      })
      .catch((error: unknown) => !left && setState({ error }))
    return () => {
      left = true
    }
  }, [key, seq])
  return state
}
