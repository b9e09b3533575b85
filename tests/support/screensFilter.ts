/** Filters, views and groups: the bar open with what it asks, a list kept as a view, the board in groups and what its cards show. */
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

const row = (n: number, control: string) => `.filter-row:nth-of-type(${n}) ${control}`
const asked = async (hands: Hands, t: Words) => {
  await hands.keys('f')
  await hands.sees(t('filter.add'))
}

/** Deals that close this quarter, or have stood in their stage for long. */
const filterOpen = async ({ dashboard }: Scene, t: Words): Promise<void> => {
  const hands = await dashboard('/deals?view=list')
  await hands.sees('Bottling line sensors')
  await asked(hands, t)
  await hands.on.select(row(1, '.filter-field select'), 'closingDay')
  await hands.on.select(row(1, '.filter-field + .field select'), 'within')
  await hands.on.select(row(1, '.filter-field ~ .field ~ .field select'), 'thisYear')
  await hands.press(t('filter.add'))
  await hands.on.waitForSelector(row(2, '.filter-field select'))
  await hands.on.select(row(2, '.filter-field select'), 'stage')
  await hands.press(`${t('filter.value', { n: 2 })}: ${t('filter.choose')}`)
  await hands.press('Quote', 'checkbox')
  await hands.keys('Escape')
  await hands.press(t('filter.addGroup'))
  await hands.on.waitForSelector('.filter-group:nth-of-type(2)')
  await hands.on.select('.filter-group:nth-of-type(2) .filter-field select', 'daysInStage')
  await hands.on.select('.filter-group:nth-of-type(2) .filter-field + .field select', 'more')
  await hands.fill(t('filter.value', { n: 3 }), '20')
}

/** Deals that close before a day told in words. */
const filterDay = async ({ dashboard }: Scene, t: Words): Promise<void> => {
  const hands = await dashboard('/deals?view=list')
  await hands.sees('Bottling line sensors')
  await asked(hands, t)
  await hands.on.select(row(1, '.filter-field select'), 'closingDay')
  await hands.on.select(row(1, '.filter-field + .field select'), 'before')
  await hands.fill(t('filter.value', { n: 1 }), t('day.inAWeek'))
  await hands.on.waitForFunction(() => document.querySelector('.when')?.textContent?.includes('7'))
}

/** People of whom no number is known, as a view, and another that is open and changed. */
const views = async ({ dashboard }: Scene, t: Words): Promise<void> => {
  const hands = await dashboard('/people')
  await hands.sees('Claire Morel')
  await asked(hands, t)
  for (const [field, name] of [
    ['phones', 'No number'],
    ['emails', 'Reachable'],
  ] as const) {
    await hands.on.select(row(1, '.filter-field select'), field)
    await hands.on.select(row(1, '.filter-field + .field select'), field === 'phones' ? 'empty' : 'known')
    await hands.press(t('view.saveAs'))
    await hands.fill(t('view.name'), name)
    await hands.keys('Enter')
    await hands.on.waitForFunction(
      (wanted) => document.querySelector('.view-tab[aria-current]')?.textContent?.includes(wanted),
      {},
      name,
    )
  }
  await hands.on.select(row(1, '.filter-field select'), 'title')
  await hands.on.select(row(1, '.filter-field + .field select'), 'known')
  await hands.sees(t('view.changed'))
  await hands.press(t('close'))
}

/** The board in groups, then what its cards show. */
const grouped = async ({ dashboard }: Scene): Promise<Hands> => {
  const hands = await dashboard('/deals')
  await hands.on.waitForSelector('.board-grouping option[value="temperature"]')
  await hands.on.select('.board-grouping select', 'temperature')
  await hands.on.waitForSelector('.board-group')
  return hands
}
const cardFields = async (scene: Scene, t: Words): Promise<void> => {
  const hands = await grouped(scene)
  await hands.press(t('board.cards'))
  await hands.sees(t('board.cardsTitle'))
}

export const filterScreens: Screen[] = [
  { name: 'filter-open', desk: 'sample', width: 640, open: filterOpen },
  { name: 'filter-day', desk: 'sample', width: 640, open: filterDay },
  { name: 'filter-views', desk: 'sample', open: views },
  { name: 'board-grouped', desk: 'sample', width: 960, open: (scene) => grouped(scene).then(() => undefined) },
  { name: 'board-cards', desk: 'sample', open: cardFields },
]
