/**
 * A whole sale without a mouse, in both languages: from an open email to a deal won. A person is captured and qualified and the
 * email logged in the sidebar; the deal passes the gate there, goes on from its page, and is won on the board. Long because it
 * is one story.
 */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import type { Pipeline } from '../../lib/core/pipeline'
import type { Language } from '../../lib/core/text'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { type Margin, openMargin } from '../support/extension'
import { isSidebar, until } from '../support/frames'
import { onPage, onSidebar } from '../support/hands'
import { type Keyboard, keyboardOn } from '../support/keyboard'
import { wordsOf } from '../support/loop'
import { rowsOf } from '../support/records'
import { seed } from '../support/seed'

/** What a user calls her own, in each language. */
const OWN = {
  en: {
    pipeline: 'New business',
    stages: ['To qualify', 'Contacted', 'Met', 'Quote'],
    ask: 'Asked who decides',
    send: 'Price list sent',
    title: 'Sensors for line 2',
    next: 'Send the quote',
    hot: 'Hot',
    closing: 'in 60 days',
  },
  fr: {
    pipeline: 'Nouvelles affaires',
    stages: ['À qualifier', 'Contacté', 'Rencontré', 'Devis'],
    ask: 'Demandé qui décide',
    send: 'Tarifs envoyés',
    title: 'Capteurs pour la ligne 2',
    next: 'Envoyer le devis',
    hot: 'Chaud',
    closing: 'dans 60 jours',
  },
} as const

/** The first stage has a checklist; the second needs an amount and a closing day, and has a checklist too. */
function pipelineOf(language: Language): Pipeline {
  const { pipeline, stages, ask, send } = OWN[language]
  const more = [
    { checklist: [{ id: 'ask', text: ask }] },
    { requires: ['amount' as const, 'closingDay' as const], checklist: [{ id: 'send', text: send }] },
  ]
  return {
    id: 'pipeline-1',
    name: pipeline,
    position: 1,
    stages: stages.map((name, i) => ({ id: `stage-${i + 1}`, name, probability: 20 + i * 20, ...more[i] })),
  }
}

let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages: gmailSite() })
})
afterAll(() => margin?.close())
afterEach(async () => {
  const tabs = await margin.browser.pages()
  await Promise.all(tabs.slice(1).map((page) => page.close()))
  expect(margin.errors.splice(0)).toEqual([])
})

it.each(['en', 'fr'] as const)('captures, logs, qualifies, moves on and wins by keys alone (%s)', async (language) => {
  const t = wordsOf(language)
  const own = OWN[language]
  const [, contacted = '', met = '', quote = ''] = own.stages
  const today = dayOf(Date.now())
  const none = { people: [], companies: [], deals: [], activities: [], tasks: [] }
  const reader = await margin.dashboard('/settings')
  await seed(reader, {
    ...none,
    pipelines: [pipelineOf(language)],
    settings: [{ id: 'settings', currency: 'EUR', ownAddresses: [], language }],
  })
  await reader.goto('about:blank')
  const bare = await margin.bare()
  const only = async <T extends 'people' | 'companies' | 'deals'>(table: T) => {
    const rows = await rowsOf(bare, table)
    expect(rows).toHaveLength(1)
    return rows[0] as (typeof rows)[number]
  }

  // The sidebar, opened by its key beside an open email.
  const tab = await margin.visit(addressOf(bottling))
  await tab.says(CLAIRE.name)
  const hands = await onSidebar(tab)
  const count = { keys: 0 }
  const keys = keyboardOn(tab.page, () => tab.page.frames().find(isSidebar) ?? tab.page, count)
  count.keys += 1
  await (await margin.worker()).evaluate("chrome.commands.onCommand.dispatch('toggle-sidebar')")
  await until(
    () => tab.page.evaluate(() => document.activeElement?.tagName === 'MARGIN-SIDEBAR'),
    'the keyboard to be in the sidebar',
  )

  // Captured.
  await keys.tabTo(t('person.saveNamed', { name: CLAIRE.name }))
  await keys.press('Enter')
  await keys.standsOn(t('person.name'))
  await keys.press('Enter')
  await hands.sees(t('change.personAdded', { name: CLAIRE.name }))
  await keys.standsOn(CLAIRE.name)
  expect(await only('people')).toMatchObject({ name: CLAIRE.name, lifecycle: 'lead', source: 'gmail' })

  // The email logged.
  const n = bottling.mails.length
  await keys.press('l')
  await hands.sees(t('email.part', { n, total: n }))

  // Qualified, with a deal that is new. What is missing of it is named first.
  await keys.press('q')
  await keys.standsOn(t('person.company'))
  await hands.sees(t('convert.known'))
  await keys.press('Enter')
  await keys.standsOn(t('deal.title'))
  await hands.sees(t('problem.required'))
  await keys.type(own.title)
  await keys.tabTo(t('next.what'))
  await keys.type(own.next)
  await keys.press('Enter')
  await hands.sees(t('change.converted', { name: CLAIRE.name }))
  await hands.sees(t('lifecycle.contact'))
  await hands.sees(own.title)
  await standsSomewhere(keys)
  const claire = await only('people')
  const company = await only('companies')
  expect(claire).toMatchObject({ lifecycle: 'contact', companyId: company.id })
  expect(await only('deals')).toMatchObject({
    title: own.title,
    companyId: company.id,
    people: [{ personId: claire.id }],
    status: 'todo',
    stageId: 'stage-1',
    nextAction: { text: own.next, day: today },
  })

  // How near the decision is.
  const menu = t('deal.more', { title: own.title })
  await keys.tabTo(menu)
  await keys.press('Enter')
  await keys.press('t', 'Enter')
  await keys.standsOn(own.hot)
  await keys.press('Space', 'Enter')
  await hands.sees(t('change.temperature', { title: own.title, label: own.hot }))
  expect((await only('deals')).temperature).toEqual({ id: 'hot', on: today })
  await standsSomewhere(keys)

  // Through the gate: what the next stage needs, and what was not done in this one.
  await keys.tabTo(t('deal.moveTo', { stage: contacted }))
  await keys.press('Enter')
  const needs = `${t('stage.needs.amount')}, ${t('stage.needs.closingDay')}`
  await hands.sees(t('gate.missing', { fields: needs }))
  await keys.standsOn(t('stage.needs.amount'))
  await keys.press('Enter')
  await hands.sees(t('problem.required'))
  expect((await only('deals')).stageId).toBe('stage-1')
  await keys.standsOn(t('stage.needs.amount'))
  await keys.type('48000')
  await keys.tabTo(t('stage.needs.closingDay'))
  const closingDay = addDays(today, 60)
  await keys.type(own.closing)
  // Told again in full, beside the date that it means.
  await hands.sees(own.closing)
  await keys.tabTo(own.ask)
  await keys.press('Space', 'Enter')
  await hands.sees(t('change.dealMoved', { title: own.title, stage: contacted }))
  await standsSomewhere(keys)
  expect(await only('deals')).toMatchObject({
    stageId: 'stage-2',
    amount: { minor: 4_800_000, currency: 'EUR' },
    closingDay,
    checked: ['ask'],
  })

  // On its page: an entry of the checklist ticked, so that the gate asks nothing any more.
  await keys.tabTo(menu, 'back')
  await keys.press('Enter')
  await keys.standsOn(t('deal.openPage'))
  await keys.press('Enter')
  const opened = await margin.browser.waitForTarget((target) => target.url().includes('#/deals/'))
  const page = await opened.page()
  if (!page) throw new Error('The page of the deal has no window.')
  const screen = onPage(page)
  const there = keyboardOn(page, () => page, count)
  await screen.sees(t('gate.checklist', { stage: contacted }))
  await there.tabTo(own.send)
  await there.press('Space')
  await screen.sees(t('change.dealTicked', { title: own.title, entry: own.send }))
  await page.waitForSelector('.check.done')
  await there.press('3')
  await screen.sees(t('change.dealMoved', { title: own.title, stage: met }))
  expect(await only('deals')).toMatchObject({ stageId: 'stage-3', checked: ['ask', 'send'] })

  // On the board: to the last stage, and won.
  await there.tabTo(t('nav.deals'), 'back')
  await there.press('Enter')
  await page.waitForSelector('[data-deal]')
  await there.press('ArrowDown')
  await there.standsOn(own.title)
  await there.press(']')
  await screen.sees(t('change.dealMoved', { title: own.title, stage: quote }))
  await there.standsOn(own.title)
  await there.press('w')
  await screen.sees(t('change.dealWon', { title: own.title }))

  const won = await only('deals')
  expect(won).toMatchObject({ status: 'won', stageId: 'stage-4', closedDay: today, personIds: [claire.id], lists: [] })
  expect(won.stays?.map((stay) => stay.stageId)).toEqual(['stage-1', 'stage-2', 'stage-3'])
  const activities = await rowsOf(bare, 'activities')
  expect(activities.filter((one) => one.kind === 'email' && one.links.includes(`p:${claire.id}`))).toHaveLength(n)
  const steps = activities.filter((one) => one.links.includes(`d:${won.id}`))
  expect(steps.map((one) => one.kind).sort()).toEqual(['created', 'stage', 'stage', 'stage', 'status'])
  console.info(`A whole sale by keyboard alone (${language}): ${keys.pressed()} keys.`)
})

/** Nothing that is done may leave her at the top of the page, from where all is to be tabbed through again. */
async function standsSomewhere(keys: Keyboard): Promise<void> {
  await until(async () => (await keys.at()).name !== '', 'the keyboard to stand on something')
}
