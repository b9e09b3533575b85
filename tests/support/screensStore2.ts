/** Two windows on one record, a record that was deleted under a form, a disk without room. */
import type { Page } from 'puppeteer-core'
import { addressOf } from '../fixtures/gmailPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

const DEAL = 'Bottling line sensors'
const MINE = 'Sensors for bottling line 3'
const THEIRS = 'Sensors for bottling lines 2 and 3'

/** Nothing can be pressed in a tab that is not in front. */
const front = (hands: Hands) => (hands.on as Page).bringToFront()

/** A field that stands on a page is changed, and the change saved. */
async function change(hands: Hands, t: Words, label: string, value: string): Promise<void> {
  await front(hands)
  await hands.press(`${t('record.editField', { field: label })}: ${await held(hands, label)}`)
  await hands.fill(label, value)
  await hands.keys('Enter')
  await hands.sees(t('undo'))
}
const held = (hands: Hands, label: string) =>
  hands.on.$$eval(
    '.in-place',
    (all, text) => {
      const own = all.find((one) => one.querySelector('.in-place-label')?.textContent === text)
      return own?.querySelector('.in-place-text')?.lastChild?.textContent ?? ''
    },
    label,
  )

/** A deal's page in two windows; the second is looked at. */
async function twice(scene: Scene, t: Words): Promise<{ other: Hands; hands: Hands }> {
  const other = await scene.dashboard('/deals/deal-16')
  await other.sees(t('timeline.title'))
  const hands = await scene.dashboard('/deals/deal-16')
  await hands.sees(t('timeline.title'))
  return { other, hands }
}

/** From now on this page is told that nothing more may be written. */
const fill = (hands: Hands) =>
  hands.on.evaluate(() => {
    navigator.storage.estimate = async () => ({ quota: 0, usage: 0 })
  })

async function inPlace(scene: Scene, t: Words): Promise<Hands> {
  const { other, hands } = await twice(scene, t)
  await hands.press(`${t('record.editField', { field: t('deal.title') })}: ${DEAL}`)
  await hands.fill(t('deal.title'), MINE)
  await change(other, t, t('deal.title'), THEIRS)
  await front(hands)
  await hands.sees(t('clash.saveMine'))
  return hands
}

async function noRoom(scene: Scene, t: Words): Promise<Hands> {
  const hands = await scene.dashboard('/deals/deal-16')
  await hands.sees(t('timeline.title'))
  await fill(hands)
  await hands.press(`${t('record.editField', { field: t('deal.title') })}: ${DEAL}`)
  await hands.fill(t('deal.title'), MINE)
  await hands.keys('Enter')
  await hands.sees(t('room.title'))
  return hands
}

export const clashScreens: Screen[] = [
  { name: 'clash-deal', desk: 'sample', open: inPlace },
  { name: 'clash-deal-640', desk: 'sample', width: 640, open: inPlace },
  {
    name: 'clash-person-300',
    desk: 'known',
    width: 300,
    async open(scene, t) {
      const other = await scene.dashboard('/people/person-1')
      await other.sees(t('timeline.title'))
      const hands = await scene.beside(addressOf(bottling))
      await hands.sees(DEAL)
      await hands.press(t('person.edit', { name: CLAIRE.name }))
      await hands.fill(t('person.title'), 'Head of Purchasing, beverages')
      await change(other, t, t('person.title'), 'Purchasing director')
      await hands.tab.page.bringToFront()
      await hands.sees(t('clash.saveMine'))
    },
  },
  {
    name: 'clash-next',
    desk: 'sample',
    async open(scene, t) {
      const { other, hands } = await twice(scene, t)
      await hands.press(t('status.standby'))
      await hands.press(t('next.inMonth'))
      await front(other)
      await other.press(t('status.won'))
      await other.sees(t('undo'))
      await front(hands)
      await hands.sees(t('clash.saveMine'))
    },
  },
  {
    name: 'gone-typed',
    desk: 'sample',
    async open(scene, t) {
      const { other, hands } = await twice(scene, t)
      await hands.press(`${t('record.editField', { field: t('deal.title') })}: ${DEAL}`)
      await hands.fill(t('deal.title'), MINE)
      await front(other)
      await other.press(t('record.more', { name: DEAL }))
      await other.press(t('remove'), 'menuitem')
      await front(hands)
      await hands.sees(t('gone.yours'))
      await hands.sees(MINE)
    },
  },
  { name: 'no-room', desk: 'sample', open: noRoom },
  { name: 'no-room-640', desk: 'sample', width: 640, open: noRoom },
  {
    name: 'no-room-popup',
    desk: 'sample',
    async open(scene, t) {
      const hands = await scene.popup()
      await hands.sees(DEAL)
      await fill(hands)
      await hands.on.focus('[data-row]')
      await hands.keys('w')
      await hands.sees(t('room.title'))
    },
  },
  {
    name: 'no-room-300',
    desk: 'known',
    width: 300,
    async open(scene, t) {
      const hands = await scene.beside(addressOf(bottling))
      await hands.sees(DEAL)
      await fill(hands)
      await hands.press(t('work.note'))
      await hands.fill(t('work.noteText'), 'Wants a quote for both lines')
      await hands.press(t('work.log'))
      await hands.sees(t('room.title'))
    },
  },
]
