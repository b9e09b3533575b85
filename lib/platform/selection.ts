/** What the user has selected on the page: read at the moment it is asked for, never followed. */

/** More than a field holds is no value of one. */
const MOST = 300

/** The selected text in one line, of the page or of a frame of its own host; '' for none. */
export function selectedText(): string {
  const pages = [document, ...[...document.querySelectorAll('iframe')].map(inside)]
  const texts = pages.map((page) => page?.getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '')
  return (texts.find(Boolean) ?? '').slice(0, MOST)
}

function inside(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument
  } catch {
    return null
  }
}
