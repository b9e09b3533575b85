/** Every report, in the order in which they are offered. */
import { activity } from './activityReport'
import { attribution } from './attributionReport'
import { cohort } from './cohortReport'
import { effort } from './effortReport'
import { figures } from './figures'
import { forecastReport } from './forecastReport'
import { lost } from './lostReport'
import { pipelineReport } from './pipelineReport'
import { pressure } from './pressureReport'
import type { Report, ReportId } from './report'
import { tooLong } from './tooLongReport'

export const REPORTS: readonly Report[] = [
  figures,
  pipelineReport,
  forecastReport,
  activity,
  attribution,
  effort,
  tooLong,
  cohort,
  pressure,
  lost,
]

/** @returns undefined for an id that no report has */
export const reportOf = (id: string): Report | undefined => REPORTS.find((report) => report.id === (id as ReportId))
