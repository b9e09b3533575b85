/** Every screen and state of the sidebar. Long because it is a list. */
import { addressOf, GMAIL } from '../fixtures/gmailPage'
import { COMPANY, profileAddress, SEARCH } from '../fixtures/linkedinPage'
import { bottling, CLAIRE, REP, THOMAS } from '../fixtures/mailbox'
import { brewery, members } from '../fixtures/profiles'
import { LONG_PERSON } from './screensDesks'
import { type Scene, type Screen, UNREADABLE, type Words } from './screensStage'

const THREAD = addressOf(bottling)
const DEAL = 'Bottling line sensors'

/** A thread of which the sidebar has recognised everybody. */
async function thread({ beside }: Scene) {
  const hands = await beside(THREAD)
  await hands.sees(THOMAS.name)
  return hands
}
/** The same, Claire being known: her deal and her timeline stand there too. */
async function known(scene: Scene, t: Words) {
  const hands = await thread(scene)
  await hands.sees(DEAL)
  await hands.sees(t('work.call'))
  return hands
}
/** Claire, whom the sample knows under another address. */
async function alike(scene: Scene, t: Words) {
  const hands = await thread(scene)
  await hands.sees(t('match.notSame'))
}
/** A signature that was pasted. */
async function card(scene: Scene, t: Words) {
  const hands = await thread(scene)
  await hands.on.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }))
  }, 'Ida Kern\nHead of Sales\nKern Optik GmbH\nTel. +49 30 901820\nida.kern@kern-optik.example')
  await hands.sees(t('from.check', { from: t('from.card') }))
}
async function give({ beside }: Scene, t: Words) {
  const hands = await beside(GMAIL)
  await hands.press(t('sidebar.addPerson'))
  await hands.sees(t('given.from'))
  await hands.on.$eval('.give summary', (summary) => (summary as HTMLElement).click())
  await hands.sees(t('given.paste'))
}
async function leadForm(scene: Scene, t: Words) {
  const hands = await thread(scene)
  await hands.press(t('person.saveNamed', { name: THOMAS.name }))
  await hands.value(t('person.name'))
  return hands
}
/** Thomas, just saved, with the form that makes him a contact. */
async function converting(scene: Scene, t: Words) {
  const hands = await leadForm(scene, t)
  await hands.keys('Enter')
  await hands.press(t('convert.title', { name: THOMAS.name }))
  await hands.has(t('convert.deal'), 'combobox')
}
async function logged(scene: Scene, t: Words) {
  const hands = await known(scene, t)
  await hands.press(t('email.logThread'))
  await hands.sees(t('email.part', { n: bottling.mails.length, total: bottling.mails.length }))
  await hands.sees(t('undo'))
  return hands
}
async function profile({ folded, unfold }: Scene, url: string, name: string) {
  const hands = await unfold(await folded(url))
  await hands.sees(name)
  return hands
}
async function search(scene: Scene, t: Words, words: string) {
  const hands = await known(scene, t)
  await hands.press(t('sidebar.search'), 'combobox')
  await hands.type(words)
  return hands
}
async function quickLog(scene: Scene, t: Words, kind: 'call' | 'task') {
  const hands = await known(scene, t)
  await hands.press(t(`work.${kind}`))
  await hands.sees(t('save'))
  return hands
}

export const sidebarScreens: Screen[] = [
  { name: 'sidebar-strangers', desk: 'sample', open: thread },
  { name: 'sidebar-lead-form', desk: 'sample', open: leadForm },
  {
    name: 'sidebar-norms',
    desk: 'sample',
    width: 300,
    async open(scene, t) {
      const hands = await leadForm(scene, t)
      await hands.fill(t('person.name'), 'DUBREUIL Thomas')
      await hands.sees(t('norms.write', { value: 'Thomas Dubreuil' }))
    },
  },
  {
    name: 'sidebar-field-error',
    desk: 'sample',
    async open(scene, t) {
      const hands = await leadForm(scene, t)
      await hands.fill(t('person.email'), 'thomas at the brewery')
      await hands.keys('Enter')
      await hands.sees(t('problem.email'))
    },
  },
  { name: 'sidebar-known', desk: 'known', open: known },
  { name: 'sidebar-known-300', desk: 'known', width: 300, open: known },
  { name: 'sidebar-known-480', desk: 'known', width: 480, open: known },
  { name: 'sidebar-card', desk: 'sample', open: card },
  { name: 'sidebar-card-300', desk: 'sample', width: 300, open: card },
  { name: 'sidebar-give-300', desk: 'sample', width: 300, open: give },
  { name: 'sidebar-alike', desk: 'sample', open: alike },
  { name: 'sidebar-alike-300', desk: 'sample', width: 300, open: alike },
  { name: 'sidebar-strangers-300', desk: 'sample', width: 300, open: thread },
  { name: 'sidebar-lead-form-300', desk: 'sample', width: 300, open: leadForm },
  { name: 'sidebar-convert-300', desk: 'sample', width: 300, open: converting },
  {
    name: 'sidebar-long-300',
    desk: 'long',
    width: 300,
    async open(scene) {
      await (await thread(scene)).sees(LONG_PERSON)
    },
  },
  { name: 'sidebar-logged', desk: 'known', open: logged },
  {
    name: 'sidebar-messages',
    desk: 'known',
    async open(scene, t) {
      const hands = await logged(scene, t)
      await hands.press(t('toast.dismiss'))
      await hands.tab.clickInSidebar('.count[aria-expanded="false"]')
      await hands.sees(REP.name)
    },
  },
  {
    name: 'sidebar-deal-form',
    desk: 'sample',
    async open(scene, t) {
      const hands = await leadForm(scene, t)
      await hands.press(t('person.saveAsLead'))
      await hands.press(t('toast.dismiss'))
      await hands.press(t('deal.newLong'))
      await hands.value(t('deal.title'))
    },
  },
  { name: 'sidebar-call', desk: 'known', open: (scene, t) => quickLog(scene, t, 'call') },
  { name: 'sidebar-task', desk: 'known', open: (scene, t) => quickLog(scene, t, 'task') },
  {
    name: 'sidebar-task-words',
    desk: 'known',
    width: 300,
    async open(scene, t) {
      const hands = await quickLog(scene, t, 'task')
      await hands.fill(t('work.taskDay'), `${t('day.tomorrow')} 9:30`)
      await hands.on.waitForFunction(() => document.querySelector('.when')?.textContent?.includes('30'))
    },
  },
  {
    name: 'sidebar-task-unknown',
    desk: 'known',
    width: 300,
    async open(scene, t) {
      const hands = await quickLog(scene, t, 'task')
      await hands.fill(t('work.taskDay'), `${t('day.tomorrow')} xyz`)
      await hands.sees(t('when.tryWithout', { rest: 'xyz' }))
    },
  },
  {
    name: 'sidebar-task-calendar',
    desk: 'known',
    width: 300,
    async open(scene, t) {
      const hands = await quickLog(scene, t, 'task')
      await hands.press(t('when.calendar'))
      await hands.on.waitForSelector('.day-entry input[type="date"]:focus')
    },
  },
  {
    name: 'sidebar-person-edit',
    desk: 'known',
    async open(scene, t) {
      const hands = await known(scene, t)
      await hands.press(t('person.edit', { name: CLAIRE.name }))
      await hands.value(t('person.name'))
    },
  },
  {
    name: 'sidebar-search',
    desk: 'known',
    async open(scene, t) {
      await (await search(scene, t, 'bra')).sees(t('sidebar.foundCompanies'))
    },
  },
  {
    name: 'sidebar-keys',
    desk: 'known',
    async open(scene, t) {
      const hands = await known(scene, t)
      await hands.press(t('sidebar.keys'))
      await hands.sees(t('keys.single'))
    },
  },
  {
    name: 'sidebar-list',
    desk: 'sample',
    async open({ beside }, t) {
      const hands = await beside(GMAIL)
      await hands.sees(t('sidebar.addPerson'))
      await hands.sees(DEAL)
    },
  },
  {
    name: 'sidebar-list-empty',
    desk: 'empty',
    async open({ beside }, t) {
      await (await beside(GMAIL)).sees(t('sidebar.todayNone'))
    },
  },
  {
    name: 'sidebar-folded',
    desk: 'sample',
    open: ({ folded }) => folded(profileAddress(members.nadia)),
  },
  {
    name: 'sidebar-unasked',
    desk: 'sample',
    async open(scene, t) {
      const { folded, unfold } = scene
      const tab = await folded(profileAddress(members.claire))
      const hands = await unfold(tab)
      await hands.sees(members.claire.name)
      await tab.page.evaluate((to) => {
        history.pushState(null, '', to)
        dispatchEvent(new PopStateEvent('popstate'))
      }, profileAddress(members.nadia))
      await hands.sees(t('sidebar.read'))
    },
  },
  {
    name: 'sidebar-profile-new',
    desk: 'sample',
    open: (scene) => profile(scene, profileAddress(members.nadia), members.nadia.name),
  },
  {
    name: 'sidebar-profile-known',
    desk: 'known',
    async open(scene, t) {
      const hands = await profile(scene, profileAddress(members.claire), members.claire.name)
      await hands.sees(t('capture.known'))
      await hands.sees(t('capture.page'))
    },
  },
  { name: 'sidebar-company-new', desk: 'empty', open: (scene, t) => profile(scene, COMPANY, t('company.new')) },
  {
    name: 'sidebar-company-known',
    desk: 'known',
    async open(scene, t) {
      await (await profile(scene, COMPANY, brewery.name)).sees(t('company.known'))
    },
  },
  {
    name: 'sidebar-results',
    desk: 'sample',
    async open({ folded, unfold }, t) {
      await (await unfold(await folded(SEARCH))).sees(t('sidebar.people'))
    },
  },
  {
    name: 'sidebar-unread',
    desk: 'sample',
    async open({ folded, unfold }, t) {
      await (await unfold(await folded(UNREADABLE))).sees(t('sidebar.unread'))
    },
  },
]
