/** Screens of what Margin has on each site: read in part, in the side panel, turned off, called on any page; and how each fares. */
import type { SiteHealth } from '../../lib/core/siteHealth'
import { CONTACT, TEAM } from '../fixtures/anyPages'
import { addressOf } from '../fixtures/gmailPage'
import { profileAddress } from '../fixtures/linkedinPage'
import { bottling, CLAIRE, THOMAS } from '../fixtures/mailbox'
import { members } from '../fixtures/profiles'
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

const THREAD = addressOf(bottling)

/** A thread on which the site no longer says when and to which subject. */
async function unsure({ beside }: Scene, t: Words): Promise<Hands> {
  const hands = await beside(THREAD)
  await hands.sees(THOMAS.name)
  await hands.tab.page.evaluate(() => {
    for (const date of document.querySelectorAll('.g3')) date.remove()
    document.querySelector('h2.hP')?.remove()
  })
  await hands.sees(t('unsure.title'))
  return hands
}

const HEALTH: SiteHealth[] = [
  { site: 'gmail', workedAt: '2026-11-29T08:00:00.000Z', missing: [], version: '0.1.0' },
  {
    site: 'linkedin',
    workedAt: '2026-11-20T08:00:00.000Z',
    unsureAt: '2026-11-28T08:00:00.000Z',
    missing: ['profile.headline', 'profile.currentCompany'],
    page: 'profile',
    outline: ['main', '  section', '    h1 (1)', '    div.text-body-medium (1)'],
    version: '0.1.0',
  },
  { site: 'zimbra', unsureAt: '2026-11-27T08:00:00.000Z', missing: ['page'], page: 'unread', version: '0.1.0' },
]
async function diagnostics({ keep, dashboard }: Scene, t: Words): Promise<Hands> {
  await keep(Object.fromEntries(HEALTH.map((row) => [`health.${row.site}`, row])))
  const hands = await dashboard('/diagnostics')
  await hands.press(`${t('diagnostics.copy')}: LinkedIn`)
  await hands.sees(t('diagnostics.forget'))
  return hands
}
async function siteMenu({ beside }: Scene, t: Words): Promise<void> {
  const hands = await beside(THREAD)
  await hands.sees(THOMAS.name)
  await hands.press(t('site.menu', { site: 'Gmail' }))
  await hands.sees(t('site.turnOff', { site: 'Gmail' }))
}
/** The first profile ever, before it is read and what is read there is understood. */
async function firstTime({ folded, unfold }: Scene, t: Words): Promise<void> {
  const hands = await unfold(await folded(profileAddress(members.nadia)))
  await hands.sees(members.nadia.name)
  await hands.sees(t('site.understood'))
}
const selected = async ({ panel }: Scene, t: Words) => {
  const hands = await panel(CONTACT, (page) =>
    page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#card') as Element)),
  )
  await hands.sees(t('site.fromSelection'))
  await hands.value(t('person.name'))
}
const called = async ({ panel }: Scene, t: Words) => {
  const hands = await panel(TEAM, async () => {})
  await hands.sees(t('site.fromPage'))
  await hands.sees('Maud Ellingham')
}
const panelWith =
  (shows: string, wanted: (t: Words) => string) =>
  async ({ keep, panel }: Scene, t: Words) => {
    await keep({ 'shows:gmail': shows })
    await (await panel(THREAD)).sees(wanted(t))
  }

/** With a width, where one look is enough: axe then takes a screen in English alone. */
export const siteScreens: Screen[] = [
  { name: 'sidebar-unsure-300', desk: 'known', width: 300, open: unsure },
  { name: 'sidebar-site-menu-300', desk: 'known', width: 300, open: siteMenu },
  { name: 'sidebar-first-time-300', desk: 'sample', width: 300, open: firstTime },
  { name: 'panel', desk: 'known', width: 360, open: panelWith('panel', () => CLAIRE.name) },
  { name: 'panel-off', desk: 'sample', width: 360, open: panelWith('off', (t) => t('site.turnOn')) },
  { name: 'panel-selected', desk: 'sample', width: 360, open: selected },
  { name: 'panel-called-300', desk: 'sample', width: 300, open: called },
  { name: 'diagnostics', desk: 'sample', open: diagnostics },
  { name: 'diagnostics-640', desk: 'sample', width: 640, open: diagnostics },
  {
    name: 'diagnostics-none',
    desk: 'empty',
    open: ({ dashboard }, t) => dashboard('/diagnostics').then((hands) => hands.sees(t('diagnostics.none'))),
  },
]
