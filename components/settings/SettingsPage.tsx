/** What the user chooses for the whole of Margin. Each choice is saved as it is made, and can be undone like anything else. */
import { useEffect } from 'preact/hooks'
import { storedPipelines } from '../../lib/db/read'
import { allCustomFields } from '../../lib/state/customFields'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { settingsRead } from '../../lib/state/look'
import { Page } from '../Page'
import { SnapshotSettings } from '../recovery/SnapshotSettings'
import { Skeleton } from '../shared/Answer'
import { AutoLogSettings } from './AutoLogSettings'
import { DataPlace } from './DataPlace'
import { DataWays } from './DataWays'
import { DiagnosticsLink } from './DiagnosticsLink'
import { FieldSettings } from './FieldSettings'
import { HistorySettings } from './HistorySettings'
import { LookSettings } from './LookSettings'
import { MorningSettings } from './MorningSettings'
import { NormsSettings } from './NormsSettings'
import { NounSettings } from './NounSettings'
import { OwnAddresses } from './OwnAddresses'
import { OwnWebmail } from './OwnWebmail'
import { PipelineAdd } from './PipelineAdd'
import { ReasonSettings } from './ReasonSettings'
import { SiteSettings } from './SiteSettings'
import { StageSettings } from './StageSettings'
import { StartAgain } from './StartAgain'
import { showPart } from './settingsParts'
import { TemperatureSettings } from './TemperatureSettings'
import { TypeSettings } from './TypeSettings'
import { WordSettings } from './WordSettings'
import './settings.css'

/** @param part which part is looked for, by the action that names it */
export function SettingsPage({ onHelp, part }: { onHelp: () => void; part?: string }) {
  const read = useLive(storedPipelines, [])
  const waiting = read.state === 'loading' || !settingsRead.value || !allCustomFields.value
  const known = read.state === 'ready' ? read.value : []
  useEffect(() => {
    if (!waiting && part) showPart(part, known)
  }, [waiting, part])
  // All at once: a choice must not move away from under the hand.
  if (waiting) {
    return (
      <Page title={t('nav.settings')}>
        <div class="page-body settings">
          <Skeleton rows={12} />
        </div>
      </Page>
    )
  }
  // What cannot be read hides nothing else: the way back to a snapshot is among it.
  const all = known
  return (
    <Page title={t('nav.settings')}>
      <div class="page-body settings">
        <LookSettings />
        <DataWays />
        <MorningSettings />
        <OwnAddresses />
        <SiteSettings />
        <AutoLogSettings />
        <OwnWebmail />
        {all.map((pipeline) => (
          <StageSettings key={pipeline.id} pipeline={pipeline} all={all} />
        ))}
        <PipelineAdd all={all} />
        <FieldSettings />
        <ReasonSettings />
        <TypeSettings />
        <WordSettings />
        <TemperatureSettings />
        <NormsSettings />
        <NounSettings />
        <HistorySettings />
        <SnapshotSettings />
        <DiagnosticsLink />
        <StartAgain />
        <DataPlace onHelp={onHelp} />
      </div>
    </Page>
  )
}
