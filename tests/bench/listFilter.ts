/** The list of people through a filter under which nothing matches, or very little: how long until all were looked at, and the longest task meanwhile. */
import { desk as makeDesk } from '../support/generateDesk'
import { type Bed, today } from './bed'
import { type Figure, timed } from './figures'
import { type Inside, inside } from './inside'
import { longestTask } from './longestTask'

type Shown = Inside<typeof import('./ours/shown')>

const FIELD = '.filter-row .filter-field select'
const QUESTION = '.filter-row select:has(option[value="contains"])'
const VALUE = '.filter-row input'

/** What is in nobody's name. */
const NOBODY = 'zwxyqq'

/** Answers the page within this, whatever it does. */
const TASK_MS = 50

export async function listFilters(bed: Bed, runs: number): Promise<Figure[]> {
  const { margin, size, desk } = bed
  const page = await margin.dashboard('/people')
  await page.bringToFront()
  // A profile that was kept remembers what was asked the last time.
  const kept = await page.waitForSelector('[data-index="0"], .filter-says')
  if (await kept?.evaluate((one) => one.matches('.filter-says'))) await page.click('.filter-says .button')
  await page.waitForSelector('[data-index="0"]')
  await page.keyboard.press('f')
  await page.waitForSelector(FIELD)
  await page.select(FIELD, 'name')
  await page.waitForSelector(QUESTION)
  await page.select(QUESTION, 'contains')
  await page.waitForSelector(VALUE)
  const shown = await inside<typeof import('./ours/shown')>(page, '/tests/bench/ours/shown')
  const name = makeDesk(today, desk).people.row(Math.floor(desk.people / 2)).name ?? ''
  const whole: number[] = []
  const few: number[] = []
  let longest = 0
  for (let i = 0; i < runs; i++) {
    const traced = async (word: string, to: number[]) => {
      longest = Math.max(longest, await longestTask(page, async () => to.push(await looked(shown, word))))
    }
    await traced(NOBODY, whole)
    await traced(name, few)
  }
  const raw = await rawRead(bed)
  await page.close()
  const about = { size, people: desk.people, peer: 'raw IndexedDB, all people read by id' }
  return [
    timed({ ...about, name: 'people filtered, nobody found → all looked at' }, whole, raw),
    timed({ ...about, name: 'people filtered, by one name → all looked at' }, few, raw),
    {
      ...about,
      name: 'longest task while people are filtered',
      unit: 'ms',
      ours: longest,
      peer: 'the limit',
      peerValue: TASK_MS,
      ratio: longest / TASK_MS,
      runs,
      limit: TASK_MS,
    },
  ]
}

async function looked(shown: Shown, word: string): Promise<number> {
  const took = await shown.filterList(VALUE, word)
  if (took === undefined) throw new Error(`people with ${word} are never all looked at`)
  return took
}

async function rawRead({ ours }: Bed): Promise<number[]> {
  const bare = await ours()
  const raw = await bare.ours.peopleRaw({ count: 3, warm: 1 })
  await bare.page.close()
  return raw
}
