/** The sample data in the database: put in as one change, removed as one, and what of it the user has made her own. */
import type { Link } from '../core/activity'
import { touchedKey } from '../core/change'
import type { Company } from '../core/company'
import type { Day } from '../core/days'
import type { Deal } from '../core/deal'
import { type Person, personLabel } from '../core/person'
import { sampleBook } from '../core/sampleBook'
import { keptOf, type SampleEntry, type WhyKept } from '../core/sampleKept'
import { isSample, SAMPLE_IDS } from '../core/sampleRow'
import type { Task } from '../core/task'
import type { Language } from '../core/text'
import { db } from './db'
import { storedPipelines } from './read'
import { referencesTo } from './references'
import { unlink } from './unlink'
import { type Writer, type Written, write } from './write'

const TABLES = ['companies', 'people', 'deals', 'activities', 'tasks'] as const

/** Puts the sample data in, dated around a day, its deals in the first pipeline; nothing where it is in already. */
export async function addSample(language: Language, today: Day): Promise<Written<undefined>> {
  return write({ key: 'change.sample' }, async (w) => {
    const [pipeline] = await storedPipelines()
    const settings = await w.get('settings', 'settings')
    if (!pipeline || !settings || (await hasSample())) return undefined
    const rows = sampleBook({ today, now: w.now, language, currency: settings.currency, pipeline })
    for (const table of TABLES) for (const row of rows[table]) w.put(table, row)
    return undefined
  })
}

/** Whether any of it is in. */
export async function hasSample(): Promise<boolean> {
  const there = await Promise.all(TABLES.map((table) => inSample(table).count()))
  return there.some((n) => n > 0)
}

const inSample = (table: (typeof TABLES)[number]) =>
  db
    .table(table)
    .where('id')
    .between(...SAMPLE_IDS)

async function sampleEntries(): Promise<SampleEntry[]> {
  const all = await Promise.all(
    TABLES.map(async (table) => (await inSample(table).toArray()).map((row) => ({ table, row }))),
  )
  return all.flat()
}

/** A record of the sample that stays when it is removed, by what it is called, and why. */
export type SampleStays = { table: (typeof TABLES)[number]; id: string; name: string; why: WhyKept }
/** How many rows would go at a press, and what would stay; undefined where none of it is in. */
export type SampleState = { going: number; staying: SampleStays[] }

/** How it stands with the sample data. */
export async function sampleState(): Promise<SampleState | undefined> {
  const entries = await sampleEntries()
  if (!entries.length) return undefined
  const kept = keptOf(entries, await pointedAt(entries))
  const staying = entries.flatMap(({ table, row }) => {
    const why = kept.get(touchedKey({ table, id: row.id }))
    return why ? [{ table: table as SampleStays['table'], id: row.id, name: nameOf(row), why }] : []
  })
  return { going: entries.length - staying.length, staying }
}

const nameOf = (row: object): string => {
  const { name, title, text } = row as Partial<Company & Task & { text: string }>
  return name ?? title ?? text ?? ('emails' in row ? personLabel(row as Person) : '')
}

/** Which of these rows something of the user's own points at. */
async function pointedAt(entries: readonly SampleEntry[]): Promise<Set<string>> {
  const own = new Set<string>()
  await Promise.all(
    entries.map(async ({ table, row }) => {
      const from = await referencesTo(table, row.id)
      if (from.some((key) => !isSample({ id: key.slice(key.indexOf(':') + 1) })))
        own.add(touchedKey({ table, id: row.id }))
    }),
  )
  return own
}

/**
 * Removes the sample data as one change. What the user changed, what her own records name, and what those need stays.
 * @param all these go as well, and what she wrote on them alone; her own people and deals stay without them
 */
export async function removeSample({ all = false } = {}): Promise<Written<SampleStays[]>> {
  return write({ key: 'change.sampleRemoved' }, async (w) => {
    const entries = await sampleEntries()
    const staying = all ? [] : ((await sampleState())?.staying ?? [])
    if (all) await letGo(w, entries)
    const stays = new Set(staying.map(touchedKey))
    for (const { table, row } of entries) if (!stays.has(touchedKey({ table, id: row.id }))) w.remove(table, row.id)
    return staying
  })
}

/** Takes records of the sample out of everything of the user's own that names them. */
async function letGo(w: Writer, entries: readonly SampleEntry[]): Promise<void> {
  const ids = (wanted: string) => entries.filter(({ table }) => table === wanted).map(({ row }) => row.id)
  const [companies, people] = [ids('companies'), ids('people')]
  const gone = new Set([...companies, ...people])
  const without = <R extends Person | Deal>(row: R): R =>
    gone.has(row.companyId ?? '') ? { ...row, companyId: undefined, updatedAt: w.now } : row
  for (const person of await db.people.where('companyId').anyOf(companies).toArray()) w.put('people', without(person))
  const deals = [
    ...(await db.deals.where('companyId').anyOf(companies).toArray()),
    ...(await db.deals.where('personIds').anyOf(people).distinct().toArray()),
  ]
  for (const deal of new Map(deals.map((one) => [one.id, one])).values()) {
    const left = deal.people.filter((one) => !gone.has(one.personId))
    w.put('deals', { ...without(deal), people: left, updatedAt: w.now })
  }
  const links = entries.flatMap(({ table, row }): Link[] => {
    const letter = ({ people: 'p', companies: 'c', deals: 'd' } as const)[table as 'people']
    return letter ? [`${letter}:${row.id}`] : []
  })
  await unlink(w, ...links)
}
