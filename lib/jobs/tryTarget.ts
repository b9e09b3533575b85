/** "Try it", as the background runs it: the same way that copies go later. */
import { tryIt } from '../cloud/tryIt'
import { TargetSettings } from '../core/copy/targetSettings'
import type { Trial } from '../core/copy/trial'
import { isFolderAllowed, keptFolder } from '../platform/targetFolder'
import { isTargetAllowed } from '../platform/targets'
import { outside } from './outside'

/**
 * @param typed as typed, not kept yet
 * @param id of the target, by which a folder's handle was kept
 */
export async function tryTarget(typed: TargetSettings, id: string): Promise<Trial> {
  const settings = TargetSettings.parse(typed)
  const folder = settings.kind === 'folder' ? await keptFolder(id) : undefined
  const isAllowed =
    settings.kind === 'folder' ? folder && (await isFolderAllowed(folder)) : await isTargetAllowed(settings)
  if (!isAllowed) {
    const host = settings.kind === 'folder' ? settings.name : new URL(settings.url).host
    return { done: [], failed: { step: 'write', failure: { kind: 'notAllowed', host } }, conditions: 'forgotten' }
  }
  const once = crypto.randomUUID().replaceAll('-', '')
  return tryIt(settings, { way: outside(), folder }, once, new Date().toISOString())
}
