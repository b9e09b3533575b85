/** Loads what a page does without at first: it stands in a template of the page, where nothing is fetched and nothing runs. */

/**
 * Puts the styles of the template into the page, and then the script, which counts on them. What the script needs is fetched meanwhile. The
 * template goes then: our pages have none.
 * @param rest a template with `link` and `script` elements
 */
export async function loadRest(document: Document, rest: HTMLTemplateElement): Promise<void> {
  const links = [...rest.content.querySelectorAll('link')].map((link) => put(document, link))
  await Promise.all(links.filter(({ rel }) => rel === 'stylesheet').map(loaded))
  for (const script of rest.content.querySelectorAll('script')) put(document, script)
  rest.remove()
}

function put<T extends Element>(document: Document, element: T): T {
  const copy = document.importNode(element, true)
  document.head.append(copy)
  return copy
}

/** A page without its styles is better than none. */
const loaded = (link: HTMLLinkElement): Promise<unknown> =>
  new Promise((done) => {
    link.addEventListener('load', done)
    link.addEventListener('error', done)
  })
