import { describe, expect, test } from 'vitest'
import { isTargetName, verifiedPut } from '../../../lib/core/copy/target'
import { FAILURES, failureWords, waitBefore } from '../../../lib/core/copy/targetFailure'
import { text } from '../../../lib/core/text'
import { memoryTarget, nodeHash } from '../../support/memoryTarget'

const bytes = new TextEncoder().encode('what is to be kept')

describe('a copy is done once it was read back', () => {
  test('written, read back, the same', async () => {
    const target = memoryTarget()
    expect(await verifiedPut(target, 'a.age', bytes, nodeHash)).toMatchObject({ verified: true, size: 18 })
    expect(target.calls).toEqual(['put a.age', 'get a.age'])
  })

  test('said to be stored and not there', async () => {
    const target = { ...memoryTarget(), put: async () => ({ tag: '"1"' }) }
    expect(await verifiedPut(target, 'a.age', bytes, nodeHash)).toEqual({ failed: { kind: 'notStored' } })
  })

  test('one byte is another, the size is the same', async () => {
    const target = memoryTarget()
    const other = bytes.slice()
    other[3] = 0
    const wrong = { ...target, get: async () => ({ bytes: other }) }
    expect(await verifiedPut(wrong, 'a.age', bytes, nodeHash)).toEqual({ failed: { kind: 'different' } })
  })

  test('a try whose answer was lost is found by the next one; what is somebody else’s is left', async () => {
    const target = memoryTarget()
    await target.put('a.age', bytes)
    expect(await verifiedPut(target, 'a.age', bytes, nodeHash)).toMatchObject({ verified: true })
    await target.put('b.age', new Uint8Array([1]))
    expect(await verifiedPut(target, 'b.age', bytes, nodeHash)).toMatchObject({ failed: { kind: 'changed' } })
    expect(target.files.get('b.age')?.bytes).toEqual(new Uint8Array([1]))
  })
})

test('every failure has a sentence and something to do, in both languages', () => {
  for (const kind of FAILURES)
    for (const language of ['en', 'fr'] as const) {
      const { says, todo } = failureWords({ kind, status: 418, host: 'dav.example.org' })
      expect(text(language, says.key, says.params), kind).not.toMatch(/[{}]/)
      expect(text(language, todo.key, todo.params), kind).not.toMatch(/[{}]/)
    }
})

test('the next try waits as long as the server asks, else longer each time, an hour at most', () => {
  const minutes = (tries: number, retryAfter?: number) => waitBefore({ kind: 'tooMany', retryAfter }, tries) / 60_000
  expect([1, 2, 3, 7, 50].map((tries) => minutes(tries))).toEqual([1, 2, 4, 60, 60])
  expect(minutes(1, 600)).toBe(10)
  expect(minutes(1, 9e9)).toBe(1440)
})

test('names leave no folder and need no escaping', () => {
  expect(['a.age', 'k3-000012.inc.age'].every(isTargetName)).toBe(true)
  expect(['', '.', '..', '../a', 'a/b', 'a b', 'é', 'a\n', `${'a'.repeat(201)}`].some(isTargetName)).toBe(false)
})
