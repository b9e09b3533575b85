/** A message being written in Roundcube: its own page in every skin. It is nobody's mail until it is sent. */
import type { Correspondent, PageDraft } from '../core/capture'
import { parseCorrespondents } from '../extract/correspondents'
import { writtenIn } from './draftParts'
import { frameDocument, hidesItself, known, maybe, tidy } from './pageText'

const FIELD = { to: 'textarea[name="_to"]', cc: 'textarea[name="_cc"]', subject: 'input[name="_subject"]' } as const
const BODY = 'textarea[name="_message"]'
/** The editor's frame, for a message written with styles: TinyMCE names it by its field, whose own name differs by skin. */
const EDITOR_ENDING = '_ifr'
/** Given when the page opens, and kept in its address when it is loaded again. */
const ID = 'input[name="_id"]'

/** What tells a message being written from another. */
export function roundcubeKey(doc: Document, at: URL): string {
  const id = at.searchParams.get('_id') ?? doc.querySelector<HTMLInputElement>(ID)?.value
  return `${at.host}/${id ?? at.pathname}`
}

export function readDraft(doc: Document, at: URL): PageDraft {
  const value = (selector: string) => doc.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? ''
  const people = (selector: string) =>
    parseCorrespondents(tidy(value(selector))).filter((one): one is Correspondent => one.email !== undefined)
  return {
    key: roundcubeKey(doc, at),
    to: people(FIELD.to),
    cc: people(FIELD.cc),
    ...maybe('subject', known(value(FIELD.subject))),
    ...maybe('text', textOf(doc)),
  }
}

/** What is written so far. Under an editor the field is hidden, and has what was written before it. */
function textOf(doc: Document): string | undefined {
  const field = doc.querySelector(BODY)
  if (!field || !hidesItself(field)) return writtenIn(field ?? undefined)
  return writtenIn(doc.getElementById(field.id + EDITOR_ENDING) ?? undefined)
}

/** Where the subject and the text are written: the field itself, or the page in the editor's frame. */
export function roundcubeFields(doc: Document): { subject?: HTMLInputElement; body?: HTMLElement } {
  const subject = doc.querySelector<HTMLInputElement>(FIELD.subject) ?? undefined
  const field = doc.querySelector<HTMLTextAreaElement>(BODY)
  if (!field || !hidesItself(field)) return { subject, body: field ?? undefined }
  const frame = doc.getElementById(field.id + EDITOR_ENDING)
  return { subject, body: (frame && frameDocument(frame)?.body) ?? undefined }
}
