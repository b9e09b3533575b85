// @vitest-environment jsdom
/** Automatic logging beside an open thread: off until chosen, undone for good, and the same reasons in the trial. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageFacts } from '../../lib/core/capture'
import { fresh } from './fresh'
import { button, click, hide, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { editSettings } = await import('../../lib/db/setup')
const { savePerson } = await import('../../lib/db/people')
const { removeActivity } = await import('../../lib/db/work')
const { takeBack, toasts } = await import('../../lib/state/act')
const { ThreadPane } = await import('../../components/sidebar/ThreadPane')

const me = { name: 'Nadia Roy', email: 'nadia@margin.example' }
const claire = { name: 'Claire Morel', email: 'claire@nord.example' }
const news = { name: 'Sensor Weekly', email: 'newsletter@weekly.example' }
const message = (id: number, from: typeof me, to: typeof me, text?: string) => ({
  legacyMessageId: `16f438e906b36d0${id}`,
  from,
  to: [to],
  cc: [],
  sentAt: `2026-11-20T08:0${id}:00.000Z`,
  text,
  attachments: [],
})
const facts = (...messages: PageFacts['messages']): PageFacts => ({
  site: 'gmail',
  page: 'thread',
  url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgz',
  account: me.email,
  subject: 'Sensors',
  legacyThreadId: '16f438e906b36dac',
  messages,
  rows: [],
  results: [],
})
const thread = facts(
  message(1, claire, me, 'Could you send a quote for 24 units?'),
  message(2, me, claire, 'You will have it on Thursday, with the connectors.'),
  message(3, news, me, 'Ten sensors. To unsubscribe, click here.'),
  message(4, claire, me),
)
const emails = async () => (await db.activities.toArray()).filter((one) => one.kind === 'email')
const shows = (text: string) => until(() => document.body.textContent?.includes(text), text)

beforeEach(async () => {
  await fresh()
  await savePerson({ ...claire, emails: [claire.email], phones: [], profileUrls: [], source: 'hand', provenance: {} })
})
afterEach(hide)

test('off until chosen; the trial says what each rule would do, and why', async () => {
  await show(<ThreadPane facts={thread} />)
  await shows('Automatic logging is off.')
  await click(button('Try the rules here'))
  await shows('It is from somebody you know.')
  await shows('It is to somebody you know.')
  await shows('A machine wrote it')
  await shows('It is closed on the page.')
  expect(await emails()).toEqual([])
})

test('on, it logs mail with people who are known, says so, and what is undone stays undone', async () => {
  await editSettings({ autoLog: true })
  await show(<ThreadPane facts={thread} />)
  await shows('2 of 4 logged')
  expect((await emails()).map((one) => one.text).sort()).toEqual([
    'Could you send a quote for 24 units?',
    'You will have it on Thursday, with the connectors.',
  ])
  await until(() => toasts.value.some(({ text }) => text.includes('2 emails logged by your rule')), 'the toast')
  await takeBack(toasts.value.find(({ text }) => text.includes('by your rule'))?.seq ?? 0)
  await shows('0 of 4 logged')
  await hide()
  await show(<ThreadPane facts={{ ...thread }} />)
  await shows('Try the rules here')
  await click(button('Try the rules here'))
  await shows('You took its log back.')
  expect(await emails()).toEqual([])
  // By hand it can be logged all the same.
  await click(button('Log thread'))
  await shows('4 of 4 logged')
})

test('an email that was removed from a timeline stays away', async () => {
  await editSettings({ autoLog: true })
  await show(<ThreadPane facts={facts(thread.messages[0] as never)} />)
  await shows('✓ Logged')
  await removeActivity((await emails())[0]?.id ?? '')
  await shows('Not logged yet')
  await hide()
  await show(<ThreadPane facts={facts(thread.messages[0] as never)} />)
  await shows('Try the rules here')
  await click(button('Try the rules here'))
  await shows('You took its log back.')
  expect(await emails()).toEqual([])
})
