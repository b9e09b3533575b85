/**
 * What campaigns cost, as the user typed it. Of one campaign there may be a cost in each of several currencies, since amounts of two
 * are never added: one that was merged of two campaigns may have both.
 */
import * as z from 'zod/mini'
import { fold } from './fold'
import { Money } from './money'

export const CampaignCost = z.object({ campaign: z.string(), amount: Money })
export type CampaignCost = z.infer<typeof CampaignCost>

/** What tells one cost from every other, however the campaign is written. */
export const costKey = ({ campaign, amount }: CampaignCost): string => `${fold(campaign)}\t${amount.currency}`

/** What a campaign cost, a sum for each currency; none where nobody said. */
export const costsOf = (costs: readonly CampaignCost[], campaign: string): Money[] =>
  costs.filter((one) => fold(one.campaign) === fold(campaign)).map(({ amount }) => amount)

/** The costs with all of one campaign as given; none takes them away: then it is not known what the campaign cost. */
export const withCosts = (
  costs: readonly CampaignCost[],
  campaign: string,
  amounts: readonly Money[],
): CampaignCost[] => [
  ...costs.filter((one) => fold(one.campaign) !== fold(campaign)),
  ...amounts.map((amount) => ({ campaign, amount })),
]

/** The costs with a campaign called otherwise, added to those of the one that has the name already; left out, they go. */
export function costsReworded(costs: readonly CampaignCost[], name: string, to?: string): CampaignCost[] {
  const sums = new Map<string, CampaignCost>()
  for (const cost of costs) {
    const isIt = fold(cost.campaign) === fold(name)
    if (isIt && to === undefined) continue
    const one = isIt && to !== undefined ? { ...cost, campaign: to } : cost
    const there = sums.get(costKey(one))
    const minor = one.amount.minor + (there?.amount.minor ?? 0)
    sums.set(costKey(one), { ...one, amount: { ...one.amount, minor } })
  }
  return [...sums.values()]
}
