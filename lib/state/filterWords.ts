/** A filter in words: what it lists, in one sentence of the user's language. */
import type { Noun } from '../core/customField'
import { type About, type Field, fieldOf } from '../core/fields'
import type { Condition, Filter, Join } from '../core/filter'
import { asksClosed } from '../core/filterMatch'
import { type Op, type Operand, operandOf, opsOf, type Period } from '../core/filterOps'
import type { Money } from '../core/money'
import { optionWords, saidWords } from './fieldWords'
import { formatDate, formatMoney, formatNumber } from './format'
import { locale, t } from './language'

/** What stands for a value that is still to be said. */
const OPEN = '…'

/** A question as it is offered: `is more than …`. */
export const opWords = (op: Op): string => t(`filter.op.${op}`, { value: OPEN, n: OPEN })

export const periodWords = (period: Period): string => t(`filter.period.${period}`)

/** `Open deals: Stage is Quote or Offer, and Amount is more than €5,000`; only what is listed where nothing is asked. */
export function filterWords(noun: Noun, filter: Filter | undefined, about: About): string {
  const what = t(noun === 'deals' && !asksClosed(filter) ? 'filter.of.openDeals' : `filter.of.${noun}`)
  const conditions = conditionsWords(noun, filter, about)
  return conditions ? t('filter.says', { what, conditions }) : what
}

/** The conditions alone; undefined where there are none. */
export function conditionsWords(noun: Noun, filter: Filter | undefined, about: About): string | undefined {
  const groups = (filter?.groups ?? []).filter((group) => group.conditions.length)
  if (!groups.length) return undefined
  const parts = groups.map(({ join, conditions }) => {
    const words = joined(
      join,
      conditions.map((condition) => conditionWords(noun, condition, about)),
    )
    return groups.length > 1 && conditions.length > 1 ? `(${words})` : words
  })
  return joined(filter?.join ?? 'and', parts)
}

const joined = (join: Join, parts: readonly string[]): string =>
  parts.reduce((before, part) => t(join === 'and' ? 'filter.both' : 'filter.either', { before, part }))

/** One condition: `Amount is more than €5,000`. */
export function conditionWords(noun: Noun, { field: id, op, value }: Condition, about: About): string {
  const field = fieldOf(noun, id, about)
  // A question that is none of the field's comes of a hand that wrote it elsewhere, or of another time.
  if (!field || !opsOf(field).includes(op as Op)) return t('filter.gone')
  const operand = operandOf(field.kind, op as Op)
  const words = value === undefined ? OPEN : operandWords(field, operand, op as Op, value, about)
  const n = operand === 'days' && typeof value === 'number' ? value : OPEN
  return t('filter.one', { field: saidWords(field.label), says: t(`filter.op.${op as Op}`, { value: words, n }) })
}

function operandWords(
  field: Pick<Field<never>, 'options'>,
  operand: Operand,
  op: Op,
  value: NonNullable<Condition['value']>,
  about: About,
): string {
  switch (operand) {
    case 'number':
      return formatNumber(value as number)
    case 'money':
      return formatMoney(value as Money)
    case 'day':
      return formatDate(value as string, about.today)
    case 'period':
      return periodWords(value as Period)
    case 'options': {
      const options = field.options?.(about) ?? []
      const names = (Array.isArray(value) ? value : []).map((one) => optionWords(one, options))
      return new Intl.ListFormat(locale.value, { type: op === 'allOf' ? 'conjunction' : 'disjunction' }).format(names)
    }
    default:
      return t('filter.quoted', { text: String(value) })
  }
}
