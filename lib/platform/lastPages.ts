/**
 * The threads that stood beside the sidebar last, so that the rules of automatic logging can be tried on them in the settings.
 * Kept in the browser's memory alone, without their texts, and gone with the session.
 */
import * as z from 'zod/mini'
import { SeenPage } from '../core/seenPage'
import { browser, isAlive } from './browser'

const KEY = 'lastPages'
const MOST = 5

/** Newest first. */
export async function lastPages(): Promise<SeenPage[]> {
  const kept = z.array(SeenPage).safeParse((await browser.storage.session?.get(KEY))?.[KEY])
  return kept.success ? kept.data : []
}

export async function keepLastPage(page: SeenPage): Promise<void> {
  if (!isAlive() || !page.messages.length) return
  const bare = {
    ...page,
    messages: page.messages.map((message) => ({
      ...message,
      // Whether there is a text decides; what it says does not.
      email: message.email && { ...message.email, text: message.email.text === undefined ? undefined : '' },
    })),
  }
  const others = (await lastPages()).filter(({ url, subject }) => url !== page.url || subject !== page.subject)
  await browser.storage.session?.set({ [KEY]: [bare, ...others].slice(0, MOST) })
}
