/** Why a sheet is not taken over, each line by itself. */
import type { SheetProblem } from '../../lib/core/sheet/problem'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import '../shared/refused.css'

export function Refused({ problems }: { problems: readonly SheetProblem[] }) {
  if (!problems.length) return null
  return (
    <div class="refused" role="alert">
      <p class="late">{t('paste.refused')}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.why}:${problem.line}`}>{problemWords(problem)}</li>
        ))}
      </ul>
    </div>
  )
}

function problemWords({ why, line, n = 0, most = 0 }: SheetProblem): string {
  const words = t(`paste.why.${why}`, { n: formatNumber(n), most: formatNumber(most) })
  return line === undefined ? words : t('paste.line', { line, why: words })
}
