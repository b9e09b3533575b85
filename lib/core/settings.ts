/** What the user chose for the whole of Margin. One row, in the database, so that changing it can be undone. */
import * as z from 'zod/mini'
import { ActivityType } from './activityType'
import { CampaignCost } from './campaignCost'
import { Time } from './days'
import { LinkTemplate } from './drafts/linkRow'
import { Norms } from './norms/settings'
import { NounName } from './nouns'
import { TagList } from './tag'
import { TemperatureLabel } from './temperature'

export const Settings = z.object({
  id: z.literal('settings'),
  /** Left out: the browser's. */
  language: z.optional(z.enum(['en', 'fr'])),
  theme: z.optional(z.enum(['light', 'dark'])),
  currency: z.string(),
  /** How the user signs: `{{user.name}}` of templates. */
  userName: z.optional(z.string()),
  /** Links to other programs that stand on records. */
  links: z.optional(z.array(LinkTemplate)),
  /** The user's own addresses: she is not a lead of her own. Those that pages show as signed in need not be typed. */
  ownAddresses: z.array(z.string()),
  /** Why deals are lost or cancelled, as offered then. Left out: those that the product knows. See `ReasonForm`. */
  reasonsLost: z.optional(z.array(z.string())),
  reasonsCancelled: z.optional(z.array(z.string())),
  /** Days for which changes are kept beyond the last 10,000; 0 for ever. Left out: 90. */
  historyDays: z.optional(z.number()),
  /** Whether the rules below log emails of the open page by themselves. Left out: they do not. See `autoLog.ts`. */
  autoLog: z.optional(z.boolean()),
  /** Only emails with known people at these domains; none: at any. */
  autoDomains: z.optional(z.array(z.string())),
  /** Only under these labels or folders, where the page shows them; none: under any. */
  autoLabels: z.optional(z.array(z.string())),
  /** Never: addresses, domains, labels. Wins over everything. */
  autoNever: z.optional(z.array(z.string())),
  /** The words that tags are made of: see `tag.ts`. */
  tags: z.optional(z.array(TagList)),
  /** What campaigns cost, where that was said. */
  campaignCosts: z.optional(z.array(CampaignCost)),
  /** The user's own labels of temperature, at least one. Left out: the usual ones. */
  temperatures: z.optional(z.array(TemperatureLabel).check(z.minLength(1))),
  /** The user's own types of calls, meetings and notes, and the outcomes that are offered. Left out: none, and the usual ones. */
  activityTypes: z.optional(z.array(ActivityType)),
  outcomes: z.optional(z.array(z.string())),
  /** What must be filled in, and in which form: see `norms/`. */
  norms: z.optional(Norms),
  /** The hour of the notice that sums up the day (`08:30`), or none. Left out: the usual one. See `morning.ts`. */
  morning: z.optional(z.union([Time, z.literal('off')])),
  /** The weekday on which the week before is summed up by a notice, 0 for Monday to 6 for Sunday, at the hour of the morning. Left out: never. */
  weekly: z.optional(z.int().check(z.gte(0), z.lte(6))),
  /** What the user calls people, companies, deals and the like. */
  nouns: z.optional(z.array(NounName)),
  /** Cards of the home page in their order. Left out: the usual ones. See `home.ts`. */
  homeCards: z.optional(z.array(z.string())),
  /** The free text on that page. */
  homeNotes: z.optional(z.string()),
})
export type Settings = z.infer<typeof Settings>

/** The currency of a language tag's region, for the first run; euro where the region says nothing. */
export function currencyOf(languageTag: string): string {
  const region = new Intl.Locale(languageTag).maximize().region ?? ''
  return CURRENCIES[region] ?? 'EUR'
}

const CURRENCIES: Record<string, string> = {
  US: 'USD',
  GB: 'GBP',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  CH: 'CHF',
  LI: 'CHF',
  JP: 'JPY',
  CN: 'CNY',
  IN: 'INR',
  BR: 'BRL',
  MX: 'MXN',
  NO: 'NOK',
  SE: 'SEK',
  DK: 'DKK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  TR: 'TRY',
  ZA: 'ZAR',
  MA: 'MAD',
  TN: 'TND',
  DZ: 'DZD',
  SN: 'XOF',
  CI: 'XOF',
  CM: 'XAF',
  SG: 'SGD',
  HK: 'HKD',
  KR: 'KRW',
  IL: 'ILS',
  AE: 'AED',
  SA: 'SAR',
}
