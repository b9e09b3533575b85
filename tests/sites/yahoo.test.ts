/** Yahoo Mail, on pages of our own. */
import { describe, expect, test } from 'vitest'
import { bottling, CLAIRE, freemail, longThread, REP, THOMAS, threads } from '../fixtures/mailbox'
import { addressOf, COMPOSE, composeDocument, listDocument, threadDocument, YAHOO } from '../fixtures/yahooPage'
import { read } from './open'

const open = (thread = bottling, mutate?: (doc: Document) => void) =>
  read(threadDocument(thread), addressOf(thread), mutate)

test.each(['en', 'fr'])('an open conversation, in any language: %s', (lang) => {
  const facts = read(threadDocument(bottling, lang), addressOf(bottling))
  expect(facts).toMatchObject({ page: 'thread', account: REP.email, subject: bottling.subject, threadId: bottling.id })
  expect(facts.messages.map((message) => message.from)).toEqual([CLAIRE, REP, THOMAS])
  expect(facts.messages.map((message) => message.cc)).toEqual([[THOMAS], [THOMAS], [CLAIRE]])
  expect(facts.messages.map((message) => message.to)).toEqual([[REP], [CLAIRE], [REP]])
  expect(facts.messages.map((message) => message.sentAt)).toEqual(
    bottling.mails.map((mail) => new Date(mail.at).toISOString()),
  )
  expect(facts.messages[2]?.text).toMatch(/^Hello Camille,\n\nTomorrow at 10 suits me/)
  expect(facts.messages[2]?.text).not.toContain('With pleasure')
  expect(facts.messages[2]?.attachments).toEqual([{ name: 'line-2-drawing.pdf', size: '1.2 MB' }])
  expect(facts.unsure).toBeUndefined()
})

test('a body that is one quoted box is the message, a quote under an answer is not', () => {
  const boxed = (inner: string) =>
    open(freemail, (doc) => {
      const body = doc.querySelector('[data-test-id="message-view-body-content"]') as Element
      body.replaceChildren(
        doc
          .createRange()
          .createContextualFragment(`<div><div><blockquote type="cite">${inner}</blockquote></div><br></div>`),
      )
    }).messages[0]?.text
  expect(boxed('<p>Your order 17 is on its way.</p>')).toBe('Your order 17 is on its way.')
})

test('where the sender is written with two addresses, nobody is told', () => {
  const facts = open(freemail, (doc) => {
    doc
      .querySelector('[data-test-id="email-pill"]')
      ?.insertAdjacentHTML('afterend', '<i title="other@evil.example">x</i>')
  })
  expect(facts.messages[0]).not.toHaveProperty('from')
  expect(facts.unsure).toContain('messages.0.from')
})

test('the word before a recipient is no part of the name, where nothing marks the person', () => {
  const facts = open(bottling, (doc) => {
    for (const pill of doc.querySelectorAll('[data-test-id="message-cc"] [data-test-id="email-pill"]'))
      pill.removeAttribute('data-test-id')
  })
  expect(facts.messages[0]?.cc).toEqual([{ email: THOMAS.email }])
})

test('the list, sent mail, a message being written, a page on its way', () => {
  const facts = read(listDocument(), YAHOO)
  expect(facts.rows.map((row) => row.subject)).toEqual(threads.map((thread) => thread.subject))
  expect(facts.rows.map((row) => row.from)).toEqual(threads.map((thread) => [thread.mails.at(-1)?.from]))
  expect(facts.rows.map((row) => row.threadId)).toEqual(threads.map((thread) => thread.id))
  expect(read(listDocument(), YAHOO.replace(/1$/, '2')).rows.flatMap((row) => row.from)).toEqual([])
  expect(read(composeDocument(), `${YAHOO.replace('folders/1', 'compose')}`).page).toBe('compose')
  expect(read(listDocument(), addressOf(bottling)).page).toBe('unready')
})

test('a hundred messages', () => {
  expect(open(longThread(100)).messages).toHaveLength(100)
})

describe('a message being written', () => {
  test('is told with those who are addressed and those who get an open copy, without what it quotes', () => {
    const facts = read(composeDocument(), COMPOSE)
    expect(facts).toMatchObject({
      page: 'compose',
      messages: [],
      drafts: [
        {
          key: '4200174797',
          to: [CLAIRE],
          cc: [THOMAS],
          subject: 'The quote',
          text: 'Dear Claire,\nthe quote is attached.',
        },
      ],
    })
    expect(JSON.stringify(facts)).not.toMatch(/hidden/i)
  })

  test('an address stands alone where it is all that is known, and so does a name', () => {
    const facts = read(composeDocument(), COMPOSE, (doc) => {
      const [to, cc] = doc.querySelectorAll('[data-test-id="pill"]')
      to?.setAttribute('title', `<${CLAIRE.email}>`)
      cc?.removeAttribute('title')
    })
    expect(facts.drafts?.[0]).toMatchObject({ to: [{ email: CLAIRE.email }], cc: [{ name: THOMAS.name }] })
  })

  test('is not told where the kind of a recipient is not certain', () => {
    const facts = read(composeDocument(), COMPOSE, (doc) =>
      doc.getElementById('message-bcc-field')?.removeAttribute('id'),
    )
    expect(facts).toMatchObject({ page: 'compose' })
    expect(facts).not.toHaveProperty('drafts')
  })
})
