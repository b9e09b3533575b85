/** Margin in a real Firefox, and a user's hands on its pages, found by their names as in `hands.ts`. */
import type { Activity } from '../../lib/core/activity'
import type { Deal } from '../../lib/core/deal'
import { until } from './frames'
import { type Firefox, startFirefox } from './marionette'
import { type Page, servePages } from './server'

/** The id that it has there; otherwise each profile makes up one of its own. */
const ID = '11111111-2222-4333-8444-555555555555'
const ADD_ON = 'margin@margin.example'

export type FirefoxMargin = Awaited<ReturnType<typeof openInFirefox>>
type Element = Record<string, string>

/** @param build folder of the Firefox build @param pages what the outside world consists of */
export async function openInFirefox(build: string, pages: readonly Page[]) {
  const server = await servePages(pages)
  const hosts = [...new Set(pages.map(({ host }) => host))]
  const firefox = await startFirefox(hosts, { 'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: ID }) })
  const { ask } = firefox
  await ask('Addon:Install', { path: build, temporary: true })
  const own = (path: string) => `moz-extension://${ID}/${path}`

  const handles = () => ask<string[]>('WebDriver:GetWindowHandles')
  const switchTo = (handle: string) => ask('WebDriver:SwitchToWindow', { handle })
  const run = <T>(script: string, ...args: unknown[]) =>
    ask<{ value: T }>('WebDriver:ExecuteScript', { script, args }).then(({ value }) => value)

  /** Waits for one element that a script finds. */
  const find = (script: string, what: string, ...args: unknown[]) =>
    until(async () => (await run<Element | null>(script, ...args)) ?? undefined, what).catch(async (error: Error) => {
      throw new Error(`${error.message} There was:\n${await run<string>('return document.body.innerText')}`)
    })
  const idOf = (element: Element) => ({ id: Object.values(element)[0] })

  return {
    own,
    /** Opens an address in a tab of its own, in front. @returns the tab's handle */
    async open(url: string): Promise<string> {
      const { handle } = await ask<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true })
      await switchTo(handle)
      const { host, protocol } = new URL(url)
      await ask('WebDriver:Navigate', {
        url: protocol === 'https:' ? url.replace(host, `${host}:${server.port}`) : url,
      })
      return handle
    },
    /** Looks at the tab of which the address is such. */
    async to(address: RegExp): Promise<void> {
      await until(async () => {
        for (const handle of await handles()) {
          await switchTo(handle)
          if (address.test(await run('return location.href'))) return true
        }
        return false
      }, `a tab at ${address}`)
    },
    /** Opens the sidebar's page for a tab, in a window of its own, so that both are to be seen. */
    async beside(tab: string): Promise<void> {
      const { handle } = await ask<{ handle: string }>('WebDriver:NewWindow', { type: 'window', focus: true })
      await switchTo(handle)
      await ask('WebDriver:Navigate', { url: own('sidepanel.html') })
      const script = `const done = arguments[arguments.length - 1]
        browser.tabs.query({}).then((all) => done(all.find(({ url }) => url?.startsWith('https:'))?.id))`
      const { value } = await ask<{ value: number }>('WebDriver:ExecuteAsyncScript', { script, args: [] })
      await ask('WebDriver:Navigate', { url: own(`sidepanel.html?tab=${value}`) })
      void tab
    },
    async inPage<T>(tab: string, script: string): Promise<T> {
      const before = await ask<{ value: string }>('WebDriver:GetWindowHandle')
      await switchTo(tab)
      const answer = await run<T>(script)
      await switchTo(before.value)
      return answer
    },
    async sees(text: string): Promise<void> {
      await find(
        'return document.body?.innerText.includes(arguments[0]) && !document.querySelector("[inert]") ? document.body : null',
        `“${text}”`,
        text,
      )
    },
    async press(name: string): Promise<void> {
      const script = `return [...document.querySelectorAll('button, a[href]')].find((one) =>
        !one.disabled && one.checkVisibility() && (one.ariaLabel ?? one.textContent).trim() === arguments[0])`
      await until(async () => {
        const element = await find(script, `the button “${name}”`, name)
        // It may have been drawn anew meanwhile, or something stands before it for a moment.
        return ask('WebDriver:ElementClick', idOf(element)).then(
          () => true,
          () => false,
        )
      }, `“${name}” to be pressed`)
    },
    async fill(label: string, text: string): Promise<void> {
      const script = `return [...document.querySelectorAll('input, textarea')].find((one) =>
        one.ariaLabel === arguments[0] || [...one.labels].some((each) => each.textContent.trim().startsWith(arguments[0])))`
      const field = idOf(await find(script, `the field “${label}”`, label))
      await ask('WebDriver:ElementClear', field)
      await ask('WebDriver:ElementSendKeys', { ...field, text })
    },
    /** Presses a key on the first element of these. */
    async key(selector: string, value: string): Promise<void> {
      await find('const one = document.querySelector(arguments[0]); one?.focus(); return one', selector, selector)
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }))
      await ask('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] })
    },
    /** Types where the focus is. */
    async type(text: string): Promise<void> {
      const actions = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })))
      await ask('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] })
    },
    deals: () => rows<Deal>(ask, 'deals'),
    activities: () => rows<Activity>(ask, 'activities'),
    async close(): Promise<void> {
      await firefox.close()
      await server.close()
    },
  }
}

/** All rows of a table, asked on a page of the extension. */
async function rows<T>(ask: Firefox['ask'], table: string): Promise<T[]> {
  const script = `const done = arguments[arguments.length - 1]
    const opening = indexedDB.open('margin')
    opening.onsuccess = () => {
      const reading = opening.result.transaction(arguments[0]).objectStore(arguments[0]).getAll()
      reading.onsuccess = () => { opening.result.close(); done(reading.result) }
    }`
  return (await ask<{ value: T[] }>('WebDriver:ExecuteAsyncScript', { script, args: [table] })).value
}
