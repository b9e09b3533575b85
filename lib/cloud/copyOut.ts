/**
 * Bringing a copy to a target: what is new since the last one, or everything. May be stopped after any step: what was written then
 * is a copy that nobody counts on, and the next one gets another name.
 *
 * The order is what keeps things safe: the number is taken before anything is written under it, and the mark moves only after
 * the copy was read back and found the same to the byte.
 */
import { type Chain, copiesOf, newestChain } from '../core/copy/chain'
import { COPY_PREFIX, type CopyKind, copyName } from '../core/copy/copyName'
import { fullDue, mayReplace, type WhyFull } from '../core/copy/due'
import { outdated, type Retention } from '../core/copy/keep'
import type { JournalMark, Ledger } from '../core/copy/ledger'
import { type Hash, isFailed, type Target, verifiedPut } from '../core/copy/target'
import type { TargetFailure } from '../core/copy/targetFailure'

/** What the copies are made of; the database's side. */
export type CopySource = {
  device: string
  sealed: boolean
  retention: Retention
  /** Milliseconds since the epoch. */
  now: () => number
  hash: Hash
  ledger: Ledger
  /** Keeps what is remembered. Fulfilled once it is safe. */
  keep: (ledger: Ledger) => Promise<void>
  /** Rows of the database, where the journal stands, and whether it still goes back to a mark. */
  look: (since?: JournalMark) => Promise<{ rows: number; mark: JournalMark; reaches: boolean }>
  /** Latest instant at which somebody was erased. */
  erased?: string
  /** Makes a copy, sealed where that is wanted, with the mark and the rows it stands for. */
  pack: (
    kind: CopyKind,
    about: { counter: number; at: string; since?: JournalMark },
  ) => Promise<{ bytes: Uint8Array; mark: JournalMark; rows: number }>
  /** The user said that fewer rows are meant. */
  fewerIsMeant?: boolean
  /** Called between steps: how far it is, 0 to 1, and of how many bytes. */
  onStep?: (step: 'look' | 'pack' | 'put' | 'tidy', bytes?: number) => unknown
}

export type CopyOut =
  | { state: 'done'; bytes: number; copies: { name: string; kind: CopyKind; bytes: number; why?: WhyFull }[] }
  /** Nothing changed since the last copy, and that is still there. */
  | { state: 'same' }
  | { state: 'failed'; failure: TargetFailure; bytes: number }
  /** Far fewer rows than in the last copy. */
  | { state: 'asks'; rows: number; before: number }
  /** Somebody else makes copies under this device's id: a copied profile, or this one lost what it remembered. */
  | { state: 'twin' }

/** Goes on from the last copy. @param whole a full copy in any case */
export async function copyOut(target: Target, source: CopySource, whole = false): Promise<CopyOut> {
  let { ledger } = source
  const done: Extract<CopyOut, { state: 'done' }> = { state: 'done', bytes: 0, copies: [] }
  source.onStep?.('look')
  const entries = await target.list(COPY_PREFIX)
  if (isFailed(entries)) return { state: 'failed', failure: entries.failed, bytes: 0 }
  const own = copiesOf(entries).get(source.device) ?? []
  if ((own.at(-1)?.counter ?? 0) > ledger.taken) return { state: 'twin' }
  const looked = await source.look(ledger.mark)
  if (!source.fewerIsMeant && !mayReplace(looked.rows, ledger.rows)) {
    return { state: 'asks', rows: looked.rows, before: ledger.rows ?? 0 }
  }
  const isSame = (mark: JournalMark) => ledger.known > 0 && mark.seq === ledger.mark?.seq && mark.at === ledger.mark?.at
  const put = async (kind: CopyKind, why?: WhyFull): Promise<TargetFailure | undefined> => {
    const counter = ledger.taken + 1
    // Taken before it is used: whatever happens next, nobody takes it again.
    ledger = { ...ledger, taken: counter }
    await source.keep(ledger)
    const at = new Date(source.now()).toISOString()
    source.onStep?.('pack')
    const { bytes, mark, rows } = await source.pack(kind, {
      counter,
      at,
      since: kind === 'inc' ? ledger.mark : undefined,
    })
    const after = kind === 'inc' || isSame(mark) ? ledger.known : 0
    const name = copyName({ device: source.device, counter, at, kind, after, sealed: source.sealed })
    source.onStep?.('put', bytes.length)
    const stored = await verifiedPut(target, name, bytes, source.hash)
    if (isFailed(stored)) return stored.failed
    ledger = { ...ledger, known: counter, mark, rows }
    await source.keep(ledger)
    done.bytes += bytes.length
    done.copies.push({ name, kind, bytes: bytes.length, ...(why && { why }) })
    return undefined
  }
  const why = whole ? 'first' : dueNow(newestChain(own), ledger, looked.reaches, source.erased)
  if (!why && isSame(looked.mark)) return { state: 'same' }
  // A full copy that only gathers what is there comes after what is new: who has that need not read it all.
  const isGathering = why === 'many' || why === 'large'
  if ((isGathering && !isSame(looked.mark)) || !why) {
    const failure = await put('inc')
    if (failure) return { state: 'failed', failure, bytes: done.bytes }
  }
  if (why) {
    const failure = await put('full', why)
    if (failure) return { state: 'failed', failure, bytes: done.bytes }
  }
  source.onStep?.('tidy')
  await tidy(target, source)
  return done
}

const dueNow = (chain: Chain | undefined, { known }: Ledger, journal: boolean, erased?: string) =>
  fullDue(chain, { known, journal, erased })

/** Removes what outlived its use; what cannot be removed now is tried at the next copy. Only ever of this device. */
async function tidy(target: Target, { device, retention, now, erased }: CopySource): Promise<void> {
  const entries = await target.list(COPY_PREFIX)
  if (isFailed(entries)) return
  for (const { name } of outdated(copiesOf(entries).get(device) ?? [], retention, now(), erased)) {
    await target.remove(name)
  }
}
