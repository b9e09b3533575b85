/** The summaries as plain text, for a mail that the user writes herself. */
import type { News } from '../core/reports/dayNews'
import type { ReportTable } from '../core/reports/report'
import { t } from './language'
import { reportWords, valueText } from './reportWords'

/** A heading with its lines below it. */
export type TextPart = { title: string; lines: readonly string[] }

/** Parts one below the other, a blank line between them. */
export const partsText = (title: string, parts: readonly TextPart[]): string =>
  [title, ...parts.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join('\n'))].join('\n\n')

export const newsLines = (news: readonly News[]): string[] =>
  news.map(({ name, cells }) => `${reportWords(name)}: ${cells.map(valueText).join(' · ')}`)

/** Each row of a table on a line of its own, with the heading of each figure. */
export const tableLines = ({ columns, rows }: ReportTable): string[] =>
  rows.map(({ head, cells }) => {
    const figures = cells.map((cell, i) => `${valueText(cell)} (${reportWords(columns[i + 1] ?? { text: '' })})`)
    return `${reportWords(head)}: ${figures.join(', ')}`
  })

/** What cannot be shown in full. */
export const moreLine = (left: number): string[] => (left > 0 ? [t('summary.more', { n: left })] : [])
