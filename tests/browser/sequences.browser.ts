/** A sequence by keyboard alone: made, somebody put into it, its first step ticked off and the next one there, and taken back with one key. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onPage } from '../support/hands'
import { wordsOf } from '../support/loop'
import { rowsOf } from '../support/records'
import { sample } from '../support/sample'
import { seed } from '../support/seed'

const t = wordsOf('en')
let margin: Margin

beforeAll(async () => {
  margin = await openMargin({ pages: [] })
})
afterAll(() => margin?.close())
afterEach(() => {
  expect(margin.errors.splice(0)).toEqual([])
})

it('is made, entered, followed and taken back without the mouse', { timeout: 90_000 }, async () => {
  const page = await margin.dashboard('/sequences')
  await page.waitForSelector('.page')
  await seed(page, sample(dayOf(Date.now()), 'en'))
  await page.reload()
  const hands = onPage(page)
  await hands.sees(t('sequence.none'))

  await hands.keys('n')
  await page.waitForSelector('.sequence-form')
  await hands.keys('Enter')
  await hands.sees(t('problem.required'))
  await hands.sees(t('sequence.problem.days', { n: 1, most: 366 }))
  await hands.sees(t('sequence.problem.todo', { n: 1 }))
  await hands.type('Cold start')
  await hands.keys('Tab')
  await hands.type('0')
  await hands.keys('Tab', 'Tab')
  await hands.type('Write to her')
  await hands.keys('Tab', 'Enter')
  await page.waitForSelector('.sequence-fields > li:nth-child(2)')
  await until(
    () => page.evaluate(() => document.activeElement?.closest('li:nth-child(2)') !== null),
    'the focus in the second step',
  )
  await hands.type('3')
  await hands.keys('Tab', 'Tab')
  await hands.type('Call her')
  await hands.keys('Enter')
  await hands.sees(t('change.sequenceSaved', { sequence: 'Cold start' }))
  await hands.sees(t('sequence.counts', { active: 0, stopped: 0, finished: 0 }))

  const person = (await rowsOf(page, 'people'))[0] as { id: string }
  await page.goto(page.url().replace(/#.*/, `#/people/${person.id}`))
  await hands.has(t('sequence.enrol'))
  await page.keyboard.down('Control')
  await hands.keys('k')
  await page.keyboard.up('Control')
  await page.waitForSelector('[role="combobox"]')
  await hands.type(t('sequence.enrol'))
  await until(
    () => page.$$eval('[role="option"]', (all, name) => all[0]?.textContent?.includes(name), t('sequence.enrol')),
    'the way into a sequence',
  )
  await hands.keys('Enter')
  await page.waitForSelector('.person-sequences form')
  await page.keyboard.down('Control')
  await hands.keys('Enter')
  await page.keyboard.up('Control')
  const step = (n: number) => t('sequence.at', { n, all: 2 })
  await hands.sees(`${step(1)} · Write to her`)

  await page.focus(`::-p-aria([name="${t('work.doneTask', { title: 'Write to her' })}"][role="checkbox"])`)
  await hands.keys('Space')
  await hands.sees(`${step(2)} · Call her`)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await hands.keys('u')
  await hands.sees(`${step(1)} · Write to her`)
  await hands.seesNot(`${step(2)} · Call her`)
})
