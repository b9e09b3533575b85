/** What is said of copies that were looked at, compared, merged, or could not be had. */
import type { MergedSeen, SeenCounts, Unseen } from '../../lib/core/copy/copySeen'
import { failureWords } from '../../lib/core/copy/targetFailure'
import type { Restored } from '../../lib/db/snapshotBack'
import { formatNumber, formatSize } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { whyOf } from '../../lib/state/snapshots'

/** Our own fault, or the worker's end: said as it is. */
export type Broken = { state: 'broken'; why: string }
export const failed = (error: unknown): never => ({ state: 'broken', why: whyOf(error) }) as never

export function unseenWords(unseen: Unseen | Broken): string {
  switch (unseen.state) {
    case 'failed': {
      const { says, todo } = failureWords(unseen.failure)
      return `${t(says.key, says.params)} ${t(todo.key, todo.params)}`
    }
    case 'refused':
      return t(unseen.problem.why === 'newer' ? 'copies.newer' : 'copies.refused')
    case 'passphrase':
      return t('copies.wrongPass')
    case 'damaged':
      return t('copies.damaged', { name: unseen.name })
    case 'gone':
      return t('copies.gone')
    default:
      return t('copies.fault', { why: unseen.why })
  }
}

export function mergedWords(merged: MergedSeen | Broken): string[] {
  if (merged.state !== 'merged') return [unseenWords(merged)]
  const { name, added, changed, removed, revived, clashes } = merged
  if (added + changed + removed + revived === 0) return [t('copies.mergedNone', { name })]
  const [a, c, r] = [added, changed, removed].map(formatNumber)
  return [
    t('copies.merged', { name, added: a ?? '', changed: c ?? '', removed: r ?? '' }),
    ...(revived ? [t('copies.revived', { n: revived })] : []),
    ...(clashes.length ? [t('copies.clashes', { n: clashes.length })] : []),
  ]
}

export function unrestoredWords(not: Exclude<Restored, { state: 'restored' }> | Broken): string {
  if (not.state === 'broken') return t('copies.fault', { why: not.why })
  if (not.state === 'refused') return t('copies.refused')
  return t('snapshot.noRoom', { needed: formatSize(not.needed), free: formatSize(not.free) })
}

const NAMED = [
  'people',
  'companies',
  'deals',
  'activities',
  'tasks',
  'pipelines',
  'sheets',
  'suspects',
  'fields',
  'views',
  'settings',
] as const

/** Kinds of records in a usual order, the small ones of the store together. */
export function tableWords(counts: readonly SeenCounts[]): (Omit<SeenCounts, 'table'> & { label: string })[] {
  const named = NAMED.flatMap((name) => {
    const found = counts.find(({ table }) => table === name)
    return found ? [{ ...found, label: t(`copies.table.${name}`) }] : []
  })
  const others = counts.filter(({ table }) => !NAMED.some((name) => name === table))
  const sum = (key: 'same' | 'differs' | 'there' | 'here') => others.reduce((all, one) => all + one[key], 0)
  const more = {
    label: t('copies.table.more'),
    same: sum('same'),
    differs: sum('differs'),
    there: sum('there'),
    here: sum('here'),
  }
  return others.length ? [...named, more] : named
}
