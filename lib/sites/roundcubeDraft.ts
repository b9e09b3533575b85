/** A message being written in Roundcube: its own page in every skin. It is nobody's mail until it is sent. */
import type { Correspondent, PageDraft } from '../core/capture'
import { parseCorrespondents } from '../extract/correspondents'
import { known, maybe } from './pageText'

const FIELD = { to: 'textarea[name="_to"]', cc: 'textarea[name="_cc"]', subject: 'input[name="_subject"]' } as const
const BODY = 'textarea[name="_message"]'
/** Given when the page opens, and kept in its address when it is loaded again. */
const ID = 'input[name="_id"]'

/** The most that is told of a text. */
const MOST_TEXT = 20_000

export function readDraft(doc: Document, at: URL): PageDraft {
  const id = at.searchParams.get('_id') ?? doc.querySelector<HTMLInputElement>(ID)?.value
  const value = (selector: string) => doc.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? ''
  const people = (selector: string) =>
    parseCorrespondents(value(selector)).filter((one): one is Correspondent => one.email !== undefined)
  const text = value(BODY).trim().slice(0, MOST_TEXT)
  return {
    key: `${at.host}/${id ?? at.pathname}`,
    to: people(FIELD.to),
    cc: people(FIELD.cc),
    ...maybe('subject', known(value(FIELD.subject))),
    ...maybe('text', text || undefined),
  }
}
