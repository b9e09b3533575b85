/** What the screens of prospecting ask: the lists and how far each is, a list's rows in order, and the row that is to be worked next. */
import type { Day } from '../core/days'
import type { Sheet, Suspect, SuspectState } from '../core/sheet'
import { laterTotal, suspectTotal } from '../core/totals'
import { db } from './db'

/** All lists, without looking at their rows. */
export const allSheets = async (): Promise<Sheet[]> => db.sheets.toArray()
export const sheetById = async (id: string): Promise<Sheet | undefined> => db.sheets.get(id)
export const suspectById = async (id: string): Promise<Suspect | undefined> => db.suspects.get(id)

/** How far a list is worked, in rows. `due`: of those that come back later, the ones whose day is there. */
export type Progress = Record<SuspectState, number> & { all: number; due: number }

/** @param today the day up to which rows have come back */
export async function sheetProgress(sheetId: string, today: Day): Promise<Progress> {
  const states = ['open', 'later', 'lead', 'dropped'] as const
  const [totals, days] = await Promise.all([
    db.totals.bulkGet(states.map((state) => suspectTotal(sheetId, state))),
    db.totals.where('key').between(laterTotal(sheetId, ''), laterTotal(sheetId, today), true, true).toArray(),
  ])
  const [open = 0, later = 0, lead = 0, dropped = 0] = totals.map((total) => total?.n ?? 0)
  return {
    open,
    later,
    lead,
    dropped,
    all: open + later + lead + dropped,
    due: days.reduce((sum, { n }) => sum + n, 0),
  }
}

/** All lists, the newest first, each with how far it is. */
export async function sheetsWithProgress(today: Day): Promise<{ sheet: Sheet; progress: Progress }[]> {
  const sheets = (await db.sheets.toArray()).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  return Promise.all(sheets.map(async (sheet) => ({ sheet, progress: await sheetProgress(sheet.id, today) })))
}

const FIRST = Number.NEGATIVE_INFINITY
const LAST = Number.POSITIVE_INFINITY
const inOrder = (sheetId: string, from = FIRST, to = LAST) =>
  db.suspects.where('[sheetId+n]').between([sheetId, from], [sheetId, to], false, false)
const ofState = (sheetId: string, state: SuspectState, from = FIRST, to = LAST) =>
  db.suspects.where('[sheetId+state+n]').between([sheetId, state, from], [sheetId, state, to], false, false)

/** The first rows of a list in its order, of one state if asked. */
export const suspectRows = async (sheetId: string, limit: number, state?: SuspectState): Promise<Suspect[]> =>
  (state ? ofState(sheetId, state) : inOrder(sheetId)).limit(limit).toArray()

/** Ids of all rows of a list, in its order. */
export const suspectIds = async (sheetId: string): Promise<string[]> => inOrder(sheetId).primaryKeys()

/**
 * Ids of the rows of all lists that stand for a person. No index names her: only rows that became leads do, and those of each
 * list stand together. Goes through as many rows as became leads: for what is done once, not for every record of many.
 */
export async function suspectsOfPerson(personId: string): Promise<string[]> {
  const sheets = await db.sheets.toCollection().primaryKeys()
  const leads = await Promise.all(sheets.map((id) => ofState(id, 'lead').toArray()))
  return leads.flat().flatMap((row) => (row.personId === personId ? row.id : []))
}

/** The place behind the last row of a list. */
export async function nextPlace(sheetId: string): Promise<number> {
  const last = await inOrder(sheetId).last()
  return (last?.n ?? 0) + 1
}

/**
 * The row that is to be worked after a place: one that is open, or has come back by now; from the beginning again where none follows.
 * @param after the place of the row that was worked; undefined: none was, and those that have come back come first
 * @returns undefined where nothing is left to be worked
 */
export async function suspectAfter(
  sheetId: string,
  after: number | undefined,
  today: Day,
): Promise<Suspect | undefined> {
  const { due } = await sheetProgress(sheetId, today)
  const hasCome = ({ day }: Suspect) => day !== undefined && day <= today
  const first = async (from: number | undefined) => {
    const [open, back] = await Promise.all([
      ofState(sheetId, 'open', from).first(),
      due ? ofState(sheetId, 'later', from).filter(hasCome).first() : undefined,
    ])
    if (!open || !back) return open ?? back
    return from === undefined || back.n < open.n ? back : open
  }
  return (after === undefined ? undefined : await first(after)) ?? first(undefined)
}

/** The row that stands before a place, whatever became of it. */
export const suspectBefore = async (sheetId: string, before: number): Promise<Suspect | undefined> =>
  inOrder(sheetId, FIRST, before).last()
