/** The imports there are: those that are written, with how far they are, and those that are over, with what came of them. */
import { latestImports } from '../../lib/db/importStage'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { Section } from '../shared/Section'
import { ImportDone } from './ImportDone'
import { ImportRunning } from './ImportRunning'

const SHOWN = 20

export function Imports() {
  const jobs = useReady(() => latestImports(SHOWN), [])
  const all = jobs?.filter(({ state }) => state !== 'reading')
  if (!all) return null
  return (
    <Section title={t('transfer.earlier')} count={all.length || undefined}>
      {all.length ? (
        all.map((job) =>
          job.state === 'running' ? <ImportRunning key={job.id} job={job} /> : <ImportDone key={job.id} job={job} />,
        )
      ) : (
        <p class="quiet">{t('transfer.none')}</p>
      )}
    </Section>
  )
}
