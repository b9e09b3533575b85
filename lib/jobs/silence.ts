/** A notice when a target had no success for three days: once for each such silence. */

import { SILENT } from '../core/copy/due'
import { placeOf } from '../core/copy/targetSettings'
import { db } from '../db/db'
import { copyStatus, keepStatus } from '../platform/copies'
import { showNotice } from '../platform/notifications'
import { keptTargets } from '../platform/targets'
import { OF_COPIES, speaking } from './noticeWords'

export async function tellSilence(now: Date): Promise<void> {
  for (const { id, settings } of await keptTargets()) {
    const status = await copyStatus(id)
    if (!status || status.told !== undefined) continue
    const last = status.lastSuccess ?? status.since
    if (now.getTime() - Date.parse(last) < SILENT) continue
    const say = speaking((await db.settings.get('settings'))?.language)
    const place = placeOf(settings)
    await showNotice({
      id: OF_COPIES + id,
      title: say.t('notice.noCopy'),
      text: say.t('notice.noCopySays', { place, day: say.date(last.slice(0, 10)) }),
    })
    await keepStatus(id, { ...status, told: now.toISOString() })
  }
}
