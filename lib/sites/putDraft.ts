/**
 * Puts a draft into the message that is being written: the one thing in this room that changes a page, and so in a file, and a
 * script, of its own. It is the user's press in our own page that brings it, once, and only what she saw in the preview goes in.
 * Nothing is sent, nothing that stands there is replaced, and the text comes in as if it were typed: through the editor's own
 * events, so that the page keeps the draft and its Ctrl+Z takes it out again. Text stays text: no markup is made of it.
 */
import type { DraftPut, DraftToPut } from '../core/drafts/put'
import { gmailComposers, gmailFields } from './gmailDraft'
import { composersIn, outlookFields } from './outlookDraft'
import { roundcubeFields, roundcubeKey } from './roundcubeDraft'
import { typeInto } from './typeInto'

/** A message being written: where its subject and its text are. */
type Open = { key: string; subject?: HTMLInputElement; body?: HTMLElement }

const OPEN: Record<string, (doc: Document, url: URL) => Open[]> = {
  gmail: (doc) =>
    gmailComposers(doc)
      .filter(({ away }) => !away)
      .map((one) => ({ key: one.key, ...gmailFields(one) })),
  outlook: (doc) => composersIn(doc).map((one) => ({ key: one.id, ...outlookFields(one) })),
  roundcube: (doc, url) => {
    const fields = roundcubeFields(doc)
    return fields.body ? [{ key: roundcubeKey(doc, url), ...fields }] : []
  },
}

/** @param site the adapter's id; of a site whose forms are not known nothing is touched */
export function putDraft(site: string, doc: Document, url: URL, { key, subject, text }: DraftToPut): DraftPut {
  const all = Object.hasOwn(OPEN, site) ? (OPEN[site]?.(doc, url) ?? []) : []
  const [found, ...more] = key === undefined ? all : all.filter((one) => one.key === key)
  if (more.length) return 'several'
  if (!found?.body) return 'none'
  const taken = Boolean(found.subject?.value.trim())
  // The subject first: the keyboard is in the text afterwards.
  const named = !subject || !found.subject || taken || typeInto(found.subject, subject)
  if (!typeInto(found.body, text) || !named) return 'refused'
  return taken && subject && found.subject?.value.trim() !== subject.trim() ? 'subjectKept' : 'put'
}
