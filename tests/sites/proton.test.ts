/** Proton Mail, on pages of our own: the bodies stand in frames. */
import { expect, test } from 'vitest'
import { bottling, CLAIRE, french, longThread, partner, REP, THOMAS, threads } from '../fixtures/mailbox'
import { addressOf, composeDocument, idOf, listDocument, PROTON, threadDocument } from '../fixtures/protonPage'
import { read } from './open'

test.each(['en', 'fr'])('an open conversation with its details open, in any language: %s', (lang) => {
  const facts = read(threadDocument(bottling, { lang, details: true }), addressOf(bottling))
  expect(facts).toMatchObject({
    page: 'thread',
    account: REP.email,
    subject: bottling.subject,
    threadId: idOf(bottling.id),
  })
  expect(facts.messages.map((message) => message.from)).toEqual([CLAIRE, REP, THOMAS])
  expect(facts.messages.map((message) => message.to)).toEqual([[REP], [CLAIRE], [REP]])
  expect(facts.messages.map((message) => message.cc)).toEqual([[THOMAS], [THOMAS], [CLAIRE]])
  expect(facts.messages.map((message) => message.messageId)).toEqual(bottling.mails.map((mail) => idOf(mail.id)))
  expect(facts.messages.map((message) => message.sentAt)).toEqual(
    bottling.mails.map((mail) => new Date(mail.at).toISOString()),
  )
  expect(facts.messages[2]?.text).toMatch(/^Hello Camille,\n\nTomorrow at 10 suits me/)
  expect(facts.messages[2]?.attachments).toEqual([{ name: 'line-2-drawing.pdf', size: '1.2 MB' }])
  expect(facts.unsure).toBeUndefined()
})

test('folded details name everybody together', () => {
  const [message] = read(threadDocument(partner), addressOf(partner)).messages
  expect(message?.to.map((person) => person.email)).toEqual(
    [...(partner.mails[0]?.to ?? []), CLAIRE].map((who) => who.email),
  )
  expect(message?.cc).toEqual([])
})

test('a folded message, and one whose frame is not filled yet, have no text', () => {
  const [first, second] = read(threadDocument(french), addressOf(french)).messages
  expect(first).not.toHaveProperty('text')
  expect(second?.text).toContain('comité d’investissement')
  const late = read(threadDocument(bottling), addressOf(bottling), (doc) => {
    for (const frame of doc.querySelectorAll('iframe')) frame.contentDocument?.body.replaceChildren()
  })
  expect(late.messages.every((message) => !('text' in message))).toBe(true)
  expect(late.unsure).toContain('messages.text')
})

test('the list, a message being written, a page on its way, a hundred messages', () => {
  const facts = read(listDocument(), PROTON)
  expect(facts.rows.map((row) => row.subject)).toEqual(threads.map((thread) => thread.subject))
  expect(facts.rows.map((row) => row.from)).toEqual(threads.map((thread) => [thread.mails.at(-1)?.from]))
  expect(read(listDocument(), PROTON.replace('inbox', 'all-sent')).rows.flatMap((row) => row.from)).toEqual([])
  expect(read(composeDocument(), PROTON).page).toBe('compose')
  expect(read(listDocument(), addressOf(bottling)).page).toBe('unready')
  expect(read(threadDocument(longThread(100)), addressOf(longThread(100))).messages).toHaveLength(100)
})
