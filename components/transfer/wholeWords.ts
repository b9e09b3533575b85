/** Why a file cannot be restored, and what to do. */
import type { CopyProblem } from '../../lib/core/copy/problem'
import { t } from '../../lib/state/language'

export function refusalWords(problem: CopyProblem): string {
  switch (problem.why) {
    case 'row':
      return t('whole.refused.row', { line: problem.line, file: problem.file, field: problem.field || '—' })
    case 'twice':
      return t('whole.refused.twice', { line: problem.line, file: problem.file })
    case 'altered':
      return problem.file === undefined
        ? t('whole.refused.damaged')
        : t('whole.refused.altered', { file: problem.file })
    case 'absurd':
    case 'missing':
    case 'name':
      return t(`whole.refused.${problem.why}`, { file: problem.file })
    default:
      return t(`whole.refused.${problem.why}`)
  }
}
