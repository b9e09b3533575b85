/** The database's side of a copy: what is read, packed and sealed, and what is remembered of it. */
import type { CopySource } from '../cloud/copyOut'
import { sealForKey, sealWithPassphrase } from '../cloud/seal'
import type { CopyOwner, CopyPlan, CopyStatus, Sealing } from '../core/copy/copyPlan'
import { NEW_LEDGER } from '../core/copy/ledger'
import { takeIncrement } from '../db/copyIncrement'
import { copyMark, reachesBack, rowCount } from '../db/copySince'
import { takeCopy } from '../db/copyTake'
import { db } from '../db/db'
import { openRaw } from '../db/raw'
import { stayAwake } from '../platform/awake'

type About = {
  owner: CopyOwner
  plan: CopyPlan & { sealing: Sealing }
  status: () => CopyStatus
  keep: (change: Partial<CopyStatus>) => Promise<void>
  fewerIsMeant: boolean
}

/** SHA-256 in lower-case hex. */
export const sha256 = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export async function copySource({ owner, plan, status, keep, fewerIsMeant }: About): Promise<CopySource> {
  const { sealing } = plan
  return {
    device: owner.id,
    sealed: sealing.sealed,
    retention: { days: plan.days, weeks: plan.weeks },
    now: () => Date.now(),
    hash: sha256,
    ledger: status().ledger ?? NEW_LEDGER,
    keep: (ledger) => keep({ ledger }),
    look: async (since) => ({
      rows: await rowCount(),
      mark: await copyMark(since?.seq),
      reaches: since === undefined || (await reachesBack(since)),
    }),
    erased: await lastErased(),
    fewerIsMeant,
    onStep: (step, bytes) => {
      stayAwake()
      void keep({ step: { step, at: new Date().toISOString(), ...(bytes !== undefined && { bytes }) } })
    },
    async pack(kind, { counter, at, since }) {
      const parts: Blob[] = []
      const sink = async (bytes: Uint8Array<ArrayBuffer>) => {
        stayAwake()
        parts.push(new Blob([bytes]))
      }
      const rows = await rowCount()
      const wish = { device: owner, counter, at }
      let mark = await copyMark(since?.seq)
      if (kind === 'inc' && since) await takeIncrement(sink, wish, since, mark)
      else mark = await takeWhole(sink, wish, mark)
      const plain = new Uint8Array(await new Blob(parts).arrayBuffer())
      return { bytes: await sealed(plain, kind, sealing), mark, rows }
    },
  }
}

/** A full copy holds all up to its last moment; what a job still writes comes again with the next increment. */
async function takeWhole(
  sink: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
  wish: { device: CopyOwner; counter: number; at: string },
  begun: Awaited<ReturnType<typeof copyMark>>,
) {
  const database = await openRaw(db.name)
  if (!database) throw new Error('There is no database.')
  try {
    await takeCopy(database, sink, { ...wish, onProgress: stayAwake })
  } finally {
    database.close()
  }
  return begun
}

async function sealed(bytes: Uint8Array, kind: 'full' | 'inc', sealing: Sealing): Promise<Uint8Array> {
  if (!sealing.sealed) return bytes
  return kind === 'full' ? sealWithPassphrase(bytes, sealing.passphrase) : sealForKey(bytes, sealing.recipient)
}

/** When somebody was last erased: what was made before is void. */
async function lastErased(): Promise<string | undefined> {
  const marks: { id: string; at: string }[] = await db.table('erased').toArray()
  return marks
    .filter(({ id }) => id.startsWith('m:'))
    .map(({ at }) => at)
    .sort()
    .at(-1)
}
