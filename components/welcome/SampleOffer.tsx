/** Sample data for who wants to look around first; gone from here once it is in, for the notice below then tells of it. */
import { addSample, hasSample } from '../../lib/db/sample'
import { act } from '../../lib/state/act'
import { currentDay } from '../../lib/state/clock'
import { language, t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { go } from '../../lib/state/route'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'

export function SampleOffer() {
  const isIn = useReady(hasSample, [])
  const add = async () => {
    const written = await act(() => addSample(language.value, currentDay.value))
    if (written?.seq !== undefined) go({ page: 'deals', view: 'board' })
  }
  return (
    <Section title={t('welcome.look')} class="settings-panel">
      <p>{t('welcome.lookSays')}</p>
      <Button disabled={isIn !== false} aria-describedby={isIn ? 'sample-in' : undefined} onClick={() => void add()}>
        {t('welcome.sample')}
      </Button>
      {isIn && (
        <p class="hint" id="sample-in">
          {t('welcome.sampleIn')}
        </p>
      )}
    </Section>
  )
}
