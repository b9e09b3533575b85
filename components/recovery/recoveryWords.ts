/** What the screens say of a database that cannot be used, and of a snapshot. */
import type { DumpReason } from '../../lib/core/dump'
import { COUNTED } from '../../lib/core/marker'
import { SCHEMA } from '../../lib/db/db'
import type { DumpProblem } from '../../lib/db/dump'
import { t } from '../../lib/state/language'
import type { Standing } from '../../lib/state/store'

/** The heading. */
export function titleOf(standing: Standing): string {
  switch (standing.state) {
    case 'replaced':
      return t('recovery.title.replaced')
    case 'rolled-back':
      return t('recovery.title.rolledBack')
    case 'damaged':
      return t(
        standing.rows.length ? 'recovery.title.rows' : standing.full ? 'recovery.title.full' : 'recovery.title.damaged',
      )
    case 'newer':
      return t('recovery.title.newer')
    case 'restoring':
      return t('recovery.title.restoring')
    default:
      return t('recovery.title.waiting')
  }
}

/** What happened, in a sentence or two. */
export function saidOf(standing: Standing): string {
  switch (standing.state) {
    case 'replaced':
      if (!standing.found) return t('recovery.says.gone')
      return t(standing.found.created === undefined ? 'recovery.says.empty' : 'recovery.says.other')
    case 'rolled-back':
      return t('recovery.says.rolledBack')
    case 'damaged':
      if (standing.rows.length) return t('recovery.says.rows', { n: standing.rows.length })
      if (standing.full) return t('recovery.says.full')
      return t('recovery.says.damaged', { why: standing.error ?? '' })
    case 'newer':
      return t('recovery.says.newer', { known: SCHEMA, schema: standing.schema })
    case 'restoring':
      return standing.failed ? t('recovery.stuck', { why: standing.failed }) : t('recovery.says.restoring')
    case 'waiting':
      return t(standing.windows.length ? 'recovery.says.waiting' : 'recovery.says.waitingBare')
    default:
      return ''
  }
}

/** How many of each kind: `12 people · 3 deals`. */
export function countWords(counts: Partial<Record<string, number>>): string {
  return COUNTED.filter((table) => counts[table])
    .map((table) => t(`snapshot.${table}`, { n: counts[table] ?? 0 }))
    .join(' · ')
}

export const reasonWord = (reason: DumpReason): string => t(`snapshot.reason.${reason}`)

/** Why a file cannot be restored. */
export function refusal(problem: DumpProblem): string {
  if (problem.why !== 'altered') return t(`snapshot.refused.${problem.why}`)
  return problem.part === 'manifest'
    ? t('snapshot.refused.manifest')
    : t('snapshot.refused.section', { table: problem.table ?? '' })
}
