/** One message is one, wherever it is seen; two messages are never taken for one. */
import { describe, expect, test } from 'vitest'
import type { LoggedEmail } from '../../lib/core/activity'
import { pageEmail } from '../../lib/core/pageEmail'
import { proofOf, sameEmail } from '../../lib/core/sameEmail'

type Email = LoggedEmail & { text?: string }
const text = 'Hello Camille, could you send a quote for 24 units, with a spare set?'
const email = (more: Partial<Email> = {}): Email => {
  const whole: Email = {
    key: 'gmail:16f438e906b36dac',
    mailbox: 'gmail:ada@tall-oaks.example',
    subject: 'Sensors',
    from: { name: 'Claire Morel', email: 'claire@nord.example' },
    to: [{ email: 'ada@tall-oaks.example' }],
    cc: [{ email: 'thomas@nord.example' }],
    sentAt: '2026-05-11T07:42:00.000Z',
    attachments: [],
    text,
    ...more,
  }
  return { ...whole, proof: more.proof ?? proofOf(whole) }
}
const elsewhere = { key: 'outlook:AAkALgAAAAAAHYQDEapmEc2byACqAC', mailbox: 'outlook:ada@tall-oaks.example' }

describe('the same message', () => {
  test.each<[string, Partial<Email>]>([
    ['by its id', { text: undefined, subject: undefined, sentAt: undefined }],
    ['on another site', elsewhere],
    ['where the page writes the subject as an answer', { ...elsewhere, subject: 'RE: Sensors' }],
    ['where the page breaks its lines', { ...elsewhere, text: text.replaceAll(' ', '\n ') }],
    ['to the second', { ...elsewhere, sentAt: '2026-05-11T07:42:31.000Z' }],
    ['in another account of the same site', { key: 'gmail:1700000000000aaa', mailbox: 'gmail:ada@other.example' }],
    [
      'by its own id, over a list that writes the sender anew',
      {
        ...elsewhere,
        key: 'rfc:1@nord.example',
        also: ['gmail:16f438e906b36dac'],
        from: { email: 'list@lists.example' },
      },
    ],
  ])('%s', (_, more) => {
    expect(sameEmail(email(), email(more))).toBe('same')
  })
})

describe('perhaps the same: asked', () => {
  test.each<[string, Partial<Email>]>([
    ['its text is not shown', { ...elsewhere, text: undefined }],
    ['a minute apart', { ...elsewhere, sentAt: '2026-05-11T07:43:00.000Z' }],
    ['an hour of another zone', { ...elsewhere, sentAt: '2026-05-11T09:42:00.000Z' }],
    ['some of the recipients are not shown', { ...elsewhere, cc: [] }],
    ['the sender by name only', { ...elsewhere, from: { name: 'Claire Morel' } }],
    ['a text too short to tell', { ...elsewhere, text: 'Ok' }],
  ])('%s', (_, more) => {
    const logged = more.text === 'Ok' ? email({ text: 'OK.' }) : email()
    expect(sameEmail(logged, email(more))).toBe('maybe')
  })
})

describe('another message', () => {
  test.each<[string, Partial<Email>]>([
    ['another sender', { ...elsewhere, from: { email: 'claire@other.example' } }],
    [
      'another text in the same minute',
      { ...elsewhere, text: 'Please forget my last message, here is the right one.' },
    ],
    ['another subject', { ...elsewhere, subject: 'Connectors' }],
    ['the next day', { ...elsewhere, sentAt: '2026-05-12T07:42:00.000Z' }],
    ['the same words again in one mailbox', { key: 'gmail:16f438e906b36dad' }],
    ['to nobody of those', { ...elsewhere, to: [{ email: 'bo@b.example' }], cc: [] }],
    ['its own id is another', { key: 'rfc:2@nord.example' }],
  ])('%s', (_, more) => {
    const logged = more.key?.startsWith('rfc') ? email({ key: 'rfc:1@nord.example' }) : email()
    expect(sameEmail(logged, email(more))).toBe('other')
  })

  test('a number that a mailbox gives again', () => {
    const key = 'roundcube:@mail.nord.example/ada@tall-oaks.example/INBOX/42'
    const logged = email({ key, mailbox: undefined })
    expect(
      sameEmail(logged, email({ key, mailbox: undefined, subject: 'Lunch', text: 'At noon, at the usual place?' })),
    ).toBe('other')
    expect(sameEmail(logged, email({ key, mailbox: undefined, text: undefined }))).toBe('same')
  })
})

test('ids that a mailbox counts hold server and user; a site’s lasting id is itself; a message without any goes by what proves it', () => {
  const facts = { site: 'roundcube', url: 'https://mail.nord.example/?_task=mail', messages: [], rows: [], results: [] }
  const message = { from: { email: 'a@b.example' }, to: [{ email: 'c@d.example' }], cc: [], attachments: [] }
  const keyOf = (more: object, page: object = {}) =>
    pageEmail({ ...facts, page: 'thread', ...page }, { ...message, ...more }, text)?.key
  expect(keyOf({ messageId: 'INBOX/42' }, { account: 'ada@nord.example' })).toBe(
    'roundcube:@mail.nord.example/ada@nord.example/INBOX/42',
  )
  expect(keyOf({ messageId: 'mail.nord.example/ada/INBOX/42' })).toBe('roundcube:@mail.nord.example/ada/INBOX/42')
  expect(keyOf({ messageId: 'AAkALgAAAAAAHYQDEapmEc2byACqAC' }, { site: 'outlook' })).toBe(
    'outlook:AAkALgAAAAAAHYQDEapmEc2byACqAC',
  )
  expect(keyOf({ rfcMessageId: '<1@b.example>', messageId: 'INBOX/42' })).toBe('rfc:1@b.example')
  expect(keyOf({ sentAt: '2026-05-11T07:42:00.000Z' }, { subject: 'Sensors' })).toMatch(/^same:a@b\.example\|/)
  expect(keyOf({})).toBeUndefined()
})
