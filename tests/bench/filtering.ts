/** The board asked for the deals that a word is found in: until the first of them are painted, and until all were looked at. */
import type { Page } from 'puppeteer-core'
import { inside } from './inside'

const FIELD = '.filter-row .filter-field select'
const QUESTION = '.filter-row select:has(option[value="contains"])'
const VALUE = '.filter-row input'

/** Words that are in some of the titles that the bench makes. */
const WORDS = ['bridge', 'harbour', 'meters', 'fleet', 'quay', 'sensors']

/** @returns milliseconds of each run, from the word that is typed on: to the first cards, and to the figures of all columns */
export async function filterings(page: Page, runs: number): Promise<{ first: number[]; whole: number[] }> {
  await page.bringToFront()
  await page.waitForSelector('[data-deal]')
  await page.keyboard.press('f')
  await page.waitForSelector(FIELD)
  await page.select(FIELD, 'title')
  await page.waitForSelector(QUESTION)
  await page.select(QUESTION, 'contains')
  await page.waitForSelector(VALUE)
  const shown = await inside<typeof import('./ours/shown')>(page, '/tests/bench/ours/shown')
  const times = { first: [] as number[], whole: [] as number[] }
  for (let i = -1; i < runs; i++) {
    const word = WORDS[(i + 1) % WORDS.length] ?? ''
    const took = await shown.filterBoard(VALUE, word)
    if (!took) throw new Error(`the deals with ${word} are never shown`)
    if (i < 0) continue
    times.first.push(took.first)
    times.whole.push(took.whole)
  }
  return times
}
