/** Any table, written with any sign, quotation marks and encoding, is read back the same; and whose export it is, is known by its headings. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { unmarked } from '../../../lib/core/sheet/harmless'
import { fileOf, lookAt, readAll } from '../../support/tables'

const wide = (text: string, isBig: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length))
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), !isBig)
  return view.buffer
}
/** Each of these signs is one byte on Windows, the number of which is its own. */
const WESTERN = 'abcdefghij ABC 0123 éèàùçüöäñß \'-&;,|."\n'
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const ENCODINGS: Record<string, (text: string) => BlobPart> = {
  'UTF-8': (text) => text,
  'UTF-8 with its mark': (text) => `\uFEFF${text}`,
  'UTF-16': (text) => wide(`\uFEFF${text}`, false),
  'UTF-16, the other way round': (text) => wide(`\uFEFF${text}`, true),
  'Windows-1252': latin,
}

describe('written and read back', () => {
  const western = fc.array(fc.constantFrom(...WESTERN), { maxLength: 10 }).map((all) => all.join(''))
  const any = fc.oneof(
    western,
    fc.string({ unit: 'grapheme', maxLength: 10 }),
    fc
      .array(fc.constantFrom('"', '""', ',', ';', '\t', '\n', '\r\n', ' ', 'é', '漢', '=', "'"), { maxLength: 6 })
      .map((all) => all.join('')),
  )
  const plain = (cell: string) => unmarked(cell.trim().replace(/\r\n?/g, '\n'))
  test.each(Object.keys(ENCODINGS))('in %s', async (encoding) => {
    const cell = (encoding === 'Windows-1252' ? western : any).map((text) => text.replace(/[\0\uFFFD\p{Cs}]/gu, ''))
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
    const how = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|', '^', '~', '\u001f'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      quotes: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(table, how, fc.nat(40), async (rows, { delimiter, newline, quotes }, cut) => {
        // A cell that begins with a quotation mark of its own cannot be told from one in quotation marks where nothing is quoted.
        const text = Papa.unparse([['Name', 'Email', 'Ville'], ...rows], {
          delimiter,
          newline,
          quotes,
          escapeFormulae: false,
        })
        const content = new Blob([ENCODINGS[encoding]?.(text) ?? ''])
        // The pieces in which a file comes do not matter.
        const bytes = new Uint8Array(await content.arrayBuffer())
        const file = fileOf(new Blob([bytes.slice(0, cut), bytes.slice(cut)]))
        const { records, refused } = await readAll(file, { columns: [], headLine: 1 })
        expect(refused).toEqual([])
        const wanted = rows.map((row) => row.map(plain).filter(Boolean)).filter((row) => row.length)
        expect(records.map(({ other = {} }) => Object.values(other))).toEqual(wanted)
      }),
      { numRuns: 60 },
    )
  })
})

describe('whose export a table is', () => {
  test.each([
    [
      'google',
      'person',
      'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value',
    ],
    [
      'outlook',
      'person',
      'Titre,Prénom,Nom,Société,Titre,Téléphone (bureau),Tél. mobile,Adresse de messagerie,Type de messagerie',
    ],
    ['thunderbird', 'person', 'Prénom,Nom de famille,Nom à afficher,Surnom,Adresse électronique principale'],
    ['linkedin', 'person', 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'],
    ['hubspot', 'company', 'Record ID,Company name,Company owner,Phone Number,City,Industry'],
    ['hubspot', 'deal', 'Record ID,Deal Name,Deal Stage,Close Date,Amount'],
    ['pipedrive', 'company', 'Organization - ID,Organization - Name,Organization - Address'],
    ['pipedrive', 'deal', 'Affaire - Titre,Affaire - Valeur,Affaire - Étape,Organisation - Nom'],
    ['pipedrive', 'person', 'Person - Name,Person - Email - Work,Person - Phone - Mobile'],
    ['salesforce', 'person', 'First Name,Last Name,Company / Account,Lead Status,Email'],
    ['salesforce', 'company', 'Account Name,Billing City,Phone,Type'],
    ['salesforce', 'deal', 'Opportunity Name,Stage,Amount,Close Date,Account Name'],
    [
      'zoho',
      'person',
      'Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Account Name.id,Account Name,Email,Tag',
    ],
    ['zoho', 'deal', 'Record Id,Deal Owner,Deal Name,Closing Date,Stage,Amount,Account Name'],
    ['streak', 'deal', 'Box Key,Name,Stage,Notes'],
    ['nocrm', 'deal', 'Lead,Step,Status,Amount,Tags'],
    ['nutshell', 'person', 'First Name,Last Name,Email,Legacy ID,Territory'],
    ['margin', 'person', 'Nom,Compte,Fonction,Cycle de vie,E-mail'],
    ['margin', 'deal', 'Deal,Company,Stage,Amount,Expected closing'],
    [undefined, 'person', 'Nom,Prénom,Téléphone,E-mail'],
    [undefined, 'deal', 'Affaire,Montant HT (EUR),Étape'],
    [undefined, 'company', 'Société,Ville,Site web'],
    [undefined, 'task', 'Tâche,Échéance,Fait'],
    [undefined, 'activity', 'Subject,Type,Date'],
  ])('%s: %s', async (maker, noun, headings) => {
    const look = await lookAt(fileOf(headings))
    expect([look.maker, look.noun]).toEqual([maker, noun])
    const fields = look.columns?.flatMap(({ field }) => field ?? []) ?? []
    expect(fields.length).toBeGreaterThan(1)
  })

  test('a title by which somebody is addressed is no post, and a column of words is no telephone', async () => {
    const { records } = await readAll(
      fileOf(
        'Title,First Name,Job Title,E-mail Address,E-mail 2 Address,Business Phone\nDr,Ada,Engineer,ada@engines.example,,call her\nMs,Grace,Admiral,grace@navy.example,,by post',
      ),
    )
    expect(records[0]).toEqual({
      line: 2,
      noun: 'person',
      fields: { givenName: 'Ada', title: 'Engineer', emails: ['ada@engines.example'] },
      other: { Title: 'Dr', 'Business Phone': 'call her' },
    })
  })
})
