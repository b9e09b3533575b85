/** The user's own fields as they are now, and what records hold of them in her words. */
import { computed, type ReadonlySignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { customFieldsOf } from '../core/customColumns'
import type { CustomField, CustomValue, Noun } from '../core/customField'
import { customFieldAt, shownCustom } from '../core/customShown'
import { ownFields } from '../db/read'
import { formatDate } from './format'
import { language, locale } from './language'
import { live } from './live'

const rows = live(ownFields)

/** All of every noun, removed ones too; undefined until they are read, none where they cannot be. */
export const allCustomFields: ReadonlySignal<readonly CustomField[] | undefined> = computed(() =>
  rows.value.state === 'loading' ? undefined : rows.value.state === 'ready' ? rows.value.value : [],
)

/** In a component: the own fields of a noun that are in use, in their order; undefined until they are read. */
export function useCustomFields(noun: Noun): CustomField[] | undefined {
  const all = allCustomFields.value
  return useMemo(() => all && customFieldsOf(all, noun), [all, noun])
}

/** What a field holds, as the user reads it. */
export const customWords = (field: Pick<CustomField, 'kind' | 'choices'>, value: CustomValue): string =>
  shownCustom(field, value, { language: language.value, locale: locale.value, day: formatDate })

/** The own field that a path of a clash or a problem names: `custom.ID`. */
export const customFieldNamed = (path: string): CustomField | undefined =>
  customFieldAt(path, allCustomFields.value ?? [])
