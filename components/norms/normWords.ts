/** Fields and kinds of trouble in words. */
import type { CustomField, Noun } from '../../lib/core/customField'
import { fieldKey } from '../../lib/core/fieldNames'
import type { TroubleKind } from '../../lib/core/norms/troubles'
import { t } from '../../lib/state/language'

/** What a field is called; `custom.<id>` by the name that the user gave it. */
export function normField(noun: Noun, field: string, own: readonly CustomField[] = []): string {
  if (field.startsWith('custom.')) return own.find((one) => `custom.${one.id}` === field)?.name ?? t('unknown')
  const key = fieldKey(noun, field)
  return key ? t(key) : field
}

/** What is wrong, of which field: "Missing: Email". */
export const normKind = (noun: Noun, kind: TroubleKind, field: string, own: readonly CustomField[]): string =>
  t(`norms.kind.${kind}`, { field: normField(noun, field, own) })
