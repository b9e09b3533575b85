/**
 * Messages being written in Outlook on the web: in the pane, in a window of their own, or below the message that they answer.
 * The fields of the addresses carry ids of one random number a message and an end that no language changes; a recipient is an
 * element of a class that is a word and no hash [extensions seen, 2024 → 2026, one of them checked on the live page; no page
 * of it saved].
 */
import type { Correspondent, PageDraft } from '../core/capture'
import { typedIn, writtenIn } from './draftParts'
import { known, maybe } from './pageText'
import { all, first, words } from './shown'
import { addressesIn, nameIn, outermost, unique } from './shownPerson'

const EDITOR = '[id^="editorParent_"] [contenteditable="true"]'
/** The same ids stand at the recipients of a message that is read: there nothing can be written into. */
const FIELD = '[id^="MSG_"][id$="_TO"]'
const FIELD_ID = /^(MSG_.+)_TO$/
const WRITABLE = '[contenteditable="true"]'
const CHIP = '[class*="_EType_RECIPIENT_ENTITY"]'

type Composer = { box: Element; editor: Element; to: Element; id: string }

/** The messages being written, each with the smallest part of the page that holds its addresses and its text. */
export const composersIn = (doc: Document): Composer[] =>
  outermost(doc, EDITOR).flatMap((editor) => {
    for (let at = editor.parentElement; at; at = at.parentElement) {
      const fields = all(at, FIELD).filter((field) => first(field, WRITABLE))
      const [to] = fields
      if (!to) continue
      const id = FIELD_ID.exec(to.id)?.[1]
      return fields.length === 1 && id && outermost(at, EDITOR).length === 1 ? [{ box: at, editor, to, id }] : []
    }
    return []
  })

/** Where the subject and the text of one are written; an answer below its message has no subject. */
export const outlookFields = ({ box, editor, id }: Composer) => ({
  subject: first(box, `[id="${id}_SUBJECT"]`) as HTMLInputElement | undefined,
  body: editor as HTMLElement,
})

/** @param threadId the conversation that is open, for the answers that stand in it */
export const readDrafts = (composers: readonly Composer[], threadId: string | undefined): PageDraft[] =>
  composers.map(({ box, editor, to, id }) => {
    const part = (name: string) => first(box, `[id="${id}_${name}"]`)
    const cc = part('CC')
    const subject = part('SUBJECT')
    return {
      key: id,
      ...(subject ? {} : maybe('threadId', threadId)),
      to: peopleIn(to),
      cc: cc ? peopleIn(cc) : [],
      // An answer below its message shows none.
      ...maybe('subject', typedIn(subject)),
      ...maybe('text', writtenIn(editor)),
    }
  })

const peopleIn = (field: Element): Correspondent[] => unique(outermost(field, CHIP).map(personOf))

/**
 * The address is the label for screen readers, or is shown; the label of a colleague may be a name. Where two addresses stand
 * there, which of them it is cannot be told.
 */
function personOf(chip: Element): Correspondent | undefined {
  const shown = known(words(chip))
  const addresses = new Set(addressesIn([chip.getAttribute('aria-label'), chip.getAttribute('title'), shown].join(' ')))
  if (addresses.size > 1) return undefined
  const [email] = addresses
  const name = nameIn(shown)
  return name || email ? { ...maybe('name', name), ...maybe('email', email) } : undefined
}
