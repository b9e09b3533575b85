/**
 * How it stands with the database, for the screens: everything of ours asks here first. A page that opens looks at the
 * database before anybody reads or writes; what it finds decides whether the screen shows records or the way to get them back.
 *
 * Long because every way of standing, and each step from one to the next, is decided here alone.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { isFit, type Verdict } from '../core/verdict'
import { afterLoss } from '../db/afterLoss'
import { db } from '../db/db'
import { lookFirst } from '../db/entering'
import { guardStore, isFull, lookAgain, verdictNow } from '../db/guard'
import { keepMarker } from '../db/marking'
import type { Step } from '../db/snapshotBack'
import { room } from '../platform/files'
import { loadMarker, saveMarker } from '../platform/marker'
import { outside } from '../platform/outside'
import { beginNewLog } from '../platform/storeLog'
import type { OwnWindow } from '../platform/windows'
import { meetNoRoom } from './trouble'
import { whoHolds } from './whoHolds'

export type Standing =
  /** Not known yet; screens keep their layout. */
  | { state: 'looking' }
  /** Something else holds the database: these pages of ours are open, an older one among them may be it. */
  | { state: 'waiting'; windows: OwnWindow[] }
  /** Rows are being put back, here or in another window; `failed` where it cannot go on. */
  | { state: 'restoring'; step?: Step; failed?: string }
  | Exclude<Verdict, { state: 'restoring' }>

const now = signal<Standing>({ state: 'looking' })
export const standing: ReadonlySignal<Standing> = now

/** Whether the screens of records may be shown. */
export const isOpen = ({ state }: Standing): boolean => state === 'looking' || isFit({ state } as Verdict)

/** What windows tell each other about it. */
type Told = { kind: 'begun' } | { kind: 'step'; step: Step } | { kind: 'restored' }
let channel: BroadcastChannel | undefined
export const tell = (told: Told): void => channel?.postMessage(told)

/** How long nothing may be heard of the database before the user is told which windows may hold it. */
const PATIENCE = 2_000

let mark: () => Promise<void> = async () => {}

/** Sets the guard and opens the database. Called once by each page, before anything else of the database. */
export function startStore(): void {
  guardStore(async () => {
    const verdict = await lookFirst(outside, room)
    // Open until now, and no room to be opened again: what stands on the screen goes on being read.
    const onlyFull = isFull(verdict) && now.value.state === 'fine'
    if (onlyFull) meetNoRoom()
    else if (!isFit(verdict)) show(verdict)
    return verdict
  })
  afterLoss(beginNewLog)
  mark = keepMarker({ load: loadMarker, save: saveMarker })
  // In place of Dexie's own word in the console.
  db.on('blocked', () => {
    void wait(true)
    return false
  })
  channel = new BroadcastChannel('margin.store')
  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
  enter()
}

/** Opens the database, if it is fit for it, and says so. */
export function enter(): void {
  const patience = setTimeout(() => void wait(false), PATIENCE)
  db.open()
    .then(() => {
      now.value = { state: 'fine' }
      // One that cannot be written, for lack of room, is caught up with by the next.
      mark().catch(() => undefined)
    })
    .catch((error: unknown) => {
      // Unfit: told already. What else fails on the way in, such as an upgrade, is damage of its own kind.
      if (isOpen(now.value) || now.value.state === 'waiting') {
        now.value = { state: 'damaged', error: `${(error as Error).name}: ${(error as Error).message}`, rows: [] }
      }
    })
    .finally(() => clearTimeout(patience))
}

/** Looks again, after something was done about it. */
export async function lookOnceMore(): Promise<void> {
  db.close({ disableAutoOpen: false })
  lookAgain()
  now.value = { state: 'looking' }
  enter()
}

function show(verdict: Verdict): void {
  if (verdict.state !== 'restoring') {
    now.value = verdict
    return
  }
  now.value = { state: 'restoring' }
  void goOn()
}

/** Goes on with a restore that another page began, or waits for the page that is at it. */
async function goOn(): Promise<void> {
  try {
    // Not needed but here: it does not burden the start of every page.
    const { resumeRestore } = await import('../db/snapshotBack')
    await resumeRestore(room, stillRestoring, onStep)
    await afterRestore()
  } catch (error) {
    stuck(error)
  }
}

/** A restore that was begun cannot go on: says why. Another may be begun in its place. */
export function stuck(error: unknown): void {
  now.value = { state: 'restoring', failed: error instanceof Error ? error.message : String(error) }
}

async function stillRestoring() {
  const verdict = await lookFirst(outside, room)
  return verdict.state === 'restoring' ? verdict.restoring : undefined
}

/** Shows how far it is, here and in other windows. */
export function onStep(step: Step): void {
  now.value = { state: 'restoring', step }
  tell({ kind: 'step', step })
}

/** Rows were put back: every window begins afresh with them. */
export async function afterRestore(): Promise<void> {
  lookAgain()
  await db.open()
  await mark()
  tell({ kind: 'restored' })
  location.reload()
}

function hear(told: Told): void {
  if (told.kind === 'restored') location.reload()
  else if (told.kind === 'step') now.value = { state: 'restoring', step: told.step }
  else {
    lookAgain()
    void verdictNow()
  }
}

let waiting = false
/** Nothing was heard of the database for too long: says which windows may hold it, for as long as that lasts. */
async function wait(sure: boolean): Promise<void> {
  if (waiting) return
  waiting = true
  const still = () => now.value.state === 'looking' || now.value.state === 'waiting'
  await whoHolds(still, (windows) => {
    if (sure || windows.length) now.value = { state: 'waiting', windows }
  })
  waiting = false
}
