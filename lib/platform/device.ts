/** This machine, as copies name it: an id made once, kept beside the database and never in it, so that no restore takes it along. */
import * as z from 'zod/mini'
import { browser } from './browser'

const KEY = 'device'
const Device = z.object({ id: z.string(), name: z.string() })
export type Device = z.infer<typeof Device>

/** Its id and what the user calls it; the browser and the system until she named it. */
export async function thisDevice(): Promise<Device> {
  const known = Device.safeParse((await browser.storage.local.get(KEY))[KEY])
  if (known.success) return known.data
  const made = { id: crypto.randomUUID(), name: usualName() }
  await browser.storage.local.set({ [KEY]: made })
  return made
}

/** Gives it another name. */
export async function nameDevice(name: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await thisDevice()), name } })
}

function usualName(): string {
  const { userAgent = '' } = globalThis.navigator ?? {}
  const system = ['Windows', 'Mac OS', 'CrOS', 'Android', 'Linux'].find((name) => userAgent.includes(name))
  const program = userAgent.includes('Firefox') ? 'Firefox' : userAgent.includes('Edg/') ? 'Edge' : 'Chrome'
  return system ? `${program}, ${system}` : program
}
