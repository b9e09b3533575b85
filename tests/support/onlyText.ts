/** Whether a text that was shown stayed a text: no element, no script, no request came of it, and nothing was pushed out of place. */
import type { Frame, Page } from 'puppeteer-core'

/** What a page did that it should not: questions it asked, hosts that it turned to other than its own `host`. Grows. */
export function deedsOf(page: Page, host = ''): string[] {
  const deeds: string[] = []
  page.on('dialog', (dialog) => {
    deeds.push(`a dialog: ${dialog.type()} ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const to = new URL(request.url())
    // The sidebar's frame has an address of the extension that is made up for each page.
    const own = ['data:', 'chrome-extension:', 'about:'].includes(to.protocol) || to.host === host
    if (!own) deeds.push(`a request: ${request.url()}`)
  })
  return deeds
}

/** Elements that Margin's pages never have, attributes that are code, links that lead to code, frames; empty where all is well. */
export function strangersIn(on: Page | Frame): Promise<string[]> {
  return on.evaluate(() => {
    const found: string[] = []
    // Of these the page has what it was built with, in its head.
    const own = new Set(['script', 'link', 'style', 'meta', 'title'])
    const never = new Set(
      'img iframe frame object embed applet audio video source track base math marquee noscript template portal canvas map area keygen isindex bgsound image layer xml blink font center'.split(
        ' ',
      ),
    )
    const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:', 'chrome-extension:'])
    for (const element of document.querySelectorAll('*')) {
      const tag = element.localName
      const bad =
        // A chart is drawn; a text can bring no element into its place but as one of these strangers.
        (never.has(tag) && !(tag === 'canvas' && element.matches('.report-plot canvas'))) ||
        tag.includes('-') ||
        (own.has(tag) && !document.head.contains(element)) ||
        (tag === 'svg' && element.ariaHidden !== 'true')
      if (bad) found.push(element.outerHTML.slice(0, 200))
      for (const { name, value } of element.attributes) {
        const leads = /^(?:href|src|action|formaction|xlink:href|srcdoc|data|poster)$/.test(name)
        const scheme = leads ? URL.parse(value, document.baseURI)?.protocol : undefined
        if (/^on/.test(name) || (leads && scheme && !schemes.has(scheme)))
          found.push(`${tag} ${name}=${value.slice(0, 100)}`)
      }
    }
    if ('__hostile' in window) found.push('a script ran')
    return [...new Set(found)]
  })
}

/**
 * What is wider than its place: a part of the page that scrolls sideways, or an element that goes beyond one that scrolls up and
 * down. A letter that carries so many marks that it is wider than all can only be cut, and is.
 */
export function pushedOut(on: Page | Frame): Promise<string[]> {
  return on.evaluate(() => {
    const styleOf = (one: Element) => getComputedStyle(one)
    const named = (each: Element) => `${each.localName}.${each.className}`
    const unbreakable = (each: Element) => /\p{M}{20}/u.test(each.textContent ?? '')
    const all = [document.documentElement, ...document.querySelectorAll<HTMLElement>('body, body *')]
    const wide = all.filter((one) => one instanceof HTMLElement && one.scrollWidth > one.clientWidth + 1)
    const sideways = wide.filter((one) => one.contains(document.body) || /auto|scroll/.test(styleOf(one).overflowX))
    const beyond = wide.flatMap((one) => {
      if (!/auto|scroll/.test(styleOf(one).overflowY)) return []
      const edge = one.getBoundingClientRect().left + one.clientWidth + 1
      const inside = [...one.querySelectorAll('*')].filter(
        (each) => each.getBoundingClientRect().right > edge && !unbreakable(each),
      )
      // What is cut within a box of its own goes nowhere.
      const cut = (each: Element) => {
        for (let at = each.parentElement; at && at !== one; at = at.parentElement)
          if (styleOf(at).overflowX !== 'visible') return true
        return false
      }
      return inside.filter((each) => !cut(each)).map((each) => `${named(each)} is beyond ${named(one)}`)
    })
    return [...sideways.map((one) => `${named(one)} scrolls sideways`), ...new Set(beyond)].slice(0, 5)
  })
}
