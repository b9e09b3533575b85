/** A reading that lacks something brings the page's structure with it, so that a report can tell what the page became. */
import type { PageFacts } from '../core/capture'
import { outlineOf } from '../extract/outline'

/** The last outline: a page that changes under the same reading is not walked through again. */
let last: { key: string; outline: string[] } | undefined

/** @returns the facts as they are where all is there */
export function withOutline(facts: PageFacts, doc: Document): PageFacts {
  if (facts.page !== 'unread' && !facts.unsure?.length) return facts
  const key = JSON.stringify([facts.site, facts.page, facts.url, facts.unsure])
  if (last?.key !== key) last = { key, outline: doc.body ? outlineOf(doc.body) : [] }
  return { ...facts, outline: last.outline }
}
