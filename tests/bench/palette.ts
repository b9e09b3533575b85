/**
 * The palette over the whole of a book: each key that is typed into it, until what fits stands there, actions and records, and is
 * painted. Beside a bare page that draws as many rows anew at each key.
 */
import type { Page } from 'puppeteer-core'
import { NAMES } from '../support/bundle'
import type { Bed } from './bed'
import { type Figure, type Runs, timed } from './figures'

/** What is looked for: places, acts, people, and what is nowhere. */
const WORDS = ['board', 'add a person', 'morel', 'settings', 'claire', 'dubreuil', 'laiterie', 'qqzx']
/** A key that takes longer is felt. */
const KEY_MS = 50

type Keys = { took: number[]; settled: () => boolean }

/** Notes for each key how long it takes until the page has settled and was painted. Runs in the page. */
function listen(settled: string): void {
  const here = globalThis as unknown as Keys
  here.took = []
  here.settled = () => settled === '' || document.querySelector(settled)?.textContent !== ''
  addEventListener(
    'input',
    () => {
      const from = performance.now()
      const look = () => {
        if (!here.settled()) return requestAnimationFrame(look)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => here.took.push(performance.now() - from)
        return port2.postMessage(null)
      }
      requestAnimationFrame(look)
    },
    true,
  )
}

export async function palettes({ margin, size, desk }: Bed, { quick }: Runs): Promise<Figure[]> {
  const words = quick ? WORDS.slice(0, 4) : WORDS
  const page = await margin.dashboard('/people')
  await page.waitForSelector('.table-row')
  await page.keyboard.down('Control')
  await page.keyboard.press('k')
  await page.keyboard.up('Control')
  await page.waitForSelector('.palette [role="option"]')
  const ours = await typed(page, words, '.palette [role=status]')
  await page.close()
  const bare = await margin.browser.newPage()
  await bare.evaluate(() => {
    document.body.append(document.createElement('input'))
    const list = document.body.appendChild(document.createElement('ul'))
    addEventListener('input', ({ target }) => {
      const rows = Array.from({ length: 24 }, (_, i) => {
        const row = document.createElement('li')
        row.textContent = `${(target as HTMLInputElement).value} ${i}`
        return row
      })
      list.replaceChildren(...rows)
    })
    document.querySelector('input')?.focus()
  })
  const peer = await typed(bare, words, '')
  await bare.close()
  const about = { size, people: desk.people, growth: 2, limit: KEY_MS, peer: 'bare page: 24 rows drawn anew' }
  return [timed({ ...about, name: 'palette: key pressed → what fits painted' }, ours, peer)]
}

/** Types words one after the other, each key once the one before is answered; each word takes the place of the last. */
async function typed(page: Page, words: readonly string[], settled: string): Promise<number[]> {
  await page.bringToFront()
  await page.evaluate(`${NAMES}(${listen})(${JSON.stringify(settled)})`)
  let keys = 0
  const answered = () =>
    page.waitForFunction((n) => (globalThis as unknown as Keys).took.length >= n, { polling: 'raf' }, keys)
  for (const word of words) {
    await page.evaluate(() => (document.activeElement as HTMLInputElement).select())
    for (const letter of word) {
      keys += 1
      await page.keyboard.type(letter)
      await answered()
    }
  }
  // The first word opens what is opened once.
  return page.evaluate((first) => (globalThis as unknown as Keys).took.slice(first), words[0]?.length ?? 0)
}
