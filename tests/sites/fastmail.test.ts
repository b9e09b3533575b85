/** Fastmail, on pages of our own. */
import { describe, expect, test } from 'vitest'
import {
  addressOf,
  composeDocument,
  FASTMAIL,
  listDocument,
  QUOTE,
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

test('no draft is a message, and no message gets the id that the address names: others may be late', () => {
  expect(read(threadDocument(freemail), addressOf(freemail)).messages[0]?.messageId).toBeUndefined()
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

describe('a message being written', () => {
  const written = { key: '#0', subject: 'The quote', text: 'Dear Claire,\nthe quote is attached.' }
  const address = `${FASTMAIL}compose`

  test('is told with those who are addressed and those who get an open copy, by name where that is all', () => {
    const facts = read(composeDocument(), address)
    expect(facts).toMatchObject({ page: 'compose', messages: [] })
    expect(facts.drafts).toEqual([{ ...written, to: [{ name: CLAIRE.name }], cc: [{ name: THOMAS.name }] }])
    expect(JSON.stringify(facts)).not.toMatch(/hidden/i)
  })

  test('has addresses where its fields have them', () => {
    const older = read(composeDocument({ ...QUOTE, older: true }), address)
    expect(older.drafts).toEqual([{ ...written, to: [CLAIRE], cc: [THOMAS] }])
    const typed = read(composeDocument(), address, (doc) => {
      const name = doc.querySelector('.v-EmailInput-tokens span') as Element
      name.textContent = `${CLAIRE.name} <${CLAIRE.email}>`
    })
    expect(typed.drafts?.[0]?.to).toEqual([CLAIRE])
  })

  test('below a conversation is told beside its messages, and is none of them', () => {
    const facts = read(composeDocument(QUOTE, bottling), addressOf(bottling))
    expect(facts).toMatchObject({ page: 'thread', subject: bottling.subject, drafts: [written] })
    expect(facts.messages).toEqual(read(threadDocument(bottling), addressOf(bottling)).messages)
  })

  test('is not told where nothing says to whom it goes', () => {
    const facts = read(composeDocument(), address, (doc) => doc.getElementById('v280-to-input')?.removeAttribute('id'))
    expect(facts).toMatchObject({ page: 'compose' })
    expect(facts).not.toHaveProperty('drafts')
  })
})
