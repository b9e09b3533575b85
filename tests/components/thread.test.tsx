// @vitest-environment jsdom
/** Beside an open thread: logging on everybody known and on a deal, once; and somebody of the same name. */
import { signal } from '@preact/signals'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageFacts } from '../../lib/core/capture'
import { fresh } from './fresh'
import { button, click, hide, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { savePerson } = await import('../../lib/db/people')
const { createDeal } = await import('../../lib/db/deals')
const { ThreadPane } = await import('../../components/sidebar/ThreadPane')

const me = { name: 'Nadia Roy', email: 'nadia@margin.example' }
const claire = { name: 'Claire Morel', email: 'claire@nord.example' }
const message = (id: string, text?: string) => ({
  legacyMessageId: id,
  from: claire,
  to: [me],
  cc: [],
  sentAt: '2026-11-20T08:00:00.000Z',
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
const person = (more: object) =>
  savePerson({ name: 'Claire Morel', emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {}, ...more })

beforeEach(fresh)
afterEach(hide)

test('a thread is logged once, on the person and the only open deal, without what it quotes', async () => {
  const { value } = await person({ emails: [claire.email] })
  const deal = await createDeal({
    title: 'Sensors',
    people: [{ personId: value.personId }],
    pipelineId: 'pipeline-1',
    source: 'hand',
  })
  const quoting =
    'Yes please.\n\nOn Mon, 16 Nov 2026 at 10:12, Nadia Roy <nadia@margin.example> wrote:\n> Shall I send it?'
  const open = facts(message('16f438e906b36d01', 'First'), message('16f438e906b36d02', quoting))
  await show(<ThreadPane facts={open} />)
  await until(() => document.body.textContent?.includes('0 of 2 logged'), 'the count')
  await until(() => document.querySelector('select')?.value === deal.value.dealId, 'the deal')
  await click(button('Log thread'))
  await until(() => document.body.textContent?.includes('2 of 2 logged'), 'the count')
  const logged = (await db.activities.toArray()).filter((one) => one.kind === 'email')
  expect(logged.map((one) => one.text).sort()).toEqual(['First', 'Yes please.'])
  for (const one of logged) expect(one.links).toEqual([`p:${value.personId}`, `d:${deal.value.dealId}`])
  expect(logged[0]?.email?.link).toMatch(/^https:\/\/mail\.google\.com\/mail\/u\/0\/#all\/16f438e906b36d0\d$/)
  expect([...document.querySelectorAll('button')].some((one) => one.textContent === 'Log thread')).toBe(false)
})

test('with nobody known there is nothing to log on, and it says so', async () => {
  await show(<ThreadPane facts={facts(message('16f438e906b36d01', 'First'))} />)
  await until(() => document.body.textContent?.includes('Save somebody as a lead first'), 'the sentence')
  expect(button('Log email').disabled).toBe(true)
})

test('a message that was logged while closed gets its text once it is open', async () => {
  await person({ emails: [claire.email] })
  await show(<ThreadPane facts={facts(message('16f438e906b36d01'))} />)
  await until(() => document.body.textContent?.includes('Not logged yet'), 'the count')
  await until(() => !button('Log email').disabled, 'the button')
  await click(button('Log email'))
  await until(() => document.body.textContent?.includes('✓ Logged'), 'the tick')
  await show(<ThreadPane facts={facts(message('16f438e906b36d01', 'Now open'))} />)
  await until(() => document.body.textContent?.includes('Log email'), 'what is left to log')
  await click(button('Log email'))
  await until(() => document.body.textContent?.includes('✓ Logged'), 'the tick')
  const logged = (await db.activities.toArray()).filter((one) => one.kind === 'email')
  expect(logged.map((one) => one.text)).toEqual(['Now open'])
})

test('a thread logged in part says which messages are, and one seen elsewhere with less of it is asked about', async () => {
  const { value } = await person({ emails: [claire.email] })
  const words = (n: number) => `This is what the message number ${n} says to you`
  const all = [1, 2, 3].map((n) => ({
    ...message(`16f438e906b36d0${n}`, words(n)),
    sentAt: `2026-11-2${n}T08:00:00.000Z`,
  }))
  await show(<ThreadPane facts={facts(all[0] as never, all[1] as never)} />)
  await until(() => document.body.textContent?.includes('0 of 2 logged'), 'the count')
  await until(() => !button('Log thread').disabled, 'the button')
  await click(button('Log thread'))
  await until(() => document.body.textContent?.includes('2 of 2 logged'), 'the count')
  // Another account: other ids, the same messages, of which the second is closed there.
  const elsewhere = all.map(({ text, ...one }, i) => ({
    ...one,
    legacyMessageId: `17000000000000a${i}`,
    ...(i === 1 ? {} : { text }),
  }))
  await show(<ThreadPane facts={{ ...facts(...elsewhere), account: 'nadia@other.example' }} />)
  await until(() => document.body.textContent?.includes('1 of 3 logged'), 'the count')
  expect(document.body.textContent).toContain('Looks like the one logged')
  await click(button('Log the rest'))
  await until(() => document.body.textContent?.includes('2 of 3 logged'), 'the count')
  await click(button('The same'))
  await until(() => document.body.textContent?.includes('3 of 3 logged'), 'the count')
  expect(
    (await db.activities.toArray()).filter((one) => one.kind === 'email' && one.links.includes(`p:${value.personId}`)),
  ).toHaveLength(3)
})

test('pressed in the moment in which another email takes the place of the first, it is never logged on those of the first', async () => {
  const { value: hers } = await person({ emails: [claire.email] })
  await createDeal({ title: 'Hers', people: [{ personId: hers.personId }], pipelineId: 'pipeline-1', source: 'hand' })
  const { value: his } = await person({ name: 'Jan Vos', emails: ['jan@vos.example'] })
  const first = facts(message('16f438e906b36d01', 'First'))
  // A webmail that keeps its address, and tells no thread.
  const second = facts({
    ...message('16f438e906b36d02', 'Second'),
    from: { name: 'Jan Vos', email: 'jan@vos.example' },
  } as PageFacts['messages'][0])
  const page = signal({ ...first, legacyThreadId: undefined })
  const Pane = () => <ThreadPane facts={page.value} />
  await show(<Pane />)
  await until(() => document.querySelector('select')?.value, 'the deal')
  await act(() => {
    page.value = { ...second, legacyThreadId: undefined }
  })
  if (!button('Log email').disabled) button('Log email').click()
  await until(() => document.body.textContent?.includes('Jan Vos'), 'the other')
  await until(() => !button('Log email').disabled, 'the button')
  await click(button('Log email'))
  await until(() => document.body.textContent?.includes('✓ Logged'), 'the tick')
  const logged = (await db.activities.toArray()).filter((one) => one.kind === 'email')
  expect(logged.map(({ text, links }) => [text, links])).toEqual([['Second', [`p:${his.personId}`]]])
})

test('somebody of the same name is offered, and joined only when the user says so', async () => {
  const { value } = await person({ profileUrls: ['https://www.linkedin.com/in/claire'] })
  // The lists for comparing come once, and late.
  await (await import('../../lib/state/matching')).comparing()
  await show(<ThreadPane facts={facts(message('16f438e906b36d01', 'First'))} />)
  await until(() => document.body.textContent?.includes('Is this Claire Morel'), 'the offer')
  expect((await db.people.get(value.personId))?.emails).toEqual([])
  await click(button('The same person'))
  await until(() => !document.body.textContent?.includes('Is this Claire Morel'), 'the offer to go')
  expect(await db.people.get(value.personId)).toMatchObject({
    emails: [claire.email],
    profileUrls: ['https://www.linkedin.com/in/claire'],
    provenance: { emails: { kind: 'header' } },
  })
  expect(await db.people.count()).toBe(1)
})

test.each([
  ['the keyboard goes on from whom one saved', false],
  ['the keyboard stays where it went meanwhile', true],
])('%s', async (_, isQuick) => {
  const thomas = { name: 'Thomas Dubreuil', email: 'thomas@nord.example' }
  await show(<ThreadPane facts={facts(message('a', 'Hello'), { ...message('b', 'Hello'), from: thomas })} />)
  const save = (name: string) => document.querySelector<HTMLElement>(`[aria-label="Save as lead: ${name}"]`)
  await until(() => save(claire.name) && save(thomas.name), 'both to be there')
  await click(save(claire.name) as HTMLElement)
  const form = document.querySelector('form')
  await act(() => {
    form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })
  if (isQuick) save(thomas.name)?.focus()
  const known = () => document.querySelector('button.name')
  await until(known, 'Claire to be known')
  // What is done after painting is done by then.
  await act(() => new Promise((done) => setTimeout(done)))
  expect(document.activeElement).toBe(isQuick ? save(thomas.name) : known())
})
