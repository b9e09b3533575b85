/** A page that does what it can to look into the sidebar, and what of it is looked through afterwards. */
import type { Page } from 'puppeteer-core'

/** Before anything of the page runs: its prototypes are patched, and all that it can hear is kept. */
export async function spyOn(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    if (window.top !== window) return
    const heard: string[] = []
    Object.assign(window, { heard })
    const note = (what: unknown) => {
      try {
        heard.push(typeof what === 'string' ? what : (JSON.stringify(what) ?? ''))
      } catch {
        // It cannot be written down, so neither read.
      }
    }
    addEventListener('message', ({ data }) => note(data), true)
    for (const type of ['keydown', 'input', 'paste', 'focusin', 'error', 'securitypolicyviolation'])
      addEventListener(type, (event) => note(`${type} ${(event as KeyboardEvent).key ?? ''}`), true)
    for (const [on, name] of [
      [Element.prototype, 'attachShadow'],
      [Node.prototype, 'appendChild'],
      [Element.prototype, 'append'],
      [EventTarget.prototype, 'dispatchEvent'],
    ] as unknown as [Record<string, (...args: unknown[]) => unknown>, string][]) {
      const own = on[name] as (...args: unknown[]) => unknown
      on[name] = function (this: unknown, ...args: unknown[]) {
        for (const one of args) if (one instanceof Element) note(one.outerHTML)
        return own.apply(this, args)
      }
    }
    // What it finds of our element it asks about.
    new MutationObserver((all) => {
      for (const { addedNodes } of all)
        for (const one of addedNodes) if (one instanceof Element && one.localName.includes('-')) note(one.outerHTML)
    }).observe(document, { childList: true, subtree: true })
  })
}

/** In which of the places that a page can look at the canaries are. */
export const canariesIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const canary = /canary/i
    const host = document.querySelector('margin-sidebar')
    const rules = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => {
      try {
        return [...sheet.cssRules].map((rule) => rule.cssText)
      } catch {
        return []
      }
    })
    const places: Record<string, unknown> = {
      dom: document.documentElement.outerHTML,
      shadow: host?.shadowRoot?.innerHTML,
      styles: [rules, host && [...getComputedStyle(host)].map((name) => getComputedStyle(host).getPropertyValue(name))],
      messages: (window as unknown as { heard?: string[] }).heard,
      storage: [
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        await indexedDB.databases(),
        await caches.keys(),
        history.state,
        window.name,
      ],
      performance: performance.getEntries().map((entry) => entry.toJSON()),
    }
    return Object.entries(places)
      .filter(([, what]) => canary.test(JSON.stringify(what) ?? ''))
      .map(([name]) => name)
  })
