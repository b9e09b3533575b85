/** When a copy is a whole one, and when it is asked about first. */
import type { Chain } from './chain'

/** Increments after which a full copy is made in any case. */
export const MOST_INCREMENTS = 30

/** What makes a full copy due. */
export type WhyFull = 'first' | 'gap' | 'many' | 'large' | 'erased' | 'journal'

/**
 * Whether the next copy is to be a full one, and why; undefined where an increment will do.
 * @param chain the newest of this device on the target
 * @param known the number that the device verified last; another one on the target is a gap
 * @param erased the latest instant (ISO) at which somebody was erased: what was made before is void
 * @param journal whether the journal still goes back to the last copy, and is the same one
 */
export function fullDue(
  chain: Chain | undefined,
  { known, erased, journal }: { known: number; erased?: string; journal: boolean },
): WhyFull | undefined {
  const [full, ...increments] = chain?.copies ?? []
  if (!full || known === 0) return 'first'
  if (chain?.copies.at(-1)?.counter !== known && !chain?.copies.some(({ counter }) => counter === known)) return 'gap'
  if (!journal) return 'journal'
  if (erased !== undefined && full.at <= erased) return 'erased'
  if (increments.length >= MOST_INCREMENTS) return 'many'
  const size = increments.reduce((sum, copy) => sum + copy.size, 0)
  return size * 2 > full.size && increments.length > 1 ? 'large' : undefined
}

/** Whether so many rows may follow a copy of that many without a question. */
export const mayReplace = (rows: number, before: number | undefined): boolean =>
  before === undefined || before < 10 || rows * 2 >= before

/** Without success for so long, the user is told by a notice: three days, in milliseconds. */
export const SILENT = 3 * 86_400_000
