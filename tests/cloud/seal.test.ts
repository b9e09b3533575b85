import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type CopyKey,
  checkWords,
  newCopyKey,
  opened,
  openedKey,
  sealedWith,
  sealForKey,
  sealKey,
  sealWithPassphrase,
} from '../../lib/cloud/seal'
import { passphraseProblem } from '../../lib/core/copy/passphrase'
import { syllables } from '../../lib/core/copy/syllables'

const PASSPHRASE = 'quatre mots à la suite'
/** scrypt as cheap as it may be: what is tested is not how dear it is. */
const WORK = 10
const plain = new TextEncoder().encode('PK what a copy holds, é\n'.repeat(5000))

describe('sealed and opened again', () => {
  test('with a passphrase, and with no other', async () => {
    const copy = await sealWithPassphrase(plain, PASSPHRASE, WORK)
    expect(sealedWith(copy)).toBe('passphrase')
    expect(await opened(copy, { passphrase: PASSPHRASE })).toEqual(plain)
    expect(await opened(copy, { passphrase: `${PASSPHRASE}.` })).toEqual({ problem: 'passphrase' })
    expect(await opened(copy, { identity: (await newCopyKey()).identity })).toEqual({ problem: 'passphrase' })
  })

  test('for a key, and for no other; the key itself under the passphrase', async () => {
    const key = await newCopyKey()
    const copy = await sealForKey(plain, key.recipient)
    expect(sealedWith(copy)).toBe('key')
    expect(await openedKey(await sealKey(key, PASSPHRASE, WORK), PASSPHRASE)).toEqual(key)
    expect(await opened(copy, key)).toEqual(plain)
    expect(await opened(copy, { identity: (await newCopyKey()).identity })).toEqual({ problem: 'key' })
    expect(await opened(copy, { passphrase: PASSPHRASE })).toEqual({ problem: 'key' })
  })

  test('what is damaged gives nothing', async () => {
    const { identity, recipient } = await newCopyKey()
    const copy = await sealForKey(plain, recipient)
    for (const at of [copy.length - 1, copy.length - 70_000, 400]) {
      const other = copy.slice()
      other[at] = (other[at] ?? 0) ^ 1
      expect(await opened(other, { identity }), `bit at ${at}`).toEqual({ problem: 'damaged' })
    }
    for (const end of [copy.length - 1, copy.length - 70_000, 300])
      expect(await opened(copy.subarray(0, end), { identity }), `cut at ${end}`).toEqual({ problem: 'damaged' })
    expect(await opened(plain, { identity })).toEqual({ problem: 'notSealed' })
    expect(await opened(new Uint8Array(), { identity })).toEqual({ problem: 'notSealed' })
  })
})

test('the words to compare are the same for one key and others for another', async () => {
  const key = await newCopyKey()
  expect(await checkWords(key.recipient)).toMatch(/^[a-z]{5}-[a-z]{5}-[a-z]{5}$/)
  expect(await checkWords(key.recipient)).toBe(await checkWords(key.recipient))
  expect(await checkWords((await newCopyKey()).recipient)).not.toBe(await checkWords(key.recipient))
  // The example of the proposal: 127.0.0.1.
  expect(syllables('7f000001')).toBe('lusab-babad')
})

test('a passphrase that is guessed or mistyped easily is not taken', () => {
  expect(
    ['short', ' in front of it', 'at its end of it ', 'aaaaaaaaaaaaaaa', PASSPHRASE].map(passphraseProblem),
  ).toEqual(['short', 'ends', 'ends', 'same', undefined])
})

const there = (tool: string): boolean => {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const hasAge = ['age', 'age-keygen', 'script'].every(there)
if (!hasAge)
  console.warn(
    'SKIPPED: the standard age tool is not here (apt-get install age bsdutils): nobody else opened our files',
  )

describe.skipIf(!hasAge)('the standard age tool', () => {
  let folder = ''
  let key: CopyKey
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'margin-age-'))
    key = await newCopyKey()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const at = (name: string) => join(folder, name)
  /** It asks a terminal for the passphrase; `script` is one. */
  const age = (command: string, typed: string) =>
    execFileSync('script', ['-qec', command, '/dev/null'], {
      cwd: folder,
      input: typed,
      stdio: ['pipe', 'pipe', 'pipe'],
    })

  test('opens a full copy with the passphrase alone', async () => {
    writeFileSync(at('full.age'), await sealWithPassphrase(plain, PASSPHRASE, WORK))
    age('age -d -o full.zip full.age', `${PASSPHRASE}\n`)
    expect(readFileSync(at('full.zip')).equals(plain)).toBe(true)
  })

  test('opens an increment with the key file and the same passphrase', async () => {
    writeFileSync(at('key.age'), await sealKey(key, PASSPHRASE, WORK))
    writeFileSync(at('inc.age'), await sealForKey(plain, key.recipient))
    age('age -d -i key.age -o inc.zip inc.age', `${PASSPHRASE}\n`)
    expect(readFileSync(at('inc.zip')).equals(plain)).toBe(true)
  })

  test('what it seals is opened here', async () => {
    execFileSync('age-keygen', ['-o', at('theirs.key')], { stdio: 'ignore' })
    const theirs = readFileSync(at('theirs.key'), 'utf8')
    const identity = /AGE-SECRET-KEY-\S+/.exec(theirs)?.[0] as string
    writeFileSync(at('plain'), plain)
    execFileSync('age', ['-r', /age1\S+/.exec(theirs)?.[0] as string, '-o', at('a.age'), at('plain')])
    expect(await opened(readFileSync(at('a.age')), { identity })).toEqual(plain)
    age('age -p -o b.age plain', `${PASSPHRASE}\n${PASSPHRASE}\n`)
    expect(await opened(readFileSync(at('b.age')), { passphrase: PASSPHRASE })).toEqual(plain)
  })
})
