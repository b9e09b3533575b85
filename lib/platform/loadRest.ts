/** Loads what a page does without at first. */

/**
 * Puts styles into a page and then runs a script that counts on them.
 * @param styles addresses of styles, in their order
 * @param scripts addresses of modules: the one to run, and those that it needs, which are fetched meanwhile
 */
export async function loadRest(
  document: Document,
  styles: readonly string[],
  [script, ...needed]: readonly string[],
): Promise<void> {
  for (const href of needed) put(document, 'modulepreload', href)
  await Promise.all(styles.filter(Boolean).map((href) => loaded(put(document, 'stylesheet', href))))
  if (script) await import(/* @vite-ignore */ script)
}

function put(document: Document, rel: string, href: string): HTMLLinkElement {
  const link = document.createElement('link')
  link.rel = rel
  link.href = href
  document.head.append(link)
  return link
}

/** A page without its styles is better than none. */
const loaded = (link: HTMLLinkElement): Promise<unknown> =>
  new Promise((done) => {
    link.addEventListener('load', done)
    link.addEventListener('error', done)
  })
