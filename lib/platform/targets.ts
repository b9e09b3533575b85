/**
 * The targets that the user set up, with what opens them, in `storage.local`: on this machine, in this profile, never synced, and
 * no part of any snapshot, export or copy. And the browser's permission for the one host of each.
 */

import { patternOfTarget, TargetSettings } from '../core/copy/targetSettings'
import { patternOf } from '../core/ownHost'
import { browser } from './browser'
import { ownHosts } from './ownHosts'

export type KeptTarget = { id: string; settings: TargetSettings }

const PREFIX = 'cloud.target:'

/** All targets, by id. What cannot be read (of a newer Margin) is left where it is. */
export async function keptTargets(): Promise<KeptTarget[]> {
  const all = await browser.storage.local.get(null)
  const kept = Object.entries(all).flatMap(([key, value]): KeptTarget[] => {
    const read = key.startsWith(PREFIX) ? TargetSettings.safeParse(value) : undefined
    return read?.success ? [{ id: key.slice(PREFIX.length), settings: read.data }] : []
  })
  return kept.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Keeps a target, in the place of what had that id. */
export async function keepTarget({ id, settings }: KeptTarget): Promise<void> {
  const before = (await keptTargets()).find((one) => one.id === id)
  await browser.storage.local.set({ [PREFIX + id]: settings })
  if (before) await giveBack(before.settings)
}

/** Forgets a target and what opens it, and gives its host back. What lies there stays. */
export async function dropTarget(id: string): Promise<void> {
  const target = (await keptTargets()).find((one) => one.id === id)
  await browser.storage.local.remove(PREFIX + id)
  if (target) await giveBack(target.settings)
}

/**
 * Asks the browser for the one host of a target. To be called straight from the user's click, with nothing waited for before.
 * @returns whether it may be reached; a folder on disk needs no host
 */
export async function allowTarget(settings: TargetSettings): Promise<boolean> {
  const pattern = patternOfTarget(settings)
  return pattern === undefined || browser.permissions.request({ origins: [pattern] })
}

/** Whether the browser lets Margin reach a target's host. */
export async function isTargetAllowed(settings: TargetSettings): Promise<boolean> {
  const pattern = patternOfTarget(settings)
  return pattern === undefined || browser.permissions.contains({ origins: [pattern] })
}

/** Whether a place for copies is on the hosts of a pattern. */
export const isTargetPattern = async (pattern: string): Promise<boolean> =>
  (await keptTargets()).some(({ settings }) => patternOfTarget(settings) === pattern)

/** Gives a host back, unless another target or a webmail of the user's own is there too. For one that was not taken after all, too. */
export async function giveBack(settings: TargetSettings): Promise<void> {
  const pattern = patternOfTarget(settings)
  if (pattern === undefined) return
  const others = (await keptTargets()).map((one) => patternOfTarget(one.settings))
  const webmails = (await ownHosts()).map(({ host }) => patternOf(host))
  if (others.includes(pattern) || webmails.includes(pattern)) return
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false)
}

/** Calls back when targets changed in any page, or a permission did. Gives how to stop. */
export function onTargets(tell: () => void): () => void {
  const onStored = (changes: object) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) tell()
  }
  browser.storage.local.onChanged.addListener(onStored)
  browser.permissions.onRemoved.addListener(tell)
  browser.permissions.onAdded.addListener(tell)
  return () => {
    browser.storage.local.onChanged.removeListener(onStored)
    browser.permissions.onRemoved.removeListener(tell)
    browser.permissions.onAdded.removeListener(tell)
  }
}
