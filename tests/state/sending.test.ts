// @vitest-environment jsdom
/** Following drafts from look to look, in the store: sent once, kept when closed, and never by what another tab says. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PageDraft, PageFacts } from '../../lib/core/capture'
import { RETURNING } from '../../lib/core/sending'
import type { Ears } from '../../lib/state/page'

vi.mock('../../lib/platform/browser', () => import('../components/fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { setUp } = await import('../../lib/db/setup')
const { savePerson } = await import('../../lib/db/people')
const { followPage } = await import('../../lib/state/page')
const { followSending, forgetIntent, intents, logWhenSent } = await import('../../lib/state/sending')

const claire = { name: 'Claire Morel', email: 'claire@nord.example' }
const draft: PageDraft = {
  key: 'msg-a:r-1',
  messageId: 'msg-a:r-1',
  to: [claire],
  cc: [],
  subject: 'Sensors',
  text: 'The quote is attached.',
}
const page = (more: Partial<PageFacts> = {}): PageFacts => ({
  site: 'gmail',
  page: 'list',
  url: 'https://mail.google.com/mail/u/0/#inbox',
  account: 'nadia@margin.example',
  messages: [],
  drafts: [],
  sending: { said: false, undoable: false },
  rows: [],
  results: [],
  ...more,
})
const writing = page({ drafts: [draft] })
const said = page({ sending: { said: true, undoable: true } })

let ears: Ears
const says = (facts: PageFacts) => ears.hear({ kind: 'facts', facts })
const here = () => ears.hear({ kind: 'here', site: 'gmail', label: 'Gmail', waits: false, shows: 'sidebar' })
const states = () => intents.value.map(({ state }) => state)
const emails = async () => (await db.activities.toArray()).filter((one) => one.kind === 'email')

followPage(
  (given) => {
    ears = given
    return () => {}
  },
  () => {},
)
here()
followSending()

beforeEach(async () => {
  vi.useRealTimers()
  for (const { key } of intents.value) forgetIntent(key)
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  await savePerson({ ...claire, emails: [claire.email], phones: [], profileUrls: [], source: 'hand', provenance: {} })
  here()
  says(page())
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  says(writing)
  logWhenSent(writing, draft, undefined)
})

test('it is logged once, when it can no longer be taken back', async () => {
  says(said)
  expect(states()).toEqual(['sending'])
  says(page())
  expect(await emails()).toEqual([])
  vi.advanceTimersByTime(RETURNING + 1)
  vi.useRealTimers()
  await vi.waitFor(async () => expect(await emails()).toHaveLength(1))
  expect((await emails())[0]).toMatchObject({ text: draft.text, email: { key: 'gmail:msg-a:r-1' } })
  expect(states()).toEqual([])
})

test('the side panel goes to another tab, where another message was sent: nothing is taken for it', () => {
  ears.hear({ kind: 'moving' })
  here()
  says(said)
  says(page())
  expect(states()).toEqual(['kept'])
  // Back where it is being written.
  ears.hear({ kind: 'moving' })
  here()
  says(writing)
  expect(states()).toEqual(['open'])
})

test('two drafts went, one was sent: the user is asked', () => {
  says(page({ drafts: [draft, { ...draft, key: 'msg-a:r-2', messageId: 'msg-a:r-2', subject: 'Lunch' }] }))
  says(said)
  expect(states()).toEqual(['ask'])
})
