/** What is done within lists: cells that are changed where they stand, many deals that go into another pipeline, and what a list's columns are. */
import { until } from './frames'
import type { Hands } from './hands'
import { worked } from './screensProspecting'
import type { Scene, Screen, Words } from './screensStage'

/** Takes columns of a list on, by the words of their boxes. */
async function withColumns(hands: Hands, t: Words, ...names: string[]): Promise<void> {
  await hands.press(t('columns.button'))
  for (const name of names) await hands.press(name, 'checkbox')
  await hands.press(t('save'))
  await hands.on.waitForFunction(() => !document.querySelector('dialog[open]'))
}
/** Opens the cell of the first row that is in the last column. */
async function openLast(hands: Hands): Promise<void> {
  await hands.on.waitForSelector('.table-row .cell:last-child')
  await hands.on.$eval('.table-row', (row) => (row as HTMLElement).focus())
  const columns = await hands.on.$$eval('[role="columnheader"]', (heads) => heads.length)
  for (let at = 0; at < columns; at++) await hands.keys('ArrowRight')
  await until(async () => {
    // What people are called is read after the rows are there.
    await hands.keys('F2')
    return (await hands.on.$('.cell-editor')) ?? undefined
  }, 'the editor of the cell')
}

const deals = async ({ dashboard }: Scene): Promise<Hands> => {
  const hands = await dashboard('/deals?view=list')
  await hands.sees('Bottling line sensors')
  return hands
}
const note = async (scene: Scene, t: Words) => {
  const hands = await deals(scene)
  await withColumns(hands, t, t('deal.note'))
  await openLast(hands)
}
const parts = async (scene: Scene, t: Words) => {
  const hands = await deals(scene)
  await withColumns(hands, t, t('fields.dealRoles'))
  await openLast(hands)
}
const roles = async ({ dashboard }: Scene) => {
  const hands = await dashboard('/companies')
  await hands.on.waitForSelector('.table-row')
  await hands.on.$eval('.table-row', (row) => (row as HTMLElement).focus())
  for (let at = 0; at < 3; at++) await hands.keys('ArrowRight')
  await hands.keys('F2')
  await hands.on.waitForSelector('.cell-panel')
}

/** A second pipeline, into which the deals of the list are to go: those that are there already, or lack something, are named. */
const pipeline = async (scene: Scene, t: Words) => {
  const hands = await scene.dashboard('/settings')
  await hands.fill(t('pipeline.name'), 'Renewals')
  await hands.keys('Enter')
  await hands.sees('Renewals')
  const list = await deals(scene)
  await list.press(t('choice.all'), 'checkbox')
  await list.press(t('choice.do'))
  await list.press(t('bulk.pipeline'), 'menuitem')
  await list.on.select('dialog .field:nth-of-type(2) select', await second(list))
  await list.sees('→')
}
const second = (hands: Hands) =>
  hands.on.$eval(
    'dialog .field:nth-of-type(2) select',
    (select) => (select as HTMLSelectElement).options[1]?.value ?? '',
  )

/** What the columns of a list are, set right once it is there. */
const meanings = async (scene: Scene, t: Words) => {
  const hands = await worked(scene, t)
  await hands.press(t('prospect.more', { name: 'Food & Drink Fair, hall B' }))
  await hands.press(t('prospect.edit'), 'menuitem')
  await hands.sees(t('prospect.columnMeanings'))
}

export const listScreens: Screen[] = [
  { name: 'cell-note', desk: 'sample', open: note },
  { name: 'cell-parts', desk: 'sample', width: 960, open: parts },
  { name: 'cell-roles-640', desk: 'sample', width: 640, open: roles },
  { name: 'bulk-pipeline', desk: 'sample', open: pipeline },
  { name: 'prospecting-columns-640', desk: 'sample', width: 640, open: meanings },
]
