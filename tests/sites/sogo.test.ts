/** SOGo, on pages of our own. The real one is asked in `tests/webmail`. */
import { expect, test } from 'vitest'
import { readPage } from '../../lib/sites'
import { signIn } from '../../lib/sites/sign'
import { sogo } from '../../lib/sites/sogo'
import { bottling, freemail, norwegian, type Person, REP, type Thread, threads } from '../fixtures/mailbox'
import {
  addressOf,
  composeDocument,
  listDocument,
  messageDocument,
  SENT,
  SOGO,
  SOGO_HOST,
  stamp,
  uidOf,
  windowDocument,
  windowOf,
} from '../fixtures/sogoPage'
import { open, read } from './open'

const first = (thread = bottling) => thread.mails[0] as (typeof bottling.mails)[number]
const named = (people: Person[]) => people.map((one) => (one.name ? { name: one.name } : { email: one.email }))

test('an open message is read; recipients with a name have no address on the page', () => {
  for (const thread of threads) {
    const mail = first(thread)
    const facts = read(messageDocument(thread), addressOf(thread))
    expect(facts).toMatchObject({ site: 'sogo', page: 'thread', account: REP.email, subject: thread.subject })
    expect(facts.unsure).toBeUndefined()
    expect(facts.messages).toHaveLength(1)
    expect(facts.messages[0]).toMatchObject({
      messageId: `${SOGO_HOST}/camille/0/INBOX/${uidOf(thread)}`,
      from: mail.from,
      to: named(mail.to),
      cc: named(mail.cc),
      dateShown: stamp(mail),
      sentAt: new Date(mail.at).toISOString(),
      attachments: mail.attachments.map(({ name, size }) => ({ name, size })),
    })
    expect(facts.messages[0]?.text).toBeTruthy()
  }
})

test('in a window of its own it is the same message', () => {
  expect(read(windowDocument(bottling), windowOf(bottling)).messages).toEqual(
    read(messageDocument(bottling), addressOf(bottling)).messages,
  )
})

test('a view on its way out is not read', () => {
  const facts = read(messageDocument(bottling, norwegian), addressOf(bottling))
  expect(facts).toMatchObject({ page: 'thread', subject: bottling.subject })
  expect(JSON.stringify(facts)).not.toContain(first(norwegian).from.email)
})

test('between two views nobody is offered', () => {
  const two = read(messageDocument(bottling, norwegian), addressOf(bottling), (doc) => {
    for (const view of doc.querySelectorAll('.ng-leave')) view.className = ''
  })
  expect(two).toMatchObject({ page: 'unready', messages: [] })
  expect(read(messageDocument(bottling), SOGO)).toMatchObject({ page: 'unready', messages: [] })
  expect(read(listDocument(), addressOf(bottling))).toMatchObject({ page: 'unready', rows: [] })
})

test.each(['', '<p hidden>Loading</p>'])(
  'a view that was seen with another message is not taken for that of the address, beside “%s”',
  (hidden) => {
    const doc = open(messageDocument(norwegian), addressOf(norwegian))
    // The running program always hides something.
    doc.body.insertAdjacentHTML('afterbegin', hidden)
    const at = (url: string) => readPage(sogo, doc, new URL(url))
    expect(at(addressOf(norwegian)).page).toBe('thread')
    expect(at(addressOf(bottling))).toMatchObject({ page: 'unready', messages: [] })
    expect(at(addressOf(norwegian)).page).toBe('thread')
    const next = open(messageDocument(bottling), addressOf(bottling)).querySelector('[ui-view="message"]') as Element
    doc.querySelector('[ui-view="message"]')?.replaceWith(doc.importNode(next, true))
    expect(at(addressOf(bottling))).toMatchObject({ page: 'thread', subject: bottling.subject })
  },
)

test('two moves with no reading between: the view of the first is not taken for the second’s', async () => {
  const doc = open(messageDocument(norwegian), addressOf(norwegian))
  const window = doc.defaultView as Window & typeof globalThis
  const look = () => readPage(sogo, doc, new URL(window.location.href))
  const show = (thread: Thread) => {
    const view = open(messageDocument(thread), addressOf(thread)).querySelector('[ui-view="message"]') as Element
    doc.querySelector('[ui-view="message"]')?.replaceWith(doc.importNode(view, true))
  }
  const move = (thread: Thread) => window.history.pushState(null, '', addressOf(thread))
  expect(look()).toMatchObject({ page: 'thread', subject: norwegian.subject })
  move(bottling)
  show(bottling)
  await Promise.resolve()
  move(freemail)
  expect(look()).toMatchObject({ page: 'unready', messages: [] })
  show(freemail)
  await Promise.resolve()
  expect(look()).toMatchObject({ page: 'thread', subject: freemail.subject })
  // A click draws the view and moves the address in one go.
  show(bottling)
  move(bottling)
  await Promise.resolve()
  expect(look()).toMatchObject({ page: 'thread', subject: bottling.subject })
})

test('the list tells senders and subjects, and nothing of senders where the user wrote the mail', () => {
  const facts = read(listDocument(), SOGO)
  expect(facts.rows).toEqual(
    threads.map((thread) => ({
      subject: thread.subject,
      from: [{ name: first(thread).from.name }],
      dateTitle: '11-May-26',
    })),
  )
  expect(read(listDocument(), SENT).rows.map((row) => row.from)).toEqual(threads.map(() => []))
})

test('a message being written is no mail, also above one', () => {
  const draft = {
    to: [{ name: 'Claire Morel', email: 'claire.morel@brasseriesdunord.example' }],
    cc: [],
    subject: 'Sensors',
    text: 'Dear Claire,',
  }
  expect(read(composeDocument(), SOGO)).toMatchObject({ page: 'compose', messages: [], drafts: [draft] })
  const over = read(composeDocument(norwegian), addressOf(norwegian))
  expect(over).toMatchObject({ page: 'thread', subject: norwegian.subject, drafts: [draft] })
  expect(over.messages).toHaveLength(1)
})

test.each([
  ['a zone that is not told', (doc: Document) => doc.querySelector('script')?.remove(), stamp(first())],
  ['words beyond a date', () => {}, 'Monday, May 11, 2026 or so 09:42 CEST'],
  ['no zone behind the time', () => {}, 'Monday, May 11, 2026 09:42 sharp'],
])('a date with %s gives no instant', (_, change, words) => {
  const facts = read(messageDocument(bottling), addressOf(bottling), (doc) => {
    change(doc)
    const date = doc.querySelector('.msg-date')
    if (date) date.textContent = words
  })
  expect(facts.messages[0]?.dateShown).toBe(words)
  expect(facts.messages[0]?.sentAt).toBeUndefined()
})

test('an address in the place of a name is none, and a message attached below is not read as this one', () => {
  const facts = read(messageDocument(bottling), addressOf(bottling), (doc) => {
    const name = doc.querySelector('[ng-bind="::viewer.message.from[0].name"]')
    if (name) name.textContent = 'ceo@brasseriesdunord.example'
    const more = doc.createElement('div')
    more.className = 'mailer_plaincontent'
    more.textContent = 'somebody else wrote this'
    doc.querySelector('.msg-body')?.append(more)
  })
  expect(facts.messages[0]?.from).toEqual({ email: first().from.email })
  expect(facts.messages[0]?.text).not.toContain('somebody else')
})

test('its sign stands on mail pages, not on those to sign in', () => {
  expect(signIn(open(listDocument(), SOGO))?.id).toBe('sogo')
  expect(signIn(open('<body ng-app="SOGo.MainUI"></body>', SOGO))).toBeUndefined()
})
