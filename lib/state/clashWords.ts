/** Values of records in words, where two of them are set against each other. */
import type { FieldClash } from '../core/clash'
import type { CompanyRole } from '../core/company'
import type { CustomValue } from '../core/customField'
import { isDay } from '../core/days'
import type { NextAction, Status } from '../core/deal'
import { fieldKey } from '../core/fieldNames'
import type { Money } from '../core/money'
import type { LifeCycle, Phone } from '../core/person'
import type { TableName } from '../core/rows'
import type { SuspectState } from '../core/sheet'
import type { Temperature } from '../core/temperature'
import { customFieldNamed, customWords } from './customFields'
import { formatDate, formatDay, formatFull, formatMoney, formatNumber } from './format'
import { t } from './language'
import { temperatureName } from './temperatures'

/** What a field holds, as the user reads it. */
export function valueWords(field: string, value: unknown): string {
  if (value === undefined || value === '' || (Array.isArray(value) && !value.length)) return t('clash.nothing')
  const own = customFieldNamed(field)
  if (own) return customWords(own, value as CustomValue)
  switch (field) {
    case 'status':
      return t(`status.${value as Status}`)
    case 'state':
      return t(`prospect.state.${value as SuspectState}`)
    case 'lifecycle':
      return t(`lifecycle.${value as LifeCycle}`)
    case 'amount':
    case 'unitPrice':
      return formatMoney(value as Money)
    case 'at':
      return formatFull(String(value))
    case 'nextAction':
      return nextWords(value as NextAction | { standbyUntil: string })
    case 'temperature':
      return temperatureName((value as Temperature).id)
    case 'roles':
      return (value as CompanyRole[]).map((role) => t(`company.role.${role}`)).join(', ')
    case 'phones':
      return (value as Phone[]).map((phone) => phone.shown).join(', ')
  }
  if (typeof value === 'number') return formatNumber(value)
  // A choice that is off is not kept at all.
  if (value === true) return t('clash.on')
  if (typeof value === 'string') return isDay(value) ? formatDay(value) : value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ')
  // A thing of its own, such as a stage: its name. A whole list of them: only its order can be meant.
  const { name, role } = value as { name?: string; role?: string }
  return Array.isArray(value) ? t('clash.moved') : (name ?? role ?? String(value))
}

/** What is next on a deal: `Call, tomorrow`, or until when it sleeps. */
export function nextWords(next: NextAction | { standbyUntil: string }): string {
  if ('standbyUntil' in next) return t('deal.untilDay', { day: formatDate(next.standbyUntil) })
  return [next.text, formatDay(next.day), next.time].filter(Boolean).join(', ')
}

/** A field that two hands changed, in one sentence. */
export function clashWords(table: TableName, { field, entry, part, theirs, mine }: FieldClash): string {
  const key = fieldKey(table, part && part !== 'name' ? part : field)
  const gone = (value: unknown) =>
    value === undefined && entry && !part ? t('clash.removed') : valueWords(part ?? field, value)
  const name = customFieldNamed(field)?.name ?? (key ? t(key) : (part ?? field))
  return t('clash.notSaved', { field: name, theirs: gone(theirs), mine: gone(mine) })
}
