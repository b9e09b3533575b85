/** What a campaign cost: the verb. */
import { withCosts } from '../core/campaignCost'
import type { Money } from '../core/money'
import type { Settings } from '../core/settings'
import type { Edit } from './edit'
import { editSettings } from './setup'

/**
 * Keeps what a campaign cost, in place of what was kept of it.
 * @param amounts one for each currency; none where it is not known
 * @param seen the settings as they were when the edit began: what others changed since is kept or asked about
 */
export const setCampaignCost = (
  campaign: string,
  amounts: readonly Money[],
  seen: Partial<Settings>,
): Promise<Edit<Settings>> =>
  editSettings({ campaignCosts: withCosts(seen.campaignCosts ?? [], campaign, amounts) }, seen, {
    key: 'change.campaignCost',
    params: { campaign },
  })
