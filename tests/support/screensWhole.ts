/** Screens of what goes out and comes back as files. */
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'
import { chooseFile, keepDownloads, savedFile } from './wholeFile'

async function page({ dashboard }: Scene, t: Words): Promise<Hands> {
  const hands = await dashboard('/export')
  await hands.sees(t('whole.says'))
  await hands.sees(t('export.xlsxSays'))
  return hands
}

async function saved(scene: Scene, t: Words): Promise<Hands> {
  const hands = await page(scene, t)
  await keepDownloads(hands)
  await hands.press(t('whole.save'))
  await hands.sees('.zip ')
  return hands
}

const inside = async (scene: Scene, t: Words) => {
  const hands = await saved(scene, t)
  await chooseFile(hands, await savedFile(hands))
  await hands.sees(t('whole.replaceSays'))
}

export const wholeScreens: Screen[] = [
  { name: 'export-page', desk: 'sample', open: page },
  { name: 'export-page-640', desk: 'sample', width: 640, open: saved },
  { name: 'export-inside', desk: 'sample', open: inside },
  { name: 'export-inside-640', desk: 'sample', width: 640, open: inside },
  {
    name: 'export-refused',
    desk: 'sample',
    async open(scene, t) {
      const hands = await saved(scene, t)
      await chooseFile(hands, await savedFile(hands), 5_000)
      await hands.on.waitForSelector('.transfer [role="alert"]')
    },
  },
]
