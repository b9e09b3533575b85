/**
 * Brings copies to the targets that the user set up: by the clock and when she asks. Without a target, or before she chose how copies
 * are sealed, there is no request at all. The worker may die at any moment: what is remembered is in `storage.local`, and the
 * next bell goes on from there.
 */
import { copyOut } from '../cloud/copyOut'
import { openTarget } from '../cloud/index'
import { sealKey } from '../cloud/seal'
import type { CopyStatus, Sealing } from '../core/copy/copyPlan'
import { secretsOf, withoutSecrets } from '../core/copy/secrets'
import { isFailed, type Target, verifiedPut } from '../core/copy/target'
import { passes, type TargetFailure, waitBefore } from '../core/copy/targetFailure'
import { stayAwake } from '../platform/awake'
import { copyOwner, copyPlan, copyStatus, keepStatus } from '../platform/copies'
import { isFolderAllowed, keptFolder } from '../platform/targetFolder'
import { isTargetAllowed, type KeptTarget, keptTargets } from '../platform/targets'
import { copySource, sha256 } from './copySource'
import { deliverHook } from './deliverHook'
import { outside } from './outside'
import { tellSilence } from './silence'

const LOCK = 'margin.copies'
const HOUR = 3_600_000

export type CopyWish = { target?: string; whole?: boolean; fewerIsMeant?: boolean }

/** Copies to each target whose time has come. To be called at each bell. */
export async function copyByClock(now: Date): Promise<void> {
  for (const target of await keptTargets()) {
    const status = await copyStatus(target.id)
    if (status?.next !== undefined && status.next > now.toISOString()) continue
    if (status?.next === undefined && (await copyPlan()).every === 0) continue
    await copyTo(target, {})
  }
  await tellSilence(now)
}

/** Copies now, to one target or to all. */
export async function copyNow(wish: CopyWish): Promise<void> {
  for (const target of await keptTargets()) {
    if (wish.target === undefined || wish.target === target.id) await copyTo(target, wish)
  }
}

/** One at a time, whoever asks. */
const copyTo = (target: KeptTarget, wish: CopyWish): Promise<void> =>
  navigator.locks.request(`${LOCK}:${target.id}`, () => copyAlone(target, wish))

async function copyAlone(target: KeptTarget, wish: CopyWish): Promise<void> {
  const plan = await copyPlan()
  const now = () => new Date().toISOString()
  let status: CopyStatus = (await copyStatus(target.id)) ?? { since: now() }
  let writing: Promise<void> = Promise.resolve()
  // One after the other: what is noted last is what stands.
  const keep = (change: Partial<CopyStatus>) => {
    status = { ...status, ...change }
    const next = status
    writing = writing.then(() => keepStatus(target.id, next))
    return writing
  }
  const end = async (change: Partial<CopyStatus>) => {
    const every = plan.every > 0 ? new Date(Date.now() + plan.every * HOUR).toISOString() : undefined
    await keep({ step: undefined, next: every, ...change })
  }
  const isWell = { failure: undefined, failures: undefined, fault: undefined, asks: undefined }
  const fail = (failure: TargetFailure) => {
    const failures = (status.failures ?? 0) + 1
    const wait = passes(failure) || failure.kind === 'changed' ? waitBefore(failure, failures) : 6 * HOUR
    return end({ failure, failures, fault: undefined, next: new Date(Date.now() + wait).toISOString() })
  }
  try {
    const opened = await openedTarget(target)
    if ('failed' in opened) return await fail(opened.failed)
    if ('hook' in opened) {
      const told = await deliverHook(opened.hook, status, keep)
      if (isFailed(told)) return await fail(told.failed)
      return await end({ ...isWell, lastSuccess: now(), lastBytes: told.records })
    }
    const { sealing } = plan
    if (!sealing) return
    const keyFailure = await putKey(opened.copies, sealing, status, keep)
    if (keyFailure) return await fail(keyFailure)
    const bring = async (anew = false) => {
      const owner = await copyOwner(anew)
      const about = { owner, plan: { ...plan, sealing }, status: () => status, keep }
      const source = await copySource({ ...about, fewerIsMeant: wish.fewerIsMeant === true })
      return copyOut(opened.copies, source, wish.whole)
    }
    let out = await bring()
    if (out.state === 'twin') {
      // Somebody else goes by this id. Theirs is left alone; this one begins anew under another.
      await keep({ ledger: undefined })
      out = await bring(true)
    }
    if (out.state === 'failed') return await fail(out.failure)
    if (out.state === 'asks') return await end({ ...isWell, asks: { rows: out.rows, before: out.before } })
    if (out.state === 'twin') return await fail({ kind: 'changed' })
    const last = out.state === 'done' ? out.copies.at(-1) : undefined
    await end({
      ...isWell,
      lastSuccess: now(),
      told: undefined,
      ...(last && out.state === 'done' && { lastBytes: out.bytes, lastFull: last.kind === 'full' }),
    })
  } catch (error) {
    const failures = (status.failures ?? 0) + 1
    const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    const fault = withoutSecrets(secretsOf(target.settings, plan.sealing), words)
    const next = new Date(Date.now() + waitBefore({ kind: 'server' }, failures)).toISOString()
    await end({ failures, fault, failure: undefined, next })
    // Not the error itself: what else hangs on it (an address, a request) may hold what opens the place.
    console.warn('No copy:', fault)
  }
}

/** Opens a target, where the browser lets us. */
export async function openedTarget({ id, settings }: KeptTarget) {
  const folder = settings.kind === 'folder' ? await keptFolder(id) : undefined
  const isAllowed =
    settings.kind === 'folder' ? folder && (await isFolderAllowed(folder)) : await isTargetAllowed(settings)
  const host = settings.kind === 'folder' ? settings.name : new URL(settings.url).host
  const notAllowed = { failed: { kind: 'notAllowed', host } as TargetFailure }
  if (!isAllowed) return notAllowed
  stayAwake()
  const opened = openTarget(settings, { way: outside(), folder })
  return 'missing' in opened ? notAllowed : opened
}

/** The name of the file by which increments are opened, for a key: its public half, shortened. */
export const keyName = (recipient: string): string => `margin-key-${recipient.slice(-16)}.age`

/** Puts the key file there, sealed with the passphrase, before the first increment; once it is lost, again. */
async function putKey(
  target: Target,
  sealing: Sealing,
  status: CopyStatus,
  keep: (change: Partial<CopyStatus>) => Promise<void>,
): Promise<TargetFailure | undefined> {
  if (!sealing.sealed) return undefined
  const name = keyName(sealing.recipient)
  const there = await target.head(name)
  if (isFailed(there)) return there.failed
  if (!('absent' in there) && status.keyThere) return undefined
  if ('absent' in there) {
    const stored = await verifiedPut(target, name, await sealKey(sealing, sealing.passphrase), sha256)
    if (isFailed(stored)) return stored.failed
  }
  await keep({ keyThere: true })
  return undefined
}
