/**
 * The functions that read text which others wrote, found in the source of the core, of extraction and of the adapters, so that one
 * that is added later is found by itself.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { FieldKind } from '../../lib/core/customField'
import { readCustom } from '../../lib/core/customRead'
import { calendarReader } from '../../lib/core/import/calendar/calendarFile'
import { jsonReader } from '../../lib/core/import/json/jsonFile'
import { attributionStart } from '../../lib/extract/attribution'
import { candidates } from '../../lib/extract/candidate'
import { cardCandidates } from '../../lib/extract/cards'
import { fitsDomain } from '../../lib/extract/companies'
import { emlFacts } from '../../lib/extract/emlFile'
import { readGiven } from '../../lib/extract/given'
import { headerBlockAt } from '../../lib/extract/headerBlock'
import { emailReader } from '../../lib/extract/import/emailFile'
import { vcardReader } from '../../lib/extract/import/vcardFile'
import { matchLists } from '../../lib/extract/matchLists'
import { messageContact } from '../../lib/extract/messageContact'
import { phonesIn } from '../../lib/extract/phones'
import { ownText } from '../../lib/extract/quotedHtml'
import { imported } from './imported'

/** `few`: slow by itself, by code that is not ours or a document that is made; a few lines will do. */
export type Reader = { name: string; read: (text: string) => unknown; few?: boolean }

const LIB = join(import.meta.dirname, '../../lib')
const FOLDERS =
  `core core/calendar core/drafts core/import core/import/makers core/import/table core/import/xlsx core/match core/norms
  core/sheet core/vcard extract sites`.split(/\s+/)
/** An exported function whose first parameter is a text, or a text that may be missing. */
const DECLARED =
  /^export (?:async )?(?:function|const) (\w+)(?: = (?:async )?(?:remembered\(\s*)?)?(?:<[^>]*>)?\(\s*(\w+)\??: string\b(?!\[)/gm

/** What a reader needs beside the text, by its name. */
const MORE: Record<string, unknown[]> = {
  amountOf: [undefined, { usual: 'EUR', others: false, language: 'fr' }],
  builtFrom: [['xiaoli', 'chen']],
  cardLines: [{}],
  cellText: ['str', 0, { strings: [], styles: [], from1904: false }],
  closingOf: [() => true],
  companyScore: ['nord', []],
  contactIn: [{ author: { name: 'Claire Morel', email: 'claire@nord.example' }, reply: 'Hello' }],
  countriesOf: [{}, () => true],
  customFieldAt: [[]],
  decoded: ['koi8-r', undefined],
  dateOnce: ['en'],
  fileName: ['.ics', 'margin'],
  fitsDomain: ['nord'],
  headerName: [{}],
  holds: [[['a']]],
  initialsIn: ['jf', true],
  isPair: ['martina'],
  isoDay: ['dd/mm/yyyy'],
  isAutomated: [''],
  isOfHouse: ['nord', 'Claire Morel'],
  isPersonName: ['nord'],
  isSharedBox: [matchLists.isRole],
  looksLikeName: ['nord', 2],
  matchRank: ['mark as won'],
  messageContact: [{ author: { name: 'Claire Morel', email: 'claire@nord.example' } }],
  nameIn: [() => true, 'nord', {}, undefined],
  nameParts: ['', '', matchLists],
  noteWith: ['more'],
  numberIn: ['fr'],
  oneLanguage: ['en'],
  ownEmails: ['Claire Morel', true, { author: {} }],
  parseAmount: ['EUR', 'fr'],
  readAmount: [{ point: 0, comma: 0 }],
  readCustom: [{ kind: 'money' }, { language: 'fr', currency: 'EUR' }],
  phonesFrom: [[], undefined],
  readDay: [{ dayFirst: 0, monthFirst: 0, serial: 0, other: 1 }],
  readDelimited: [() => undefined],
  readNumber: [[{ country: 'FR', weight: 3 }]],
  readShownDate: ['en'],
  readWeekdayDate: ['en'],
  linkTo: [new Map()],
  rendered: [new Map()],
  readWhen: [{ day: '2026-11-30', time: '10:20' }, 'en-US'],
  sortAddress: [new Set(), new Set()],
  spells: ['Claire Morel'],
  splitTitleAndHouse: ['nord'],
  tellingWords: [matchLists],
  tidyTitle: ['en'],
  titleRanges: ['2026-11-30'],
  trimSigns: [/[ a-]/],
  trimSignsEnd: [/[ a-]/],
  unitsOf: [true],
  unknownFields: [new Set()],
  wholeNumber: [100],
  whyFound: [[], []],
  canBeRead: ['claire'],
  sameSurname: ['morel'],
  sameSyllables: ['yijun'],
  isNickname: ['claire'],
  isShortFor: ['Bertrand Coste'],
  readForm: [],
  withBrackets: ['Claire Morel, LL.M. (Leiden)'],
  tornCells: [{ delimiter: ';', quote: '"', from: 0 }],
}
/** Their text is a key, a code or a number of ours, or a page goes with it; two words are compared that others have bounded, or it is a list. */
export const NO_READERS =
  'apartOf belongsTo columnOrder compareIds currencyOf customColumnId customFieldId dealTotal decimalsOf dueTotal edits findPieces instantOf mailSiteOf mergeOrder permanentOf personTotal putDraft rule stageUpTo taskTotal writeUuid zoneText'.split(
    ' ',
  )

const page = (text: string) => ({
  site: 'file' as const,
  page: 'page' as const,
  url: 'https://file.invalid/',
  messages: [],
  rows: [],
  results: [],
  selection: text,
})
const parse = (html: string) => new JSDOM(html).window.document
const bytes = (text: string) => new TextEncoder().encode(text)

/** Readers whose text is not their first parameter: told by hand. */
const OTHERS: Record<string, Reader['read']> = {
  'attributionStart, of lines': (text) => attributionStart(text.split('\n'), text.split('\n').length - 1),
  'cardCandidates, of a selection': (text) => cardCandidates(page(text)),
  'candidates, of a message': (text) =>
    candidates({
      ...page(''),
      page: 'thread',
      messages: [{ from: { name: text, email: 'a@nord.example' }, to: [], cc: [], text, attachments: [] }],
    }),
  ...Object.fromEntries(
    FieldKind.options.map((kind) => [
      `readCustom, of ${kind}`,
      (text: string) =>
        readCustom(text, { kind, choices: [{ id: 'n', name: 'North' }] }, { language: 'fr', currency: 'EUR' }),
    ]),
  ),
  'emlFacts, of a body': (text) => emlFacts(bytes(`From: Claire <a@nord.example>\n\n${text}`), parse),
  'fitsDomain, of a domain': (text) => fitsDomain('Claire Morel', text),
  'headerBlockAt, of lines': (text) => headerBlockAt(text.split('\n'), 0),
  'messageContact, of a name': (text) =>
    messageContact('Hello\n\nBest regards\nClaire', { author: { name: text, email: `${text}@nord.example` } }),
  'ownText, of a body': (text) => {
    const { document } = new JSDOM('<div></div>').window
    const root = document.body.firstElementChild as Element
    root.textContent = text
    return ownText(root)
  },
  'phonesIn, of lines': (text) => phonesIn(text.split('\n').slice(0, 60), {}),
  'calendarReader, of a title': (text) =>
    imported(
      calendarReader,
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260701\nSUMMARY:${text}\nEND:VEVENT\nEND:VCALENDAR`,
    ),
  'jsonReader, of a name': (text) => imported(jsonReader, JSON.stringify([{ name: text }])),
  'emailReader, of a text': (text) =>
    imported(emailReader, `From: Claire <a@nord.example>\nDate: Mon, 30 Nov 2026 10:00:00 +0100\n\n${text}`),
  'vcardReader, of quoted-printable': (text) =>
    imported(vcardReader, `BEGIN:VCARD\nN;QUOTED-PRINTABLE;CHARSET=x:${text}\nEND:VCARD`),
  'readGiven, of a card': (text) => readGiven({ bytes: bytes(text) }, [], parse),
  'readGiven, of a vCard': (text) =>
    readGiven({ name: 'a.vcf', bytes: bytes(`BEGIN:VCARD\nVERSION:3.0\nFN:${text}\nEND:VCARD`) }, [], parse),
}

/** Every reader: found in the source, and told by hand. */
export const readers: Reader[] = [
  ...(
    await Promise.all(
      FOLDERS.flatMap((folder) => readdirSync(join(LIB, folder)).map((file) => join(folder, file))).map(readersIn),
    )
  ).flat(),
  ...Object.entries(OTHERS).map(([name, read]) => ({
    name,
    read,
    few: /^(?:emlFacts|ownText|vcardReader|calendarReader|jsonReader|emailReader)/.test(name),
  })),
]

async function readersIn(file: string): Promise<Reader[]> {
  if (!file.endsWith('.ts')) return []
  const names = [...readFileSync(join(LIB, file), 'utf8').matchAll(DECLARED)].map(([, name = '']) => name)
  if (!names.length) return []
  const module: Record<string, unknown> = await import(join(LIB, file))
  return names.flatMap((name) => {
    const found = module[name]
    if (typeof found !== 'function' || NO_READERS.includes(name)) return []
    return [{ name: `${name}, ${file}`, read: (text: string) => found(text, ...(MORE[name] ?? [])) }]
  })
}
