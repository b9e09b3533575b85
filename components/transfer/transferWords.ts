/** Words of the import: what a field is called, why a row is refused, whose export a file is. */

import { NOTE_WORDS, type NoteWord } from '../../lib/core/import/about'
import type { Fate, FieldChange, Told } from '../../lib/core/import/fate'
import { isImportField } from '../../lib/core/import/fields'
import type { ImportLook } from '../../lib/core/import/reader'
import type { Maker } from '../../lib/core/import/record'
import type { TextKey } from '../../lib/core/text'
import { t } from '../../lib/state/language'
import { reasonWords } from '../../lib/state/refusedFile'

const MAKERS: Record<Maker, string> = {
  google: 'Google',
  outlook: 'Outlook',
  linkedin: 'LinkedIn',
  hubspot: 'HubSpot',
  pipedrive: 'Pipedrive',
  salesforce: 'Salesforce',
  zoho: 'Zoho CRM',
  streak: 'Streak',
  nocrm: 'noCRM',
  nutshell: 'Nutshell',
  thunderbird: 'Thunderbird',
  margin: 'Margin',
}

/** What a file is: `Export of HubSpot · Table of text`. */
export const kindWords = ({ kind, maker }: Pick<ImportLook, 'kind' | 'maker'>): string =>
  [maker && t('transfer.from', { maker: MAKERS[maker] }), t(`transfer.kind.${kind}`)].filter(Boolean).join(' · ')

/** Fields of records by the names that columns have. */
const AS_COLUMN = new Map([
  ['emails', 'email'],
  ['phones', 'phone'],
  ['profileUrls', 'profileUrl'],
  ['companyId', 'company'],
  ['headquarters', 'place'],
  ['domains', 'website'],
  ['closingDay', 'due'],
])

export function fieldName(field: string): string {
  const column = AS_COLUMN.get(field) ?? field
  return isImportField(column) ? t(`transfer.field.${column}`) : field
}

export const changeWords = ({ field, before, after }: FieldChange): string =>
  before === undefined
    ? t('transfer.changeNew', { field: fieldName(field), after })
    : t('transfer.change', { field: fieldName(field), before, after })

export const toldWords = ({ key, params }: Told): string => t(key as TextKey, params)

/** All that is said of one row, in the order of weight. */
export function fateWords({ refusal, of, who, label, changes = [], told = [] }: Fate): string[] {
  return [
    ...(refusal ? [reasonWords(refusal)] : []),
    ...(of === undefined ? [] : [t('transfer.ofLine', { of })]),
    ...(who !== undefined && who !== label && of === undefined ? [t('transfer.sameWho', { who })] : []),
    ...changes.map(changeWords),
    ...told.map(toldWords),
  ]
}

/** The headings under which notes keep what no field holds. */
export function noteWords(): Record<NoteWord, string> {
  return Object.fromEntries(NOTE_WORDS.map((word) => [word, t(`transfer.field.${word}`)])) as Record<NoteWord, string>
}
