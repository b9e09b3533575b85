/** Conditions as they are said to a server, or looked after by ourselves where it forgets them. */
import { type Absent, type Condition, type Failed, failed, isFailed, type Stored } from '../core/copy/target'
import type { Spoken } from '../core/copy/targetSettings'

/**
 * The headers that say a condition. Where the server forgets conditions, or the tag is a weak one, we look whether it holds
 * just before, and say nothing; between the two somebody else may write, which only names that nobody else uses keep from harm.
 * @returns headers, or `changed` where it does not hold already
 */
export async function spokenConditions(
  spoken: Spoken,
  condition: Condition | undefined,
  look: () => Promise<Stored | Absent | Failed>,
): Promise<Record<string, string> | Failed> {
  if (!condition) return {}
  const isWeak = 'tag' in condition && condition.tag.startsWith('W/')
  if (spoken === 'kept' && !isWeak) {
    return 'absent' in condition ? { 'if-none-match': '*' } : { 'if-match': condition.tag }
  }
  const there = await look()
  if (isFailed(there)) return there
  const holds = 'absent' in condition ? 'absent' in there : !('absent' in there) && there.tag === condition.tag
  return holds ? {} : failed({ kind: 'changed' })
}

/** Whether a write failed as one does whose folder is not there: 404, or 409 by the standard. */
export const inFolder = ({ failed: { status } }: Failed): boolean => status === 404 || status === 409
