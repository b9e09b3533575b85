/** What is seen of copies on a target, as the background tells it to a page. */
import type { CopyProblem } from './problem'
import type { TargetFailure } from './targetFailure'

/** `name` is the last copy of that day, by which all it stands on is found. */
export type SeenDay = { day: string; name?: string; at?: string; bytes?: number; copies?: number; missing: number[] }
export type SeenDevice = { device: string; mine: boolean; newest: string; days: SeenDay[] }

/** Why a copy could not be had. `passphrase`: it is sealed with another one than what is known here. */
export type Unseen =
  | { state: 'failed'; failure: TargetFailure }
  | { state: 'refused'; problem: CopyProblem }
  | { state: 'passphrase' }
  | { state: 'damaged'; name: string }
  | { state: 'gone' }

export type Looked = { state: 'seen'; devices: SeenDevice[] } | Unseen

/** Of one table: the same, different, only there, only here. */
export type SeenCounts = { table: string; same: number; differs: number; there: number; here: number }
export type Compared = { state: 'compared'; deviceName: string; at: string; counts: SeenCounts[] } | Unseen

/** `snapshot`: put back by the way that all snapshots go. */
export type Fetched = { state: 'fetched'; snapshot: string } | Unseen

export type MergedSeen =
  | {
      state: 'merged'
      name: string
      seq?: number
      added: number
      changed: number
      removed: number
      revived: number
      /** People who are here and were erased on the other device. */
      erasedThere?: { id: string; name: string }[]
      clashes: { table: string; id: string; field: string; mine: boolean; kept?: unknown; lost?: unknown }[]
    }
  | Unseen
