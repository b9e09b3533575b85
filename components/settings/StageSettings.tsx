/** The stages of a pipeline in the user's words and order. A stage that holds deals stays. */

import type { Pipeline, Stage } from '../../lib/core/pipeline'
import { isStatusName, MANY_STAGES, withNewStage, withoutStage, withStage, withStageMoved } from '../../lib/core/stages'
import { stagesInUse } from '../../lib/db/counts'
import { editPipeline } from '../../lib/db/deals'
import { say } from '../../lib/state/act'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { SavedField } from './SavedField'
import { StageRow } from './StageRow'

export function StageSettings({ pipeline }: { pipeline: Pipeline }) {
  const save = (change: (seen: Pipeline) => Pipeline) => actOn(pipeline, (seen) => editPipeline(change(seen), seen))
  const remove = async (stage: Stage) => {
    if ((await stagesInUse(pipeline.id)).has(stage.id))
      return say(t('settings.stageInUse', { stage: stage.name }), { tone: 'failed' })
    await save((seen) => withoutStage(seen, stage.id))
  }
  const names = new Set(pipeline.stages.map((stage) => stage.name))
  const newName = (n = 1): string => {
    const name = n === 1 ? t('settings.newStage') : `${t('settings.newStage')} ${n}`
    return names.has(name) ? newName(n + 1) : name
  }
  return (
    <Section title={t('settings.stages', { pipeline: pipeline.name })} class="settings-panel">
      <p class="quiet">{t('settings.stagesHint')}</p>
      <div class="settings-row">
        <SavedField
          label={t('settings.pipelineName')}
          value={pipeline.name}
          check={(name) => (name.trim() ? undefined : t('problem.required'))}
          onSave={(name) => save((seen) => ({ ...seen, name: name.trim() }))}
        />
      </div>
      <ol class="stage-list">
        {pipeline.stages.map((stage, index) => (
          <StageRow
            key={stage.id}
            stage={stage}
            pipeline={pipeline}
            onChange={(patch) => save((seen) => withStage(seen, stage.id, patch))}
            onUp={index > 0 ? () => save((seen) => withStageMoved(seen, stage.id, -1)) : undefined}
            onDown={
              index < pipeline.stages.length - 1 ? () => save((seen) => withStageMoved(seen, stage.id, 1)) : undefined
            }
            onRemove={() =>
              pipeline.stages.length > 1 ? void remove(stage) : say(t('settings.stageLast'), { tone: 'failed' })
            }
          />
        ))}
      </ol>
      <div role="status">
        <ul class="settings-warnings">
          {pipeline.stages.length > MANY_STAGES && <li>{t('settings.tooMany', { n: pipeline.stages.length })}</li>}
          {pipeline.stages
            .filter((stage) => isStatusName(stage.name))
            .map((stage) => (
              <li key={stage.id}>{t('settings.likeStatus', { stage: stage.name })}</li>
            ))}
        </ul>
      </div>
      <Button onClick={() => save((seen) => withNewStage(seen, crypto.randomUUID(), newName()))}>
        {t('settings.addStage')}
      </Button>
    </Section>
  )
}
