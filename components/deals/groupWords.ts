/** What the groups of a board are called. */
import type { Question } from '../../lib/db/boardSift'
import type { Names } from '../../lib/db/kept'
import { optionWords } from '../../lib/state/fieldWords'
import { formatMonth } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { dealField } from './cardLook'

/** @param by what the board was asked @param key as `groupKey` writes it @param called what companies are called, as far as that is known */
export function groupWords(by: Question | undefined, key: string, called: Names): string {
  const field = by?.groupBy === undefined ? undefined : dealField(by.groupBy)
  if (!by || !field) return key
  if (key === '') {
    return field.id === 'company' ? t('board.noCompany') : t('board.groupUnknown')
  }
  if (field.id === 'company') return called.get(key) ?? '…'
  if (field.kind === 'date') return formatMonth(key)
  if (field.kind === 'yesno') return t(key === 'true' ? 'filter.yes' : 'filter.no')
  const options = field.options?.(by.about) ?? []
  return key
    .split('\t')
    .map((id) => optionWords(id, options))
    .join(', ')
}
