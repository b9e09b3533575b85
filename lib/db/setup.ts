/** The first run: settings and one pipeline, made when there are none. */

import type { ActivityType } from '../core/activityType'
import { costKey } from '../core/campaignCost'
import type { Label } from '../core/change'
import { mergeEdit } from '../core/clash'
import { nounKey } from '../core/nouns'
import type { Settings } from '../core/settings'
import type { TemperatureLabel } from '../core/temperature'
import type { Made } from '../core/template'
import type { Language } from '../core/text'
import { db, SCHEMA } from './db'
import { Clashing, type Edit, editRow } from './edit'
import { write } from './write'

const STAGES: Record<Language, string[]> = {
  en: ['To qualify', 'Contacted', 'Met', 'Quote', 'Negotiation'],
  fr: ['À qualifier', 'Contacté', 'Rencontré', 'Devis', 'Négociation'],
}
const PROBABILITIES = [20, 35, 50, 60, 80]
const STANDARDS = [7, 10, 12, 14, 10]

/** The pipeline that a first run begins with, in a language. */
export const plainPipeline = (language: Language): Made => ({
  name: language === 'fr' ? 'Nouvelles affaires' : 'New business',
  stages: STAGES[language].map((name, i) => ({
    id: `stage-${i + 1}`,
    name,
    probability: PROBABILITIES[i] ?? 0,
    standard: STANDARDS[i],
  })),
})

/** Makes sure there are settings and a pipeline; does nothing when there are. Several windows may ask at once. */
export async function setUp(language: Language, currency: string): Promise<void> {
  if ((await db.settings.get('settings')) && (await db.pipelines.count())) return
  await write({ key: 'change.setUp' }, async (w) => {
    // The name by which the database is known again: should another ever stand in its place, that shows.
    if (!(await db.meta.get('store'))) await db.meta.put({ id: 'store', created: crypto.randomUUID(), schema: SCHEMA })
    if (!(await w.get('settings', 'settings'))) {
      w.put('settings', { id: 'settings', currency, ownAddresses: [] })
    }
    if (!(await db.pipelines.count())) {
      w.put('pipelines', { id: 'pipeline-1', ...plainPipeline(language), position: 1 })
    }
  })
}

const itself = (entry: string) => entry
const LISTS = {
  ownAddresses: itself,
  reasonsLost: itself,
  reasonsCancelled: itself,
  outcomes: itself,
  activityTypes: (type: ActivityType) => type.id,
  autoDomains: itself,
  autoLabels: itself,
  autoNever: itself,
  temperatures: (label: TemperatureLabel) => label.id,
  nouns: nounKey,
  campaignCosts: costKey,
}

/**
 * Changes settings.
 * @param seen the settings as they were when the edit began: what others changed since is kept or asked about
 * @param label what the journal says of it
 */
export async function editSettings(
  fields: Partial<Omit<Settings, 'id'>>,
  seen?: Partial<Settings>,
  label: Label = { key: 'change.settings' },
): Promise<Edit<Settings>> {
  return editRow(
    'settings',
    'settings',
    () => label,
    async (_w, row) => {
      const merged = mergeEdit<Settings>(row, fields, seen, LISTS)
      return merged.clashes.length ? new Clashing(merged.clashes) : { ...row, ...merged.patch }
    },
  )
}
