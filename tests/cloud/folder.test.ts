import { describe, expect, test } from 'vitest'
import { folder } from '../../lib/cloud/folder'
import { verifiedPut } from '../../lib/core/copy/target'
import { memoryFolder } from '../support/memoryFolder'
import { nodeHash } from '../support/memoryTarget'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a folder on disk', () => {
  test('written, read back, listed, removed', async () => {
    const target = folder(memoryFolder())
    expect(await verifiedPut(target, 'a.age', bytes('one'), nodeHash)).toMatchObject({ verified: true })
    await target.put('b.age', bytes('four'))
    expect(await target.list()).toMatchObject([
      { name: 'a.age', size: 3 },
      { name: 'b.age', size: 4 },
    ])
    expect(await target.list('b')).toHaveLength(1)
    expect(await target.remove('a.age')).toEqual({})
    expect(await target.remove('a.age')).toEqual({})
    expect(await target.get('a.age')).toEqual({ absent: true })
  })

  test('what is there is not overwritten', async () => {
    const target = folder(memoryFolder())
    const first = await target.put('a.age', bytes('one'), { absent: true })
    expect(await target.put('a.age', bytes('two'), { absent: true })).toEqual({ failed: { kind: 'changed' } })
    expect(await target.put('a.age', bytes('two'), { tag: 'other' })).toEqual({ failed: { kind: 'changed' } })
    expect(await target.remove('a.age', { tag: 'other' })).toEqual({ failed: { kind: 'changed' } })
    expect(await target.put('a.age', bytes('three'), first as { tag: string })).toMatchObject({
      tag: expect.any(String),
    })
  })

  test('a full disk leaves no empty file that looks like a copy', async () => {
    const disk = memoryFolder()
    disk.fails = 2
    expect(await folder(disk).put('a.age', bytes('one'), { absent: true })).toMatchObject({
      failed: { kind: 'noRoom' },
    })
    expect(disk.files.size).toBe(0)
  })

  const refusals = { NotFoundError: 'missing', NotAllowedError: 'notAllowed', NoModificationAllowedError: 'conflict' }
  for (const [name, kind] of Object.entries(refusals))
    test(`${name} of the folder itself is “${kind}”`, async () => {
      const refuse = () => {
        throw new DOMException('no', name)
      }
      const gone = { name: 'Copies', getFileHandle: refuse, keys: refuse } as unknown as FileSystemDirectoryHandle
      const target = folder(gone)
      for (const answer of [await target.put('a.age', bytes('one')), await target.get('a.age'), await target.list()])
        expect(answer).toMatchObject({ failed: { kind, host: 'Copies' } })
    })
})
