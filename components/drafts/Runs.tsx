/** A filled text as it will stand, with what is missing or stands in for it marked by a shape and a word, not by colour alone. */
import type { Rendered } from '../../lib/core/drafts/rendered'
import { t } from '../../lib/state/language'

export function Runs({ of }: { of: Rendered }) {
  return (
    <>
      {of.runs.map((run, i) =>
        run.from === 'text' ? (
          run.text
        ) : run.from === 'value' || run.from === 'fallback' ? (
          <span key={i} class={`run ${run.from}`}>
            {run.text}
          </span>
        ) : (
          <mark key={i} class="run missing">
            {run.text}
          </mark>
        ),
      )}
    </>
  )
}

/** What is missing, in a sentence each. */
export function MissingFields({ of }: { of: readonly Rendered[] }) {
  const all = of.flatMap(({ missing }) => missing)
  const names = (why: 'unknown' | 'empty') => [
    ...new Set(all.flatMap((one) => (one.why === why ? `{{${one.field}}}` : []))),
  ]
  const [unknown, empty] = [names('unknown'), names('empty')]
  return (
    <div role="status">
      {empty.length > 0 && <p class="draft-missing">{t('drafts.missing', { fields: empty.join(', ') })}</p>}
      {unknown.length > 0 && <p class="draft-missing">{t('drafts.missingUnknown', { fields: unknown.join(', ') })}</p>}
    </div>
  )
}
