/** What forms for writing a message have in common, whatever the site: what is typed into them so far, and how far they reach. */
import { ownText } from '../extract/quotedHtml'
import { frameDocument, known } from './pageText'

/** The most that is told of a text. */
const MOST_TEXT = 20_000

/** A field's text as it is now: typed text is no attribute. Nothing for an empty one. */
export const typedIn = (field: Element | undefined): string | undefined =>
  known((field as HTMLInputElement | undefined)?.value || field?.getAttribute('value'))

/**
 * What is written so far, without what it quotes.
 * @param editor a text field, an element that is edited in place, or a frame around the page that is
 */
export function writtenIn(editor: Element | undefined): string | undefined {
  if (!editor) return undefined
  const written = editor.localName === 'iframe' ? frameDocument(editor)?.body : editor
  const text = written?.localName === 'textarea' ? (written as HTMLTextAreaElement).value : written && ownText(written)
  return text?.trim().slice(0, MOST_TEXT) || undefined
}

/** The smallest element around `inside` in which all of `selectors` are found; nothing where one of them is nowhere. */
export function around(inside: Element, ...selectors: readonly string[]): Element | undefined {
  let at = inside.parentElement
  while (at && !selectors.every((each) => at?.querySelector(each))) at = at.parentElement
  return at ?? undefined
}
