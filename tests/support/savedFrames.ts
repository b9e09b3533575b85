/** Frames of a saved page: a parser fetches nothing, so the content that stands in their `srcdoc` is put into them by hand. */

export function fillFrames(doc: Document): void {
  for (const frame of doc.querySelectorAll('iframe[srcdoc]')) {
    const inside = (frame as HTMLIFrameElement).contentDocument
    const Parser = doc.defaultView?.DOMParser
    if (!inside?.body || !Parser) continue
    const saved = new Parser().parseFromString(frame.getAttribute('srcdoc') ?? '', 'text/html')
    inside.body.replaceChildren(...[...saved.body.childNodes].map((node) => inside.importNode(node, true)))
  }
}
