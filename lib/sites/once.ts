/**
 * What was read of a page a moment ago and cannot have changed since. A page is read again after each of its changes, and of a
 * hundred messages mostly one is new: the others' bodies and dates are not taken apart again.
 */
import type { TextLink } from '../core/capture'
import { readShownDate } from '../extract/shownDate'

export type BodyText = { text: string; links: TextLink[] }
const bodies = new WeakMap<Element, { shown: string; elements: number; read: BodyText }>()

/** Reads a body, or tells what was read of it while it holds the same text in as many elements. */
export function bodyOnce(body: Element, read: (body: Element) => BodyText): BodyText {
  const shown = body.textContent ?? ''
  const elements = body.getElementsByTagName('*').length
  const before = bodies.get(body)
  if (before && before.shown === shown && before.elements === elements) return before.read
  const now = read(body)
  bodies.set(body, { shown, elements, read: now })
  return now
}

/** As many as a few long threads have. */
const MOST_DATES = 1_000
type ReadDate = (text: string, lang: string) => string | undefined
const dates = new Map<ReadDate, Map<string, string | undefined>>()

/** Reads a date, or tells what the same words were before, in the same language and zone. */
export function dateOnce(text: string | undefined, lang: string, read: ReadDate = readShownDate): string | undefined {
  if (!text || !lang) return undefined
  const known = dates.get(read) ?? new Map<string, string | undefined>()
  dates.set(read, known)
  const key = `${lang} ${new Date().getTimezoneOffset()} ${text}`
  if (known.has(key)) return known.get(key)
  if (known.size >= MOST_DATES) known.clear()
  const at = read(text, lang)
  known.set(key, at)
  return at
}
