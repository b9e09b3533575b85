/** Where a record came from, in words, and back: sources that Margin knows by itself, and the user's own. */
import { fold } from '../core/fold'
import { names } from '../core/siteNames'
import { SOURCES, wordsOf } from '../core/tag'
import { t } from './language'
import { currentSettings } from './look'

const sites = Object.values(names)
const OWN = ['hand', 'import'] as const

/** What a source is called; one of the user's own as she calls it. */
export function sourceName(source: string): string {
  if (source === 'hand' || source === 'import' || source === 'sample') return t(`fields.source.${source}`)
  if (source.startsWith('sheet:')) return t('lead.fromList')
  return sites.find(({ id }) => id === source)?.label ?? source
}

/** The names that are offered: how records come in, the sites, then those that the user gave. */
export const knownSources = (): string[] => [
  ...OWN.map(sourceName),
  ...sites.map(({ label }) => label),
  ...wordsOf(currentSettings.value?.tags ?? [], SOURCES),
]

/** The source that a typed name stands for, however it is written; `isKnown`: Margin knows it by itself. */
export function sourceNamed(typed: string): { source: string; isKnown: boolean } {
  const key = fold(typed)
  const found = [...OWN, ...sites.map(({ id }) => id)].find((id) => fold(sourceName(id)) === key)
  return { source: found ?? typed.trim(), isKnown: found !== undefined }
}
