/**
 * Every text of the product, by key. Areas are merged here; a key that two areas use is refused by the house test. Long because each
 * area has its lines.
 */

import { actionTexts } from './actions'

import { activities } from './activities'

import { auto } from './auto'
import { bulk } from './bulk'
import { calendar } from './calendar'
import { card } from './card'
import { fill, type Language, type Params } from './catalogue'
import { changes } from './changes'
import { clash } from './clash'
import { cloud } from './cloud'
import { common } from './common'
import { convert } from './convert'
import { copies } from './copies'
import { custom } from './custom'
import { dashboard } from './dashboard'
import { deals } from './deals'
import { draftFields } from './draftFields'
import { drafts } from './drafts'
import { erase } from './erase'
import { exporting } from './exporting'
import { fields } from './fields'
import { filter } from './filter'
import { goals } from './goals'
import { history } from './history'
import { home } from './home'
import { identity } from './identity'
import { importing } from './import'
import { importingCards } from './importCards'
import { links } from './links'
import { lists } from './lists'
import { merging } from './merging'
import { norms } from './norms'
import { notices } from './notices'
import { nouns } from './nouns'
import { odd } from './odd'
import { outOfStandard } from './outOfStandard'
import { ownHosts } from './ownHosts'
import { people } from './people'
import { personDataTexts } from './personData'
import { pipelines } from './pipelines'
import { popup } from './popup'
import { products } from './products'
import { prospecting } from './prospecting'
import { records } from './records'
import { recovery } from './recovery'
import { reminders } from './reminders'
import { reportKinds } from './reportKinds'
import { reportRates } from './reportRates'
import { reports } from './reports'
import { reportsMore } from './reportsMore'
import { rules } from './rules'
import { search } from './search'
import { sending } from './sending'
import { sequences } from './sequences'
import { settings } from './settings'
import { shared } from './shared'
import { sheets } from './sheets'
import { shell } from './shell'
import { sidebar } from './sidebar'
import { site } from './site'
import { snapshots } from './snapshots'
import { summary } from './summary'
import { sure } from './sure'
import { tags } from './tags'
import { targets } from './targets'
import { temperature } from './temperature'
import { transfer } from './transfer'
import { transferRows } from './transferRows'
import { unsure } from './unsure'
import { welcome } from './welcome'
import { when } from './when'
import { whole } from './whole'
import { work } from './work'

const areas = [
  reportKinds,
  reportRates,
  reports,
  reportsMore,
  goals,
  summary,
  actionTexts,
  activities,
  auto,
  bulk,
  calendar,
  erase,
  exporting,
  cloud,
  copies,
  common,
  changes,
  clash,
  popup,
  shared,
  shell,
  sidebar,
  work,
  people,
  personDataTexts,
  identity,
  importing,
  importingCards,
  links,
  lists,
  merging,
  convert,
  deals,
  pipelines,
  products,
  prospecting,
  sheets,
  sure,
  odd,
  tags,
  custom,
  dashboard,
  drafts,
  draftFields,
  records,
  card,
  search,
  sending,
  sequences,
  settings,
  ownHosts,
  history,
  home,
  recovery,
  snapshots,
  targets,
  temperature,
  outOfStandard,
  norms,
  nouns,
  notices,
  reminders,
  rules,
  fields,
  filter,
  transfer,
  transferRows,
  unsure,
  when,
  site,
  welcome,
  whole,
] as const
type Area = (typeof areas)[number]
type Keys<A> = A extends Record<Language, Record<infer K, string>> ? K : never
export type TextKey = Keys<Area>

const merge = (language: Language) =>
  Object.assign({}, ...areas.map((area) => area[language])) as Record<TextKey, string>
export const catalogue: Record<Language, Record<TextKey, string>> = { en: merge('en'), fr: merge('fr') }
export const areaTexts: readonly Record<Language, Record<string, string>>[] = areas

/** The text of a key in a language, filled in. */
export function text(language: Language, key: TextKey, params?: Params): string {
  return fill(language, catalogue[language][key], params)
}

export type { Language, Params } from './catalogue'
export { LANGUAGES } from './catalogue'
