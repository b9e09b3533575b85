/** A pipeline in the user's words and order: its name, its place among the others, its stages. What holds deals goes only with a word on where they go. */
import { ArrowDown, ArrowUp, X } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Pipeline, Stage } from '../../lib/core/pipeline'
import {
  canMove,
  isLastOfSale,
  isPipelineNameTaken,
  isStatusName,
  MANY_STAGES,
  withNewStage,
  withoutStage,
  withStage,
  withStageMoved,
} from '../../lib/core/stages'
import { dealsStanding } from '../../lib/db/counts'
import { editPipeline, movePipeline } from '../../lib/db/pipelines'
import { act, say } from '../../lib/state/act'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { removeNow } from '../../lib/state/removing'
import { Button } from '../shared/Button'
import { IconButton } from '../shared/IconButton'
import { Section } from '../shared/Section'
import { LearnsStandard } from './LearnsStandard'
import { RemoveDialog } from './RemoveDialog'
import { SavedField } from './SavedField'
import { StageRow } from './StageRow'

type Props = { pipeline: Pipeline; all: readonly Pipeline[] }

export function StageSettings({ pipeline, all }: Props) {
  const { id, name, stages } = pipeline
  // A stage, or the pipeline itself.
  const [going, setGoing] = useState<{ stage?: Stage }>()
  const save = (change: (seen: Pipeline) => Pipeline) => actOn(pipeline, (seen) => editPipeline(change(seen), seen))
  const refuse = (why: string) => say(why, { tone: 'failed' })

  const remove = async (stage?: Stage) => {
    if (stage && isLastOfSale(pipeline, stage.id)) return refuse(t('settings.stageLast'))
    if ((await dealsStanding(id, stage?.id)).total) return setGoing({ stage })
    if (stage) await save((seen) => withoutStage(seen, stage.id))
    else await removeNow({ pipelineId: id }, pipeline)
  }
  const setAfter = async (stage: Stage, after: boolean) => {
    if (after && isLastOfSale(pipeline, stage.id)) return refuse(t('settings.stageLast'))
    const { total, won } = await dealsStanding(id, stage.id)
    if (after && total > won) return refuse(t('stage.afterHeld', { stage: stage.name }))
    await save((seen) => withStage(seen, stage.id, after ? { after, probability: 100 } : { after: undefined }))
  }
  const names = new Set(stages.map((stage) => stage.name))
  const newName = (n = 1): string => {
    const name = n === 1 ? t('settings.newStage') : `${t('settings.newStage')} ${n}`
    return names.has(name) ? newName(n + 1) : name
  }
  const checkName = (typed: string) =>
    !typed.trim() ? t('problem.required') : isPipelineNameTaken(all, id, typed) ? t('pipeline.taken') : undefined
  return (
    <Section
      title={t('settings.stages', { pipeline: name })}
      class="settings-panel"
      action={all.length > 1 && <PipelineMoves pipeline={pipeline} all={all} onRemove={() => void remove()} />}
    >
      <p class="quiet">{t('settings.stagesHint')}</p>
      <div class="settings-row">
        <SavedField
          label={t('settings.pipelineName')}
          value={name}
          check={checkName}
          onSave={(typed) => save((seen) => ({ ...seen, name: typed.trim() }))}
        />
      </div>
      <ol class="stage-list">
        {stages.map((stage) => (
          <StageRow
            key={stage.id}
            stage={stage}
            pipeline={pipeline}
            onChange={(change) =>
              save((seen) => withStage(seen, stage.id, change(seen.stages.find((one) => one.id === stage.id) ?? stage)))
            }
            onAfter={(after) => void setAfter(stage, after)}
            onUp={
              canMove(pipeline, stage.id, -1) ? () => save((seen) => withStageMoved(seen, stage.id, -1)) : undefined
            }
            onDown={
              canMove(pipeline, stage.id, 1) ? () => save((seen) => withStageMoved(seen, stage.id, 1)) : undefined
            }
            onRemove={() => void remove(stage)}
          />
        ))}
      </ol>
      <Warnings pipeline={pipeline} />
      <LearnsStandard pipeline={pipeline} onSave={(typedOnly) => void save((seen) => ({ ...seen, typedOnly }))} />
      <Button onClick={() => save((seen) => withNewStage(seen, crypto.randomUUID(), newName()))}>
        {t('settings.addStage')}
      </Button>
      {going && <RemoveDialog pipeline={pipeline} stage={going.stage} all={all} onClose={() => setGoing(undefined)} />}
    </Section>
  )
}

function PipelineMoves({ pipeline, all, onRemove }: Props & { onRemove: () => void }) {
  const { id, name } = pipeline
  const at = all.indexOf(pipeline)
  return (
    <span class="pipeline-moves">
      <IconButton
        small
        label={t('pipeline.up', { pipeline: name })}
        disabled={at === 0}
        onClick={() => void act(() => movePipeline(id, -1))}
      >
        <ArrowUp size={14} aria-hidden="true" />
      </IconButton>
      <IconButton
        small
        label={t('pipeline.down', { pipeline: name })}
        disabled={at === all.length - 1}
        onClick={() => void act(() => movePipeline(id, 1))}
      >
        <ArrowDown size={14} aria-hidden="true" />
      </IconButton>
      <IconButton small label={t('pipeline.remove', { pipeline: name })} onClick={onRemove}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </span>
  )
}

/** What is to be said of a set of stages, each with its reason. */
function Warnings({ pipeline: { stages } }: { pipeline: Pipeline }) {
  const sale = stages.filter((stage) => !stage.after)
  return (
    <div role="status">
      <ul class="settings-warnings">
        {sale.length > MANY_STAGES && <li>{t('settings.tooMany', { n: sale.length })}</li>}
        {stages
          .filter((stage) => isStatusName(stage.name))
          .map((stage) => (
            <li key={stage.id}>{t('settings.likeStatus', { stage: stage.name })}</li>
          ))}
      </ul>
    </div>
  )
}
