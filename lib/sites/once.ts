/**
 * What was read of a page a moment ago and cannot have changed since. A page is read again after each of its changes, and of a
 * hundred messages mostly one is new: the others are not taken apart again.
 */
import { readShownDate } from '../extract/shownDate'
import { hasWordsOf, makeWordsOf } from '../extract/shownDateWords'
import { frameDocument } from './pageText'
import { framesIn, isDrawn, viewsIn } from './shown'
import { mayGoOn, workApart } from './slices'

type Kept = {
  value: unknown
  memory: number
  about: readonly unknown[]
  /** Parts that a style sheet may hide or show without any change of the message itself, and what they were. */
  views: readonly Element[]
  drawn: readonly boolean[]
  /** A body may stand in a document of its own: the frame stays, and gets another. */
  frames: readonly Element[]
  documents: readonly (Document | undefined)[]
  observer: MutationObserver
  changed: boolean
}

const messages = new WeakMap<Element, Kept>()
/** What was kept under another number is forgotten. */
let memory = 0

/**
 * Reads a message, or tells what was read of it while nothing in its element has changed.
 * @param box all that is read of it stands in here
 * @param about what else the reading depends on: compared one by one
 * @returns the same object each time: a caller that adds to it makes its own
 */
export function messageOnce<T>(box: Element, about: readonly unknown[], read: () => T): T {
  const before = messages.get(box)
  if (before && isAsItWas(before, about)) return before.value as T
  before?.observer.disconnect()
  const view = box.ownerDocument.defaultView as (Window & typeof globalThis) | null
  // A page that is no page of a browser tells nothing of its changes.
  if (!view?.MutationObserver) return read()
  mayGoOn()
  const value = read()
  const views = viewsIn(box)
  const frames = framesIn(box)
  const documents = frames.map(frameDocument)
  const observer = new view.MutationObserver(() => {
    kept.changed = true
    // One change is enough to know. Nothing is watched until the message is read again.
    observer.disconnect()
  })
  const kept: Kept = {
    value,
    memory,
    about,
    views,
    drawn: views.map(isDrawn),
    frames,
    documents,
    observer,
    changed: false,
  }
  for (const root of [box, ...documents])
    if (root) observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
  messages.set(box, kept)
  return value
}

function isAsItWas(kept: Kept, about: readonly unknown[]): boolean {
  if (kept.changed || kept.memory !== memory || kept.observer.takeRecords().length > 0) return false
  return (
    about.length === kept.about.length &&
    about.every((each, i) => each === kept.about[i]) &&
    kept.frames.every((each, i) => frameDocument(each) === kept.documents[i]) &&
    kept.views.every((each, i) => isDrawn(each) === kept.drawn[i])
  )
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
  if (!hasWordsOf(lang)) workApart(() => makeWordsOf(lang))
  const at = read(text, lang)
  known.set(key, at)
  return at
}

/** Forgets all of it: the next reading is as the first one of a page. */
export function forget(): void {
  memory++
  dates.clear()
}
