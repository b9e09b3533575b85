/** What becomes of each row: how many of each fate, and the rows of the one that is looked at, each with the reason. */
import { useRef, useState } from 'preact/hooks'
import { FATES, type Fate, type FateKind } from '../../lib/core/import/fate'
import type { Preview } from '../../lib/state/fileImport'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { useVirtualRows } from '../shared/virtualRows'
import { fateWords } from './transferWords'

/** Height of a row, in pixels. */
const ROW = 44

export function FatePreview({ preview }: { preview: Preview }) {
  const { counts, rows, part, done, fates } = preview
  const [chosen, setChosen] = useState<FateKind>()
  // What needs an eye comes first, until something is chosen.
  const shown = chosen ?? (counts.refused ? 'refused' : (FATES.find((fate) => counts[fate]) ?? 'made'))
  return (
    <Section title={t('transfer.preview')}>
      <p class="quiet" role="status">
        {done ? t('transfer.previewed', { n: rows }) : t('transfer.previewing', { n: rows })}
      </p>
      {!done && <progress aria-label={t('transfer.preview')} value={part} max={1} />}
      <fieldset class="fate-kinds" aria-label={t('transfer.preview')}>
        {FATES.map((fate) => (
          <Button key={fate} pressed={fate === shown} disabled={!counts[fate]} onClick={() => setChosen(fate)}>
            {t(`transfer.fate.${fate}`)} {formatNumber(counts[fate])}
          </Button>
        ))}
      </fieldset>
      {counts[shown] > fates[shown].length && (
        <p class="hint">
          {t('transfer.firstOf', { shown: formatNumber(fates[shown].length), n: formatNumber(counts[shown]) })}
        </p>
      )}
      {fates[shown].length ? (
        <FateRows key={shown} fates={fates[shown]} />
      ) : (
        <p class="quiet">{t('transfer.noneOf')}</p>
      )}
    </Section>
  )
}

/** However many there are, those in view are drawn. */
function FateRows({ fates }: { fates: readonly Fate[] }) {
  const scroll = useRef<HTMLDivElement>(null)
  const { rows, total } = useVirtualRows({ count: fates.length, height: ROW, scroll, around: innerHeight - 400 })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too
    <section class="fate-rows" ref={scroll} tabIndex={0} aria-label={t('transfer.rows')}>
      <ul style={{ height: `${total}px` }}>
        {rows.map(({ index, start }) => {
          const fate = fates[index] as Fate
          const words = fateWords(fate).join(' · ')
          return (
            <li key={index} style={{ transform: `translateY(${start}px)` }}>
              <span class="quiet fate-line">{t('transfer.line', { line: fate.line })}</span>
              <span class="fate-label cut">{fate.label}</span>
              <span class={fate.fate === 'refused' ? 'late fate-why' : 'quiet fate-why'} title={words}>
                {words}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
