/** Screens of the store: a database that is not the one that was left, snapshots, going back to one. */
import type { Page } from 'puppeteer-core'
import { SCHEMA } from '../../lib/db/db'
import { addressOf } from '../fixtures/gmailPage'
import { bottling } from '../fixtures/mailbox'
import { until } from './frames'
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'
import { holdStore } from './storeHands'

const DEAL = 'Bottling line sensors'

/** The full page with a snapshot of the sample, taken by hand. */
async function withSnapshot({ dashboard }: Scene, t: Words): Promise<Hands> {
  const hands = await dashboard('/settings')
  await hands.press(t('snapshot.take'))
  await hands.sees(t('snapshot.reason.hand'))
  return hands
}

/** As after damage: the marker speaks of another database. Then a page anew. */
async function lose(hands: Hands, seq = 1_204): Promise<void> {
  // The page marks the database that it opened, a moment after it shows what is in it; the other marker must come later.
  await until(
    () =>
      hands.on.evaluate(async () => {
        const kept = await chrome.storage.local.get('store.marker')
        return Date.parse((kept['store.marker'] as { at: string } | undefined)?.at ?? '') >= performance.timeOrigin
      }),
    'the page to mark its database',
  )
  await hands.on.evaluate(async (last) => {
    const counts = { people: 1_840, companies: 312, deals: 96, activities: 14_210, tasks: 41 }
    const marker = { created: 'another', schema: 2, seq: last, counts, at: '2026-11-27T09:41:00.000Z' }
    await chrome.storage.local.set({ 'store.marker': marker })
  }, seq)
  await (hands.on as Page).reload()
}

/** The full page, once it speaks the user's language, which is remembered beside the database. */
const known = async ({ dashboard }: Scene) => {
  const hands = await dashboard('/people')
  await hands.sees('Claire Morel')
  return hands
}

const lost = async (scene: Scene, t: Words) => {
  const hands = await withSnapshot(scene, t)
  await lose(hands)
  await hands.sees(t('recovery.title.replaced'))
  await hands.sees(t('snapshot.reason.hand'))
  return hands
}
const inside = async (hands: Hands, t: Words) => {
  await hands.on.waitForSelector('.snapshot-line button')
  await hands.on.$eval('.snapshot-line button', (one) => (one as HTMLElement).click())
  await hands.sees(t('snapshot.restoreSays'))
}

export const storeScreens: Screen[] = [
  { name: 'recovery', desk: 'sample', open: lost },
  { name: 'recovery-640', desk: 'sample', width: 640, open: lost },
  {
    name: 'recovery-empty-sure',
    desk: 'sample',
    async open(scene, t) {
      const hands = await lost(scene, t)
      await hands.press(t('recovery.empty'))
      await hands.sees(t('recovery.emptySays'))
    },
  },
  {
    name: 'restore',
    desk: 'sample',
    async open(scene, t) {
      await inside(await lost(scene, t), t)
    },
  },
  {
    name: 'restored',
    desk: 'sample',
    async open(scene, t) {
      const hands = await withSnapshot(scene, t)
      await inside(hands, t)
      await Promise.all([(hands.on as Page).waitForNavigation(), hands.press(t('snapshot.restore'))])
      await hands.sees(t('close'))
      await hands.sees(t('settings.general'))
    },
  },
  { name: 'snapshots', desk: 'sample', open: withSnapshotShown },
  {
    name: 'recovery-newer',
    desk: 'sample',
    async open(scene, t) {
      const hands = await scene.dashboard('/deals')
      await hands.sees(DEAL)
      await putSchema(hands, SCHEMA + 1)
      await (hands.on as Page).reload()
      await hands.sees(t('recovery.title.newer'))
      // The database is this version's again, for the screens that follow.
      await putSchema(hands, SCHEMA)
    },
  },
  {
    name: 'recovery-blocked',
    desk: 'sample',
    async open(scene, t) {
      const holder = await scene.dashboard('/people')
      await holder.sees('Claire Morel')
      // It lets go when its page is closed, before the next screen.
      await holdStore(holder.on as Page)
      const hands = await scene.dashboard('/deals')
      await hands.sees(t('recovery.title.waiting'))
    },
  },
  {
    name: 'popup-recovery',
    desk: 'sample',
    async open(scene, t) {
      await lose(await known(scene))
      const hands = await scene.popup()
      await hands.sees(t('recovery.short'))
    },
  },
  {
    name: 'sidebar-recovery',
    desk: 'sample',
    width: 300,
    async open(scene, t) {
      await lose(await known(scene))
      const hands = await scene.beside(addressOf(bottling))
      await hands.sees(t('recovery.short'))
    },
  },
]

async function withSnapshotShown(scene: Scene, t: Words): Promise<void> {
  const hands = await withSnapshot(scene, t)
  await hands.on.$eval('.snapshots', (section) => section.scrollIntoView({ block: 'center' }))
}

/** Makes the database one of a schema, as far as it says so itself. */
async function putSchema(hands: Hands, schema: number): Promise<void> {
  await hands.on.evaluate(
    (to) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('margin')
        opening.onsuccess = () => {
          const writing = opening.result.transaction('meta', 'readwrite')
          const store = writing.objectStore('meta')
          const reading = store.get('store')
          reading.onsuccess = () => store.put({ ...reading.result, schema: to })
          writing.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
    schema,
  )
}
