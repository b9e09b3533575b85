/** A deal goes into another pipeline: which, and into which of its stages; then what that stage asks, as on any way. */
import { useState } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { gateInto, mayStand } from '../../lib/core/gate'
import type { Pipeline } from '../../lib/core/pipeline'
import { moveDeal } from '../../lib/db/deals'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { InlineForm } from '../shared/InlineForm'
import { SelectField } from '../shared/SelectField'
import { GateForm } from './GateForm'

type Props = { deal: Deal; pipelines: readonly Pipeline[]; onDone: () => void }

export function PipelineForm({ deal, pipelines, onDone }: Props) {
  const own = pipelines.find((one) => one.id === deal.pipelineId)
  const others = pipelines.filter((one) => one !== own)
  const [pipelineId, setPipeline] = useState(others[0]?.id ?? '')
  const [stageId, setStage] = useState('')
  const [asked, setAsked] = useState(false)
  const into = others.find((one) => one.id === pipelineId) ?? others[0]
  if (!own || !into) return null
  const stages = into.stages.filter((stage) => mayStand(deal, stage))
  const to = stages.find((stage) => stage.id === stageId) ?? stages[0]
  if (!to) return null
  if (asked) return <GateForm deal={deal} pipeline={own} into={into} stageId={to.id} onDone={onDone} />

  const onSave = async () => {
    if (gateInto(own, deal, into, to.id)) {
      setAsked(true)
      return true
    }
    const moved = await actOn(deal, (seen) => moveDeal(deal.id, to.id, seen, {}, into.id))
    if (moved) onDone()
    return moved !== undefined
  }
  return (
    <InlineForm label={t('pipeline.moveTitle')} save={t('gate.move')} onSave={onSave} onCancel={onDone}>
      <SelectField
        label={t('deal.pipeline')}
        value={into.id}
        onValue={setPipeline}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        label={t('deal.stage')}
        hint={to.criteria && t('gate.criteria', { criteria: to.criteria })}
        value={to.id}
        onValue={setStage}
        options={stages.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </InlineForm>
  )
}
