/** Merging as an act: done at once, or begun as long work; either says so and can be taken back. */
import { type MergeAnswer, type MergeOrder, mergeRecords } from '../db/merge'
import type { MergePair } from '../db/mergePair'
import { wakeRunner } from '../platform/wake'
import { act, sayFailure } from './act'

/** @returns what came of it; undefined where it failed, which was said */
export async function mergeNow(
  order: MergeOrder,
  { keep, other }: MergePair,
): Promise<MergeAnswer['state'] | undefined> {
  try {
    const answer = await mergeRecords(order, { keep, other } as never)
    if (answer.state === 'merged') await act(async () => answer.written)
    if (answer.state === 'started') wakeRunner()
    return answer.state
  } catch (error) {
    await sayFailure(error)
    return undefined
  }
}
