/**
 * Emails that name somebody who was erased, on their way into the log: what they wrote themselves stays out, and of what others
 * wrote it is kept what erasing would have left of it. Else the first open email would bring their address back.
 */
import type { Activity } from '../core/activity'
import { without } from '../core/erase/row'
import { sweepOf } from '../core/erase/subject'
import { fold } from '../core/fold'
import { emailMatchKey } from '../core/match/keys'
import type { Draft } from './emailsLogged'
import { anyErased, markedAmong } from './erased'

/** What stands in a text in place of them. */
const MARK = '[…]'

/**
 * @returns what may be kept, of each draft that may; how many are not as they came; and the marked keys that were met.
 * May be asked within a transaction that holds `erased`
 */
export async function keptWithoutErased<T extends Draft>(
  drafts: readonly T[],
): Promise<{ may: T[]; touched: number; keys: string[] }> {
  const untouched = { may: [...drafts], touched: 0, keys: [] }
  if (!(await anyErased())) return untouched
  const marked = await markedAmong([...new Set(drafts.flatMap(namedIn).map(({ email }) => emailMatchKey(email)))])
  if (!marked.size) return untouched
  const isErased = (email: string | undefined) => email !== undefined && marked.has(emailMatchKey(email))
  const may = drafts.filter(({ from }) => !isErased(from?.email)).map((draft) => withoutThem(draft, isErased))
  const kept = new Set<Draft>(may)
  return { may, touched: drafts.filter((draft) => !kept.has(draft)).length, keys: [...marked] }
}

type Named = { name?: string; email: string }
const namedIn = ({ from, to, cc }: Draft): Named[] =>
  [...(from ? [from] : []), ...to, ...cc].filter((one): one is Named => one.email !== undefined)

/** The same where it names none of them. */
function withoutThem<T extends Draft>(draft: T, isErased: (email: string) => boolean): T {
  const theirs = namedIn(draft).filter(({ email }) => isErased(email))
  if (!theirs.length) return draft
  const others = new Set(namedIn(draft).flatMap((one) => (isErased(one.email) || !one.name ? [] : fold(one.name))))
  // One word is the name of many, and a namesake in the same email is somebody else.
  const names = theirs.flatMap(({ name = '' }) => (name.trim().includes(' ') && !others.has(fold(name)) ? [name] : []))
  const sought = { names, emails: theirs.map(({ email }) => email), phones: [], urls: [] }
  const sweep = sweepOf({ ids: [], keys: [], labels: [], titles: [], namesake: false, mark: MARK, sought })
  const { text, ...email } = draft
  const row: Activity = { id: draft.key, kind: 'email', at: '', links: [], text, email, createdAt: '' } as never
  const after = without('activities', row, sweep) as Activity
  return { ...after.email, text: after.text } as T
}
