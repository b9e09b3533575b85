/** Every report, in the order in which they are offered. */
import { figures } from './figures'
import type { Report, ReportId } from './report'

export const REPORTS: readonly Report[] = [figures]

/** @returns undefined for an id that no report has */
export const reportOf = (id: string): Report | undefined => REPORTS.find((report) => report.id === (id as ReportId))
