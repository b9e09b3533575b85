/** In which language Margin speaks. */
import type { Language } from '../../../lib/core/text'
import { db } from '../../../lib/db/db'

/** @param language left out: the browser's */
export async function speak(language?: Language): Promise<void> {
  await db.settings.update('settings', { language })
}
