/** Tables as files: each row is a record or is refused with its line and the reason, and nothing that can be two things is taken for one. */
import { describe, expect, test } from 'vitest'
import { fileOf, lookAt, readAll } from '../../support/tables'

const bytes = (...numbers: number[]) => new Uint8Array(numbers)
const latin = (text: string) => bytes(...[...text].map((sign) => sign.charCodeAt(0)))
const wide = (text: string, first: number[] = []) =>
  bytes(...first, ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]))

describe('what wrote the file does not matter', () => {
  const text = 'Prénom,Nom,E-mail\r\nZoë,Lefèvre,zoe@nord.example\r\n'
  const wanted = { givenName: 'Zoë', familyName: 'Lefèvre', emails: ['zoe@nord.example'] }
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 with its mark', wide(text, [0xff, 0xfe])],
    ['UTF-16 without', wide(text)],
    ['Windows-1252', latin(text)],
    ['the Mac’s own', latin(text.replaceAll('é', '\x8e').replace('ë', '\x91').replace('è', '\x8f'))],
  ])('%s', async (_, content) => {
    expect((await readAll(fileOf(content))).records).toEqual([{ line: 2, noun: 'person', fields: wanted }])
  })

  test('an encoding that cannot be told is refused, as every name would be a wrong one', async () => {
    const cyrillic = latin(
      'Имя,Город\nИван,Москва'.replace(/[А-яё]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x350)),
    )
    expect(await readAll(fileOf(cyrillic))).toMatchObject({ records: [], refused: [{ reason: 'import.encoding' }] })
  })

  test('of a text with a few damaged bytes, the rows that hold them are refused', async () => {
    const head = new TextEncoder().encode('Nom,E-mail\nZoë é è ê,zoe@nord.example\nRen')
    const file = fileOf(new Blob([head, bytes(0xe9), 'e,r@nord.example\n']))
    const { records, refused } = await readAll(file)
    expect([records.length, refused]).toEqual([1, [{ line: 3, reason: 'import.damaged' }]])
  })
})

describe('a row that is wrong', () => {
  const head = 'Name,Email,Phone'
  const row = 'Ada,ada@engines.example,+44 20 7946 0958'
  test.each([
    ['a quotation mark that nothing closes', '"Ada,ada@engines.example,', 'import.quote'],
    ['one in the middle of a cell', 'Ada,"a" b",c', 'import.quote'],
    ['a cell too many', `${row},more`, 'import.moreCells'],
    ['a cell too few', 'Ada,ada@engines.example', 'import.fewerCells'],
    ['a zero byte', 'A\0da,ada@engines.example,', 'import.zero'],
    ['a cell that is a book', `Ada,,"${'word '.repeat(1_000_000)}"`, 'import.longCell'],
    ['a million cells', `Ada${','.repeat(1_000_000)}`, 'import.manyCells'],
  ])('%s is refused with its line, and the rest is read', async (_, wrong, reason) => {
    const { records, refused } = await readAll(fileOf([head, row, row, wrong, row, row].join('\n')))
    expect(refused).toMatchObject([{ line: 4, reason }])
    expect(records.map(({ line }) => line)).toEqual([2, 3, 5, 6])
  })

  test('many of them take no longer each', async () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => (i % 2 ? row : '"Ada, "x"'))
    const { records, refused } = await readAll(fileOf([head, ...lines].join('\n')))
    expect([records.length, refused.length]).toEqual([1_500, 1_500])
  })

  test('names of what every object has are headings like any other', async () => {
    const { records } = await readAll(fileOf('Name,Email,__proto__,constructor\nAda,ada@engines.example,x,y'))
    expect(Object.entries(records[0]?.other ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
  })
})

describe('what can be two things', () => {
  const deals = async (column: string, ...cells: string[]) =>
    (await readAll(fileOf(`Deal name;Stage;${column}\n${cells.map((cell) => `D;S;${cell}`).join('\n')}`))).records
  const amounts = async (...cells: string[]) =>
    (await deals('Amount', ...cells)).map(({ fields, other }) => fields.amount ?? other?.Amount)
  const days = async (...cells: string[]) =>
    (await deals('Close date', ...cells)).map(({ fields, other }) => fields.due ?? `kept ${other?.['Close date']}`)

  test('amounts: the column tells which mark decimals have, and else both are kept', async () => {
    expect(await amounts('85 000,00 €', '1.234', '-500')).toEqual(['85000.00', '1234', '-500'])
    expect(await amounts('1,234.50', '12,000', '(500.00)')).toEqual(['1234.50', '12000', '-500.00'])
    expect(await amounts('99.999', '12,5', '1.5', 'free', '1e5', '=1+2')).toEqual([
      '99.999',
      '12.5',
      '1.5',
      'free',
      '1e5',
      '=1+2',
    ])
    expect(await amounts('$12,000', '€12.000')).toEqual(['12000', '12000'])
    expect((await deals('Amount', '99.999', '7'))[0]?.fields.amount).toBeUndefined()
    expect(await amounts('₹1,00,000', '$12,000', '€ 1 234,56')).toEqual(['100000', '$12,000', '1234.56'])
  })

  test('currencies: a sign that several share is told as one, and a heading may name one', async () => {
    expect((await deals('Amount', '$5', '5 €', 'CHF 5')).map(({ fields }) => fields.currency)).toEqual([
      '$',
      'EUR',
      'CHF',
    ])
    expect((await deals('Amount (GBP)', '5'))[0]?.fields).toMatchObject({ amount: '5', currency: 'GBP' })
  })

  test('days: the column tells which number is the month, and else they are kept', async () => {
    expect(await days('3/4/2026', '29/03/2026')).toEqual(['2026-04-03', '2026-03-29'])
    expect(await days('3/4/2026', '03/29/2026')).toEqual(['2026-03-04', '2026-03-29'])
    expect(await days('3/4/2026', '4/4/2026')).toEqual(['kept 3/4/2026', '2026-04-04'])
    expect(await days('15 septembre 2026', 'Mar 12, 2024', '2026-02-30', 'tomorrow 3')).toEqual([
      '2026-09-15',
      '2024-03-12',
      'kept 2026-02-30',
      'kept tomorrow 3',
    ])
    expect(await days('45631.0', '45380')).toEqual(['2024-12-05', '2024-03-29'])
    expect(await days('2026-03-29T01:30:00+01:00', '2026-03-04 2:05 PM')).toEqual([
      '2026-03-29T01:30+01:00',
      '2026-03-04T14:05',
    ])
  })

  test('telephones: words and numbers that a spreadsheet has rounded are none', async () => {
    const { records } = await readAll(
      fileOf('Name,Phone\nA,1.2025550122E+10\nB,n/a\nC,202.555.0176;202.555.0177\nD,tel:+1-202-555-0199'),
    )
    expect(records.map(({ fields }) => fields.phones?.map(({ shown }) => shown))).toEqual([
      undefined,
      undefined,
      ['202.555.0176', '202.555.0177'],
      ['+1-202-555-0199'],
    ])
    expect(records[0]?.other).toEqual({ Phone: '1.2025550122E+10' })
  })
})

test('headings are found below notes, and whose export it is by them', async () => {
  const look = await lookAt(
    fileOf(
      'Notes:\n"Made up, with a comma."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,L,,,,,',
    ),
  )
  expect(look).toMatchObject({
    maker: 'linkedin',
    noun: 'person',
    records: [{ line: 5, fields: { givenName: 'Ada' } }],
  })
})
