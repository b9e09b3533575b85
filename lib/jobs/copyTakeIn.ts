/** What is done with copies from a target: compared with what is here, put among the snapshots, or merged. */
import { newerThan } from '../core/copy/chain'
import type { Compared, Fetched, MergedSeen, Unseen } from '../core/copy/copySeen'
import type { Copy } from '../core/copy/open'
import { CopyRefused } from '../core/copy/problem'
import { keepCopy } from '../db/copyBack'
import { compareCopy } from '../db/copyCompare'
import { newerOf } from '../db/copyNewer'
import type { Reading } from '../db/copyRead'
import { statesIn } from '../db/copyStates'
import { takeMarks } from '../db/erasedThere'
import { mergeCopy, takenCopies } from '../db/mergeCopy'
import { stayAwake } from '../platform/awake'
import { copyOwner } from '../platform/copies'
import { room } from '../platform/files'
import { chainOn, isUnseen, openAll, placeFor } from './copyFetch'
import { letGo, openedOnce } from './copyKept'
import { snapshotBeforeImport, whenFit } from './snapshots'

export type CopyAsk = { id: string; name: string; passphrase?: string }

/** A day's copy beside what is here, by table. Where the database cannot be asked, what the copy holds. */
export const compareWith = (ask: CopyAsk): Promise<Compared> =>
  withChain(ask, async (copy, reading): Promise<Compared> => {
    const isReadable = (await whenFit(async () => true)) === true
    const tables = await compareCopy(copy, isReadable, reading)
    const counts = isReadable
      ? Object.entries(tables).map(([table, one]) => ({ table, ...one }))
      : Object.entries(copy.manifest.tables).map(([table, { rows }]) => ({
          table,
          same: 0,
          differs: 0,
          there: rows,
          here: 0,
        }))
    return { state: 'compared', deviceName: copy.manifest.device.name, at: copy.manifest.at, counts }
  })

/** Puts a day's copy among the snapshots of this machine; from there it is restored as they are. */
export const fetchCopy = (ask: CopyAsk): Promise<Fetched> =>
  withChain(ask, async (copy, reading): Promise<Fetched> => {
    const snapshot = await keepCopy(await room.folder(), copy, reading)
    letGo()
    return { state: 'fetched', snapshot }
  })

async function withChain<T>(ask: CopyAsk, work: (copy: Copy, reading: Reading) => Promise<T>): Promise<T | Unseen> {
  return refusedIsSaid(async () => {
    const open = await openedOnce(ask, () => openedChain(ask), Date.now())
    if (!isOpened(open)) return open
    const [full, ...increments] = open as readonly [Copy, ...Copy[]]
    const { newer, manifest } = await newerOf(full.manifest, increments)
    const pace = () => {
      stayAwake()
      return undefined
    }
    return work({ ...full, manifest }, { newer, pace })
  })
}

async function openedChain(ask: CopyAsk): Promise<Copy[] | Unseen> {
  const place = await placeFor(ask.id)
  if (isUnseen(place)) return place
  const chain = await chainOn(place, ask)
  return isUnseen(chain) ? chain : openAll(place, chain.copies, ask.passphrase)
}
const isOpened = (open: readonly Copy[] | Unseen): open is readonly Copy[] => Array.isArray(open)

/** Merges all that a device brought and that was not taken yet, up to its newest copy: one change, with one Undo. */
export function mergeDevice(ask: { id: string; device: string; passphrase?: string }): Promise<MergedSeen> {
  return refusedIsSaid(async (): Promise<MergedSeen> => {
    const place = await placeFor(ask.id)
    if (isUnseen(place)) return place
    const chain = await chainOn(place, ask)
    if (isUnseen(chain)) return chain
    const taken = (await takenCopies()).get(ask.device) ?? 0
    const copies = newerThan(chain, taken)
    const open = await openAll(place, copies, ask.passphrase)
    if (!Array.isArray(open)) return open
    const [last] = open.slice(-1)
    const name = last?.manifest.device.name ?? ask.device
    if (!last) return { state: 'merged', name, added: 0, changed: 0, removed: 0, revived: 0, clashes: [] }
    // All of it is read once before any of it is taken in.
    for (const copy of open) for await (const _ of statesIn(copy)) stayAwake()
    await snapshotBeforeImport()
    const states = async function* () {
      for (const copy of open) {
        for await (const some of statesIn(copy)) {
          stayAwake()
          yield some
        }
      }
    }
    const { id } = await copyOwner()
    const counter = copies.at(-1)?.counter ?? taken
    const merged = await mergeCopy(states(), { device: ask.device, name, counter }, id)
    const erasedThere = await takeMarks(open, { pace: () => void stayAwake() })
    return {
      ...merged,
      ...(erasedThere.length && { erasedThere }),
      state: 'merged',
      name,
      revived: merged.revived.length,
      clashes: merged.clashes.slice(0, 50),
    }
  })
}

async function refusedIsSaid<T>(work: () => Promise<T | Unseen>): Promise<T | Unseen> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CopyRefused) return { state: 'refused', problem: error.problem }
    throw error
  }
}
