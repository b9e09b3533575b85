/** Files that are no copy, or not any more what was written: each is refused, and nothing of the database is touched. */
import 'fake-indexeddb/auto'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MANIFEST_FILE } from '../../lib/core/copy/manifest'
import { Fingerprint } from '../../lib/core/copy/seal'
import { keepCopy } from '../../lib/db/copyBack'
import { db } from '../../lib/db/db'
import { savePerson } from '../../lib/db/people'
import { setUp } from '../../lib/db/setup'
import { chanceOf, seedOf } from '../support/chance'
import { copyNow, opened, problemOf } from '../support/copies'
import { memoryFolder } from '../support/memoryFolder'
import { wholeStore } from '../support/wholeStore'

const CUTS = 300
const FLIPS = 1_000
const person = (n: number) => ({
  name: `Person ${n}`,
  emails: [`p${n}@nord.example`],
  phones: [],
  profileUrls: [],
  source: 'hand',
  provenance: {},
})

let bytes: Uint8Array<ArrayBuffer>
let before: unknown

beforeAll(async () => {
  await db.open()
  await setUp('en', 'EUR')
  for (let n = 0; n < 5; n++) await savePerson(person(n))
  bytes = new Uint8Array(await (await copyNow()).arrayBuffer())
  before = await wholeStore()
})
afterAll(async () => {
  db.close({ disableAutoOpen: false })
  await db.delete({ disableAutoOpen: false })
})

describe('a damaged file', () => {
  test(`cut at ${CUTS} places: refused each time`, async () => {
    const chance = chanceOf(seedOf('truncations'))
    for (let i = 0; i < CUTS; i++) {
      const to = i < 30 ? bytes.length - 1 - i : chance.below(bytes.length)
      expect(await problemOf(new Blob([bytes.slice(0, to)])), `cut after ${to} bytes`).toBeDefined()
    }
    expect(await wholeStore()).toEqual(before)
  })

  test(`with one wrong bit at ${FLIPS} places: refused each time`, async () => {
    const chance = chanceOf(seedOf('flips'))
    for (let i = 0; i < FLIPS; i++) {
      const at = i < 120 ? bytes.length - 1 - i : chance.below(bytes.length)
      const bit = chance.below(8)
      const wrong = bytes.slice()
      wrong[at] = (wrong[at] ?? 0) ^ (1 << bit)
      expect(await problemOf(new Blob([wrong])), `bit ${bit} of byte ${at}`).toBeDefined()
    }
    expect(await wholeStore()).toEqual(before)
  })

  test('leaves no snapshot behind either', async () => {
    const folder = memoryFolder()
    const file = packed(({ 'tables/people.ndjson': people, ...rest }) => ({
      ...rest,
      'tables/people.ndjson': people?.slice().fill(32, 5, 6) as Uint8Array<ArrayBuffer>,
    }))
    await expect(opened(file).then((copy) => keepCopy(folder as never, copy))).rejects.toThrow()
    expect(folder.files.size).toBe(0)
  })
})

type Files = Record<string, Uint8Array<ArrayBuffer>>
/** The copy unpacked, changed and packed again by another program. */
const packed = (change: (files: Files) => Zippable): Blob =>
  new Blob([new Uint8Array(zipSync(change(unzipSync(bytes) as Files)))])

/** The same with rows of people changed and the list of contents set right, as somebody who means it would. */
function forged(change: (lines: string[]) => string[]): Blob {
  return packed((files) => {
    const lines = change(new TextDecoder().decode(files['tables/people.ndjson']).trimEnd().split('\n'))
    const text = strToU8(lines.map((line) => `${line}\n`).join(''))
    const sha = new Fingerprint()
    sha.add(text)
    const manifest = JSON.parse(new TextDecoder().decode(files[MANIFEST_FILE]))
    manifest.tables.people = { ...manifest.tables.people, rows: lines.length, bytes: text.length, sha256: sha.end() }
    return { ...files, 'tables/people.ndjson': text, [MANIFEST_FILE]: strToU8(JSON.stringify(manifest)) }
  })
}

describe('a file that somebody made', () => {
  test('packed again by another program is taken, and what else is in it is told and left alone', async () => {
    const file = packed((files) => ({ ...files, '__MACOSX/._x': strToU8('x'), 'notes.txt': strToU8('mine') }))
    expect(await problemOf(file)).toBeUndefined()
    expect((await opened(file)).others.sort()).toEqual(['__MACOSX/._x', 'notes.txt'])
  })

  test.each([
    ['a field of another kind', (row: object) => ({ ...row, emails: 'a@b.example' }), 'emails'],
    ['a field that nobody can do without', ({ createdAt: _, ...row }: { createdAt?: string }) => row, 'createdAt'],
  ])('%s names the file, the line and the field', async (_, change, field) => {
    const file = forged((lines) => lines.map((line, i) => (i === 2 ? JSON.stringify(change(JSON.parse(line))) : line)))
    expect(await problemOf(file)).toEqual({ why: 'row', file: 'tables/people.ndjson', line: 3, field })
  })

  test('the same record twice, what is no JSON, and a row too many', async () => {
    const file = 'tables/people.ndjson'
    expect(await problemOf(forged((lines) => [...lines, lines[0] ?? '']))).toEqual({ why: 'twice', file, line: 6 })
    expect(await problemOf(forged((lines) => [...lines, '{']))).toEqual({ why: 'row', file, line: 6 })
    expect(await problemOf(forged((lines) => [...lines, '7']))).toMatchObject({ why: 'row', file, line: 6 })
  })

  test.each(['../evil.ndjson', '/etc/passwd', 'tables/../../x', 'c:\\x'])('a name that leads out: %s', async (name) => {
    expect(await problemOf(packed((files) => ({ ...files, [name]: strToU8('x') })))).toEqual({
      why: 'name',
      file: name,
    })
  })

  test('a name that stands there twice', async () => {
    const file = new Uint8Array(await packed((files) => ({ ...files, 'README.tx2': strToU8('x') })).arrayBuffer())
    const text = new TextDecoder('latin1').decode(file)
    for (let at = text.indexOf('README.tx2'); at >= 0; at = text.indexOf('README.tx2', at + 1)) file[at + 9] = 0x74
    expect(await problemOf(new Blob([file]))).toEqual({ why: 'name', file: 'README.txt' })
  })

  test('what unpacks to an absurd size, as it says or without saying so', async () => {
    const zeros = new Uint8Array(8_000_000)
    const bomb = packed((files) => ({ ...files, 'tables/people.ndjson': [zeros, { level: 9 }] }))
    expect(await problemOf(bomb)).toEqual({ why: 'absurd', file: 'tables/people.ndjson' })
    const small = new Uint8Array(await bomb.arrayBuffer())
    const list = new TextDecoder('latin1').decode(small).lastIndexOf('tables/people.ndjson') - 46
    const manifest = (await opened(new Blob([bytes]))).manifest
    new DataView(small.buffer).setUint32(list + 24, manifest.tables.people?.bytes ?? 0, true)
    expect(await problemOf(new Blob([small]))).toEqual({ why: 'absurd', file: 'tables/people.ndjson' })
  })

  test('what is something else is told from a copy that is damaged', async () => {
    expect(await problemOf(new Blob(['name,email\n']))).toEqual({ why: 'foreign' })
    expect(await problemOf(new Blob(['age-encryption.org/v1\n']))).toEqual({ why: 'sealed' })
    expect(await problemOf(new Blob(['MARGIN SNAPSHOT\nxxxx']))).toEqual({ why: 'snapshot' })
    expect(await problemOf(new Blob([new Uint8Array(zipSync({ 'a.txt': strToU8('a') }))]))).toEqual({ why: 'foreign' })
    expect(await problemOf(new Blob([]))).toEqual({ why: 'foreign' })
  })
})
