/** The kinds of field that a row is looked over for, and what of a value that does not fit can still be used: part of `soundRow.ts`. */
import { isCustomValue } from './customColumns'
import { isLine } from './products'
import { isTag } from './tag'

/** A `?` stands for a field that may be absent. */
export type Kind =
  | 'text'
  | 'text?'
  | 'texts'
  | 'texts?'
  | 'rows'
  | 'rows?'
  | 'row'
  | 'row?'
  | 'lines?'
  | 'tags?'
  | 'choices?'
  | 'values?'

/** Whether a value can be used as it is. */
export function fits(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string'
    case 'text?':
      return value === undefined || typeof value === 'string'
    case 'texts':
      return Array.isArray(value) && value.every(isText)
    case 'texts?':
      return value === undefined || fits('texts', value)
    case 'rows':
      return Array.isArray(value) && value.every(isRow)
    case 'rows?':
      return value === undefined || fits('rows', value)
    case 'row':
      return isRow(value)
    case 'row?':
      return value === undefined || isRow(value)
    case 'values?':
      return value === undefined || (isRow(value) && Object.values(value as object).every(isCustomValue))
    case 'lines?':
    case 'tags?':
    case 'choices?':
      return value === undefined || (Array.isArray(value) && value.every(ENTRIES[kind]))
  }
}

/** Lists of which each entry must make sense by itself. */
const isChoice = (value: unknown): boolean => {
  const { id, name } = (value ?? {}) as Record<string, unknown>
  return isText(id) && isText(name)
}
const ENTRIES = { 'lines?': isLine, 'tags?': isTag, 'choices?': isChoice }
const isText = (value: unknown): boolean => typeof value === 'string'
const isRow = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What can be used of a value that does not fit; undefined where the field is better left out. A text is not for this to say. */
export function usable(kind: Kind, value: unknown): unknown {
  switch (kind) {
    case 'row':
      return {}
    case 'texts':
      return Array.isArray(value) ? value.filter(isText) : []
    case 'rows':
      return Array.isArray(value) ? value.filter(isRow) : []
    case 'lines?':
    case 'tags?':
    case 'choices?':
      return Array.isArray(value) ? value.filter(ENTRIES[kind]) : undefined
    case 'values?':
      return isRow(value)
        ? Object.fromEntries(Object.entries(value as object).filter(([, one]) => isCustomValue(one)))
        : undefined
    default:
      return undefined
  }
}
