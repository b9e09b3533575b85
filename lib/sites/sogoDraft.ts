/** Messages being written in SOGo: dialogs above the page. They are nobody's mail until they are sent. */
import type { Correspondent, PageDraft } from '../core/capture'
import { parseCorrespondent } from '../extract/correspondents'
import { typedIn, writtenIn } from './draftParts'
import { maybe, tidy } from './pageText'
import { all, first, words } from './shown'

const EDITOR = '#mailEditor, .sg-mail-editor'
const SUBJECT = 'input[name="subject"]'
/** The text of a plain message; that of an HTML one stands in a frame of its editor. */
const TEXT = 'textarea[ng-model="editor.message.editable.text"]'
const FRAME = 'iframe.cke_wysiwyg_frame'

/** What stands in the dialog of any message being written, whatever its mark. */
const FIELD = '[ng-model^="editor.message."]'

/** Whether a message is being written, in a dialog that is known or in another. */
export const isWriting = (doc: Document): boolean => first(doc, `${EDITOR}, ${FIELD}`) !== undefined

export function readDrafts(doc: Document, url: URL): PageDraft[] {
  const editors = all(doc, EDITOR).filter((one) => !one.parentElement?.closest(EDITOR))
  return editors.map((editor, i) => {
    return {
      // Nothing in the page tells one from another but its place.
      key: `${url.host}/#${i}`,
      to: recipients(editor, 'to'),
      cc: recipients(editor, 'cc'),
      ...maybe('subject', typedIn(first(editor, SUBJECT))),
      ...maybe('text', writtenIn(first(editor, FRAME) ?? first(editor, TEXT))),
    }
  })
}

function recipients(editor: Element, kind: 'to' | 'cc'): Correspondent[] {
  const chips = all(editor, `md-chips[ng-model="editor.message.editable.${kind}"] md-chip-template`)
  return chips.map((chip) => parseCorrespondent(tidy(words(chip)))).filter((one) => one.email || one.name)
}
