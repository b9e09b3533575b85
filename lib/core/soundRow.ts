/**
 * A record that makes no sense, because something went over it, must not take the list around it along: what is read is
 * looked over quickly, and a field that cannot be used is left out. Such a row is marked, that a screen may say so; what lies in the
 * database stays as it is.
 */
import type { TableName } from './rows'
import { fits, type Kind, usable } from './soundKind'

/** On a row that was not fit to be used as it was. A symbol, so that it is never stored. */
export const DAMAGED: unique symbol = Symbol('damaged')

const SHAPES: { [T in TableName]?: readonly (readonly [string, Kind])[] } = {
  people: shape({
    text: 'lifecycle source createdAt updatedAt sortName',
    'text?': 'name givenName familyName title headline companyId place note',
    texts: 'emails profileUrls',
    rows: 'phones',
    row: 'provenance',
    'row?': 'leftAsIs',
    'values?': 'custom',
  }),
  companies: shape({
    text: 'name source createdAt updatedAt sortName',
    'text?': 'website industry size headquarters note',
    texts: 'domains profileUrls',
    'texts?': 'roles',
    row: 'provenance',
    'row?': 'leftAsIs',
    'values?': 'custom',
  }),
  deals: shape({
    text: 'title pipelineId stageId stageSince status source createdAt updatedAt',
    'text?': 'companyId standbyUntil reason closedAt closedDay closingDay note due lineCurrency campaign',
    texts: 'personIds',
    'texts?': 'checked',
    rows: 'people',
    'rows?': 'stays',
    'row?': 'amount nextAction temperature leftAsIs',
    'values?': 'custom',
    'lines?': 'lines',
    'tags?': 'tags',
  }),
  activities: shape({
    text: 'kind at createdAt',
    'text?': 'text outcome emailKey',
    texts: 'links on',
    'row?': 'email stage status',
  }),
  apart: shape({ text: 'createdAt', texts: 'sides' }),
  tasks: shape({
    text: 'title createdAt updatedAt',
    'text?': 'day time remind remindAgain repeat repeatFrom series doneAt openDay',
    texts: 'links',
  }),
  refusals: shape({ texts: 'keys' }),
  fields: shape({ text: 'noun name kind createdAt updatedAt', 'text?': 'removedOn', 'choices?': 'choices' }),
  views: shape({ text: 'noun name createdAt updatedAt', rows: 'columns', 'row?': 'filter sort' }),
  sheets: shape({ text: 'name createdAt updatedAt', rows: 'columns' }),
  sequences: shape({ text: 'name createdAt updatedAt', 'rows?': 'steps' }),
  enrolments: shape({ text: 'sequenceId personId createdAt updatedAt', 'row?': 'ended' }),
  suspects: shape({ text: 'sheetId state createdAt updatedAt', 'text?': 'day personId reason note', row: 'cells' }),
}

/** What stands in for a field that cannot be done without; else nothing. */
const PAST = '1970-01-01'
const STAND_IN: Record<string, string> = {
  createdAt: `${PAST}T00:00:00.000Z`,
  updatedAt: `${PAST}T00:00:00.000Z`,
  at: `${PAST}T00:00:00.000Z`,
  stageSince: PAST,
  lifecycle: 'suspect',
  status: 'todo',
  kind: 'note',
}

function shape(fields: { [K in Kind]?: string }): readonly (readonly [string, Kind])[] {
  return Object.entries(fields).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind as Kind] as const),
  )
}

/** The row itself where it can be used; else one that can, marked. */
export function sound<T>(table: TableName, row: T): T {
  const fields = SHAPES[table]
  if (!fields || typeof row !== 'object' || row === null) return row
  const given = row as Record<string, unknown>
  for (const [name, kind] of fields) if (!fits(kind, given[name])) return mended(fields, given) as T
  return row
}

/** Whether a row that was read had to be mended. */
export const isDamaged = (row: object): boolean => (row as { [DAMAGED]?: true })[DAMAGED] === true

function mended(fields: readonly (readonly [string, Kind])[], given: Record<string, unknown>): object {
  const whole: Record<PropertyKey, unknown> = { ...given, [DAMAGED]: true }
  for (const [name, kind] of fields) {
    if (fits(kind, given[name])) continue
    const left = kind === 'text' ? (STAND_IN[name] ?? '') : usable(kind, given[name])
    if (left === undefined) delete whole[name]
    else whole[name] = left
  }
  return whole
}
