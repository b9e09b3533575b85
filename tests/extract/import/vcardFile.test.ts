/** A `.vcf` file of any producer: each card becomes a record or is refused with its line, and nothing in it is misread. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vcardReader } from '../../../lib/extract/import/vcardFile'
import { companyCard, personCard, vcardText } from '../../../lib/extract/writeVcard'
import { seedOf } from '../../support/chance'
import { corpusFiles, imported } from '../../support/imported'

const read = (content: string | Uint8Array) => imported(vcardReader, content)
const card = (...lines: string[]) => `BEGIN:VCARD\r\n${lines.join('\r\n')}\r\nEND:VCARD\r\n`
const bytes = (latin: string) => Uint8Array.from(latin, (sign) => sign.charCodeAt(0))
const seed = seedOf('cards')

test('a card with all that it says', async () => {
  const { records, refused } = await read(
    card(
      'VERSION:4.0',
      'FN:Dr. Claire Morel',
      'N:Morel;Claire;;Dr.;',
      'ORG:Brasseries du Nord;Achats;Houblon',
      'TITLE:Acheteuse',
      'ROLE:Prescriptrice',
      'TEL;VALUE=uri;TYPE="work,voice":tel:+33-3-20-00-00-00;ext=12',
      'TEL;VALUE=uri;PREF=1;TYPE=cell:tel:+33612345678',
      'EMAIL;TYPE=home:claire@maison.example',
      'EMAIL;PREF=1;TYPE=work:Claire.Morel@Nord.example',
      'ADR;TYPE=work:;Bât. C;1\\, rue Haute;Lille;;59000;France',
      'item1.URL:https://www.linkedin.com/in/clairemorel',
      'URL:https://nord.example',
      'item2.X-ABDATE:2015-06-01',
      'item2.X-ABLabel:_$!<Anniversary>!$_',
      'CATEGORIES:Clients,Salon 2026',
      'NOTE:Aime le houblon\\, vraiment\\nDeux lignes',
      'BDAY:--0203',
      'UID:urn:uuid:1',
      'PHOTO:data:image/jpeg;base64,AAAA',
    ),
  )
  expect(refused).toEqual([])
  expect(records).toEqual([
    {
      line: 1,
      noun: 'person',
      fields: {
        externalId: 'urn:uuid:1',
        name: 'Dr. Claire Morel',
        givenName: 'Claire',
        familyName: 'Morel',
        emails: ['claire.morel@nord.example', 'claire@maison.example'],
        phones: [
          { shown: '+33612345678', kind: 'mobile' },
          { shown: '+33-3-20-00-00-00 x12', kind: 'work' },
        ],
        title: 'Acheteuse',
        company: 'Brasseries du Nord',
        websites: ['https://nord.example'],
        profileUrls: ['https://www.linkedin.com/in/clairemorel'],
        place: '1, rue Haute, Bât. C, 59000 Lille, France',
        note: 'Aime le houblon, vraiment\nDeux lignes',
        tags: ['Clients', 'Salon 2026'],
      },
      other: { ORG: 'Achats; Houblon', ROLE: 'Prescriptrice', 'X-ABDATE (Anniversary)': '2015-06-01', BDAY: '--0203' },
    },
  ])
})

test('version 2.1: quoted-printable over several lines, encodings told once, wrongly or not, bare kinds', async () => {
  const { records, refused } = await read(
    bytes(
      [
        card(
          'VERSION:2.1',
          'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=',
          '=BCrgen',
          'FN;QUOTED-PRINTABLE:J=FCrgen M=FCller',
          'TEL;WORK;FAX:040 123',
          'TEL;CELL;PREF:0170 123',
          'ORG;ENCODING=QUOTED-PRINTABLE:Nord=',
          '',
          'TITLE:Chef, Einkauf',
          'PHOTO;JPEG;BASE64:',
          ' AAAA',
          'BBBB=',
          '',
          'ADR;WORK:;;Haupt\xdfe 5,;K\xf6ln;;50667;',
        ),
        card('VERSION:2.1', 'N;CHARSET=windows-1251:\xca\xeb\xe8\xf7\xea\xee;;;;', 'FN:\xca\xeb\xe8\xf7\xea\xee'),
        card('VERSION:2.1', 'N:Kishon;Ephraim', 'FN:\xe0\xf4\xf8\xe9\xed \xf7\xe9\xf9\xe5\xef'),
      ].join(''),
    ),
  )
  expect(records.map(({ fields }) => fields)).toEqual([
    {
      name: 'Jürgen Müller',
      givenName: 'Jürgen',
      familyName: 'Müller',
      phones: [
        { shown: '0170 123', kind: 'mobile' },
        { shown: '040 123', kind: 'fax' },
      ],
      title: 'Chef, Einkauf',
      company: 'Nord',
      place: 'Hauptße 5, 50667 Köln',
    },
    { name: 'Кличко' },
  ])
  // Hebrew, of which nothing says so: rather nobody than letters of another alphabet.
  expect(refused).toEqual([{ line: 22, reason: 'import.card.encoding' }])
})

test('UTF-16, folds within a letter, line ends of any kind, and what a program forgot to fold', async () => {
  const text = 'BEGIN:VCARD\rVERSION:3.0\rFN:Zoë Ölund\rEND:VCARD\r'
  const utf16 = new Uint8Array([0xff, 0xfe, ...bytes([...text].map((sign) => `${sign}\0`).join(''))])
  expect((await read(utf16)).records[0]?.fields.name).toBe('Zoë Ölund')
  const { records } = await read(
    bytes('\xef\xbb\xbfBEGIN:VCARD\nVERSION:3.0\nFN:Zo\xc3\n \xabl\nNOTE:one\ntwo\n three\nEND:VCARD'),
  )
  expect(records[0]?.fields).toEqual({ name: 'Zoël', note: 'one\ntwothree' })
})

test('companies are companies; lists, things and nobody are refused with their lines', async () => {
  const { records, refused } = await read(
    [
      card('VERSION:3.0', 'N:;;;;', 'FN:Nord AG', 'ORG:Nord AG;', 'X-ABShowAs:COMPANY'),
      card('VERSION:4.0', 'FN:Sud SARL', 'KIND:org', 'URL:https://www.linkedin.com/company/sud'),
      card('VERSION:3.0', 'N:;;;;', 'FN:', 'ORG:Est GmbH', 'TEL:1234567'),
      card('VERSION:4.0', 'KIND:group', 'FN:Équipe', 'MEMBER:urn:uuid:1'),
      card('VERSION:4.0', 'KIND:device', 'FN:Printer'),
      card('VERSION:3.0', 'NOTE:x'),
      'between\r\n',
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Never ended\r\n',
      card('VERSION:3.0', 'FN:Ana'),
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cut o',
    ].join(''),
  )
  expect(records.map(({ noun, fields }) => [noun, fields.name, fields.profileUrls])).toEqual([
    ['company', 'Nord AG', undefined],
    ['company', 'Sud SARL', ['https://www.linkedin.com/company/sud']],
    ['company', 'Est GmbH', undefined],
    ['person', 'Ana', undefined],
  ])
  expect(refused).toEqual([
    { line: 21, reason: 'import.card.group', params: { name: 'Équipe' } },
    { line: 27, reason: 'import.card.thing', params: { name: 'Printer' } },
    { line: 32, reason: 'import.card.nobody' },
    { line: 36, reason: 'import.card.strange' },
    { line: 37, reason: 'import.card.cut' },
    { line: 44, reason: 'import.card.cut' },
  ])
  expect((await read('')).refused).toEqual([{ line: 1, reason: 'import.card.none' }])
})

test('a card within a card is its own, and names that programs trip over are names', async () => {
  const { records } = await read(
    card('VERSION:2.1', 'FN:Ana', 'AGENT:', card('VERSION:2.1', 'FN:Secretary').trim(), '__PROTO__:x', 'CONSTRUCTOR:y'),
  )
  expect(records).toHaveLength(1)
  expect(records[0]?.fields).toEqual({ name: 'Ana' })
  expect(Object.entries(records[0]?.other ?? {})).toEqual([
    ['__PROTO__', 'x'],
    ['CONSTRUCTOR', 'y'],
  ])
})

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map(
  (text) =>
    text
      .normalize('NFC')
      .replace(/[\s\p{Cc}\p{Zl}\p{Zp}\ufeff]+/gu, ' ')
      .trim() || 'x',
)
const person = fc.record({
  givenName: words,
  familyName: words,
  title: words,
  place: words.filter((text) => !text.endsWith(',') && !text.includes('^n')),
  emails: fc.uniqueArray(
    fc.integer({ min: 1, max: 99 }).map((n) => `a${n}@nord.example`),
    { maxLength: 3 },
  ),
  phones: fc.uniqueArray(
    fc.record({
      shown: fc.integer({ min: 1e8, max: 9e8 }).map((n) => `+33 ${n}`),
      kind: fc.constantFrom('mobile', 'work', 'fax'),
    }),
    { maxLength: 3, selector: ({ shown }) => shown },
  ),
})

test('whoever is written as a card is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(person, words, async (made, house) => {
      const name = `${made.givenName} ${made.familyName}`
      const written = vcardText(
        personCard({ ...made, name, profileUrls: ['https://www.linkedin.com/in/ana'] } as never, house),
      )
      const { records, refused } = await read(written)
      expect(refused).toEqual([])
      const { emails, phones, ...rest } = made
      expect(records[0]?.fields).toEqual({
        ...rest,
        name,
        company: house,
        ...(emails.length && { emails }),
        ...(phones.length && { phones }),
        profileUrls: ['https://www.linkedin.com/in/ana'],
      })
    }),
    { seed, numRuns: 150 },
  )
  const house = {
    name: 'Nord; \\',
    website: 'https://nord.example',
    headquarters: 'Lille',
    profileUrls: ['https://www.linkedin.com/company/nord'],
  }
  expect((await read(vcardText(companyCard(house)))).records).toEqual([
    {
      line: 1,
      noun: 'company',
      fields: { name: house.name, websites: [house.website], place: 'Lille', profileUrls: house.profileUrls },
    },
  ])
})

const FILES = corpusFiles('vcards', '.vcf')

test('every file of the corpus: as many cards as begin in it, none misread, in time', async () => {
  for (const [name, content] of FILES) {
    const { records, refused, worst } = await read(content)
    const begun = [
      ...new TextDecoder('latin1')
        .decode(content)
        .replaceAll('\0', '')
        .matchAll(/BEGIN:VCARD/gi),
    ].length
    expect(records.length + refused.length, name).toBe(begun || 1)
    expect(JSON.stringify(records), name).not.toMatch(/=C3=|\ufffd\ufffd|QUOTED-PRINTABLE|BASE64/)
    expect(worst, name).toBeLessThan(100)
  }
})

test('cut anywhere, or with a bit turned, a file gives records and refusals and nothing else', async () => {
  const all = FILES.map(([, content]) => content).filter(({ length }) => length < 5_000)
  const files = all.length ? all : [bytes(card('VERSION:2.1', 'N;QUOTED-PRINTABLE:=C3=BC;x', 'TEL;CELL:1', 'FN:x'))]
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.boolean(), async (which, at, isCut) => {
      const file = (files[which % files.length] as Uint8Array).slice()
      if (!file.length) return
      if (!isCut) file[at % file.length] = (file[at % file.length] as number) ^ (1 << (at % 8))
      const { records, refused } = await read(isCut ? file.subarray(0, at % file.length) : file)
      expect(records.length + refused.length).toBeGreaterThan(0)
      for (const { reason } of refused) expect(reason).not.toBe('import.card.unread')
    }),
    { seed, numRuns: 400 },
  )
})

test('thousands of cards come in pieces, and one that has no end is let go', async () => {
  const one = card(
    'VERSION:3.0',
    'FN:Ana Ruiz',
    'N:Ruiz;Ana;;;',
    'EMAIL:ana@nord.example',
    'TEL;TYPE=CELL:+33 6 12 34 56 78',
  )
  const many = await read(one.repeat(3_000))
  expect(many.records).toHaveLength(3_000)
  expect(many.records.at(-1)?.line).toBe(2_999 * 7 + 1)
  expect(many.worst).toBeLessThan(100)
  const endless = await read(
    `BEGIN:VCARD\nVERSION:3.0\nFN:x\nNOTE:${'long '.repeat(300_000)}\nPHOTO:${'A'.repeat(2_000_000)}\nEND:VCARD\n${one}`,
  )
  expect(endless.refused).toEqual([{ line: 1, reason: 'import.card.large' }])
  expect(endless.records).toHaveLength(1)
  expect(endless.worst).toBeLessThan(100)
})

test('numbers of every region and letters of every kind come through as they stand', async () => {
  const [numbers] = corpusFiles('phone-numbers', 'libphonenumber-examples.json')
  const [traps] = corpusFiles('unicode-traps', 'pairs.json')
  const texts = (file: typeof numbers, like: RegExp) =>
    [...new TextDecoder().decode(file?.[1]).matchAll(/"(?:[^"\\]|\\.)*"/g)]
      .map(([whole]) => (JSON.parse(whole) as string).replace(/\s+/g, ' ').trim())
      .filter((text) => like.test(text) && !/[\p{Cc}\p{Surrogate}]/u.test(text))
  const shown = ['+33612345678', ...new Set(texts(numbers, /^\+?\d[\d ]{3,}$/))]
  const names = ['Zoë', ...texts(traps, /^[^@]*\p{L}[^@]*$/u)]
  const written = [
    ...shown.map((number) => card('VERSION:3.0', 'FN:x', `TEL:${number}`)),
    ...names.map((name) => vcardText(personCard({ name, emails: [], phones: [], profileUrls: [] }))),
  ]
  const { records, refused } = await read(written.join(''))
  expect(refused).toEqual([])
  const all = records.map(({ fields }) => fields)
  expect(all.slice(0, shown.length).map(({ phones }) => phones?.[0]?.shown)).toEqual(shown)
  expect(all.slice(shown.length).map(({ name }) => name)).toEqual(names)
})
