/** What is handed over as text or file: who is in it, with where each value was seen; and what is refused, with why. */
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { type Given, readGiven } from '../../lib/extract/given'

const parse = (html: string) => new JSDOM(html).window.document
const give = (text: string, name?: string): Promise<Given> =>
  readGiven({ ...(name && { name }), bytes: new TextEncoder().encode(text) }, ['me@own.example'], parse)
const people = async (text: string, name?: string) => {
  const given = await give(text, name)
  if ('problem' in given) throw new Error(given.problem)
  return given.people
}
const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')

test('a card of version 4, with all that it says', async () => {
  const [one] = await people(
    card(
      'VERSION:4.0',
      'FN:Dr. Ingrid Solvang',
      'N:Solvang;Ingrid;;Dr.;',
      'EMAIL;TYPE=work:Ingrid@Solvang.example',
      'EMAIL;TYPE=home:ingrid.solvang.home@icloud.com',
      'TEL;VALUE=uri;TYPE="cell,voice":tel:+47-400-00-123',
      'TEL;TYPE=fax:+47 22 00 00 00',
      'ORG:Solvang Fisk AS;Export',
      'TITLE:Export manager',
      'ADR:;;Strandgata 4;Bergen;;5003;Norway',
      'URL:https://www.linkedin.com/in/ingrid-solvang-x',
    ),
    'ingrid.vcf',
  )
  expect(one).toMatchObject({
    key: 'ingrid@solvang.example',
    name: { value: 'Dr. Ingrid Solvang', kind: 'card', sure: 'sure' },
    givenName: { value: 'Ingrid' },
    familyName: { value: 'Solvang' },
    email: { value: 'ingrid@solvang.example' },
    otherEmails: [{ value: 'ingrid.solvang.home@icloud.com' }],
    title: { value: 'Export manager' },
    company: { value: 'Solvang Fisk AS' },
    place: { value: 'Strandgata 4, 5003 Bergen, Norway' },
    profileUrl: { value: 'https://www.linkedin.com/in/ingrid-solvang-x' },
  })
  expect(one?.phones.map((phone) => phone.value)).toMatchObject([{ e164: '+4740000123', kind: 'mobile' }])
})

test('a card of version 2.1, as old telephones write it', async () => {
  const [one] = await people(
    card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BC=\r\nrgen',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen M=C3=BCller',
      'TEL;CELL;PREF:+491711234567',
      'EMAIL;INTERNET:juergen@mueller.example',
      'PHOTO;ENCODING=BASE64;JPEG:AAAA',
    ),
    'contact.vcf',
  )
  expect(one).toMatchObject({
    name: { value: 'Jürgen Müller' },
    familyName: { value: 'Müller' },
    email: { value: 'juergen@mueller.example' },
  })
  expect(one?.phones[0]?.value.e164).toBe('+491711234567')
})

test('several cards in one file', async () => {
  const two = card('VERSION:3.0', 'FN:Ana Ruiz', 'N:Ruiz;Ana;;;') + card('VERSION:3.0', 'FN:Leo Katz', 'N:Katz;Leo;;;')
  expect((await people(two, 'all.vcf')).map((one) => one.name?.value)).toEqual(['Ana Ruiz', 'Leo Katz'])
})

test('a signature as text', async () => {
  const [one] = await people(
    'Ida Kern\nHead of Sales\nKern Optik GmbH\nTel. +49 30 901820\nida.kern@kern-optik.example',
  )
  expect(one).toMatchObject({
    name: { value: 'Ida Kern', kind: 'card' },
    email: { value: 'ida.kern@kern-optik.example' },
  })
  expect(one?.phones[0]?.value.e164).toBe('+4930901820')
})

test('a message: its author with the signature, the others by their addresses, the reader left out', async () => {
  const mail = [
    'From: Ida Kern <ida.kern@kern-optik.example>',
    'To: Me <me@own.example>, Bo Lie <bo@lie.example>',
    'Subject: Lenses',
    'Date: Tue, 24 Nov 2026 10:00:00 +0100',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Here they are.</p><script>document.title = "x"</script><p>Best regards<br>Ida Kern<br>Head of Sales<br>Kern Optik GmbH</p>',
  ]
  const found = await people(mail.join('\r\n'), 'lenses.eml')
  expect(found.map((one) => one.email?.value)).toEqual(['ida.kern@kern-optik.example', 'bo@lie.example'])
  expect(found[0]).toMatchObject({ title: { value: 'Head of Sales', kind: 'signature' } })
})

test.each<[string, string, string | undefined, string]>([
  ['a picture', '\u0000\u0001JFIF', 'card.jpg', 'kind'],
  ['a broken card', 'BEGIN:VCARD\r\nno colon here\r\n', 'card.vcf', 'unread'],
  ['something else under that name', '<html></html>', 'card.vcf', 'unread'],
  ['a message without a sender', 'Subject: x\r\n\r\ny', 'x.eml', 'unread'],
  ['words that name nobody', 'see you tomorrow then', undefined, 'nobody'],
  ['a card of nobody', card('VERSION:3.0', 'NOTE:x'), 'card.vcf', 'nobody'],
  [
    'a whole address book',
    card('VERSION:3.0', 'FN:Ana Ruiz', 'EMAIL:ana@fabrica.example').repeat(201),
    'all.vcf',
    'many',
  ],
  ['a very large file', 'x'.repeat(6_000_000), 'big.txt', 'large'],
])('%s is refused', async (_, text, name, problem) => {
  expect(await give(text, name)).toEqual({ problem })
})

test('a long line repeated is read in time', async () => {
  const line = 'TEL;TYPE=cell:+33 6 12 34 56 78\r\n'
  const long = card('VERSION:3.0', 'FN:Ana', line.repeat(6_000).trim())
  const text = 'Ana Ruiz · +33 6 12 34 56 78 '.repeat(7_000)
  await give('Ana Ruiz · +33 6 12 34 56 78')
  for (const [words, name] of [
    [long, 'long.vcf'],
    [text, undefined],
  ] as const) {
    const start = performance.now()
    await give(words, name)
    // A tenth of a second on a machine of its own.
    expect(performance.now() - start).toBeLessThan(500)
  }
})
