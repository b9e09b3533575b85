/** Where a kept value came from, in words: "from the LinkedIn profile, 3 Nov". */
import { dayOf } from '../../lib/core/days'
import type { Provenance } from '../../lib/core/provenance'
import { formatDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { sourceHint } from './sourceHint'

/** Nothing where nothing is known of it, and for what the user typed: that is what a field is when it says nothing. */
export function sourceWords(provenance: Provenance | undefined): string | undefined {
  if (!provenance || provenance.kind === 'typed') return undefined
  const isListed = provenance.kind === 'import' && provenance.site
  const from =
    isListed && provenance.line !== undefined
      ? t('from.file', { line: provenance.line, file: provenance.site ?? '' })
      : isListed
        ? t('from.sheet', { list: provenance.site ?? '' })
        : sourceHint(provenance)
  return provenance.at ? t('record.from', { from, day: formatDay(dayOf(provenance.at)) }) : from
}
