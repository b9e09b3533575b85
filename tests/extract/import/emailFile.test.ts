/** A saved message or mailbox: the people of each message, what its signature says, and the message itself with what makes it one. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emailReader } from '../../../lib/extract/import/emailFile'
import { seedOf } from '../../support/chance'
import { corpusFiles, imported } from '../../support/imported'

const read = (content: string | Uint8Array) => imported(emailReader, content, 'a.eml')
const seed = seedOf('messages')

const HEAD = [
  'Delivered-To: me@mine.example',
  'Message-ID: <1@nord.example>',
  'Date: Mon, 30 Nov 2026 10:00:00 +0100',
  'From: Claire Morel <Claire.Morel@nord.example>',
  'To: Me <me@mine.example>, Paul Rey <paul@sud.example>',
  'Cc: info@sud.example, "Service clients" <service@sud.example>',
  'Subject: =?UTF-8?Q?Offre_h=C3=A9lice?=',
]
const BODY = [
  'Bonjour,',
  '',
  'Voici notre offre.',
  '',
  '--',
  'Claire Morel',
  'Acheteuse',
  'Brasseries du Nord',
  'Tel. +33 3 20 00 00 00',
]
const mail = (head: string[], body: string[]) => [...head, '', ...body, ''].join('\r\n')
const PLAIN = mail([...HEAD, 'Content-Type: text/plain; charset=utf-8'], BODY)

test('a message: its author with the signature, to whom it went, and itself', async () => {
  const { records, refused } = await read(PLAIN)
  expect(refused).toEqual([])
  const [author, other, message, ...more] = records
  expect(more).toEqual([])
  expect(author).toMatchObject({
    line: 1,
    noun: 'person',
    fields: {
      name: 'Claire Morel',
      emails: ['claire.morel@nord.example'],
      title: 'Acheteuse',
      company: 'Brasseries du Nord',
      phones: [{ shown: '+33 3 20 00 00 00' }],
    },
  })
  // Neither the reader's own box nor one that several read is a person.
  expect(other?.fields).toEqual({ name: 'Paul Rey', emails: ['paul@sud.example'] })
  expect(message).toMatchObject({
    noun: 'activity',
    fields: {
      externalId: '1@nord.example',
      type: 'email',
      title: 'Offre hélice',
      at: '2026-11-30T09:00:00.000Z',
      email: { key: 'rfc:1@nord.example', subject: 'Offre hélice', sentAt: '2026-11-30T09:00:00.000Z', to: [{}, {}] },
    },
  })
  expect(message?.fields.note).toContain('Voici notre offre.')
  expect(message?.fields.note).not.toContain('+33')
  expect(message?.fields.email?.link).toBeUndefined()
})

test('HTML alone is read too, files are let go by and told by name', async () => {
  const { records, worst } = await read(
    mail(
      [...HEAD, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="x"'],
      [
        ...['--x', 'Content-Type: text/html; charset=utf-8', '', '<p>Bonjour,</p><p>Voici <b>notre</b> offre.</p>'],
        ...[
          '--x',
          'Content-Type: application/pdf; name="offre.pdf"',
          'Content-Disposition: attachment; filename="offre.pdf"',
        ],
        ...['Content-Transfer-Encoding: base64', '', ...Array.from({ length: 60_000 }, () => 'A'.repeat(76)), '--x--'],
      ],
    ),
  )
  const message = records.at(-1)?.fields
  expect(message?.note).toMatch(/Voici\s+notre\s+offre/)
  expect(message?.email?.attachments).toEqual([{ name: 'offre.pdf' }])
  expect(worst).toBeLessThan(200)
})

test('newsletters and machines are nobody; without a sender or a day it is said so', async () => {
  const letter = mail([...HEAD, 'List-Unsubscribe: <mailto:x@nord.example>', 'Precedence: bulk'], ['News'])
  expect(await read(letter)).toMatchObject({ records: [], refused: [{ line: 1, reason: 'import.mail.automated' }] })
  const machine = PLAIN.replace('Claire.Morel@nord', 'no-reply@nord')
  expect((await read(machine)).records).toEqual([])
  const role = await read(PLAIN.replace('Claire Morel <Claire.Morel@nord', 'Nord <info@nord'))
  expect(role.records.map(({ noun, fields }) => [noun, fields.emails?.[0]])).toEqual([
    ['person', 'paul@sud.example'],
    ['activity', 'info@nord.example'],
  ])
  expect((await read('Subject: x\r\nTo: a@b.example\r\n\r\nHi')).refused).toEqual([
    { line: 1, reason: 'import.mail.sender' },
  ])
  const undated = await read(PLAIN.replace(/Date: .*\r\n/, ''))
  expect(undated.refused).toMatchObject([{ reason: 'import.mail.date' }])
  expect(undated.records.map(({ noun }) => noun)).toEqual(['person', 'person'])
  expect((await read('')).refused).toEqual([{ line: 1, reason: 'import.mail.none' }])
  const local = await read(PLAIN.replace(' +0100', ''))
  expect(local.records.at(-1)?.fields.at).toBe('2026-11-30T10:00:00')
})

test('a mailbox: each message by itself, and nobody twice', async () => {
  const box = [1, 2, 3]
    .map(
      (n) =>
        `From claire@nord.example Mon Nov 30 10:00:00 2026\r\n${PLAIN.replace('<1@', `<${n}@`)}\r\n>From here on\r\n\r\n`,
    )
    .join('')
  const { records, refused } = await read(box)
  expect(refused).toEqual([])
  expect(records.filter(({ noun }) => noun === 'activity').map(({ fields }) => fields.externalId)).toEqual([
    '1@nord.example',
    '2@nord.example',
    '3@nord.example',
  ])
  expect(records.filter(({ noun }) => noun === 'person')).toHaveLength(2)
})

const FILES = corpusFiles('email-messages', '').filter(([name]) => !name.endsWith('.md'))

test('every message of the corpus is read or refused, in time', async () => {
  for (const [name, content] of FILES) {
    const { records, refused, worst } = await read(content)
    expect(records.length + refused.length, name).toBeGreaterThan(0)
    expect(
      refused.map(({ reason }) => reason),
      name,
    ).not.toContain('import.mail.unread')
    expect(worst, name).toBeLessThan(250)
  }
})

test('cut anywhere, or with a bit turned, a message gives records and refusals and nothing else', async () => {
  const own = new TextEncoder().encode(PLAIN)
  const files = [own, ...FILES.map(([, content]) => content)]
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.boolean(), async (which, at, isCut) => {
      const file = (files[which % files.length] as Uint8Array).slice()
      if (!isCut) file[at % file.length] = (file[at % file.length] as number) ^ (1 << (at % 8))
      const { records, refused } = await read(isCut ? file.subarray(0, at % file.length) : file)
      expect(records.length + refused.length).toBeGreaterThan(0)
    }),
    { seed, numRuns: 120 },
  )
})
