/** Brings copies from a target: the list of what is there, and a full copy with its increments, opened. */
import { openedKey, opened as openSeal } from '../cloud/seal'
import { type Chain, type Copy, chainTo, copiesOf, daysOf, isGap, newestChain } from '../core/copy/chain'
import { COPY_PREFIX } from '../core/copy/copyName'
import type { Looked, SeenDay, Unseen } from '../core/copy/copySeen'
import { type Copy as OpenCopy, openCopy } from '../core/copy/open'
import { CopyRefused } from '../core/copy/problem'
import { isFailed, type Target } from '../core/copy/target'
import { dayOf } from '../core/days'
import { sourceOf } from '../db/copySpool'
import { SCHEMA } from '../db/db'
import { stayAwake } from '../platform/awake'
import { copyOwner, copyPlan } from '../platform/copies'
import { keptTargets } from '../platform/targets'
import { openedTarget } from './deliver'

/** A target by its id, open for reading. */
export async function placeFor(id: string): Promise<Target | Unseen> {
  const kept = (await keptTargets()).find((one) => one.id === id)
  if (!kept) return { state: 'gone' }
  const opened = await openedTarget(kept)
  if ('failed' in opened) return { state: 'failed', failure: opened.failed }
  return 'copies' in opened ? opened.copies : { state: 'gone' }
}

export const isUnseen = <T extends object>(one: T | Unseen): one is Unseen =>
  'state' in one && ['failed', 'refused', 'passphrase', 'damaged', 'gone'].includes(String(one.state))

/** Devices and days of which there are copies. */
export async function lookAt(id: string): Promise<Looked> {
  const place = await placeFor(id)
  if (isUnseen(place)) return place
  const entries = await place.list(COPY_PREFIX)
  if (isFailed(entries)) return { state: 'failed', failure: entries.failed }
  const owner = await copyOwner()
  const devices = [...copiesOf(entries)].map(([device, copies]) => ({
    device,
    mine: device === owner.id,
    newest: copies.at(-1)?.at ?? '',
    days: daysOf(copies, (at) => dayOf(new Date(at))).map(
      ({ day, chain, gaps }): SeenDay => ({
        day,
        missing: gaps.map(({ missing }) => missing),
        ...(chain && {
          name: chain.copies.at(-1)?.name,
          at: chain.at,
          bytes: chain.size,
          copies: chain.copies.length,
        }),
      }),
    ),
  }))
  return { state: 'seen', devices: devices.sort((a, b) => (a.newest < b.newest ? 1 : -1)) }
}

/** The chain to a copy by its name, or the newest of a device. */
export async function chainOn(place: Target, wish: { name: string } | { device: string }): Promise<Chain | Unseen> {
  const entries = await place.list(COPY_PREFIX)
  if (isFailed(entries)) return { state: 'failed', failure: entries.failed }
  const devices = copiesOf(entries)
  if ('device' in wish) return newestChain(devices.get(wish.device) ?? []) ?? { state: 'gone' }
  for (const copies of devices.values()) {
    const last = copies.find(({ name }) => name === wish.name)
    const chain = last && chainTo(copies, last)
    if (chain) return isGap(chain) ? { state: 'gone' } : chain
  }
  return { state: 'gone' }
}

/** Brings and opens copies, one after the other. @param passphrase typed, where another one than that kept here is needed */
export async function openAll(
  place: Target,
  copies: readonly Copy[],
  passphrase?: string,
): Promise<OpenCopy[] | Unseen> {
  const { sealing } = await copyPlan()
  const own = sealing?.sealed ? sealing : undefined
  const secret = passphrase || own?.passphrase
  let identity = passphrase ? undefined : own?.identity
  const open: OpenCopy[] = []
  for (const { name, sealed, kind } of copies) {
    stayAwake()
    const file = await place.get(name)
    if (isFailed(file)) return { state: 'failed', failure: file.failed }
    if ('absent' in file) return { state: 'gone' }
    let bytes = file.bytes
    if (sealed) {
      let plain = await openSeal(bytes, { passphrase: secret, identity })
      if ('problem' in plain && kind === 'inc' && plain.problem === 'key' && secret) {
        // The key of the device that made it, or of an earlier set-up: it lies there, sealed with the passphrase.
        const found = await keyOpening(place, bytes, secret)
        if (found) [identity, plain] = found
      }
      if ('problem' in plain) return plain.problem === 'damaged' ? { state: 'damaged', name } : { state: 'passphrase' }
      bytes = plain
    }
    try {
      open.push(await openCopy(sourceOf(new Blob([bytes as BlobPart])), SCHEMA, stayAwake))
    } catch (error) {
      if (error instanceof CopyRefused) return { state: 'refused', problem: error.problem }
      throw error
    }
  }
  return open
}

async function keyOpening(place: Target, bytes: Uint8Array, secret: string): Promise<[string, Uint8Array] | undefined> {
  const entries = await place.list(`${COPY_PREFIX}key-`)
  if (isFailed(entries)) return undefined
  for (const { name } of entries) {
    const file = await place.get(name)
    if (!('bytes' in file)) continue
    stayAwake()
    const key = await openedKey(file.bytes, secret)
    if ('problem' in key) continue
    const plain = await openSeal(bytes, { identity: key.identity })
    if (!('problem' in plain)) return [key.identity, plain]
  }
  return undefined
}
