/** Sheets as people paste them: where the headings stand, what the columns are, and why a sheet is refused. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeSheet } from '../../lib/core/sheet/decode'
import { readDelimited } from '../../lib/core/sheet/delimited'
import { meaningOfHeading } from '../../lib/core/sheet/headings'
import { SheetRefused, sheetProblems } from '../../lib/core/sheet/problem'
import { headingRow, recogniseColumns } from '../../lib/core/sheet/recognise'
import { factsOf, missingForLead, suspectLabel } from '../../lib/core/sheet/suspectFacts'
import { targetsIn } from '../../lib/core/sheet/targets'

const read = (text: string) => readDelimited(text, () => undefined)
const refused = async (text: string) =>
  read(text).then(
    () => [],
    (error: SheetRefused) => error.problems,
  )
/** What each column is found to mean, of a sheet whose headings are where they are found. */
async function found(text: string): Promise<(string | undefined)[]> {
  const sheet = await read(text)
  return recogniseColumns(sheet, headingRow(sheet)).map(({ means }) => means)
}
const columns = (...means: (string | undefined)[]) =>
  means.map((one, i) => ({ id: `c${i}`, name: one ?? '', ...(one && { means: one }) }))

describe('reading', () => {
  test('any sign may part the cells, and quoted cells may hold it, quotation marks and lines', async () => {
    for (const sign of ['\t', ',', ';', '|']) {
      const text = `Name${sign}Note\r\nNora Lund${sign}"one${sign} two\r\n""three"""\r\n\r\nIda Holm${sign}x\r\n`
      const { rows, lines } = await read(text)
      expect(rows).toEqual([
        ['Name', 'Note'],
        ['Nora Lund', `one${sign} two\n"three"`],
        ['Ida Holm', 'x'],
      ])
      expect(lines).toEqual([1, 2, 5])
    }
  })

  test('a list of one column is one, and what a spreadsheet copies may begin with a quotation mark', async () => {
    expect((await read('Nora Lund\nIda Holm')).rows).toEqual([['Nora Lund'], ['Ida Holm']])
    expect((await read('"Best" Ltd\tBergen\nAlma\tOslo')).rows[0]).toEqual(['"Best" Ltd', 'Bergen'])
  })

  test('whatever the cells hold, they come back, however long the sheet', async () => {
    const cell = fc.stringMatching(/^[a-zé",;\n|]{0,12}$/).map((text) => text.trim() || 'x')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2 }), async (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join('\t')).join('\n')
        // Long enough for several pieces, which may end in any cell.
        const times = Math.ceil(250_000 / quoted.length)
        const { rows: back } = await read(Array(times).fill(quoted).join('\n'))
        expect(back.length).toBe(rows.length * times)
        expect(back.slice(-rows.length)).toEqual(rows)
      }),
      { numRuns: 8, verbose: true },
    )
  })

  test('refuses what is no sheet, with the line and the reason', async () => {
    expect(await refused('Name;Note\nNora;"never closed\nIda;x')).toEqual([{ why: 'quote', line: 2 }])
    expect(await refused(' \n ')).toEqual([{ why: 'empty' }])
    const book = 'x'.repeat(10_001)
    expect(await refused(`Name\nNora\n${book}`)).toEqual([{ why: 'long', line: 3, n: 10_001, most: 10_000 }])
    expect(await refused('a\0b')).toEqual([{ why: 'binary' }])
    expect(() => decodeSheet(Uint8Array.of(0x50, 0x4b, 3, 4, 0))).toThrow(SheetRefused)
    const sheet = await read('Name,City\nNora Lund,Bergen\nIda Holm,Oslo, Norway\nPer Vik,Bodø')
    const head = headingRow(sheet)
    expect(sheetProblems(sheet, head, recogniseColumns(sheet, head))).toEqual([
      { why: 'cells', line: 3, n: 3, most: 2 },
    ])
  })

  test('a file may be written in any of the usual ways', () => {
    const text = 'Prénom;Société\nZoé;Müller'
    const wide = (little: boolean) => {
      const view = new DataView(new ArrayBuffer(text.length * 2))
      for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little)
      return new Uint8Array(view.buffer)
    }
    const western = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
    for (const bytes of [new TextEncoder().encode(text), western, wide(true), wide(false)])
      expect(decodeSheet(bytes)).toBe(text)
    expect(decodeSheet(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toBe('A')
  })
})

describe('columns', () => {
  test('are told by their headings, in English and French, and as other products write them', () => {
    const said: Record<string, string | undefined> = {
      'Adresse e-mail': 'email',
      'E-mail 1 - Value': 'email',
      'Person - Email - Work': 'email',
      'Téléphone portable': 'mobile',
      'Mobile Phone Number': 'mobile',
      'Tél.': 'phone',
      'Raison sociale': 'company',
      'Organization - Name': 'company',
      'Account Name': 'company',
      Fonction: 'title',
      'Mailing City': 'place',
      'LinkedIn URL': 'profile',
      "Secteur d'activité": 'industry',
      Commentaires: 'note',
      'Email Opt Out': undefined,
      'E-mail 1 - Type': undefined,
      'Lead Status': undefined,
      'Company ID': undefined,
      SIRET: undefined,
    }
    for (const [heading, meaning] of Object.entries(said)) expect(meaningOfHeading(heading), heading).toBe(meaning)
  })

  test('“Nom” is the whole name by itself, and the family name beside “Prénom”', async () => {
    expect(await found('Nom;Ville\nNora Lund;Bergen')).toEqual(['name', 'place'])
    expect(await found('Nom;Prénom;Ville\nLund;Nora;Bergen')).toEqual(['familyName', 'givenName', 'place'])
  })

  test('are told by their values where no heading says it, and people’s names never are', async () => {
    const text = [
      'Nora Lund;Alma GmbH;nora@alma.example;+47 22 86 44 00;www.alma.example;https://www.linkedin.com/in/nora-lund;2026-01-02;12 000',
      'Ida Holm;Borea AS;ida@borea.example;+47 55 12 34 56;borea.example;linkedin.com/in/ida-holm;2026-02-03;9 000',
    ].join('\n')
    const sheet = await read(text)
    expect(headingRow(sheet)).toBeUndefined()
    expect(await found(text)).toEqual([
      undefined,
      'company',
      'email',
      'phone',
      'website',
      'profile',
      undefined,
      undefined,
    ])
  })

  test('headings are found below a title, and among words that nobody knows', async () => {
    const titled = await read('Trade fair 2026\n\nName\tCompany\tStand\nNora Lund\tAlma\tB12')
    expect(headingRow(titled)).toBe(1)
    expect(headingRow(await read('Quoi\tOù\nnora@alma.example\tBergen\nida@borea.example\tOslo'))).toBe(0)
    expect(headingRow(await read('Nora Lund\tBergen\nIda Holm\tOslo'))).toBeUndefined()
  })

  test('a heading is not believed against its values, and unknown columns stay', async () => {
    const text = 'Name,Email,Stand\nNora Lund,yes,B12\nIda Holm,no,C4'
    expect(await found(text)).toEqual(['name', undefined, undefined])
    const sheet = await read(text)
    expect(recogniseColumns(sheet, 0).map(({ name }) => name)).toEqual(['Name', 'Email', 'Stand'])
  })
})

describe('a row', () => {
  test('becomes what its columns say, several addresses and numbers in one cell too', () => {
    const facts = factsOf(columns('givenName', 'familyName', 'email', 'phone', 'mobile', undefined), {
      c0: 'Nora',
      c1: 'Lund',
      c2: 'Nora@Alma.example; Sales <sales@alma.example>, soon',
      c3: '+47 22 86 44 00 / +47 22 86 44 01',
      c4: '+47 912 34 567',
      c5: 'B12',
    })
    expect(facts).toMatchObject({ name: 'Nora Lund', emails: ['nora@alma.example', 'sales@alma.example'] })
    expect(facts.phones).toEqual([
      { shown: '+47 22 86 44 00' },
      { shown: '+47 22 86 44 01' },
      { kind: 'mobile', shown: '+47 912 34 567' },
    ])
  })

  test('has no name where only an address is known, and says what is missing for a lead', () => {
    const own = columns('name', 'company', 'email', 'phone')
    const missing = (cells: Record<string, string>) => missingForLead(factsOf(own, cells))
    expect(factsOf(own, { c2: 'nora.lund@alma.example' }).name).toBeUndefined()
    expect(missing({ c2: 'nora.lund@alma.example' })).toEqual(['who'])
    expect(missing({ c0: 'Nora Lund' })).toEqual(['reach'])
    expect(missing({})).toEqual(['who', 'reach'])
    expect(missing({ c1: 'Alma', c3: '+47 22 86 44 00' })).toEqual([])
    expect(suspectLabel(own, { c1: 'Alma', c2: 'x@alma.example' })).toBe('Alma')
  })
})

test('rows added to a list go under its own headings, else what means the same, else into a column of their own', () => {
  const own = [
    { id: 'a', name: 'Nom', means: 'name' },
    { id: 'b', name: 'Société', means: 'company' },
    { id: 'c', name: 'Stand' },
  ]
  const pasted = (...names: string[]) => names.map((name, at) => ({ at, name, means: meaningOfHeading(name) }))
  expect(targetsIn(own, pasted('stand', 'Company', 'Hall', 'NOM'))).toEqual(['c', 'b', undefined, 'a'])
  expect(targetsIn(own, pasted('', ''))).toEqual(['a', 'b'])
  expect(targetsIn(own, pasted('Company', 'Société'))).toEqual([undefined, 'b'])
})
