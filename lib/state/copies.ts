/** The user's copies on screen: the plan, how each place stands, and what is asked of the background. */
import { signal } from '@preact/signals'
import type { CopyOwner, CopyPlan, CopyStatus } from '../core/copy/copyPlan'
import type { TargetFailure } from '../core/copy/targetFailure'
import { copyOwner, copyPlan, copyStatus, keepPlan, keepStatus, nameDevice, onCopies } from '../platform/copies'
import { send } from '../platform/messages'
import { keptTargets } from '../platform/targets'

export type Copies = { plan: CopyPlan; owner: CopyOwner; statuses: ReadonlyMap<string, CopyStatus> }

let stop: (() => void) | undefined
const read = async () => {
  const [plan, owner, targets] = await Promise.all([copyPlan(), copyOwner(), keptTargets()])
  const statuses = new Map<string, CopyStatus>()
  for (const { id } of targets) {
    const status = await copyStatus(id)
    if (status) statuses.set(id, status)
  }
  copies.value = { plan, owner, statuses }
}

/** As it is now; nothing before the first answer. */
export const copies = signal<Copies | undefined>(undefined, {
  watched() {
    stop = onCopies(() => void read())
    void read()
  },
  unwatched() {
    stop?.()
    copies.value = undefined
  },
})

/** Changes the plan; the next copy of each place comes when the new one says. */
export async function changePlan(change: Partial<CopyPlan>): Promise<void> {
  const plan = { ...(await copyPlan()), ...change }
  await keepPlan(plan)
  if (change.every === undefined) return
  for (const { id } of await keptTargets()) {
    const status = await copyStatus(id)
    // One that failed waits as long as its server asked; where copies are made only when asked it is left alone.
    if (!status || (status.failures && plan.every > 0)) continue
    const last = Date.parse(status.lastSuccess ?? status.since)
    const next = plan.every > 0 ? new Date(last + plan.every * 3_600_000).toISOString() : undefined
    await keepStatus(id, { ...status, next })
  }
}

export const renameDevice = nameDevice

/** Seals copies from now on with a passphrase, or leaves them open. The next copy is a full one. */
export const sealCopies = (passphrase: string | undefined): Promise<unknown> =>
  send('cloud.seal', { ...(passphrase !== undefined && { passphrase }) })

/** Begins a copy; how it goes is seen in `copies`. */
export const copyNow = (target?: string, fewer = false): Promise<unknown> => send('cloud.copy', { target, fewer })

export const lookAtCopies = async (id: string) => (await send('cloud.look', { id })).looked
export const compareCopy = async (ask: { id: string; name: string; passphrase?: string }) =>
  (await send('cloud.compare', ask)).compared
export const fetchCopy = async (ask: { id: string; name: string; passphrase?: string }) =>
  (await send('cloud.fetch', ask)).fetched
export const mergeDevice = async (ask: { id: string; device: string; passphrase?: string }) =>
  (await send('cloud.merge', ask)).merged

/** The failure of a place as it was noted. */
export const failureOf = ({ failure }: CopyStatus): TargetFailure | undefined => failure as TargetFailure | undefined

/** Whether a place is being copied to now; what a worker that died left behind is not believed for long. @param now milliseconds */
export const isAtWork = ({ step }: CopyStatus, now: number): boolean =>
  step !== undefined && now - Date.parse(step.at) < 10 * 60_000
