/** Fastmail, on pages of our own. */
import { expect, test } from 'vitest'
import {
  addressOf,
  composeDocument,
  FASTMAIL,
  listDocument,
  messageIdOf,
  threadDocument,
  threadIdOf,
} from '../fixtures/fastmailPage'
import { bottling, CLAIRE, freemail, REP, THOMAS, threads } from '../fixtures/mailbox'
import { read } from './open'

test.each(['en', 'fr'])('an open conversation, in any language: %s', (lang) => {
  const facts = read(threadDocument(bottling, lang), addressOf(bottling))
  expect(facts).toMatchObject({ page: 'thread', subject: bottling.subject, threadId: threadIdOf(bottling) })
  expect(facts.messages.map((message) => message.from)).toEqual([CLAIRE, REP, THOMAS])
  expect(facts.messages.map((message) => message.to)).toEqual([
    [REP, THOMAS],
    [CLAIRE, THOMAS],
    [REP, CLAIRE],
  ])
  expect(facts.messages.map((message) => message.sentAt)).toEqual(
    bottling.mails.map((mail) => new Date(mail.at).toISOString()),
  )
  expect(facts.messages[2]?.text).toMatch(/^Hello Camille,\n\nTomorrow at 10 suits me/)
  expect(facts.messages[2]?.attachments).toEqual([{ name: 'line-2-drawing.pdf', size: '1.2 MB' }])
  expect(facts.unsure).toBeUndefined()
})

test('the address names a message that stands alone, and no draft is a message', () => {
  expect(read(threadDocument(freemail), addressOf(freemail)).messages[0]?.messageId).toBe(
    messageIdOf(freemail.mails[0] as never),
  )
  const facts = read(threadDocument(bottling), addressOf(bottling), (doc) => {
    doc.querySelectorAll('.v-MessageCard')[2]?.classList.add('v-MessageCard--draft')
  })
  expect(facts.messages).toHaveLength(2)
  expect(facts.messages.every((message) => !message.messageId)).toBe(true)
})

test('the list, a message being written, a page on its way', () => {
  const facts = read(listDocument(), FASTMAIL)
  expect(facts.rows.map((row) => row.subject)).toEqual(threads.map((thread) => thread.subject))
  expect(facts.rows.map((row) => row.from)).toEqual(threads.map((thread) => [thread.mails.at(-1)?.from]))
  expect(facts.rows.map((row) => row.threadId)).toEqual(threads.map(threadIdOf))
  expect(read(composeDocument(), `${FASTMAIL}compose`).page).toBe('compose')
  expect(read(listDocument(), addressOf(bottling)).page).toBe('unready')
})
