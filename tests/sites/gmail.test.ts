/** Gmail, on pages of our own in every language, changed the ways in which the real page changes. Long because it is a list of cases. */
import { describe, expect, test } from 'vitest'
import { readPage, siteFor } from '../../lib/sites'
import { hex, tokenOf } from '../fixtures/gmailMarkup'
import { addressOf, GMAIL, listPage, threadPage } from '../fixtures/gmailPage'
import { LANGUAGES } from '../fixtures/gmailWords'
import {
  bottling,
  CLAIRE,
  freemail,
  french,
  INGRID,
  longThread,
  newsletter,
  norwegian,
  partner,
  REP,
  THOMAS,
  threads,
} from '../fixtures/mailbox'
import { open, read } from './open'

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
const thread = (which = bottling, mutate?: (doc: Document) => void) =>
  read(threadPage(which, { zone }), addressOf(which), mutate)

describe('an open thread', () => {
  test.each(LANGUAGES)('is read the same in every language of the interface: %s', (hl) => {
    const facts = read(threadPage(bottling, { hl, zone }), addressOf(bottling))
    expect(facts).toMatchObject({
      page: 'thread',
      account: REP.email,
      subject: 'Bottling line sensors',
      threadId: `thread-f:${bottling.id}`,
      legacyThreadId: hex(bottling.id),
    })
    expect(facts.messages.map((message) => message.from)).toEqual([CLAIRE, REP, THOMAS])
    expect(facts.messages.map((message) => message.to)).toEqual([
      [{ email: REP.email }],
      [CLAIRE],
      [{ email: REP.email }],
    ])
    expect(facts.messages.map((message) => message.cc)).toEqual([[THOMAS], [THOMAS], [CLAIRE]])
    expect(facts.messages.map((message) => message.sentAt)).toEqual(
      bottling.mails.map((mail) => new Date(mail.at).toISOString()),
    )
    expect(facts.messages.map((message) => message.messageId)).toEqual(bottling.mails.map((mail) => `msg-f:${mail.id}`))
    expect(facts.messages.map((message) => message.legacyMessageId)).toEqual(bottling.mails.map((mail) => hex(mail.id)))
    expect(facts.messages[2]?.attachments).toEqual([{ name: 'line-2-drawing.pdf', size: '1.2 MB' }])
  })

  test('gives each author his own words, without the mail he answers', () => {
    const [, , answer] = thread().messages
    expect(answer?.text).toMatch(/^Hello Camille,\n\nTomorrow at 10 suits me/)
    expect(answer?.text).toContain('Thomas Dubreuil\nBuyer')
    expect(answer?.text).not.toContain('With pleasure')
  })

  test('lists a collapsed message without a text: its snippet is not one', () => {
    const [first, second] = thread(french).messages
    expect(first).toMatchObject({
      from: REP,
      messageId: `msg-f:${french.mails[0]?.id}`,
      sentAt: '2026-05-06T08:10:00.000Z',
    })
    expect(first).not.toHaveProperty('text')
    expect(second?.text).toContain('comité d’investissement')
  })

  test('reads emoji in subjects, several recipients, and the notice of a clipped body', () => {
    expect(thread(freemail).subject).toBe('Question about your level sensors 🍺')
    const [message] = thread(partner).messages
    expect(message?.to.map((person) => person.email)).toEqual([REP.email, 'lucie.fabre@acme-capteurs.example'])
    const [news] = thread(newsletter).messages
    expect(news?.clipped).toBe(true)
    expect(news?.text).not.toMatch(/clipped|entire message/)
    expect(thread().messages.some((each) => each.clipped)).toBe(false)
  })

  test('reads a hundred messages', () => {
    const facts = thread(longThread(100))
    expect(facts.messages).toHaveLength(100)
    expect(facts.messages.every((message) => message.from && message.text && message.sentAt)).toBe(true)
  })
})

describe('what is not the open message', () => {
  test('views visited before stay in the page, hidden, and are not read', () => {
    const facts = read(threadPage(bottling, { zone, before: [norwegian, french] }), addressOf(bottling))
    expect(facts.subject).toBe(bottling.subject)
    expect(JSON.stringify(facts)).not.toContain(INGRID.email)
  })

  test('a hidden view inside the open one is not read', () => {
    const facts = thread(bottling, (doc) => {
      const old = doc.createElement('div')
      old.style.display = 'none'
      const parsed = new (doc.defaultView as Window & typeof globalThis).DOMParser().parseFromString(
        threadPage(norwegian),
        'text/html',
      )
      old.append(parsed.querySelector('.aHU') as Element)
      doc.querySelector('[role=main]')?.prepend(old)
    })
    expect(facts).toMatchObject({ page: 'thread', subject: bottling.subject })
    expect(facts.messages).toHaveLength(3)
  })

  test('between two threads, address first: nobody is offered', () => {
    const facts = read(threadPage(norwegian), addressOf(bottling))
    expect(facts).toMatchObject({ page: 'unready', messages: [] })
    expect(facts).not.toHaveProperty('subject')
  })

  test('back to the list, the thread still there: nobody is offered', () => {
    expect(read(threadPage(norwegian), `${GMAIL}#inbox`)).toMatchObject({ page: 'unready', messages: [] })
    expect(read(threadPage(norwegian), `${GMAIL}#label/Customers%20%25`)).toMatchObject({
      page: 'unready',
      messages: [],
    })
  })

  test('messages of the thread before, left under the new subject, are not its messages', () => {
    const facts = thread(bottling, (doc) => {
      const parsed = new (doc.defaultView as Window & typeof globalThis).DOMParser().parseFromString(
        threadPage(norwegian),
        'text/html',
      )
      doc.querySelector('[role=list]')?.prepend(parsed.querySelector('[role=listitem]') as Element)
    })
    expect(facts.messages.map((message) => message.from?.email)).toEqual([CLAIRE.email, REP.email, THOMAS.email])
  })

  test('two threads shown at once are one too many, unless the address names one', () => {
    const both = (doc: Document) => {
      const parsed = new (doc.defaultView as Window & typeof globalThis).DOMParser().parseFromString(
        threadPage(norwegian),
        'text/html',
      )
      doc.querySelector('[role=main]')?.append(parsed.querySelector('.aHU') as Element)
    }
    expect(thread(bottling, both)).toMatchObject({ page: 'thread', subject: bottling.subject })
    expect(read(threadPage(bottling), `${GMAIL}#sent/KtbxLzFrMSdWRLbhZxFSpmqcGhPMxGpvTL`, both).page).toBe('unready')
  })

  test('a message being written is no received one', () => {
    const facts = read(threadPage(bottling, { composing: true }), addressOf(bottling))
    expect(facts.messages).toHaveLength(3)
    expect(JSON.stringify({ ...facts, drafts: [] })).not.toContain('draft.recipient')
    const alone = read(listPage([], { composing: true }), `${GMAIL}#inbox?compose=new`)
    expect(alone).toMatchObject({ page: 'compose', messages: [] })
    expect(alone.drafts).toEqual([
      {
        key: 'msg-a:r-7001',
        messageId: 'msg-a:r-7001',
        threadId: 'thread-a:r-7002',
        to: [{ name: 'Draft Recipient', email: 'draft.recipient@nowhere.example' }],
        cc: [],
      },
    ])
    expect(alone.sending).toEqual({ said: false, undoable: false })
  })

  describe('of a message being written, who is shown counts', () => {
    const stranger =
      '<div class="afx" role="option" data-hovercard-id="x@stranger.example"><span email="x@stranger.example" name="Stranger">Stranger</span></div>'
    const composing = (change: (form: Element) => void) =>
      read(listPage([], { composing: true }), `${GMAIL}#inbox?compose=new`, (doc) =>
        change(doc.querySelector('form.bAs') as Element),
      )
    const told = (change: (form: Element) => void) => composing(change).drafts?.map(({ to, cc }) => [...to, ...cc])
    const DRAFTED = { name: 'Draft Recipient', email: 'draft.recipient@nowhere.example' }
    const row = (form: Element) => form.querySelector('[name="to"]') as Element
    const add = (html: string, around: Element) => around.insertAdjacentHTML('afterbegin', html)

    test('a hidden copy of a recipient is nobody', () => {
      expect(told((form) => add(`<div style="display:none">${stranger}</div>`, row(form)))).toEqual([[DRAFTED]])
      expect(told((form) => add(`<div hidden>${stranger}</div>`, form))).toEqual([[DRAFTED]])
      expect(
        told((form) => form.insertAdjacentHTML('beforebegin', `<form class="bAs" hidden>${stranger}</form>`)),
      ).toEqual([[DRAFTED]])
    })

    test('folded to a line, those of the line are told, by the rows that are kept hidden', () => {
      const fold = (form: Element) => {
        add(stranger.replace('<div', '<div hidden'), row(form))
        row(form).insertAdjacentHTML(
          'afterend',
          `<div name="cc">${stranger.replaceAll('stranger', 'cc')}</div><div name="bcc">${stranger.replaceAll('stranger', 'bcc')}</div>`,
        )
        const line = [...form.querySelectorAll('[email]')].filter((one) => !one.closest('[hidden]'))
        add(`<div class="oL aDm">${line.map((one) => one.outerHTML).join(', ')}</div>`, form)
        for (const part of form.querySelectorAll('[name="to"], [name="cc"], [name="bcc"]'))
          part.setAttribute('style', 'display: none')
      }
      expect(composing(fold).drafts?.[0]).toMatchObject({
        to: [DRAFTED],
        cc: [{ email: 'x@cc.example' }],
      })
    })

    test('only to those who get a hidden copy: nobody is addressed', () => {
      expect(told((form) => row(form).setAttribute('name', 'bcc'))).toEqual([[]])
    })

    test('once shown they stay known while the window is folded away; one that never was shown waits behind', () => {
      const doc = open(listPage([], { composing: true }), GMAIL)
      const window = doc.querySelector('.M9') as Element
      const look = () => readPage(siteFor(GMAIL) as never, doc, new URL(`${GMAIL}#inbox`))
      const before = look()
      window.setAttribute('style', 'display: none')
      expect(look().drafts).toEqual(before.drafts)
      const away = composing((form) => form.closest('.M9')?.setAttribute('style', 'display: none'))
      expect(away).toMatchObject({ drafts: [], draftsBehind: ['msg-a:r-7001'] })
    })
  })

  test('a missing header gives a message without a sender, never the sender of another or of the body', () => {
    const facts = thread(bottling, (doc) => {
      doc.querySelectorAll('.gE')[1]?.remove()
      const forged = doc.createElement('span')
      forged.className = 'gD'
      forged.setAttribute('email', 'forged@evil.example')
      forged.setAttribute('name', 'Forged Sender')
      doc.querySelectorAll('.a3s')[1]?.prepend(forged)
    })
    expect(facts.messages).toHaveLength(3)
    expect(facts.messages[1]).not.toHaveProperty('from')
    expect(facts.messages[1]).toMatchObject({ to: [], cc: [] })
  })

  test('a page whose headers are all unknown is not understood', () => {
    const facts = thread(bottling, (doc) => {
      for (const header of doc.querySelectorAll('.gE')) header.remove()
    })
    expect(facts).toMatchObject({ page: 'unread', messages: [] })
  })

  test('all views hidden is a page not ready', () => {
    const facts = thread(bottling, (doc) => doc.querySelector('[role=main]')?.setAttribute('style', 'display: none'))
    expect(facts).toMatchObject({ page: 'unready', messages: [], rows: [] })
  })
})

describe('a mail list', () => {
  test.each(LANGUAGES)('gives its rows: %s', (hl) => {
    const facts = read(listPage(threads, { hl, zone, before: [french] }), `${GMAIL}#inbox`)
    expect(facts).toMatchObject({ page: 'list', account: REP.email, messages: [] })
    expect(facts.rows.map((row) => row.legacyThreadId)).toEqual(threads.map((each) => hex(each.id)))
    expect(facts.rows[1]).toMatchObject({ subject: bottling.subject, from: [CLAIRE, { email: REP.email }, THOMAS] })
    expect(facts.rows[2]?.subject).toBe('Question about your level sensors 🍺')
  })

  test('tabs of the inbox that are not open stay out', () => {
    const facts = read(listPage(), `${GMAIL}#inbox`, (doc) => {
      const tab = doc.querySelector('.ae4')?.cloneNode(true) as Element
      tab.setAttribute('style', 'display:none')
      doc.querySelector('[role=main]')?.append(tab)
    })
    expect(facts.rows).toHaveLength(threads.length)
  })

  test('rows of the same make that stand aside are no mail', () => {
    const facts = read(listPage(), `${GMAIL}#inbox`, (doc) => {
      const aside = doc.createElement('aside')
      aside.append(doc.querySelector('.ae4')?.cloneNode(true) as Element)
      doc.querySelector('[role=main]')?.prepend(aside)
    })
    expect(facts.rows.map((row) => row.legacyThreadId)).toEqual(threads.map((each) => hex(each.id)))
  })

  test('a subject of which only the emoji is there yet is unknown', () => {
    const facts = read(listPage(), `${GMAIL}#inbox`, (doc) => {
      for (const image of doc.querySelectorAll('.bog img'))
        for (const near of [...(image.parentElement?.childNodes ?? [])]) if (near !== image) near.remove()
    })
    expect(facts.rows[2]).not.toHaveProperty('subject')
    expect(facts.rows[1]?.subject).toBe(bottling.subject)
  })

  test('a thread open beside it, ids late, takes them from the opened row', () => {
    const facts = read(listPage(), `${GMAIL}#inbox`, (doc) => {
      const parsed = new (doc.defaultView as Window & typeof globalThis).DOMParser().parseFromString(
        threadPage(bottling),
        'text/html',
      )
      const pane = parsed.querySelector('.aHU') as Element
      for (const name of ['data-thread-perm-id', 'data-legacy-thread-id'])
        pane.querySelector('h2')?.removeAttribute(name)
      for (const body of pane.querySelectorAll('[jslog]')) body.removeAttribute('jslog')
      doc.querySelector('[role=main]')?.append(pane)
      doc.querySelectorAll('tr.zA')[1]?.classList.add('aps')
    })
    expect(facts).toMatchObject({
      page: 'thread',
      legacyThreadId: hex(bottling.id),
      threadId: `thread-f:${bottling.id}`,
    })
  })
})

describe('who is signed in', () => {
  const titled = (title: string) =>
    thread(bottling, (doc) => {
      doc.title = title
      doc.querySelector('.gb_me')?.remove()
    }).account
  test.each([
    ['Inbox (3) - someone@acme.example - Gmail', 'someone@acme.example'],
    ['Re: ask info@other.example - Someone@Acme.example - Acme Widgets Mail', 'someone@acme.example'],
    ['Fwd - info@other.example - someone@acme.example - Courrier Acme - Nord', 'someone@acme.example'],
    ['about info@other.example', undefined],
    ['Gmail', undefined],
  ])('%s', (title, account) => expect(titled(title)).toBe(account))

  test('comes from the account button where the title does not tell', () => {
    expect(thread(bottling, (doc) => (doc.title = 'Gmail')).account).toBe(REP.email)
  })

  test('the word for oneself is no name, even where nothing tells who is signed in', () => {
    const facts = read(threadPage(bottling, { hl: 'ru' }), addressOf(bottling), (doc) => {
      doc.title = ''
      doc.querySelector('.gb_me')?.remove()
    })
    expect(facts.account).toBeUndefined()
    expect(facts.messages[0]?.to).toEqual([{ email: REP.email }])
  })
})

describe('older and partial forms', () => {
  const old = (body: string) => read(`<title></title>${body}`, GMAIL)
  test('2016: the id as a class of the body', () => {
    const facts =
      old(`<div class="adn ads"><div class="gs"><div class="gE iv gt"><h3 class="iw"><span class="gD" email="Ann@x.example" name="Ann Ash">Ann Ash</span></h3>
      <span class="g3" title="4 May 2016, 10:08">4 May</span><span class="hb">to <span class="g2" email="bo@x.example" name="Bo Birch">Bo</span></span></div>
      <div class="ii gt"><div class="a3s aXjCH m1547986a2fbf2cbf">Hello</div></div></div></div>`)
    expect(facts.messages).toMatchObject([
      {
        from: { name: 'Ann Ash', email: 'ann@x.example' },
        to: [{ name: 'Bo Birch', email: 'bo@x.example' }],
        legacyMessageId: '1547986a2fbf2cbf',
        messageId: 'msg-f:1533361779977956543',
        text: 'Hello',
      },
    ])
  })

  test('a sender without its class, the name as text', () => {
    const facts = old(
      `<div class="gs" data-message-id="msg-001"><div class="cf ix"><span email="ann@x.example">Ann Ash</span></div><div class="ii gt"><div class="a3s">Hi</div></div></div>`,
    )
    expect(facts.messages).toMatchObject([{ from: { name: 'Ann Ash', email: 'ann@x.example' }, text: 'Hi' }])
    expect(facts.messages[0]).not.toHaveProperty('messageId')
  })

  test('an id that only the browser knows stays as it is, beside the legacy one of the page', () => {
    const facts =
      old(`<div class="adn ads" data-message-id="#msg-a:r-76736" data-legacy-message-id="198c6747aabb71a9"><div class="gE"><span class="gD" email="a@x.example"></span></div><div class="a3s">Hi</div></div>
      <div class="adn ads" data-message-id="#msg-a:r-99"><div class="gE"><span class="gD" email="a@x.example"></span></div><div class="a3s">Ho</div></div>`)
    expect(facts.messages).toMatchObject([
      { messageId: 'msg-a:r-76736', legacyMessageId: '198c6747aabb71a9' },
      { messageId: 'msg-a:r-99' },
    ])
    expect(facts.messages[1]).not.toHaveProperty('legacyMessageId')
  })

  test('a body kept hidden beside its collapsed header counts as collapsed', () => {
    const header = '<div class="gE"><span class="gD" email="a@x.example" name="A A"></span></div>'
    const facts =
      old(`<div role="listitem"><div class="adn ads" style="display:none" data-message-id="#msg-f:1840959905192440233">${header}<div class="a3s">Hi</div></div>
      <div class="adf ads" data-message-id="#msg-f:1840959905192440233">${header}<div class="iA g6">Hi</div></div></div>`)
    expect(facts.messages).toHaveLength(1)
    expect(facts.messages[0]).not.toHaveProperty('text')
  })

  test('languages that put the word after the names keep everybody addressed', () => {
    const facts = old(
      `<div class="adn ads"><div class="gE"><span class="gD" email="a@x.example"></span><span class="hb"><span email="b@x.example" name="B">B</span>, <span email="c@x.example" name="C">C</span>에게 </span></div><div class="a3s">Hi</div></div>`,
    )
    expect(facts.messages[0]).toMatchObject({ to: [{ email: 'b@x.example' }, { email: 'c@x.example' }], cc: [] })
  })
})

test('the token of our own made-up addresses is the one that real addresses have', () => {
  // A token seen in public, with the thread that it stands for.
  expect(tokenOf({ ...bottling, id: '1770686494006205623' })).toBe('FMfcgzGtvsZDplKRXslJZrnlJwbkWwJF')
})
