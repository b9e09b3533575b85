/** A connection that the browser broke off: what is to be mended then is mended once it stands again, and not before. */
import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { afterLoss } from '../../lib/db/afterLoss'
import { db } from '../../lib/db/db'

afterEach(() => db.delete({ disableAutoOpen: false }))

test('mending follows each loss once, never a first opening, and is tried again where it failed', async () => {
  const mend = vi.fn(async () => {})
  afterLoss(mend)
  await db.open()
  expect(mend).not.toHaveBeenCalled()

  const lose = () => {
    db.backendDB().onclose?.(new Event('close'))
    db.close({ disableAutoOpen: false })
  }
  lose()
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  mend.mockRejectedValueOnce(new Error('still full'))
  await db.open()
  expect(mend).toHaveBeenCalledTimes(1)

  lose()
  await db.open()
  expect(mend).toHaveBeenCalledTimes(2)
  await db.open()
  expect(mend).toHaveBeenCalledTimes(2)
})
