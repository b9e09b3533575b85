/**
 * A user's hands on one of Margin's screens: what is pressed and typed is found by its role and its accessible name, as a
 * screen reader would say it, in the sidebar's frame and on pages alike.
 */
import type { Frame, Page } from 'puppeteer-core'
import type { Tab } from './extension'
import { until } from './frames'
import { pressOn } from './press'

export type Role =
  | 'button'
  | 'textbox'
  | 'combobox'
  | 'option'
  | 'menuitem'
  | 'link'
  | 'checkbox'
  | 'searchbox'
  | 'spinbutton'

export type Hands = {
  on: Frame | Page
  /** Presses what has this role and name, once it is there and can be pressed. */
  press: (name: string, role?: Role) => Promise<void>
  /** Waits until something of this role and name is there. */
  has: (name: string, role?: Role) => Promise<void>
  /** Types into a field in place of what it holds. */
  fill: (label: string, text: string, role?: Role) => Promise<void>
  /** Presses keys, wherever the focus is. */
  keys: (...keys: Parameters<Page['keyboard']['press']>[0][]) => Promise<void>
  /** Types letters, wherever the focus is. */
  type: (text: string) => Promise<void>
  /** What a field holds. */
  value: (label: string, role?: Role) => Promise<string>
  /** Waits until the text stands on the screen. */
  sees: (text: string) => Promise<void>
  /** Waits until it does not. */
  seesNot: (text: string) => Promise<void>
  /** All that is written on the screen. */
  text: () => Promise<string>
}

const quoted = (text: string) => JSON.stringify(text)
const selector = (name: string, role: Role) => `::-p-aria([name=${quoted(name)}][role="${role}"])`

/** Hands on the sidebar of a tab. */
export async function onSidebar(tab: Tab): Promise<Hands> {
  const frame = await tab.sidebar()
  return hands(frame, tab.page, tab.clickInSidebar)
}

/** Hands on a page of Margin's own. */
export function onPage(page: Page): Hands {
  return hands(page, page, (target) => pressOn(() => page.$(target), page.mouse))
}

function hands(on: Frame | Page, page: Page, click: (selector: string) => Promise<void>): Hands {
  // What can be seen, not what is in the tree.
  // A page that is only just opened has no body yet.
  const text = () => on.evaluate(() => document.body?.innerText ?? '')
  /** Waits as `until` does; in vain, it tells what the screen said instead. */
  const shown = <T>(ask: () => Promise<T | undefined | false>, what: string): Promise<T> =>
    until(ask, what).catch(async (error: Error) => {
      throw new Error(`${error.message} There was:\n${await text()}`)
    })
  return {
    on,
    async press(name, role = 'button') {
      const target = selector(name, role)
      await shown(async () => {
        const element = await on.$(target)
        return element?.evaluate((found) => !(found as HTMLButtonElement).disabled)
      }, `the ${role} “${name}”`)
      await click(target)
    },
    async has(name, role = 'button') {
      await shown(async () => (await on.$(selector(name, role))) !== null, `the ${role} “${name}”`)
    },
    async fill(label, value, role = 'textbox') {
      const target = selector(label, role)
      await shown(() => on.$(target).then((found) => found ?? undefined), `the field “${label}”`)
      await click(target)
      await on.$eval(target, (field) => (field as HTMLInputElement).select())
      if (value) await page.keyboard.type(value)
      else await page.keyboard.press('Backspace')
    },
    async keys(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: (letters) => page.keyboard.type(letters),
    async value(label, role = 'textbox') {
      const field = await until(
        () => on.$(selector(label, role)).then((found) => found ?? undefined),
        `the field “${label}”`,
      )
      return field.evaluate((found) => (found as HTMLInputElement).value)
    },
    async sees(wanted) {
      // What is out of reach until it is confirmed is not what a user goes by.
      const confirmed = async () => !(await on.$('[inert]'))
      await shown(async () => (await text()).includes(wanted) && (await confirmed()), `“${wanted}” to be shown`)
    },
    async seesNot(unwanted) {
      await until(async () => !(await text()).includes(unwanted), `“${unwanted}” to go`)
    },
    text,
  }
}
