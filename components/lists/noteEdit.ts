/** How a note is changed in the cell of a list. */
import { t } from '../../lib/state/language'
import type { CellValue } from '../shared/CellEditor'

/** @param save given the note without blank ends; undefined: it was emptied */
export const noteEdit = (note: string | undefined, save: (note: string | undefined) => unknown): CellValue => ({
  kind: 'long',
  text: note ?? '',
  hint: t('list.noteHint'),
  save: (text) => save(text.trim() || undefined),
})
