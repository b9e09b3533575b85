/** Outlook on the web, on pages of our own: languages, colleagues without an address, and what must not be taken for a mail. */
import { describe, expect, test } from 'vitest'
import { bottling, CLAIRE, french, longThread, partner, REP, THOMAS, threads } from '../fixtures/mailbox'
import {
  addressOf,
  answerDocument,
  composeDocument,
  convOf,
  itemOf,
  type Lang,
  listDocument,
  OUTLOOK,
  threadDocument,
  WORDS,
  WRITTEN,
  windowAddress,
  windowDocument,
} from '../fixtures/outlookPage'
import { read } from './open'

const open = (thread = bottling, mutate?: (doc: Document) => void) =>
  read(threadDocument(thread), addressOf(thread), mutate)

describe('an open conversation', () => {
  test.each(Object.keys(WORDS) as Lang[])('is read the same in every language of the interface: %s', (lang) => {
    const facts = read(threadDocument(bottling, lang), addressOf(bottling))
    expect(facts).toMatchObject({
      site: 'outlook',
      page: 'thread',
      account: REP.email,
      subject: 'Bottling line sensors',
      threadId: convOf(bottling),
    })
    expect(facts.messages.map((message) => message.from)).toEqual([CLAIRE, { name: REP.name }, THOMAS])
    expect(facts.messages.map((message) => message.to)).toEqual([[{ name: REP.name }], [CLAIRE], [{ name: REP.name }]])
    expect(facts.messages.map((message) => message.cc)).toEqual([[THOMAS], [THOMAS], [CLAIRE]])
    expect(facts.messages.map((message) => message.messageId)).toEqual(bottling.mails.map(itemOf))
    expect(facts.messages.map((message) => message.sentAt)).toEqual(
      bottling.mails.map((mail) => new Date(mail.at).toISOString()),
    )
    expect(facts.messages[2]?.attachments).toEqual([{ name: 'line-2-drawing.pdf', size: '1.2 MB' }])
    expect(facts.messages[2]?.text).toMatch(/^Hello Camille,\n\nTomorrow at 10 suits me/)
    expect(facts.unsure).toBeUndefined()
  })

  test('tells a collapsed message without a text, and a sender to no other message than its own', () => {
    const [first, second] = open(french).messages
    expect(first).toMatchObject({ from: { name: REP.name }, messageId: itemOf(french.mails[0] as never) })
    expect(first).not.toHaveProperty('text')
    expect(second?.text).toContain('comité d’investissement')
    const bare = open(french, (doc) => {
      for (const each of doc.querySelectorAll('[id$="_FROM"]'))
        if (each.id.includes(itemOf(french.mails[1] as never))) each.remove()
    })
    expect(bare.messages).toHaveLength(2)
    expect(bare.messages[1]).not.toHaveProperty('from')
    expect(bare.unsure).toContain('messages.1.from')
  })

  test('several recipients, and the words around them', () => {
    const [message] = open(partner).messages
    expect(message?.to).toEqual([{ name: REP.name }, { name: 'Lucie Fabre' }])
    expect(message?.cc).toEqual([CLAIRE])
    const [plain] = open(partner, (doc) => {
      const well = doc.querySelector('[data-testid="RecipientWell"]') as Element
      well.textContent = 'An: anna@firm.example; Bo <bo@b.example>; +3 weitere'
    }).messages
    expect(plain?.to).toEqual([{ email: 'anna@firm.example' }, { name: 'Bo', email: 'bo@b.example' }])
  })

  test('where no id tells the senders, a folded message beside the open one lends its own to nobody', () => {
    const facts = open(french, (doc) => {
      for (const each of doc.querySelectorAll('[id^="MSG_"]')) each.removeAttribute('id')
    })
    expect(facts.messages.map((message) => message.from)).toEqual([french.mails[1]?.from])
    expect(facts.messages[0]?.sentAt).toBe(new Date(french.mails[1]?.at ?? '').toISOString())
    expect(facts.messages[0]?.text).toContain('comité d’investissement')
  })

  test('a draft that stands in the conversation is no message of it', () => {
    const facts = open(bottling, (doc) => {
      const icons = [...doc.querySelectorAll('[role="toolbar"]')].at(-1) as Element
      for (const icon of icons.querySelectorAll('i')) icon.setAttribute('data-icon-name', 'EditRegular')
    })
    expect(facts.messages).toHaveLength(2)
  })

  test('a date that may be read in two ways is none, unless the day of the week says which', () => {
    const dated = (text: string, lang = 'en') =>
      open(bottling, (doc) => {
        doc.documentElement.lang = lang
        for (const each of doc.querySelectorAll('[data-testid="SentReceivedSavedTime"]')) each.textContent = text
      }).messages[0]?.sentAt
    // 5 November 2026 is a Thursday, 11 May 2026 a Monday.
    expect(dated('Mon 5/11/2026 10:12 AM')).toBe(new Date(2026, 4, 11, 10, 12).toISOString())
    expect(dated('Thu 5/11/2026 10:12')).toBe(new Date(2026, 10, 5, 10, 12).toISOString())
    expect(dated('5/11/2026 10:12')).toBeUndefined()
    expect(dated('Tue 5/11/2026 10:12 AM')).toBeUndefined()
    expect(dated('10:12 AM')).toBeUndefined()
  })

  test('a window of its own has no list: the address names the message', () => {
    const one = { ...bottling, mails: bottling.mails.slice(0, 1) }
    const facts = read(windowDocument(one), windowAddress(one.mails[0] as never), (doc) => {
      for (const each of doc.querySelectorAll('[id^="MSG_"]')) each.id = each.id.replace(/MSG_.*_/, 'MSG_4_')
    })
    expect(facts.messages.map((message) => message.messageId)).toEqual([itemOf(one.mails[0] as never)])
    expect(facts).not.toHaveProperty('threadId')
  })

  test('ticked rows do not name the conversation that is open', () => {
    const facts = read(threadDocument(bottling), `${OUTLOOK}inbox`, (doc) => {
      for (const row of [...doc.querySelectorAll('[data-convid]')].slice(0, 3))
        row.setAttribute('aria-selected', 'true')
    })
    expect(facts).not.toHaveProperty('threadId')
  })

  test('a hundred messages', () => {
    expect(open(longThread(100)).messages).toHaveLength(100)
  })
})

describe('other pages', () => {
  test('the list', () => {
    const facts = read(listDocument(), `${OUTLOOK}inbox`)
    expect(facts.page).toBe('list')
    expect(facts.rows.map((row) => row.subject)).toEqual(threads.map((thread) => thread.subject))
    expect(facts.rows.map((row) => row.from)).toEqual(threads.map((thread) => [thread.mails.at(-1)?.from]))
    expect(facts.rows.map((row) => row.threadId)).toEqual(threads.map(convOf))
    expect(read(listDocument(), `${OUTLOOK}sentitems`).rows.flatMap((row) => row.from)).toEqual([])
  })

  test('a conversation that is on its way, a message being written, a page without anything', () => {
    expect(read(listDocument(), addressOf(bottling)).page).toBe('unready')
    expect(read(composeDocument(), `${OUTLOOK}deeplink/compose`)).toMatchObject({ page: 'compose', messages: [] })
    expect(read('<body><p>claire.morel@brasseriesdunord.example</p></body>', OUTLOOK).page).toBe('none')
  })
})

describe('a message being written', () => {
  const written = {
    key: WRITTEN,
    // A colleague is shown by name alone.
    to: [CLAIRE, { name: 'Lucie Fabre' }],
    cc: [THOMAS],
    text: 'Dear Claire,\n\nthe quote is attached.',
  }

  test('is told with those who are addressed and those who get an open copy, without what it quotes', () => {
    const facts = read(composeDocument(), `${OUTLOOK}deeplink/compose`)
    expect(facts).toMatchObject({ page: 'compose', messages: [], drafts: [{ ...written, subject: 'The quote' }] })
    expect(JSON.stringify(facts)).not.toMatch(/hidden/i)
  })

  test('below the message that it answers is told beside the conversation, and is none of its messages', () => {
    const facts = read(answerDocument(bottling), addressOf(bottling))
    expect(facts).toMatchObject({
      page: 'thread',
      subject: bottling.subject,
      drafts: [{ ...written, threadId: convOf(bottling) }],
    })
    expect(facts.drafts?.[0]).not.toHaveProperty('subject')
    expect(facts.messages).toEqual(open(bottling).messages)
    // Its own sender's field, and its files, are no message's either; wherever in the conversation it stands.
    const above = read(answerDocument(bottling), addressOf(bottling), (doc) => {
      const box = doc.getElementById('docking_InitVisiblePart_0') as Element
      const from = doc.createElement('div')
      from.id = `${WRITTEN}_FROM`
      from.textContent = REP.name
      doc.getElementById(`${WRITTEN}_TO`)?.before(from)
      const last = [...doc.querySelectorAll('[data-app-section="ConversationContainer"] > div')].at(-2) as Element
      last.firstElementChild?.prepend(box)
    })
    expect(above.drafts).toEqual(facts.drafts)
    expect(above.messages).toEqual(facts.messages)
  })

  test('is not told where its addresses are not found', () => {
    const facts = read(composeDocument(), `${OUTLOOK}deeplink/compose`, (doc) =>
      doc.getElementById(`${WRITTEN}_TO`)?.removeAttribute('id'),
    )
    expect(facts).toMatchObject({ page: 'compose' })
    expect(facts).not.toHaveProperty('drafts')
  })
})
