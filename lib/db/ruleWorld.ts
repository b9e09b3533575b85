/** What rules look at, read for them at once: the records of their events, and what conditions and acts need beside them. */
import type { Noun } from '../core/customField'
import { type Day, dayOf } from '../core/days'
import type { Deal } from '../core/deal'
import type { About } from '../core/fields'
import { lookedUp } from '../core/filterMatch'
import { type Person, personLabel } from '../core/person'
import type { TableName } from '../core/rows'
import type { Rule } from '../core/rules/rule'
import { listRowId, type RuleEvent, rowKey, type World } from '../core/rules/world'
import { USUAL_HORIZONS } from '../core/temperature'
import { db } from './db'
import { storedPipelines } from './read'
import { nextPlace } from './sheetRead'

/** A row as the change under way leaves it; undefined where it takes it away. */
export type Laid = { table: TableName; id: string; after?: object }

/** What fields are read by, but for names. @param today the day of the change */
export async function ruleAbout(today: Day): Promise<About> {
  const [settings, pipelines, custom] = await Promise.all([
    db.settings.get('settings'),
    storedPipelines(),
    db.fields.toArray(),
  ])
  // What the usual labels are called, no rule asks.
  const labels = settings?.temperatures ?? USUAL_HORIZONS.map((one) => ({ ...one, name: one.id }))
  return { today, pipelines, custom, labels, ...(settings && { settings }) }
}

/** To be asked within the transaction of the change. @param laid what that writes, which is not in the database yet */
export async function worldFor(
  rules: readonly Rule[],
  events: readonly RuleEvent[],
  laid: readonly Laid[],
  now: string,
): Promise<World> {
  const about = await ruleAbout(dayOf(now))
  const known = new Map(laid.map((one) => [rowKey(one.table, one.id), one.after] as const))
  const rows = new Map<string, object>()
  await Promise.all(
    (['people', 'companies', 'deals'] as const).map(async (noun) => {
      const ids = new Set(events.flatMap((event) => (event.noun === noun ? event.id : [])))
      await gather(noun, [...ids], known, rows)
    }),
  )
  const acts = rules.flatMap(({ acts }) => acts)
  const lists = [...new Set(acts.flatMap((act) => (act.kind === 'list' ? act.sheetId : [])))]
  const [names, templates, sheets, places, listed] = await Promise.all([
    namesFor(rules, rows, known, about),
    acts.some(({ kind }) => kind === 'draft') ? db.templates.toArray() : [],
    lists.length ? db.sheets.bulkGet(lists) : [],
    Promise.all(lists.map(async (id) => [id, await nextPlace(id)] as const)),
    lists.length
      ? db.suspects.bulkGet(
          lists.flatMap((list) => [...rows.keys()].map((key) => listRowId(list, key.slice(key.indexOf(':') + 1)))),
        )
      : [],
  ])
  return {
    about: { ...about, ...names },
    rows,
    templates: new Map(templates.map(({ id, name }) => [id, name])),
    sheets: sheets.flatMap((one) => one ?? []),
    places: new Map(places),
    listed: new Set(listed.flatMap((one) => one?.id ?? [])),
  }
}

async function gather(
  table: TableName,
  ids: readonly string[],
  known: ReadonlyMap<string, object | undefined>,
  into: Map<string, object>,
): Promise<void> {
  const missing: string[] = []
  for (const id of ids) {
    const key = rowKey(table, id)
    const row = known.get(key)
    if (row) into.set(key, row)
    else if (!known.has(key)) missing.push(id)
  }
  if (!missing.length) return
  for (const row of await db.table(table).bulkGet(missing)) if (row) into.set(rowKey(table, row.id), row)
}

/** Names of companies and people, where a rule asks for them. */
async function namesFor(
  rules: readonly Rule[],
  rows: ReadonlyMap<string, object>,
  known: ReadonlyMap<string, object | undefined>,
  about: About,
): Promise<Pick<About, 'companyName' | 'personName'>> {
  const needs = new Set(
    rules.flatMap(({ noun, filter, when, acts }): (Noun | 'companies' | 'people')[] => [
      ...lookedUp(noun, filter, about),
      ...(when.kind === 'changed' && (when.field === 'company' || when.field === 'people')
        ? (['companies', 'people'] as const)
        : []),
      ...(acts.some(({ kind }) => kind === 'list') ? (['companies'] as const) : []),
    ]),
  )
  const found = new Map<string, object>()
  const all = [...rows.values()] as Partial<Deal & Person>[]
  if (needs.has('companies'))
    await gather('companies', [...new Set(all.flatMap((row) => row.companyId ?? []))], known, found)
  if (needs.has('people')) {
    const ids = all.flatMap((row) => (Array.isArray(row.people) ? row.people.map((one) => one.personId) : []))
    await gather('people', [...new Set(ids)], known, found)
  }
  return {
    companyName: (id) => (found.get(rowKey('companies', id)) as { name: string } | undefined)?.name,
    personName: (id) => {
      const person = found.get(rowKey('people', id))
      return person && personLabel(person as Person)
    },
  }
}
