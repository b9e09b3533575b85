/** Messages being written in SOGo: dialogs above the page. They are nobody's mail until they are sent. */
import type { Correspondent, PageDraft } from '../core/capture'
import { parseCorrespondent } from '../extract/correspondents'
import { frameDocument, known, maybe, tidy } from './pageText'
import { all, first, words } from './shown'

const EDITOR = '#mailEditor, .sg-mail-editor'
const SUBJECT = 'input[name="subject"]'
/** The text of a plain message; that of an HTML one stands in a frame of its editor. */
const TEXT = 'textarea[ng-model="editor.message.editable.text"]'
const FRAME = 'iframe.cke_wysiwyg_frame'

/** The most that is told of a text. */
const MOST_TEXT = 20_000

export function readDrafts(doc: Document, url: URL): PageDraft[] {
  const editors = all(doc, EDITOR).filter((one) => !one.parentElement?.closest(EDITOR))
  return editors.map((editor, i) => {
    const frame = first(editor, FRAME)
    const inFrame = frame && frameDocument(frame)?.body?.textContent
    const text = (inFrame ?? (first(editor, TEXT) as HTMLTextAreaElement | undefined)?.value ?? '')
      .trim()
      .slice(0, MOST_TEXT)
    return {
      // Nothing in the page tells one from another but its place.
      key: `${url.host}/#${i}`,
      to: recipients(editor, 'to'),
      cc: recipients(editor, 'cc'),
      ...maybe('subject', known((first(editor, SUBJECT) as HTMLInputElement | undefined)?.value)),
      ...maybe('text', text || undefined),
    }
  })
}

function recipients(editor: Element, kind: 'to' | 'cc'): Correspondent[] {
  const chips = all(editor, `md-chips[ng-model="editor.message.editable.${kind}"] md-chip-template`)
  return chips.map((chip) => parseCorrespondent(tidy(words(chip)))).filter((one) => one.email || one.name)
}
