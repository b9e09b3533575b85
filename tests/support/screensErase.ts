/** One person's data, the dry run of an erasure, people without activity. */
import type { Page } from 'puppeteer-core'
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

const CLAIRE = 'Claire Morel'
const YEARS = 4 * 365 * 86_400_000

async function data({ dashboard }: Scene, t: Words): Promise<Hands> {
  const hands = await dashboard('/people/person-1/data')
  await hands.sees(t('data.title', { name: CLAIRE }))
  await hands.sees(t('data.elsewhere'))
  await hands.seesNot(t('data.lookingElsewhere'))
  return hands
}

async function dryRun(scene: Scene, t: Words): Promise<Hands> {
  const hands = await data(scene, t)
  await hands.press(t('erase.action'))
  await hands.sees(t('erase.says'))
  return hands
}

async function wrongName(scene: Scene, t: Words): Promise<Hands> {
  const hands = await dryRun(scene, t)
  await hands.fill(t('erase.type', { word: CLAIRE }), 'Clara Morel')
  await hands.press(t('erase.now'))
  await hands.sees(t('erase.wrong', { word: CLAIRE }))
  return hands
}

async function erased(scene: Scene, t: Words): Promise<Hands> {
  const hands = await dryRun(scene, t)
  await hands.fill(t('erase.type', { word: CLAIRE }), CLAIRE)
  await hands.keys('Enter')
  await hands.sees(t('erase.begun'))
  await hands.sees(t('change.erased', { n: 1 }))
  return hands
}

/** The list as it is in four years, when nothing happened since. */
async function silent({ dashboard }: Scene, t: Words): Promise<Hands> {
  const hands = await dashboard('/silent')
  await hands.sees(t('silent.none'))
  await hands.on.evaluate((ahead) => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + ahead
  }, YEARS)
  await (hands.on as Page).select('.silent select', '24')
  await hands.sees(CLAIRE)
  await hands.press(t('silent.choose', { name: CLAIRE }), 'checkbox')
  return hands
}

async function silentErase(scene: Scene, t: Words): Promise<Hands> {
  const hands = await silent(scene, t)
  await hands.press(t('silent.erase', { n: 1 }))
  await hands.sees(t('erase.says'))
  return hands
}

async function none({ dashboard }: Scene, t: Words): Promise<Hands> {
  const hands = await dashboard('/silent')
  await hands.sees(t('silent.none'))
  return hands
}

export const eraseScreens: Screen[] = [
  { name: 'erase-data', desk: 'sample', open: data },
  { name: 'erase-data-640', desk: 'sample', width: 640, open: data },
  { name: 'erase-dry-run', desk: 'sample', open: dryRun },
  { name: 'erase-dry-run-640', desk: 'sample', width: 640, open: dryRun },
  { name: 'erase-wrong-name', desk: 'sample', open: wrongName },
  { name: 'erase-begun', desk: 'sample', open: erased },
  { name: 'erase-silent', desk: 'sample', open: silent },
  { name: 'erase-silent-640', desk: 'sample', width: 640, open: silent },
  { name: 'erase-silent-several', desk: 'sample', open: silentErase },
  { name: 'erase-silent-none', desk: 'sample', open: none },
]
