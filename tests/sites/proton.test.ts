/** Proton Mail, on pages of our own: the bodies stand in frames. */
import { describe, expect, test } from 'vitest'
import { readPage, siteFor } from '../../lib/sites'
import type { Site } from '../../lib/sites/site'
import { bottling, CLAIRE, french, longThread, partner, REP, THOMAS, threads } from '../fixtures/mailbox'
import { addressOf, composeDocument, idOf, listDocument, PROTON, QUOTE, threadDocument } from '../fixtures/protonPage'
import { open, read } from './open'

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

describe('a message being written', () => {
  const written = { key: 'composer-0', subject: 'The quote', text: 'Dear Claire,\n\nthe quote is attached.' }

  test('is told with those who are addressed and those who get an open copy, without what it quotes', () => {
    const facts = read(composeDocument(), PROTON)
    expect(facts).toMatchObject({ page: 'compose', messages: [], drafts: [{ ...written, to: [CLAIRE], cc: [THOMAS] }] })
    expect(JSON.stringify(facts)).not.toMatch(/hidden/i)
    const plain = read(composeDocument({ to: [CLAIRE], plain: 'Dear Claire,' }), PROTON)
    expect(plain.drafts).toEqual([{ key: 'composer-0', to: [CLAIRE], cc: [], text: 'Dear Claire,' }])
  })

  test('folded, names those whom it shows by name alone; whom it knew with an address before, it knows', () => {
    const folded = read(composeDocument({ ...QUOTE, folded: true }), PROTON)
    expect(folded.drafts).toEqual([{ ...written, to: [{ name: CLAIRE.name }], cc: [{ name: THOMAS.name }] }])
    expect(JSON.stringify(folded)).not.toMatch(/hidden/i)

    const doc = open(composeDocument(), PROTON)
    const site = siteFor(PROTON) as Site
    const before = readPage(site, doc, new URL(PROTON)).drafts
    const addresses = open(composeDocument({ ...QUOTE, folded: true }), PROTON).querySelector('.composer-meta > div')
    doc.querySelector('.composer-meta > div')?.replaceWith(doc.importNode(addresses as Element, true))
    expect(readPage(site, doc, new URL(PROTON)).drafts).toEqual(before)
    // Somebody else was put there while nobody looked.
    const name = doc.querySelector('[data-testid="composer:address"] .align-top span + span') as Element
    name.textContent = 'Nora Lind'
    // As long as the line does not agree with itself, nothing is told.
    expect(readPage(site, doc, new URL(PROTON))).not.toHaveProperty('drafts')
    const line = name.closest('[title]') as Element
    line.setAttribute('title', line.getAttribute('title')?.replace(CLAIRE.name, 'Nora Lind') ?? '')
    expect(readPage(site, doc, new URL(PROTON)).drafts?.[0]?.to).toEqual([{ name: 'Nora Lind' }])
  })

  test('over an open conversation is told beside its messages, and is none of them', () => {
    const facts = read(composeDocument(QUOTE, bottling), addressOf(bottling))
    expect(facts).toMatchObject({ page: 'thread', subject: bottling.subject, drafts: [{ subject: 'The quote' }] })
    expect(facts.messages).toEqual(read(threadDocument(bottling), addressOf(bottling)).messages)
  })

  test('is not told where the kind of a recipient is not certain, or the box is not whole', () => {
    const without = (change: (doc: Document) => void) => read(composeDocument(), PROTON, change).drafts
    expect(
      without((doc) => {
        const field = doc.querySelector('[data-testid="composer:to-bcc"]') as Element
        field.removeAttribute('id')
        field.removeAttribute('data-testid')
      }),
    ).toBeUndefined()
    expect(without((doc) => doc.querySelector('[data-testid="rooster-iframe"]')?.remove())).toBeUndefined()
    expect(without((doc) => doc.querySelector('.composer-meta > div')?.remove())).toBeUndefined()
  })
})
