/** Somebody without a mouse: Tab, arrows, letters, Enter and the space bar, each counted, and where the keyboard stands after them. */
import type { Frame, KeyInput, Page } from 'puppeteer-core'
import { until } from './frames'

/** More stops than any screen of ours has. */
const MOST_STOPS = 90

export type Stop = {
  /** What a screen reader calls it; empty for the page itself. */
  name: string
  role: string
  /** Whether one sees that it has the keyboard. */
  ringed: boolean
}

export type Keyboard = {
  /** How many keys were pressed so far, letters included. */
  pressed: () => number
  press: (...keys: KeyInput[]) => Promise<void>
  type: (text: string) => Promise<void>
  at: () => Promise<Stop>
  /** Tab until what is wanted has the keyboard. On the way each stop must show that it has it. */
  tabTo: (name: string, way?: 'on' | 'back') => Promise<void>
  /** Waits until the keyboard stands on something of this name by itself. */
  standsOn: (name: string) => Promise<void>
}

/** @param on the frame or page of ours that is used, anew at each key; @param count one for all screens of a story */
export function keyboardOn(page: Page, on: () => Frame | Page, count = { keys: 0 }): Keyboard {
  const one = async (key: KeyInput) => {
    count.keys += 1
    await page.keyboard.press(key)
  }
  const at = () => on().evaluate(standing)
  const goTo = async (name: string, step: () => Promise<void>) => {
    const stops: string[] = []
    for (let n = 0; n < MOST_STOPS; n++) {
      await step()
      const stop = await at()
      stops.push(stop.name)
      if (stop.name && !stop.ringed) throw new Error(`One does not see that “${stop.name}” has the keyboard.`)
      if (stop.name.startsWith(name)) return
    }
    throw new Error(`The keyboard does not come to “${name}”, but to: ${stops.join(' | ')}`)
  }
  const type = async (text: string) => {
    count.keys += text.length
    await page.keyboard.type(text)
  }
  return {
    pressed: () => count.keys,
    async press(...keys) {
      for (const key of keys) await one(key)
    },
    type,
    at,
    async tabTo(name, way = 'on') {
      if (way === 'back') await page.keyboard.down('Shift')
      try {
        await goTo(name, () => one('Tab'))
      } finally {
        if (way === 'back') await page.keyboard.up('Shift')
      }
    },
    async standsOn(name) {
      await until(async () => (await at()).name.startsWith(name), `the keyboard on “${name}”`).catch(
        async (error: Error) => {
          throw new Error(`${error.message} It was on “${(await at()).name}”.`)
        },
      )
    },
  }
}

/** What has the keyboard in a page: runs there. */
function standing(): Stop {
  const at = document.activeElement
  if (!at || at === document.body) return { name: '', role: '', ringed: false }
  const look = getComputedStyle(at)
  const isField = at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement
  const label = isField ? at.labels?.[0] : undefined
  return {
    name: (at.ariaLabel ?? label?.textContent ?? at.textContent ?? '').trim(),
    role: at.role ?? at.tagName.toLowerCase(),
    ringed: look.outlineStyle !== 'none' || look.boxShadow !== 'none',
  }
}
