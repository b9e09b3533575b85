/** By which texts a record is found for what it holds of an own field. The background does this too, which has no texts of ours. */
import type { CustomField, CustomValue } from './customField'
import { type Money, plainAmount } from './money'

type Shape = Pick<CustomField, 'kind' | 'choices'>

/** The texts by which a record is found for what it holds of a field. */
export function soughtCustom(field: Shape, value: CustomValue): string[] {
  switch (field.kind) {
    case 'number':
      return [String(value)]
    case 'money': {
      const { minor, currency } = value as Money
      return [plainAmount({ minor, currency }, 'en').replaceAll(',', '')]
    }
    case 'choice':
    case 'several':
      return idsOf(value).flatMap((id) => field.choices?.find((one) => one.id === id)?.name ?? [])
    case 'yesno':
      return []
    default:
      return [String(value)]
  }
}

/** The choices that a value names; of a field without choices the value itself. */
export const idsOf = (value: CustomValue): string[] => (Array.isArray(value) ? value : [String(value)])
