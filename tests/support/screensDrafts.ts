/** Templates: none yet, a few, one that is being changed, and a draft beside a message that is being written. */
import type { Page } from 'puppeteer-core'
import { GMAIL } from '../fixtures/gmailPage'
import { CLAIRE } from '../fixtures/mailbox'
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

declare const gmail: { write: () => void }

const TEXT = 'Hello {{person.given|there}},\n\nthank you for the call about {{deal.title}}.\n\n{{user.name}}'

async function empty({ dashboard }: Scene, t: Words): Promise<Hands> {
  const hands = await dashboard('/templates')
  await hands.sees(t('drafts.none'))
  return hands
}

async function form(scene: Scene, t: Words): Promise<Hands> {
  const hands = await typed(scene, t)
  await hands.sees(t('drafts.missing', { fields: '{{deal.title}}, {{user.name}}' }))
  return hands
}

async function typed({ dashboard }: Scene, t: Words): Promise<Hands> {
  const hands = await dashboard('/templates?person=person-1')
  await hands.sees(t('drafts.says'))
  await hands.press(t('drafts.new'))
  await hands.fill(t('drafts.name'), 'Call')
  await hands.fill(t('drafts.subject'), 'Re {{company.name}}')
  await (hands.on as Page).$eval(
    'textarea',
    (area, text) => {
      area.value = text
      area.dispatchEvent(new Event('input', { bubbles: true }))
    },
    TEXT,
  )
  return hands
}

async function list(scene: Scene, t: Words): Promise<Hands> {
  const hands = await form(scene, t)
  return saved(hands, t)
}

async function saved(hands: Hands, t: Words): Promise<Hands> {
  await hands.press(t('save'))
  await hands.has(t('drafts.edit', { name: 'Call' }))
  return hands
}

/** A draft on the page of a person. */
async function draft(scene: Scene, t: Words): Promise<Hands> {
  await list(scene, t)
  const hands = await scene.dashboard('/people/person-1')
  await hands.press(t('drafts.use'))
  await choose(hands)
  await hands.sees(t('drafts.copy'))
  return hands
}

async function choose({ on }: Hands): Promise<void> {
  const option = await on.waitForSelector('.draft-from option:nth-child(2)')
  await on.select('.draft-from select', (await option?.evaluate((one) => (one as HTMLOptionElement).value)) ?? '')
}

/** On the page of a person, the draft that a task of hers is to prepare. */
async function task(scene: Scene, t: Words): Promise<Hands> {
  await list(scene, t)
  const hands = await scene.dashboard('/people/person-1')
  const open = await hands.on.waitForSelector('.tasks .as-text')
  await open?.click()
  const field = await hands.on.waitForSelector(`::-p-aria([name="${t('drafts.prepares')}"][role="combobox"])`)
  const value = await field?.$eval('option:nth-child(2)', (one) => (one as HTMLOptionElement).value)
  await field?.select(value ?? '')
  await hands.press(t('save'))
  await (await hands.on.waitForSelector('.tasks .button[aria-expanded]'))?.click()
  await hands.sees(t('drafts.copy'))
  return hands
}

/** Beside a message to Claire that is being written. */
async function beside(scene: Scene, t: Words): Promise<Hands> {
  await saved(await typed(scene, t), t)
  const hands = await scene.beside(GMAIL)
  await hands.sees(t('sidebar.addPerson'))
  await hands.tab.page.evaluate(() => gmail.write())
  await hands.sees(t('sending.to', { names: CLAIRE.name }))
  await hands.press(t('drafts.useFor', { name: t('sending.noSubject') }))
  await choose(hands)
  await hands.sees(t('drafts.put'))
  return hands
}

export const draftScreens: Screen[] = [
  { name: 'drafts-empty', desk: 'sample', open: empty },
  { name: 'drafts-form', desk: 'sample', open: form },
  { name: 'drafts-form-640', desk: 'sample', width: 640, open: form },
  { name: 'drafts-list', desk: 'sample', open: list },
  { name: 'drafts-person', desk: 'sample', open: draft },
  { name: 'drafts-task', desk: 'sample', open: task },
  { name: 'drafts-beside-300', desk: 'known', width: 300, open: beside },
]
