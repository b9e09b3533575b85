/** Renaming or taking off a known word as an act: done at once, or begun as long work; either says so and can be taken back. */
import type { Word } from '../core/words'
import { reword } from '../db/words'
import { wakeRunner } from '../platform/wake'
import { act } from './act'

/** @returns whether it is done, or is about to be */
export async function rewordNow(word: Word, to: string | undefined, ids: readonly string[]): Promise<boolean> {
  const done = await act(() => reword(word, to, ids))
  if (done?.job) wakeRunner()
  return done !== undefined
}
