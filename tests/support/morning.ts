/**
 * A morning in the popup without a mouse: each deal that is due is dealt with in one of six ways, and the keyboard goes on to the
 * next. For the test that looks at what became of it, and for the bench that counts keys and time.
 */
import type { Page } from 'puppeteer-core'
import type { Language } from '../../lib/core/text'
import { NAMES } from './bundle'
import { until } from './frames'
import type { Keyboard } from './keyboard'
import { wordsOf } from './loop'

/** What is done about a deal; `moved` and `called` leave it due, so that it is put off, or done, after that. */
export const WAYS = ['done', 'snoozed', 'moved', 'called', 'won', 'lost'] as const
export type Way = (typeof WAYS)[number]

/** How many changes each makes. */
export const CHANGES: Record<Way, number> = { done: 1, snoozed: 1, moved: 2, called: 2, won: 1, lost: 1 }

/** What she types, in each language. */
export const TYPED = {
  en: {
    next: 'Send the quote',
    day: 'tomorrow',
    said: 'Wants it before March',
    outcome: 'interested',
    minutes: '6',
    reason: 'Price',
  },
  fr: {
    next: 'Envoyer le devis',
    day: 'demain',
    said: 'Le veut avant mars',
    outcome: 'intéressé',
    minutes: '6',
    reason: 'Prix',
  },
} as const

export type Worked = {
  /** Keys that were pressed for it, and how many of them were letters of what she typed. */
  keys: number
  letters: number
  /** From the last key until the row was gone, the next one had the keyboard, and that was painted; in ms. */
  ms: number
}

/** Gives a page the keyboard as a window in front has it: without, nothing in it is drawn as having it. */
export async function inFront(popup: Page): Promise<void> {
  await (await popup.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true })
  await popup.waitForFunction(() => document.hasFocus())
}

/**
 * Deals with the row that has the keyboard, and waits until the next one has it.
 * @param popup the popup's page, or today's
 * @param stages names of the pipeline's stages: a deal is moved into the fourth, or where it stands there, into the third
 * @param begin presses what begins an act, where that is not Margin's own key for it
 */
export async function workOff(
  popup: Page,
  keys: Keyboard,
  way: Way,
  language: Language,
  stages: readonly string[],
  begin: (key: 'd' | 's' | 'c' | 'w' | 'l' | `${number}`) => Promise<void> = (key) => keys.press(key as 'd'),
): Promise<Worked> {
  const t = wordsOf(language)
  const typed = TYPED[language]
  const before = keys.pressed()
  let letters = 0
  const type = async (text: string) => {
    letters += text.length
    await keys.type(text)
  }
  const [row, words = ''] = await popup.evaluate(() => {
    const at = document.activeElement as HTMLElement | null
    return [at?.dataset.row, at?.querySelector('.second')?.textContent ?? '']
  })
  if (!row) throw new Error(`No row has the keyboard, but “${(await keys.at()).name}”.`)
  await popup.evaluate(`${NAMES}globalThis.gone = (${watchRow})(${JSON.stringify(row)});0`)
  /** Until what was said of an act that leaves the row stands there, and the row or a button of it has the keyboard again. */
  const stays = (said: string) =>
    until(
      () =>
        popup.evaluate(
          (words, id) =>
            document.querySelector('.toasts')?.textContent?.includes(words) &&
            document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-row]')?.dataset.row === id,
          said,
          row,
        ),
      `“${said}” to be said, and the row to have the keyboard`,
    )
  const snooze = async () => {
    await begin('s')
    await keys.standsOn(t('day.tomorrow'))
    await keys.press('Enter')
  }
  const doneNext = async () => {
    await begin('d')
    await keys.standsOn(t('next.what'))
    await type(typed.next)
    await keys.tabTo(t('next.when'))
    await type(typed.day)
    // It stands there how that was understood.
    const isUnderstood = () =>
      popup.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.validity.valid)
    await until(isUnderstood, `“${typed.day}” to be understood`)
    await keys.press('Enter')
  }
  const acts: Record<Way, () => Promise<void>> = {
    done: doneNext,
    snoozed: snooze,
    async moved() {
      const number = words.includes(` · ${stages[3]}`) ? 3 : 4
      await begin(`${number}`)
      await stays(t('change.dealMoved', { title: '', stage: stages[number - 1] ?? '' }).trim())
      await snooze()
    },
    async called() {
      await begin('c')
      await keys.standsOn(t('work.callText'))
      await type(typed.said)
      await keys.tabTo(t('work.outcome'))
      await type(typed.outcome)
      await keys.tabTo(t('work.minutes'))
      await type(typed.minutes)
      await keys.press('Enter')
      await stays(t('change.callAdded'))
      await doneNext()
    },
    won: () => begin('w'),
    async lost() {
      await begin('l')
      await keys.standsOn(t('deal.reasonLost'))
      await type(typed.reason)
      await keys.press('Enter')
    },
  }
  await acts[way]()
  const ms = await popup.evaluate(() => (globalThis as unknown as { gone: Promise<number> }).gone)
  if (Number.isNaN(ms)) {
    const screen = await popup.evaluate(() => document.body.innerText)
    const { name } = await keys.at()
    throw new Error(`${way}: the row did not go, or no other has the keyboard, but “${name}”. There was:\n${screen}`)
  }
  return { keys: keys.pressed() - before, letters, ms }
}

/** Notes when a row had left its group and another row had the keyboard, and that was painted: ms after the last key. Runs in the page. */
function watchRow(id: string): Promise<number> {
  const LONG_MS = 8_000
  const place = () => document.querySelector(`[data-row="${id}"]`)?.closest('section')
  const group = place()
  let last = performance.now()
  const onKey = () => {
    last = performance.now()
  }
  addEventListener('keydown', onKey, true)
  return new Promise((done) => {
    const end = performance.now() + 10 * LONG_MS
    const look = () => {
      const at = document.activeElement as HTMLElement | null
      const next = at?.dataset.row ?? (at?.closest('.empty') ? 'none' : undefined)
      if (place() !== group && next !== undefined && next !== id) {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          removeEventListener('keydown', onKey, true)
          done(performance.now() - last)
        }
        port2.postMessage(null)
      } else if (performance.now() - last > LONG_MS || performance.now() > end) done(Number.NaN)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}
