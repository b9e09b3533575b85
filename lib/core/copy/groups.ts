/**
 * What is decided as one when two devices changed the same record: mostly a field by itself; fields that mean nothing without each
 * other together, so that a merge never makes a record that nobody made. A map of captured or own values goes key by key.
 */
import type { TableName } from '../rows'

type Row = Record<string, unknown>

const TOGETHER: Partial<Record<TableName, readonly (readonly string[])[]>> = {
  people: [['name', 'givenName', 'familyName']],
  deals: [
    ['stageId', 'pipelineId', 'stageSince', 'stays'],
    ['status', 'standbyUntil', 'nextAction', 'reason', 'rival', 'closedAt', 'closedDay'],
    ['lines', 'lineCurrency', 'amount'],
  ],
  tasks: [['day', 'time', 'remind', 'remindAgain', 'repeat', 'repeatFrom']],
  enrolments: [['state', 'stepId', 'at', 'taskId', 'startedAt', 'ended']],
  suspects: [['state', 'day', 'personId', 'reason']],
}
const BY_KEY = new Set(['custom', 'provenance', 'leftAsIs', 'cells'])
const HEAD = new Map(
  Object.entries(TOGETHER).flatMap(([table, groups]) =>
    groups.flatMap((group) => group.map((field) => [`${table}.${field}`, group[0] ?? field] as const)),
  ),
)

/** The name of the group that a field belongs to: its own, or that of the first field of the group. */
const groupName = (table: TableName, field: string): string => HEAD.get(`${table}.${field}`) ?? field

/** A record taken apart: the value of each group, by its name. The id is not among them. */
export function groupsOf(table: TableName, row: object): Map<string, unknown> {
  const groups = new Map<string, unknown>()
  for (const [field, value] of Object.entries(row as Row)) {
    if (field === 'id' || value === undefined) continue
    if (BY_KEY.has(field) && typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) groups.set(`${field}.${key}`, one)
      // An empty map is not the same as none.
      groups.set(`${field}.`, {})
      continue
    }
    const name = groupName(table, field)
    if (!HEAD.has(`${table}.${field}`)) groups.set(name, value)
    else groups.set(name, { ...(groups.get(name) as Row | undefined), [field]: value })
  }
  return groups
}

/** The same put together again. */
export function rowOf(table: TableName, id: string, groups: ReadonlyMap<string, unknown>): Row {
  const row: Row = { id }
  const maps = new Map<string, [string, unknown][]>()
  for (const [name, value] of groups) {
    if (value === undefined) continue
    const dot = name.indexOf('.')
    const head = dot < 0 ? name : name.slice(0, dot)
    if (dot >= 0 && BY_KEY.has(head)) {
      const entries = maps.get(head) ?? []
      maps.set(head, entries)
      if (dot < name.length - 1) entries.push([name.slice(dot + 1), value])
    } else if (HEAD.has(`${table}.${name}`)) Object.assign(row, value as Row)
    else row[name] = value
  }
  for (const [field, entries] of maps) row[field] = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
  return row
}

/** The field that a group is called by on the screen: `custom.<id>` stays, a group of several is its first. */
export const fieldOfGroup = (group: string): string => (group.endsWith('.') ? group.slice(0, -1) : group)
