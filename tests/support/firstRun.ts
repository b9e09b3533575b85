/**
 * The first minute as a rep lives it, from the moment Margin is installed in a fresh profile to the first lead on the disk:
 * welcome page, a pipeline by trade, the mailbox, a message, its sender saved. Shared by the browser test and the bench.
 */
import { addressOf, GMAIL, gmailSite } from '../fixtures/gmailPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { asTab, type Margin, openMargin } from './extension'
import { until } from './frames'
import { onPage, onSidebar } from './hands'
import { wordsOf } from './loop'
import { rowsOf } from './records'

export type FirstRun = {
  /** From the press of "install" to the lead read back from the database, in seconds. */
  seconds: number
  /** How many times something was pressed with the mouse. */
  clicks: number
  /** Seconds at which each step was through. */
  steps: Record<string, number>
  margin: Margin
}

/** @param trade the name of the template that is chosen, as the welcome page says it */
export async function firstRun(trade: string): Promise<FirstRun> {
  const t = wordsOf('en')
  const began: { at?: number } = {}
  const margin = await openMargin({
    pages: gmailSite(),
    welcome: true,
    onInstall: () => (began.at = performance.now()),
  })
  const steps: Record<string, number> = {}
  const seconds = () => (performance.now() - (began.at ?? 0)) / 1000
  const through = (step: string) => {
    steps[step] = seconds()
  }
  let clicks = 0

  const target = await margin.browser.waitForTarget((one) => one.url().endsWith('#/welcome'))
  const page = await target.page()
  if (!page) throw new Error('no welcome page')
  const hands = onPage(page)
  await hands.sees(t('welcome.title'))
  through('welcome')

  await page.waitForSelector(`::-p-text(${trade})`)
  await page.locator(`.template::-p-text(${trade})`).click()
  clicks++
  await hands.sees(t('welcome.inUse'))
  await until(async () => (await rowsOf(page, 'pipelines')).some(({ stages }) => stages[0]?.criteria), 'the pipeline')
  through('pipeline')

  await hands.press(t('welcome.open', { site: 'Gmail' }), 'link')
  clicks++
  await page.waitForFunction((to) => location.href.startsWith(to), {}, new URL(GMAIL).origin)
  // The made-up mailbox has no list to press in: its message is opened by its address, which counts as the press that opens it.
  await page.goto(addressOf(bottling))
  clicks++
  const tab = await asTab(page)
  const beside = await onSidebar(tab)
  await beside.press(t('person.saveNamed', { name: CLAIRE.name }))
  clicks++
  through('message')
  await beside.press(t('person.saveAsLead'))
  clicks++
  await beside.sees(t('change.personAdded', { name: CLAIRE.name }))
  const whole = seconds()
  through('lead')
  const reader = await margin.dashboard('/people')
  const people = await rowsOf(reader, 'people')
  if (people.length !== 1 || people[0]?.name !== CLAIRE.name) throw new Error('The lead is not in the database.')
  return { seconds: whole, clicks, steps, margin }
}
