/** Every screen and state of the full page. Long because it is a list. */
import type { Hands } from './hands'
import { LONG_DEAL } from './screensDesks'
import type { Scene, Screen, Words } from './screensStage'

const DEAL = 'Bottling line sensors'
/** A deal without a day of closing. */
const UNDATED = 'Second workshop'
const LISTED = 'The plan of the hall is here'
const CLAIRE = 'Claire Morel'
const BREWERY = 'Brasseries du Nord'

/** A page of the dashboard, once it shows a text. */
const at =
  (route: string, wanted: string | ((t: Words) => string)) =>
  async ({ dashboard }: Scene, t: Words): Promise<Hands> => {
    const hands = await dashboard(route)
    await hands.sees(typeof wanted === 'string' ? wanted : wanted(t))
    return hands
  }
const board = at('/deals', DEAL)
const list = at('/deals?view=list', DEAL)
const people = at('/people', CLAIRE)
const person = at('/people/person-1', (t) => t('timeline.title'))
const deal = at('/deals/deal-16', (t) => t('timeline.title'))
const settings = at('/settings', (t) => t('settings.dataSays'))

const task = async (scene: Scene, t: Words) => {
  const hands = await at('/people/person-1', (words) => words('timeline.title'))(scene, t)
  await hands.keys('t')
  await hands.has(t('repeat.label'), 'combobox')
  return hands
}
/** A task as its reminder opens it, which repeats, and was put off by an hour. */
const taskPage = async (scene: Scene, t: Words) => {
  const hands = await at('/tasks/task-2', (words) => words('task.edit'))(scene, t)
  await hands.press(t('task.edit'))
  await hands.has(t('remind.label'), 'combobox')
  await hands.on.select('form .task-more > :first-child select', '09:00')
  await hands.on.select('form .task-more > :last-child select', 'FREQ=DAILY')
  await hands.press(t('save'))
  await hands.sees(t('repeat.day', { n: 1 }))
  await hands.press(t('task.hour'))
  await hands.sees(t('undo'))
}

async function onCard(hands: Hands, title = DEAL): Promise<void> {
  await hands.on.$$eval(
    '[data-deal]',
    (cards, text) => (cards.find((card) => card.textContent?.includes(text)) as HTMLElement | undefined)?.focus(),
    title,
  )
}
/** The deal moved on and back on the board, then the journal. */
async function changed(scene: Scene, t: Words): Promise<Hands> {
  const hands = await board(scene, t)
  await onCard(hands)
  await hands.keys(']')
  await hands.sees(t('board.moved', { title: DEAL, stage: 'Negotiation', place: 1, n: 5 }))
  await hands.keys('[')
  await hands.sees(t('board.moved', { title: DEAL, stage: 'Quote', place: 1, n: 5 }))
  await hands.press(t('nav.history'), 'link')
  await hands.sees(t('history.source.dashboard'))
  return hands
}
/** The place of people is asked for, and the list of who lacks it. */
const norms = async (scene: Scene, t: Words) => {
  const hands = await settings(scene, t)
  await hands.press(t('person.place'), 'checkbox')
  await hands.press(t('norms.openList'), 'link')
  await hands.sees(t('norms.again'))
  await hands.sees(t('norms.row.missing', { field: t('person.place') }))
  return hands
}
const newDeal = async (scene: Scene, t: Words) => {
  const hands = await board(scene, t)
  await hands.press(t('deal.newLong'))
  await hands.value(t('deal.title'))
  return hands
}

/** A lead's page with the form that makes her a contact, and a new deal in it. */
const converting = async (scene: Scene, t: Words) => {
  const hands = await at('/people/person-7', (words) => words('timeline.title'))(scene, t)
  await hands.keys('q')
  await hands.has(t('convert.deal'), 'combobox')
  await hands.on.select('dialog select', 'new')
  await hands.sees(t('next.what'))
  return hands
}

/** A person's business card. */
const businessCard = async (scene: Scene, t: Words) => {
  const hands = await at('/people/person-1', (words) => words('timeline.title'))(scene, t)
  await hands.keys('v')
  await hands.has(t('card.copy'))
}

const duplicates = at('/duplicates', (t) => t('duplicates.again'))
const merging = async (scene: Scene, t: Words) => {
  const hands = await duplicates(scene, t)
  await hands.press(t('duplicates.merge', { name: CLAIRE, other: 'Claire Morel-Duval' }))
  await hands.sees(t('merge.turn'))
  return hands
}
const companyDuplicates = at('/duplicates?of=companies', (t) => t('duplicates.again'))
const mergingCompanies = async (scene: Scene, t: Words) => {
  const hands = await companyDuplicates(scene, t)
  await hands.press(t('duplicates.merge', { name: BREWERY, other: 'Les Brasseries du Nord SAS' }))
  await hands.sees(t('merge.turn'))
}
/** A company's own page, where the other one is chosen by name. */
const mergingWith = async (scene: Scene, t: Words) => {
  const hands = await at('/companies/company-1', (words) => words('timeline.title'))(scene, t)
  await hands.press(t('record.more', { name: BREWERY }))
  await hands.press(t('merge.with'), 'menuitem')
  await hands.fill(t('merge.whichCompany'), 'nord', 'combobox')
  await hands.sees('Les Brasseries du Nord SAS')
}

/** Rows of the list chosen, and what will become of them before anything is done. */
const chosen = async (scene: Scene, t: Words) => {
  const hands = await list(scene, t)
  await hands.press(t('choice.all'), 'checkbox')
  await hands.press(t('choice.do'))
  await hands.press(t('bulk.temperature'), 'menuitem')
  await hands.on.select('dialog select', 'is:hot')
  await hands.sees('→')
}
/** The list with higher rows, and the dialog in which its columns are chosen. */
const columns = async (scene: Scene, t: Words) => {
  const hands = await list(scene, t)
  await hands.press(t('columns.button'))
  await hands.press(t('columns.extended'))
  await hands.press(t('save'))
  await hands.press(t('columns.button'))
  await hands.sees(t('columns.hidden'))
}

export const dashboardScreens: Screen[] = [
  { name: 'board', desk: 'sample', open: board },
  { name: 'board-960', desk: 'sample', width: 960, open: board },
  { name: 'board-640', desk: 'sample', width: 640, open: board },
  { name: 'board-empty', desk: 'empty', open: at('/deals', (t) => t('board.none')) },
  { name: 'board-long', desk: 'long', open: at('/deals', LONG_DEAL) },
  { name: 'board-large', desk: 'large', open: at('/deals', (t) => t('board.weighted')) },
  {
    name: 'board-toast',
    desk: 'sample',
    async open(scene, t) {
      const hands = await board(scene, t)
      await onCard(hands)
      await hands.keys(']')
      await hands.sees(t('change.dealMoved', { title: DEAL, stage: 'Negotiation' }))
    },
  },
  {
    name: 'board-menu',
    desk: 'sample',
    async open(scene, t) {
      const hands = await board(scene, t)
      await onCard(hands)
      await hands.press(t('board.actions', { title: DEAL }))
      await hands.sees(t('deal.winTo'))
    },
  },
  {
    name: 'board-lost',
    desk: 'sample',
    async open(scene, t) {
      const hands = await board(scene, t)
      await onCard(hands)
      await hands.keys('l')
      await hands.sees(t('deal.reasonLost'))
    },
  },
  { name: 'deal-new', desk: 'sample', open: newDeal },
  {
    name: 'deal-new-error',
    desk: 'sample',
    async open(scene, t) {
      const hands = await newDeal(scene, t)
      await hands.fill(t('deal.amount'), 'about fifty')
      await hands.press(t('deal.create'))
      await hands.sees(t('problem.amount'))
    },
  },
  { name: 'list', desk: 'sample', open: list },
  { name: 'list-960', desk: 'sample', width: 960, open: list },
  { name: 'list-640', desk: 'sample', width: 640, open: list },
  { name: 'list-chosen', desk: 'sample', open: chosen },
  { name: 'list-columns', desk: 'sample', width: 640, open: columns },
  { name: 'list-long', desk: 'long', open: at('/deals?view=list', LONG_DEAL) },
  { name: 'list-large', desk: 'large', open: at('/deals?view=list', (t) => t('board.weighted')) },
  { name: 'people', desk: 'sample', open: people },
  { name: 'people-640', desk: 'sample', width: 640, open: people },
  { name: 'people-empty', desk: 'empty', open: at('/people', (t) => t('list.nobody')) },
  { name: 'people-large', desk: 'large', open: at('/people', 'Abadie') },
  {
    name: 'people-filtered',
    desk: 'sample',
    async open(scene, t) {
      const hands = await people(scene, t)
      await hands.fill(t('list.filter'), 'zzz', 'searchbox')
      await hands.sees(t('list.noMatch', { query: 'zzz' }))
    },
  },
  { name: 'person', desk: 'sample', open: person },
  { name: 'person-960', desk: 'sample', width: 960, open: person },
  { name: 'person-640', desk: 'sample', width: 640, open: person },
  { name: 'person-long', desk: 'long', open: person },
  { name: 'business-card', desk: 'sample', open: businessCard },
  { name: 'convert-640', desk: 'sample', width: 640, open: converting },
  { name: 'duplicates', desk: 'twins', open: duplicates },
  { name: 'duplicates-640', desk: 'twins', width: 640, open: duplicates },
  { name: 'duplicates-none', desk: 'empty', open: at('/duplicates', (t) => t('duplicates.none')) },
  { name: 'merge', desk: 'twins', open: merging },
  { name: 'merge-640', desk: 'twins', width: 640, open: merging },
  { name: 'merge-300', desk: 'twins', width: 300, open: merging },
  { name: 'company-duplicates', desk: 'twins', open: companyDuplicates },
  { name: 'company-duplicates-640', desk: 'twins', width: 640, open: companyDuplicates },
  {
    name: 'company-duplicates-none',
    desk: 'empty',
    open: at('/duplicates?of=companies', (t) => t('duplicates.noneCompanies')),
  },
  { name: 'company-merge', desk: 'twins', open: mergingCompanies },
  { name: 'company-merge-640', desk: 'twins', width: 640, open: mergingCompanies },
  { name: 'company-merge-with', desk: 'twins', open: mergingWith },
  { name: 'companies', desk: 'sample', open: at('/companies', 'Ateliers Kerbrat') },
  { name: 'companies-empty', desk: 'empty', open: at('/companies', (t) => t('list.noCompanies')) },
  { name: 'company', desk: 'sample', open: at('/companies/company-1', (t) => t('timeline.title')) },
  { name: 'deal', desk: 'sample', open: deal },
  { name: 'deal-out', desk: 'sample', open: at('/deals/deal-17', (t) => t('out.closingNew')) },
  {
    name: 'deal-temperature',
    desk: 'sample',
    async open(scene, t) {
      const hands = await deal(scene, t)
      await hands.press(t('temperature.change'))
      await hands.sees(t('temperature.takeOff'))
    },
  },
  { name: 'deal-960', desk: 'sample', width: 960, open: deal },
  { name: 'deal-640', desk: 'sample', width: 640, open: deal },
  {
    name: 'deal-products',
    desk: 'sample',
    async open(scene, t) {
      const hands = await deal(scene, t)
      await hands.press(t('products.add'))
      await hands.fill(t('products.quantity'), '0')
      await hands.press(t('add'))
      await hands.sees(t('problem.quantity'))
      return hands
    },
  },
  { name: 'deal-long', desk: 'long', open: deal },
  { name: 'deal-lost', desk: 'sample', open: at('/deals/deal-closed-3', (t) => t('timeline.title')) },
  { name: 'today', desk: 'sample', open: at('/today', DEAL) },
  { name: 'today-640', desk: 'sample', width: 640, open: at('/today', DEAL) },
  { name: 'today-300', desk: 'long', width: 300, open: at('/today', (t) => t('today.overdue')) },
  { name: 'today-empty', desk: 'empty', open: at('/today', (t) => t('today.none')) },
  { name: 'history', desk: 'sample', open: changed },
  {
    name: 'history-conflict',
    desk: 'sample',
    async open(scene, t) {
      const hands = await changed(scene, t)
      const what = t('change.dealMoved', { title: DEAL, stage: 'Negotiation' })
      await hands.press(t('toast.dismiss'))
      await hands.press(t('history.undo', { what }))
      await hands.sees(t('history.leave'))
    },
  },
  { name: 'history-empty', desk: 'empty', open: at('/history', (t) => t('history.none')) },
  { name: 'settings', desk: 'sample', open: settings },
  { name: 'task-form', desk: 'sample', open: task },
  { name: 'task-page', desk: 'sample', open: taskPage },
  { name: 'task-page-300', desk: 'sample', width: 300, open: taskPage },
  { name: 'settings-640', desk: 'sample', width: 640, open: settings },
  {
    name: 'settings-warning',
    desk: 'sample',
    async open(scene, t) {
      const hands = await settings(scene, t)
      await hands.fill(t('settings.stageName'), t('status.lost'))
      await hands.keys('Tab')
      await hands.sees(t('settings.likeStatus', { stage: t('status.lost') }))
    },
  },
  {
    name: 'settings-remove',
    desk: 'sample',
    async open(scene, t) {
      const hands = await settings(scene, t)
      await hands.press(t('stage.more', { stage: 'Negotiation' }))
      await hands.press(t('settings.removeStage', { stage: 'Quote' }))
      await hands.sees(t('removal.days'))
    },
  },
  {
    name: 'gate',
    desk: 'sample',
    async open(scene, t) {
      const hands = await settings(scene, t)
      await hands.press(t('stage.more', { stage: 'Met' }))
      await hands.press(t('stage.needs.closingDay'), 'checkbox')
      await hands.press(t('stage.more', { stage: 'Contacted' }))
      await hands.fill(t('stage.checklistAdd', { stage: 'Contacted' }), LISTED)
      await hands.keys('Enter')
      await hands.has(t('chip.remove', { what: LISTED }))
      await hands.press(t('nav.deals'), 'link')
      await hands.sees(UNDATED)
      await onCard(hands, UNDATED)
      await hands.keys(']')
      await hands.sees(t('gate.unticked', { stage: 'Contacted' }))
    },
  },
  { name: 'norms', desk: 'sample', open: norms },
  { name: 'norms-640', desk: 'sample', width: 640, open: norms },
  { name: 'gone', desk: 'sample', open: at('/people/nobody', (t) => t('record.gone.person')) },
  { name: 'nowhere', desk: 'sample', open: at('/nowhere/at/all', (t) => t('nav.nowhereSays')) },
  {
    name: 'search',
    desk: 'sample',
    async open(scene, t) {
      const hands = await board(scene, t)
      await hands.press(t('sidebar.search'), 'combobox')
      await hands.type('bra')
      await hands.sees(t('sidebar.foundCompanies'))
    },
  },
  {
    name: 'keys',
    desk: 'sample',
    async open(scene, t) {
      const hands = await board(scene, t)
      await onCard(hands)
      await hands.keys('?')
      await hands.sees(t('keys.single'))
    },
  },
]
