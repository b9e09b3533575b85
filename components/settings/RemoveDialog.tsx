/** A stage or a pipeline that holds deals is removed: how many they are, and where they go first. */
import { useState } from 'preact/hooks'
import { type Pipeline, type Place, type Stage, saleStages } from '../../lib/core/pipeline'
import { dealsStanding } from '../../lib/db/counts'
import { AT_ONCE } from '../../lib/db/removeStage'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { removeNow } from '../../lib/state/removing'
import { Dialog } from '../shared/Dialog'
import { InlineForm } from '../shared/InlineForm'
import { SelectField } from '../shared/SelectField'

type Props = {
  pipeline: Pipeline
  /** Left out, the whole pipeline goes. */
  stage?: Stage
  all: readonly Pipeline[]
  onClose: () => void
}

export function RemoveDialog({ pipeline, stage, all, onClose }: Props) {
  const standing = useReady(() => dealsStanding(pipeline.id, stage?.id), [pipeline.id, stage?.id])
  const places = placesFor(pipeline, stage, all)
  const [chosen, setChosen] = useState(() => nearest(pipeline, stage, places))
  const { name } = stage ?? pipeline
  const to = places.find((place) => keyOf(place) === chosen) ?? places[0]
  const onSave = async () => {
    const removal = {
      pipelineId: pipeline.id,
      stageId: stage?.id,
      to: to && { pipelineId: to.pipelineId, stageId: to.stageId },
    }
    const removed = await removeNow(removal, pipeline)
    if (removed) onClose()
    return removed
  }
  return (
    <Dialog title={t('removal.title', { name })} onClose={onClose}>
      <InlineForm label={t('removal.title', { name })} save={t('removal.move')} onSave={onSave} onCancel={onClose}>
        {standing && <p>{t('removal.holds', { name, deals: dealWords(standing) })}</p>}
        <SelectField
          label={t('removal.to')}
          hint={t('removal.days')}
          value={to ? keyOf(to) : ''}
          onValue={setChosen}
          options={places.map((place) => ({
            value: keyOf(place),
            label: place.name,
            group: all.length > 1 ? place.pipeline : undefined,
          }))}
        />
        {standing && standing.total > AT_ONCE && <p class="quiet">{t('removal.inSteps')}</p>}
      </InlineForm>
    </Dialog>
  )
}

type NamedPlace = Place & { name: string; pipeline: string }
const keyOf = ({ pipelineId, stageId }: Place) => `${pipelineId} ${stageId}`

/** Where the deals may go: stages of the sale, its own pipeline's first; from a stage after the sale to such a one as well. */
function placesFor(pipeline: Pipeline, stage: Stage | undefined, all: readonly Pipeline[]): NamedPlace[] {
  const others = all.filter((one) => one.id !== pipeline.id)
  return [...(stage ? [pipeline] : []), ...others].flatMap((one) =>
    (stage?.after ? one.stages : saleStages(one))
      .filter(({ id }) => one.id !== pipeline.id || id !== stage?.id)
      .map(({ id, name }) => ({ pipelineId: one.id, stageId: id, name, pipeline: one.name })),
  )
}

/** The stage before the one that goes, else the first place there is. */
function nearest(pipeline: Pipeline, stage: Stage | undefined, places: readonly NamedPlace[]): string {
  const before = stage && pipeline.stages[pipeline.stages.findIndex(({ id }) => id === stage.id) - 1]
  const place = places.find((one) => one.pipelineId === pipeline.id && one.stageId === before?.id) ?? places[0]
  return place ? keyOf(place) : ''
}

function dealWords({ open, closed }: { open: number; closed: number }): string {
  const words = { open: t('removal.open', { n: open }), closed: t('removal.closed', { n: closed }) }
  if (open && closed) return t('removal.both', words)
  return open ? words.open : words.closed
}
