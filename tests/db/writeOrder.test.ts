/** The first changes of a page, called one behind another without waiting: as when a key is pressed four times. */
import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { db } from '../../lib/db/db'
import { write } from '../../lib/db/write'

afterEach(() => db.delete())

test('are done in the order in which they were called', async () => {
  await db.open()
  const done: number[] = []
  await Promise.all([1, 2, 3, 4].map((n) => write({ key: 'change.settings' }, async () => done.push(n))))
  expect(done).toEqual([1, 2, 3, 4])
})
