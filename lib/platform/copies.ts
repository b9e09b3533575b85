/** The plan of copies, this device's id and how each target stands, in `storage.local`: never synced, no part of any copy. */
import type * as z from 'zod/mini'
import { CopyOwner, CopyPlan, CopyStatus, USUAL_PLAN } from '../core/copy/copyPlan'
import { browser } from './browser'

const PLAN = 'cloud.plan'
const OWNER = 'cloud.device'
const STATUS = 'cloud.status:'

async function read<T>(key: string, schema: z.ZodMiniType<T>): Promise<T | undefined> {
  const kept = schema.safeParse((await browser.storage.local.get(key))[key])
  return kept.success ? kept.data : undefined
}

export const copyPlan = async (): Promise<CopyPlan> => (await read(PLAN, CopyPlan)) ?? USUAL_PLAN
export const keepPlan = (plan: CopyPlan): Promise<void> => browser.storage.local.set({ [PLAN]: plan })

/** This device; given an id at the first call. @param anew another id in any case: somebody else has this one */
export async function copyOwner(anew = false): Promise<CopyOwner> {
  const kept = await read(OWNER, CopyOwner)
  if (kept && !anew) return kept
  const id = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const owner = { id, name: kept?.name ?? nameOfMachine() }
  await browser.storage.local.set({ [OWNER]: owner })
  return owner
}
export const nameDevice = async (name: string): Promise<void> =>
  browser.storage.local.set({ [OWNER]: { ...(await copyOwner()), name } })

function nameOfMachine(): string {
  const agent = navigator.userAgent
  const program = /Firefox/.test(agent) ? 'Firefox' : /Edg\//.test(agent) ? 'Edge' : 'Chrome'
  const system = /Windows/.test(agent)
    ? 'Windows'
    : /Mac OS/.test(agent)
      ? 'Mac'
      : /CrOS/.test(agent)
        ? 'ChromeOS'
        : 'Linux'
  return `${program}, ${system}`
}

export const copyStatus = async (target: string): Promise<CopyStatus | undefined> => read(STATUS + target, CopyStatus)
/** Notes how a target stands. Fulfilled once it is kept. */
export const keepStatus = (target: string, status: CopyStatus): Promise<void> =>
  browser.storage.local.set({ [STATUS + target]: status })
export const dropStatus = (target: string): Promise<void> => browser.storage.local.remove(STATUS + target)

/** Calls back when any of this changed. Gives how to stop. */
export function onCopies(tell: () => void): () => void {
  const hear = (changes: object) => {
    if (Object.keys(changes).some((key) => key.startsWith('cloud.'))) tell()
  }
  browser.storage.local.onChanged.addListener(hear)
  return () => browser.storage.local.onChanged.removeListener(hear)
}
