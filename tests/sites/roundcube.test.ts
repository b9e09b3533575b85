/** Roundcube, on pages of our own in its three skins. The real one is asked in `tests/webmail`. */
import { describe, expect, test } from 'vitest'
import { signIn } from '../../lib/sites/sign'
import { bottling, CLAIRE, freemail, norwegian, partner, REP, threads } from '../fixtures/mailbox'
import {
  addressOf,
  COMPOSE,
  composeDocument,
  LIST,
  listDocument,
  messageDocument,
  ROUNDCUBE,
  ROUNDCUBE_HOST,
  SKINS,
  stamp,
  uidOf,
} from '../fixtures/roundcubePage'
import { open, read } from './open'

const first = (thread = bottling) => thread.mails[0] as (typeof bottling.mails)[number]

describe.each(SKINS)('%s', (skin) => {
  test('an open message is read', () => {
    for (const thread of threads) {
      const mail = first(thread)
      const facts = read(messageDocument(thread, { skin }), addressOf(thread))
      expect(facts).toMatchObject({ site: 'roundcube', page: 'thread', account: REP.email, subject: thread.subject })
      expect(facts.unsure).toBeUndefined()
      expect(facts.messages).toHaveLength(1)
      const [message] = facts.messages
      expect(message).toMatchObject({
        messageId: `${ROUNDCUBE_HOST}/roundcube/qZ81userTw/INBOX/${uidOf(thread)}`,
        from: mail.from,
        to: mail.to,
        cc: mail.cc,
        dateShown: stamp(mail),
        sentAt: new Date(mail.at).toISOString(),
        attachments: mail.attachments.map(({ name, size }) => ({ name, size: `~${size}` })),
      })
      expect(message?.text).toBeTruthy()
      expect(new URL(message?.link ?? '').searchParams.get('_uid')).toBe(uidOf(thread))
    }
  })

  test('the list tells senders, subjects, dates, and nothing of the sender in the folder of sent mail', () => {
    const facts = read(listDocument({ skin }), LIST)
    expect(facts).toMatchObject({ page: 'list', messages: [] })
    expect(facts.rows).toEqual(
      threads.map((thread) => ({
        subject: thread.subject,
        from: [first(thread).from],
        dateTitle: stamp(first(thread)),
      })),
    )
    const sent = read(listDocument({ skin }, 'sent'), LIST)
    expect(sent.rows.map((row) => row.from)).toEqual(threads.map(() => []))
  })

  test('addresses shown behind the names are no part of them', () => {
    expect(read(messageDocument(bottling, { skin, emails: true }), addressOf(bottling)).messages[0]?.from).toEqual(
      CLAIRE,
    )
  })
})

/** The preview's document, as the frame would hold it: the page's document cannot load frames here. */
function withPreview(list: string, message: string, at: string): Document {
  const doc = open(list, LIST)
  const inside = open(message, at)
  const frame = doc.querySelector('iframe') as HTMLIFrameElement
  Object.defineProperty(frame, 'contentDocument', { value: inside })
  return doc
}
const { readPage, siteByStructure } = await import('../../lib/sites')
const readDoc = (doc: Document, url: string) => {
  const site = siteByStructure(doc, new URL(url))
  if (!site) throw new Error('no program')
  return readPage(site, doc, new URL(url))
}

describe('the preview beside the list', () => {
  const preview = (thread: typeof bottling) =>
    `${ROUNDCUBE}?_task=mail&_caps=pdf%3D1&_uid=${uidOf(thread)}&_mbox=INBOX&_framed=1&_action=preview`

  test.each(SKINS)(
    'its message is read, under the same key and with the same way back as on its own page: %s',
    (skin) => {
      const own = read(messageDocument(bottling, { skin }), addressOf(bottling)).messages[0]
      const facts = readDoc(
        withPreview(listDocument({ skin }, 'inbox', bottling), messageDocument(bottling, { skin }), preview(bottling)),
        LIST,
      )
      expect(facts).toMatchObject({ page: 'thread', subject: bottling.subject })
      expect(facts.messages[0]).toEqual(own)
      expect(facts.url).toBe(own?.link)
    },
  )

  test('while the frame still holds the message before, nobody is offered', () => {
    const doc = withPreview(listDocument({}, 'inbox', norwegian), messageDocument(bottling), preview(bottling))
    expect(readDoc(doc, LIST)).toMatchObject({ page: 'unready', messages: [] })
  })

  test('a frame that cannot be looked into is a list', () => {
    const doc = open(listDocument(), LIST)
    Object.defineProperty(doc.querySelector('iframe') as Element, 'contentDocument', {
      get() {
        throw new DOMException('denied')
      },
    })
    expect(readDoc(doc, LIST).page).toBe('list')
  })
})

describe('what is not certain is left out', () => {
  const sentAt = (day: string, format: string, lang = 'en') =>
    read(messageDocument(bottling, { day: () => day, format, lang }), addressOf(bottling)).messages[0]?.sentAt

  test.each([
    ['04/03/2026 09:42', 'dd/mm/yy', 3],
    ['04/03/2026 09:42', 'mm/dd/yy', 4],
    ['04-03-2026 09:42', 'dd-mm-yy', 3],
    ['4.3.2026 09:42', 'd.m.yy', 3],
    ['2026/03/04 09:42', 'yy/mm/dd', 3],
  ])('%s by %s is in month %i, whatever the language', (day, format, month) => {
    for (const lang of ['en', 'fr', 'de'])
      expect(new Date(sentAt(day, format, lang) ?? '').getMonth() + 1, lang).toBe(month)
  })

  test('a day whose order nobody tells, or of this week, gives no instant', () => {
    expect(sentAt('04/03/2026 09:42', '')).toBeUndefined()
    expect(sentAt('Wed 09:42', 'yy-mm-dd')).toBeUndefined()
    expect(sentAt('Today 09:42', 'yy-mm-dd')).toBeUndefined()
  })

  test('a message without a subject has none: the words for that are the page’s', () => {
    const facts = read(messageDocument(bottling, { subject: '(no subject)' }), addressOf(bottling), (doc) => {
      doc.title = 'Roundcube Webmail'
    })
    expect(facts.subject).toBeUndefined()
  })

  test('an address in the place of a name is none', () => {
    const from = { name: 'ceo@brasseriesdunord.example', email: 'x9@mailer.example' }
    expect(read(messageDocument(bottling, { from }), addressOf(bottling)).messages[0]?.from).toEqual({
      email: from.email,
    })
  })

  test('without a user no message has a key: two mailboxes number alike', () => {
    const facts = read(messageDocument(bottling), addressOf(bottling), (doc) => {
      for (const script of doc.querySelectorAll('script')) script.remove()
    })
    expect(facts.messages[0]).not.toHaveProperty('messageId')
    expect(facts.unsure).toContain('messages.0.messageId')
  })

  test('headers of a message that is attached and shown below are not this one’s', () => {
    const facts = read(messageDocument(bottling), addressOf(bottling), (doc) => {
      const body = doc.querySelector('#messagebody') as Element
      const inner = open(messageDocument(partner, { skin: 'larry' }), LIST)
      for (const part of [inner.querySelector('table.headers-table'), inner.querySelector('.message-htmlpart')])
        body.append(doc.importNode(part as Element, true))
    })
    expect(JSON.stringify(facts)).not.toContain(first(partner).from.email)
    expect(facts.messages[0]?.text).toBe(read(messageDocument(bottling), addressOf(bottling)).messages[0]?.text)
  })
})

test('recipients past the tenth are read from what their link would show', () => {
  const facts = read(messageDocument(freemail), addressOf(freemail), (doc) => {
    const more = doc.createElement('a')
    more.className = 'morelink'
    more.setAttribute(
      'onclick',
      String.raw`return rcmail.simple_dialog('<span class=\"adr\"><a href=\"mailto:a@b.example\" class=\"rcmContactAddress\" onclick=\"x\" title=\"A.B@b.example\">Ann Bo<\/a><\/span>, <a class=\"rcmContactAddress\" title=\"c@d.example\">C &amp; D<\/a>', 'x')`,
    )
    doc.querySelector('td.to')?.append(more)
  })
  expect(facts.messages[0]?.to).toEqual([
    ...first(freemail).to,
    { name: 'Ann Bo', email: 'a.b@b.example' },
    { email: 'c@d.example' },
  ])
})

test('a message being written is no mail, and tells whom it is for', () => {
  expect(read(composeDocument(), COMPOSE)).toMatchObject({
    page: 'compose',
    messages: [],
    drafts: [
      {
        key: `${ROUNDCUBE_HOST}/81346a1`,
        to: [CLAIRE],
        cc: [{ email: 'thomas.dubreuil@brasseriesdunord.example' }],
        subject: 'Sensors',
        text: 'Dear Claire,\n\nhere they are.',
      },
    ],
  })
})

test('a message written with styles is read from its editor, not from the hidden field', () => {
  const facts = read(composeDocument(), COMPOSE, (doc) => {
    doc.querySelector('#composebody')?.setAttribute('style', 'display: none')
    const editor = doc.createElement('iframe')
    editor.id = 'composebody_ifr'
    doc.body.append(editor)
    const inside = open('<html><body><p>Dear <b>Claire</b>,</p><p>all is here.</p></body></html>', COMPOSE)
    Object.defineProperty(editor, 'contentDocument', { value: inside })
  })
  expect(facts).toMatchObject({
    page: 'compose',
    drafts: [{ subject: 'Sensors', text: 'Dear Claire,\n\nall is here.' }],
  })
})

test('its sign stands on the pages with mail, not on those to sign in or to choose settings', () => {
  expect(signIn(open(messageDocument(bottling), LIST))?.id).toBe('roundcube')
  expect(signIn(open(listDocument(), LIST))?.id).toBe('roundcube')
  expect(signIn(open(composeDocument(), LIST))?.id).toBe('roundcube')
  expect(signIn(open('<body><input id="rcmloginuser"><p id="rcmx"></p></body>', ROUNDCUBE))).toBeUndefined()
  expect(signIn(open('<table id="messagelist"></table>', ROUNDCUBE))).toBeUndefined()
})
