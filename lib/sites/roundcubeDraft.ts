/** A message being written in Roundcube: its own page in every skin. It is nobody's mail until it is sent. */
import type { Correspondent, PageDraft } from '../core/capture'
import { parseCorrespondents } from '../extract/correspondents'
import { writtenIn } from './draftParts'
import { hidesItself, known, maybe, tidy } from './pageText'

const FIELD = { to: 'textarea[name="_to"]', cc: 'textarea[name="_cc"]', subject: 'input[name="_subject"]' } as const
const BODY = 'textarea[name="_message"]'
/** The editor's frame, for a message written with styles: TinyMCE names it by its field, whose own name differs by skin. */
const EDITOR_ENDING = '_ifr'
/** Given when the page opens, and kept in its address when it is loaded again. */
const ID = 'input[name="_id"]'

export function readDraft(doc: Document, at: URL): PageDraft {
  const id = at.searchParams.get('_id') ?? doc.querySelector<HTMLInputElement>(ID)?.value
  const value = (selector: string) => doc.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? ''
  const people = (selector: string) =>
    parseCorrespondents(tidy(value(selector))).filter((one): one is Correspondent => one.email !== undefined)
  return {
    key: `${at.host}/${id ?? at.pathname}`,
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
