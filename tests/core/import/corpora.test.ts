/**
 * Tables of others, good and bad, from `../shared/corpora`, which is no part of this repository: each is imported or refused with a
 * reason, row by row. Cells that are made to break programs are read back as they were written.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { csvLines } from '../../../lib/core/sheet/writeCsv'
import { type TextKey, text } from '../../../lib/core/text'
import { fileOf, lookAt, readAll } from '../../support/tables'

const CORPORA = join(import.meta.dirname, '../../../../shared/corpora')
const isHere = existsSync(CORPORA)
if (!isHere) console.warn('SKIPPED: ../shared/corpora is not here; tables of others are not read.')
const at = (...path: string[]) => join(CORPORA, ...path)
const files = (folder: string, ending: string) =>
  isHere
    ? readdirSync(at(folder))
        .filter((name) => name.endsWith(ending))
        .map((name) => at(folder, name))
    : []
const open = (path: string) => fileOf(new Uint8Array(readFileSync(path)), basename(path))
/** The cells of a record that is only kept, in their order. */
const cellsOf = ({ other = {} }: { other?: Record<string, string> }) => Object.values(other)

describe.skipIf(!isHere)('malformed and awkward tables', () => {
  const BAD: Record<string, string[]> = {
    'bad-header-less-fields.csv': ['2 import.fewerCells'],
    'bad-header-more-fields.csv': ['2 import.moreCells'],
    'bad-header-no-header.csv': ['1 import.empty'],
    'bad-missing-quote.csv': ['2 import.quote'],
    'bad-quotes-with-unescaped-quote.csv': ['2 import.quote'],
    'all-empty.csv': ['1 import.empty'],
  }
  test.each(files('csv-malformed/csv-test-data/csv', '.csv').map((path) => [basename(path), path]))(
    '%s',
    async (name, path) => {
      const content = readFileSync(path, 'utf8')
      // Headings of no known table are rows to us unless the user says otherwise: here every row is looked at as it stands.
      const { records, refused } = await readAll(
        fileOf(name.startsWith('bad-header') ? content.replace('foo,bar,baz', 'Name,Email,Phone') : content),
        { columns: [] },
      )
      expect(refused.map(({ line, reason }) => `${line} ${reason}`)).toEqual(BAD[name] ?? [])
      for (const { reason, params } of refused) expect(text('fr', reason as TextKey, params)).not.toContain('import.')
      if (BAD[name] || name.startsWith('bad-')) return
      const json = JSON.parse(
        readFileSync(
          path
            .replace(/csv(?=\/|$)/g, (part) => part)
            .replace('/csv/', '/json/')
            .replace(/csv$/, 'json'),
          'utf8',
        ),
      ) as (string[] | Record<string, string>)[]
      const wanted = json
        .map((row) =>
          Object.values(row)
            .map((cell) => cell.trim())
            .filter(Boolean),
        )
        .filter((row) => row.length)
      const read = records.map(cellsOf)
      // An object a row is a table with headings, which are a row of their own here.
      expect(read.slice(Array.isArray(json[0]) ? 0 : 1)).toEqual(wanted)
    },
  )
})

describe.skipIf(!isHere)('exports of other products', () => {
  const maker = (name: string) => name.split('-')[0]
  test.each(files('crm-exports', '.csv').map((path) => [basename(path), path]))('%s', async (name, path) => {
    const look = await lookAt(open(path))
    const { records, refused } = await readAll(open(path))
    expect([look.maker, records.length, refused]).toEqual([maker(name), 16, []])
    const emails = records.map(({ fields }) => fields.emails?.[0]).filter(Boolean)
    if (look.noun === 'person' && look.maker !== 'linkedin') expect(emails).toHaveLength(16)
    // A number that a spreadsheet has rounded, and a name that is question marks, are kept and are nobody's.
    for (const { fields } of records) expect(JSON.stringify(fields)).not.toMatch(/E\+10|"\?+"|n\/a/)
  })
})

describe.skipIf(!isHere)('cells that are made to break programs', () => {
  const naughty = () => JSON.parse(readFileSync(at('naughty-strings/blns.json'), 'utf8')) as string[]
  const traps = () =>
    (JSON.parse(readFileSync(at('unicode-traps/pairs.json'), 'utf8')) as { a: string; b: string }[]).flatMap(
      ({ a, b }) => [a, b],
    )
  const formulas = () => readFileSync(at('csv-injection/csv-payload.txt'), 'utf8').split('\n')
  test.each([
    ['naughty strings', naughty],
    ['traps of Unicode', traps],
    ['formulas', formulas],
  ])('%s are read back as they were written', async (_, of) => {
    const cells = of()
      .map((cell) => cell.replaceAll('\0', '').trim().replace(/\r\n?/g, '\n'))
      .filter(Boolean)
    const rows = [['Name', 'Email', 'Anything'], ...cells.map((cell) => ['Ada', 'ada@engines.example', cell])]
    for (const sign of [',', ';'] as const) {
      const { records, refused } = await readAll(fileOf(csvLines(rows, sign)))
      expect(refused).toEqual([])
      expect(records.map(({ other }) => other?.Anything)).toEqual(cells)
    }
    // As headings too, such as those of what every object has.
    const headed = await readAll(
      fileOf(
        csvLines([
          ['Name', 'Email', ...cells],
          ['Ada', 'ada@engines.example', ...cells.map(() => 'x')],
        ]),
      ),
      { headLine: 1 },
    )
    expect(headed.records).toHaveLength(1)
    expect(headed.refused).toEqual([])
  })
})
