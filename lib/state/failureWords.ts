/** Why something was not saved, in a sentence of the user's language. */
import type { Failure } from '../core/failure'
import { nameOf } from '../core/failure'
import { fieldKey } from '../core/fieldNames'
import { RowProblem } from '../core/rowProblem'
import { RowGone } from '../db/edit'
import { ErasedPerson } from '../db/erased'
import { StoreClosed } from '../db/guard'
import { customFieldNamed } from './customFields'
import { t } from './language'

/** @param failure the kind, where the store itself failed */
export function whyNotSaved(error: unknown, failure: Failure): string {
  if (error instanceof RowProblem) return whyNoRow(error)
  if (error instanceof RowGone) return t('gone.record')
  if (error instanceof ErasedPerson) return t('erase.refused')
  if (error instanceof StoreClosed && failure !== 'full') return t('failure.shut')
  if (failure === 'unknown') return t('failure.unknown', { name: nameOf(error) })
  return t(`failure.${failure}`)
}

/** Whether that was to be expected now and then; the rest is a bug, for the console. */
export function isOrdinary(error: unknown, failure: Failure): boolean {
  return [RowProblem, RowGone, ErasedPerson, StoreClosed].some((kind) => error instanceof kind) || failure !== 'unknown'
}

function whyNoRow({ table, field, value }: RowProblem): string {
  const key = fieldKey(table, field)
  const own = customFieldNamed(field)
  if (own && value !== undefined) return t(`custom.bad.${own.kind}`, { field: own.name })
  const name = own?.name ?? (key ? t(key) : field)
  if (value === undefined) return t('failure.missing', { field: name })
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return t('failure.field', { field: name, value: text.length > 60 ? `${text.slice(0, 60)}…` : text || '“”' })
}
