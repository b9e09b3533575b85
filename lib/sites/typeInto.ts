/** Types a text into a field or an editor of a page: where the keyboard is in it, else at its beginning. Nothing in it is replaced. */

type TextField = HTMLInputElement | HTMLTextAreaElement
const isField = (at: HTMLElement): at is TextField => at.localName === 'input' || at.localName === 'textarea'
const wordsIn = (at: HTMLElement): string => (isField(at) ? at.value : (at.textContent ?? ''))
const bare = (text: string): string => text.replace(/\s+/g, '')

/** @returns whether it stands there now */
export function typeInto(at: HTMLElement, text: string): boolean {
  const before = bare(wordsIn(at))
  at.focus()
  collapse(at)
  const lines =
    isField(at) && at.localName === 'input' ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text.replace(/\r\n?/g, '\n')
  // The one way by which a text enters an editor as typing does. Called obsolete, and kept by every browser for want of another.
  if (!at.ownerDocument.execCommand('insertText', false, lines)) insert(at, lines)
  const after = bare(wordsIn(at))
  return after.length >= before.length + bare(lines).length && after.includes(bare(lines))
}

/** A selection would be replaced: only its end stays. */
function collapse(at: HTMLElement): void {
  if (isField(at)) {
    const end = at.ownerDocument.activeElement === at && at.selectionStart !== null ? (at.selectionEnd ?? 0) : 0
    at.setSelectionRange(end, end)
    return
  }
  const selection = at.ownerDocument.getSelection()
  const inside = selection?.rangeCount ? at.contains(selection.getRangeAt(0).endContainer) : false
  if (inside) selection?.collapseToEnd()
  else selection?.collapse(at, 0)
}

/** Where the browser does not type for us: the words go in, and the page is told that they did. */
function insert(at: HTMLElement, text: string): void {
  if (isField(at)) at.setRangeText(text, at.selectionStart ?? 0, at.selectionStart ?? 0, 'end')
  else {
    const doc = at.ownerDocument
    const range = doc.getSelection()?.getRangeAt(0)
    const lines = text
      .split('\n')
      .flatMap((line, i) => [...(i ? [doc.createElement('br')] : []), doc.createTextNode(line)])
    const part = doc.createDocumentFragment()
    part.append(...lines)
    range?.insertNode(part)
    range?.collapse(false)
  }
  const view = at.ownerDocument.defaultView
  const InputEvent = view?.InputEvent ?? globalThis.InputEvent
  at.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
}
