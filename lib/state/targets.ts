/** The places for copies on screen: what is set up and what the browser allows, followed while somebody looks. */
import { signal } from '@preact/signals'
import { placeOf, type TargetSettings } from '../core/copy/targetSettings'
import type { Trial } from '../core/copy/trial'
import { send } from '../platform/messages'
import { isFolderAllowed, keepFolder, keptFolder } from '../platform/targetFolder'
import { dropTarget, isTargetAllowed, type KeptTarget, keepTarget, keptTargets, onTargets } from '../platform/targets'
import { say } from './act'
import { t } from './language'

export type ShownTarget = KeptTarget & { allowed: boolean }

let stop: (() => void) | undefined
const isAllowed = async ({ id, settings }: KeptTarget): Promise<boolean> => {
  if (settings.kind !== 'folder') return isTargetAllowed(settings)
  const folder = await keptFolder(id)
  return folder !== undefined && isFolderAllowed(folder)
}
const read = async () => {
  const kept = await keptTargets()
  targets.value = await Promise.all(kept.map(async (one) => ({ ...one, allowed: await isAllowed(one) })))
}

/** As they are now; nothing before the first answer. */
export const targets = signal<readonly ShownTarget[] | undefined>(undefined, {
  watched() {
    stop = onTargets(() => void read())
    void read()
  },
  unwatched() {
    stop?.()
    targets.value = undefined
  },
})

/** Looks again, after the user allowed a folder: of that the browser tells nobody. */
export const lookAtTargets = (): Promise<void> => read()

/** "Try it", by the background. Undefined where that came to no end. */
export const tryTarget = (id: string, settings: TargetSettings): Promise<Trial | undefined> =>
  send('cloud.try', { id, settings }).then(
    ({ trial }) => trial,
    () => undefined,
  )

/** Keeps a place that was tried. */
export async function useTarget(target: KeptTarget): Promise<void> {
  await keepTarget(target)
  say(t('target.saved', { place: placeOf(target.settings) }))
}

/**
 * Uses a place no longer, and forgets what opens it. Undo sets it up again while the notice stands; the browser is then asked once
 * more for its host.
 */
export async function leaveTarget(target: KeptTarget): Promise<void> {
  const { id, settings } = target
  const folder = settings.kind === 'folder' ? await keptFolder(id) : undefined
  await dropTarget(id)
  if (folder) await keepFolder(id, undefined)
  const back = async () => {
    if (folder) await keepFolder(id, folder)
    await keepTarget(target)
  }
  say(t('target.removed', { place: placeOf(settings) }), { action: { label: t('undo'), run: back } })
}
