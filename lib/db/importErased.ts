/** People who were erased, among the rows of a file: refused with the reason, each by its line. */
import type { Fate, ReadyRecord } from '../core/import/fate'
import { refuse } from '../core/import/refuse'
import { matchKeys } from '../core/match/keys'
import { anyErased, markedAmong } from './erased'

/** Why they are refused. */
export const ERASED = 'import.why.erased'

/** @param plan what becomes of the others @returns a fate for each row, in their order */
export async function refusingErased(
  rows: readonly ReadyRecord[],
  plan: (others: readonly ReadyRecord[]) => Fate[],
): Promise<Fate[]> {
  if (!(await anyErased())) return plan(rows)
  // A message or a company with an address of theirs would bring the address back.
  const keysOf = ({ fields: { emails = [], phones = [], profileUrls = [] } }: ReadyRecord) =>
    matchKeys({ emails, phones, profileUrls })
  const marked = await markedAmong(rows.flatMap(keysOf))
  const isErased = (row: ReadyRecord) => keysOf(row).some((key) => marked.has(key))
  const fates = plan(rows.filter((row) => !isErased(row)))
  let next = 0
  return rows.map((row) => (isErased(row) ? refuse(row, ERASED) : (fates[next++] as Fate)))
}
