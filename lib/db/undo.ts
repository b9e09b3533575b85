/**
 * The way back: takes a change back if its rows are still as it left them and nothing has come to rely on those that would
 * go. Undoing is a change of its own, so undoing that is redoing. A small change goes in one transaction, a large one as a
 * job.
 *
 * Long because what stands in the way of small and of large changes is found in two ways that must agree.
 */
import type { Activity } from '../core/activity'
import { type Change, type Label, type RowChange, sameRecord, TABLES, type TableName, touchedKey } from '../core/change'
import type { Job } from '../core/job'
import { cutLoose, referencesOf, stagesGoing } from '../core/references'
import { refusalOf } from '../core/refusal'
import { db } from './db'
import { emailAway, emailLeft, loggedAgain } from './emailTwins'
import { eachPart } from './history'
import { partsTouching } from './journalParts'
import { referencesTo } from './references'
import { mayWrite } from './room'
import { dealsLeft, strandedBy } from './stagesLeft'
import { announce, type Recorded, record, STORES, type Writer, type Written } from './write'

/** What came of an undo: done, or why not, with the later changes that stand in the way (newest first). */
export type Undone =
  | { state: 'undone'; written: Written<undefined> }
  /** A large change: a job has begun to take it back. */
  | { state: 'started'; job: Job }
  | { state: 'conflict'; change: Change; later: Change[] }
  | { state: 'already'; change: Change }
  /** A job is still writing it: that can be cancelled. */
  | { state: 'busy'; change: Change }
  | { state: 'missing' }
  /** The setting up: without it nothing else could stand. */
  | { state: 'final' }
  /** Somebody who was erased stood in it. */
  | { state: 'erased'; change: Change }

/**
 * Takes a change back.
 * @param seq the journal's number of the change
 */
export async function undo(seq: number): Promise<Undone> {
  await mayWrite()
  const undone = await db.transaction('rw', STORES(), async (): Promise<Undone> => {
    const change = await db.changes.get(seq)
    if (!change) return { state: 'missing' }
    if (change.label.key === 'change.setUp') return { state: 'final' }
    if (change.erased) return { state: 'erased', change }
    if (change.undoneBy !== undefined) return { state: 'already', change }
    if (change.job !== undefined) return { state: 'busy', change }
    const inTheWay = await (change.parts ? inTheWayOfLarge(change) : inTheWayOfSmall(change))
    if (inTheWay.length) return { state: 'conflict', change, later: await laterChanges(change, inTheWay) }
    if (change.parts) return { state: 'started', job: await startUndo(change) }
    const written = await record(undoLabel(change), (w) => takeBackRows(w, change), { undoes: seq })
    await markUndone(change, written.seq)
    return { state: 'undone', written }
  })
  if (undone.state === 'undone') announce(undone.written as Recorded<undefined>)
  return undone
}

/** Puts rows back as they were before. */
export async function revert(w: Writer, rows: readonly RowChange[]): Promise<undefined> {
  for (const row of [...rows].reverse()) {
    if (row.before === undefined) w.remove(row.table, row.id)
    else w.put(row.table, row.before as never)
  }
  return undefined
}

/** The same for a whole change: what a rule logged and the user takes back is not to be logged by a rule again. */
async function takeBackRows(w: Writer, change: Change): Promise<undefined> {
  await revert(w, change.rows)
  const byRule = change.kind === 'emailsAutoLogged' || (await w.get('settings', 'settings'))?.autoLog
  if (!byRule || change.undoes !== undefined) return
  for (const { table, before, after } of change.rows) {
    const refusal = table === 'activities' && before === undefined && refusalOf(after as Activity)
    if (refusal) w.put('refusals', refusal)
  }
}

/** Begins to take a large change back. Within a transaction over `STORES`. */
export async function startUndo(change: Change): Promise<Job> {
  const newest = await db.changes.orderBy('seq').last()
  const job: Job = {
    id: crypto.randomUUID(),
    kind: 'undo',
    state: 'running',
    label: undoLabel(change),
    done: 0,
    total: change.count,
    startedAt: new Date().toISOString(),
    target: change.seq,
    since: newest?.seq ?? change.seq,
  }
  await db.jobs.put(job)
  return job
}

/** Notes that a change is undone by another, and what follows for those that it had itself undone. */
export async function markUndone(change: Change, by: number | undefined): Promise<void> {
  await db.changes.update(change.seq, { undoneBy: by })
  // What it had undone stands again, what that had undone is undone again, and so on.
  let stands = false
  for (let child = change; child.undoes !== undefined; stands = !stands) {
    const parent = await db.changes.get(child.undoes)
    if (!parent) return
    await db.changes.update(parent.seq, { undoneBy: stands ? child.seq : undefined })
    child = parent
  }
}

/** Undoing an undo is a redo, and undoing that an undo again: each speaks of the change that it all began with. */
function undoLabel({ label }: Change): Label {
  if (label.key === 'change.undo') return { key: 'change.redo', inner: label.inner }
  return { key: 'change.undo', inner: label.key === 'change.redo' ? label.inner : label }
}

/**
 * Rows (`table:id`) that are no longer as the change left them, that rely on rows which its undo would take away, or that are
 * gone while its undo would bring back what relies on them.
 */
async function inTheWayOfSmall(change: Change): Promise<string[]> {
  // Even where a row is by chance again what it was: taken back first, this would leave those without what they began with.
  if ((await laterChanges(change, change.touched)).length) return change.touched
  for (const row of change.rows) {
    if (!sameRecord(row.table, await db.table(row.table).get(row.id), row.after)) return change.touched
  }
  const going = change.rows.filter((row) => row.before === undefined)
  const goingToo = stagesGoing(change.rows).map((one) => one.key)
  const needing = await changesNeeding(change, [...going.map(touchedKey), ...goingToo])
  if (needing.length) return needing.flatMap((later) => later.rows.map(touchedKey))
  const pointing = await Promise.all(going.map((row) => referencesTo(row.table, row.id)))
  const reliant = [...new Set(pointing.flat())].filter((key) => !change.touched.includes(key))
  const gone = await goneOf(change.rows.flatMap(neededBy).filter((key) => !change.touched.includes(key)))
  const twins = await loggedAgain(change.rows.flatMap((row) => emailAway(row) ?? []))
  return [...(await strandedBy(change.rows)), ...twins, ...reliant, ...(await goneSince(change, gone))]
}

/**
 * Of rows that are gone those that went after a change. A row of a prospecting list goes on saying who it became when that person is
 * deleted: it may say so again.
 */
async function goneSince(change: Change, gone: readonly string[]): Promise<string[]> {
  const left = new Set(change.rows.flatMap((row) => (row.table === 'suspects' ? neededBy(row) : [])))
  const since = await Promise.all(
    gone.map(async (key) => !left.has(key) || (await laterChanges(change, [key])).length > 0),
  )
  return gone.filter((_, i) => since[i])
}

/** What a row points at (`table:id`) once it is as it was before a change. */
export const neededBy = ({ table, before }: RowChange): string[] =>
  before === undefined ? [] : referencesOf(table, before as object)

/** Which of these rows are not there. */
async function goneOf(keys: readonly string[]): Promise<string[]> {
  const gone: string[] = []
  for (const table of TABLES) {
    const own = [...new Set(keys)].filter((key) => key.startsWith(`${table}:`))
    const rows = own.length ? await db.table(table).bulkGet(own.map((key) => key.slice(table.length + 1))) : []
    gone.push(...own.filter((_, i) => rows[i] === undefined))
  }
  return gone
}

/**
 * The same for a change of any size, without reading all its rows again: only what was written since can stand in the way,
 * and the journal knows all of that.
 */
async function inTheWayOfLarge(change: Change): Promise<string[]> {
  if ((await db.changes.orderBy('seq').last())?.seq === change.seq) return []
  const own = new Set<string>()
  const going = new Set<string>()
  const stages: RowChange[] = []
  await eachPart(change, (rows) => {
    for (const row of rows) {
      own.add(touchedKey(row))
      if (row.table === 'pipelines') stages.push(row)
      if (row.before === undefined) going.add(touchedKey(row))
    }
  })
  for (const { key } of stagesGoing(stages)) going.add(key)
  const suspects = new Map<string, RowChange>()
  const written = new Set<string>()
  const needing = new Set<string>()
  for (let later = await changeAfter(change.seq); later; later = await changeAfter(later.seq)) {
    const standing = stands(later)
    const look = (rows: RowChange[]) => {
      for (const row of rows) {
        suspects.set(touchedKey(row), row)
        if (standing) written.add(touchedKey(row))
        if (standing && cutLoose([row]).some((key) => going.has(key))) needing.add(touchedKey(row))
      }
    }
    look(later.rows)
    await eachPart(later, look)
  }
  const left = new Map<string, unknown>()
  const needed = new Set<string>()
  const logged = new Set([...suspects.values()].map(emailLeft))
  const away: string[] = []
  await eachPart(change, (rows) => {
    for (const row of rows) {
      const email = emailAway(row)
      if (email !== undefined && logged.has(email)) away.push(email)
      if (suspects.has(touchedKey(row))) left.set(touchedKey(row), row.after)
      for (const key of neededBy(row)) if (suspects.has(key)) needed.add(key)
    }
  })
  const others = [...(await loggedAgain(away)), ...(await dealsLeft(stages))]
  const inTheWay = [...needing, ...others.filter((key) => !own.has(key))]
  for (const table of TABLES) {
    const rows = [...suspects.values()].filter((row) => row.table === table)
    const now = rows.length ? await db.table(table).bulkGet(rows.map((row) => row.id)) : []
    for (const [i, row] of rows.entries()) {
      const key = touchedKey(row)
      const blocks = own.has(key)
        ? written.has(key) || !sameRecord(table, now[i], left.get(key))
        : now[i]
          ? relies(table, now[i], going)
          : needed.has(key)
      if (blocks) inTheWay.push(key)
    }
  }
  return inTheWay
}

/** Whether what a change did holds, and was no taking back: what that did shows in the change that it took back. */
const stands = (change: Change) => change.undoneBy === undefined && change.undoes === undefined
const changeAfter = (seq: number) => db.changes.where('seq').above(seq).first()
const relies = (table: TableName, row: object, going: ReadonlySet<string>) =>
  referencesOf(table, row).some((other) => going.has(other))

/** Later changes that stand and could not be undone without these rows. */
async function changesNeeding(change: Change, keys: readonly string[]): Promise<{ rows: RowChange[] }[]> {
  if (!keys.length) return []
  const small = await db.changes.where('needs').anyOf(keys).distinct().toArray()
  const parts = await db.changeParts.where('needs').anyOf(keys).distinct().toArray()
  const large = new Map((await db.changes.bulkGet(parts.map((part) => part.seq))).map((one) => [one?.seq, one]))
  const isLater = (later: Change | undefined) => later !== undefined && later.seq > change.seq && stands(later)
  return [...small.filter(isLater), ...parts.filter((part) => isLater(large.get(part.seq)))]
}

async function laterChanges(change: Change, rows: readonly string[]): Promise<Change[]> {
  const some = rows.slice(0, 500)
  const parts = await partsTouching(some)
  const inParts = await db.changes.bulkGet([...new Set(parts.map(([seq]) => seq))])
  const small = await db.changes.where('touched').anyOf(some).distinct().toArray()
  return [...small, ...inParts.filter((one) => one !== undefined)]
    .filter((later) => later.seq > change.seq && stands(later))
    .sort((a, b) => b.seq - a.seq)
}
