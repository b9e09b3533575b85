/** A message from a file: who it is from and to, when, which files are with it, and its lines as they were sent. */
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { emlFacts } from '../../lib/extract/emlFile'
import { splitReply } from '../../lib/extract/quoted'

const read = (...lines: string[]) =>
  emlFacts(new TextEncoder().encode(lines.join('\r\n')), (html) => new JSDOM(html).window.document)

test('the header: people in groups and behind comments, an id, an instant in whatever zone', async () => {
  const { subject, messages } = await read(
    'From: "Doe, Jane" <Jane@Doe.example>',
    'To: "Smith, Bob (Sales)" <bob@smith.example>, Team: a@team.example, "B" <b@team.example>;, c@x.example (Carl)',
    'Cc: undisclosed-recipients:;',
    'Subject: =?iso-8859-1?Q?Gr=FC=DFe?= =?iso-8859-1?Q?_aus_K=F6ln?=',
    'Date: 11 Feb 25 16:12 EST',
    'Message-ID: <e1@doe.example>',
    '',
    'Hello',
  )
  expect(subject).toBe('Grüße aus Köln')
  expect(messages[0]).toMatchObject({
    rfcMessageId: 'e1@doe.example',
    from: { name: 'Doe, Jane', email: 'jane@doe.example' },
    cc: [],
    sentAt: '2025-02-11T21:12:00.000Z',
    attachments: [],
  })
  expect(messages[0]?.to.map(({ email }) => email)).toEqual([
    'bob@smith.example',
    'a@team.example',
    'b@team.example',
    'c@x.example',
  ])
})

test('its files by name, in each of the ways in which names are written; sizes where they are certain', async () => {
  const { messages } = await read(
    'From: a@doe.example',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Prices attached.',
    '--b',
    'Content-Type: application/pdf',
    "Content-Disposition: attachment; filename*0*=utf-8''Devis%20%C3%A0;",
    ' filename*1*=%20n%C2%B012;',
    ' filename*2=.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    'SGVsbG8gV29ybGQ=',
    '--b',
    'Content-Type: application/vnd.ms-excel; name="=?utf-8?Q?Pr=C3=A4ise.xls?="',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment',
    '',
    'QUJDREVG',
    '--b',
    'Content-Type: text/csv',
    'Content-Disposition: attachment; filename="list.csv"',
    '',
    'a,b',
    '--b',
    'Content-Type: image/png; name="logo.png"',
    'Content-ID: <logo>',
    'Content-Disposition: inline; filename="logo.png"',
    'Content-Transfer-Encoding: base64',
    '',
    'QUJD',
    '--b',
    'Content-Type: application/pgp-signature',
    '',
    'x',
    '--b--',
  )
  expect(messages[0]?.text?.trim()).toBe('Prices attached.')
  expect(messages[0]?.attachments).toEqual([
    { name: 'Devis à n°12.pdf', bytes: 11 },
    { name: 'Präise.xls', bytes: 6 },
    { name: 'list.csv' },
    { name: 'logo.png', bytes: 3 },
  ])
})

test('flowed lines are kept as sent, so that an answer stays out of what it answers', async () => {
  const { messages } = await read(
    'From: a@doe.example',
    'Content-Type: text/plain; charset=utf-8; format=flowed',
    '',
    'On 11/02/2025 16:12, Ann Hall wrote:',
    '> How many do you need, and when, and ',
    'Twelve, with format=flowed lids.',
  )
  expect(splitReply(messages[0]?.text ?? '').reply).toBe('Twelve, with format=flowed lids.')
})
