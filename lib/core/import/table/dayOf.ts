/** The days of a row, and the times that stand in columns of their own. */
import type { ImportField } from '../fields'
import { readDay, readTime } from './days'
import type { PreparedColumn as Column, PartRow as Row } from './part'

/** @returns false where the cell, or its hour, is kept under its heading */
export function takeDay(
  { fields, survey }: Row,
  { at }: Column,
  field: 'due' | 'closedOn' | 'at',
  cell: string,
): boolean {
  const seen = survey.days.get(at)
  const read = seen && readDay(cell, seen)
  if (!read || fields[field] !== undefined) return false
  // The day on which a sale is closed has no hour.
  const { day, time, zone = '' } = read
  fields[field] = time && field !== 'closedOn' ? `${day}T${time}${zone}` : day
  return !time || field !== 'closedOn'
}

/** A time that stands in a column of its own belongs to the day beside it. */
export function joinTimes({ fields, other, cells }: Row, single: ReadonlyMap<ImportField, Column>): void {
  for (const [timed, field] of [
    ['dueTime', 'due'],
    ['atTime', 'at'],
  ] as const) {
    const column = single.get(timed)
    const cell = column && cells[column.at]
    if (!cell) continue
    const day = fields[field]
    const time = readTime(cell)
    if (day && time && !day.includes('T')) fields[field] = `${day}T${time}`
    else other.push([column.named, cell])
  }
}
