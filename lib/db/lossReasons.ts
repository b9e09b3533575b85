/** The reasons for a loss in the settings, when a pipeline begins as one of a trade. */
import type { lossesInstead, Trade } from '../core/lossReasons'
import type { Writer } from './write'

/** @param by what comes of the reasons that there are */
export async function offerLosses(w: Writer, by: typeof lossesInstead, trade: Trade): Promise<void> {
  const settings = await w.get('settings', 'settings')
  if (!settings) return
  const reasonsLost = by(settings.reasonsLost, trade)
  if (reasonsLost !== settings.reasonsLost) w.put('settings', { ...settings, reasonsLost })
}
