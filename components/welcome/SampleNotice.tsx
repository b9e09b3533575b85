/** While sample data is among the records: that it is, what of it has become the user's own and stays, and the way to be rid of it. */
import { removeSample, type SampleStays, sampleState } from '../../lib/db/sample'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { addressOf } from '../../lib/state/route'
import { Button } from '../shared/Button'
import './welcome.css'

export function SampleNotice() {
  const state = useReady(sampleState, [])
  if (!state) return null
  const { going, staying } = state
  const n = staying.length
  return (
    <section class="sample-notice" aria-label={t('sample.title')}>
      <div class="sample-words">
        {going > 0 && <p>{t('sample.says')}</p>}
        {n > 0 && (
          <>
            <p class={going > 0 ? 'quiet' : undefined}>{t(going > 0 ? 'sample.wouldStay' : 'sample.stays', { n })}</p>
            <ul
              class="sample-staying"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so by key too
              tabIndex={0}
              aria-label={t(going > 0 ? 'sample.wouldStay' : 'sample.stays', { n })}
            >
              {staying.map((one) => (
                <li key={one.id}>
                  <Stays one={one} /> <span class="quiet">({t(`sample.why.${one.why}`)})</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {going > 0 ? (
        <Button small onClick={() => void act(() => removeSample())}>
          {t('sample.remove')}
        </Button>
      ) : (
        <Button small onClick={() => void act(() => removeSample({ all: true }))}>
          {t('sample.removeThese')}
        </Button>
      )}
    </section>
  )
}

const PAGES = { people: 'person', companies: 'company', deals: 'deal' } as const

function Stays({ one }: { one: SampleStays }) {
  const page = PAGES[one.table as keyof typeof PAGES]
  return page ? <a href={addressOf({ page, id: one.id })}>{one.name}</a> : <span>{one.name}</span>
}
