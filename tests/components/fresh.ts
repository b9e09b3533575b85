/** A first day in memory, for the tests of single screens: an empty database set up in English, nothing typed and nothing said. */
import 'fake-indexeddb/auto'
import { emptyStore } from './fakeBrowser'

export async function fresh(): Promise<void> {
  // Not before a test says what stands in for the browser.
  const { db } = await import('../../lib/db/db')
  const { editSettings, setUp } = await import('../../lib/db/setup')
  const { toasts } = await import('../../lib/state/act')
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  await editSettings({ language: 'en' })
  emptyStore()
  toasts.value = []
}
