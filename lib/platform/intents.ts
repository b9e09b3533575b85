/** Drafts that are to be logged once they are sent, kept beside the other drafts: a closed tab loses none, the journal knows none. */
import { Intent } from '../core/sending'
import { browser, isAlive } from './browser'

const PREFIX = 'sending:'

export async function loadIntents(): Promise<Intent[]> {
  if (!isAlive()) return []
  const all = await browser.storage.local.get(null)
  return Object.entries(all).flatMap(([key, value]) => {
    const intent = key.startsWith(PREFIX) ? Intent.safeParse(value) : undefined
    return intent?.success ? [intent.data] : []
  })
}

export async function saveIntent(intent: Intent): Promise<void> {
  if (isAlive()) await browser.storage.local.set({ [PREFIX + intent.key]: intent })
}

export async function dropIntent(key: string): Promise<void> {
  if (isAlive()) await browser.storage.local.remove(PREFIX + key)
}
