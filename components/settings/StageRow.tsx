/** One stage: name, entry criteria, chance, standard; up, down, away; and what more it asks, once that is opened. */
import { ArrowDown, ArrowUp, SlidersHorizontal, X } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Pipeline, Stage } from '../../lib/core/pipeline'
import { isStageNameTaken, wholeNumber } from '../../lib/core/stages'
import { t } from '../../lib/state/language'
import { LearntStandard } from '../deals/LearntStandard'
import { IconButton } from '../shared/IconButton'
import { SavedField } from './SavedField'
import { StageMore } from './StageMore'

type Props = {
  stage: Stage
  pipeline: Pipeline
  /** Saves what comes of the stage seen. */
  onChange: (change: (seen: Stage) => Partial<Omit<Stage, 'id'>>) => Promise<unknown>
  onAfter: (after: boolean) => void
  onUp?: () => void
  onDown?: () => void
  onRemove: () => void
}

const MOST_DAYS = 3650

export function StageRow({ stage, pipeline, onChange, onAfter, onUp, onDown, onRemove }: Props) {
  const { name } = stage
  const [open, setOpen] = useState(false)
  const save = (patch: Partial<Omit<Stage, 'id'>>) => void onChange(() => patch)
  const checkName = (typed: string) =>
    !typed.trim()
      ? t('problem.required')
      : isStageNameTaken(pipeline, stage.id, typed)
        ? t('settings.stageNamed')
        : undefined
  const noDays = (typed: string) => typed.trim() !== '' && wholeNumber(typed, MOST_DAYS) === undefined
  return (
    <li class="stage-row">
      <SavedField
        label={t('settings.stageName')}
        value={name}
        check={checkName}
        onSave={(typed) => save({ name: typed.trim() })}
      />
      <SavedField
        label={t('settings.criteria')}
        placeholder={t('settings.criteriaHint')}
        value={stage.criteria ?? ''}
        onSave={(typed) => save({ criteria: typed.trim() || undefined })}
      />
      {stage.after ? (
        <p class="quiet stage-after">{t('stage.afterNote')}</p>
      ) : (
        <SavedField
          label={t('settings.probability')}
          inputMode="numeric"
          value={String(stage.probability)}
          check={(typed) => (wholeNumber(typed, 100) === undefined ? t('settings.percent') : undefined)}
          onSave={(typed) => save({ probability: wholeNumber(typed, 100) })}
        />
      )}
      <SavedField
        label={t('settings.standard')}
        inputMode="numeric"
        value={stage.standard ? String(stage.standard) : ''}
        check={(typed) => (noDays(typed) ? t('settings.days') : undefined)}
        onSave={(typed) => save({ standard: wholeNumber(typed, MOST_DAYS) || undefined })}
      />
      <div class="stage-moves">
        <IconButton small label={t('stage.more', { stage: name })} aria-expanded={open} onClick={() => setOpen(!open)}>
          <SlidersHorizontal size={14} aria-hidden="true" />
        </IconButton>
        <IconButton small label={t('settings.up', { stage: name })} disabled={!onUp} onClick={onUp}>
          <ArrowUp size={14} aria-hidden="true" />
        </IconButton>
        <IconButton small label={t('settings.down', { stage: name })} disabled={!onDown} onClick={onDown}>
          <ArrowDown size={14} aria-hidden="true" />
        </IconButton>
        <IconButton small label={t('settings.removeStage', { stage: name })} onClick={onRemove}>
          <X size={14} aria-hidden="true" />
        </IconButton>
      </div>
      <LearntStandard
        pipelineId={pipeline.id}
        stage={stage}
        used={!stage.standard && !stage.after && !pipeline.typedOnly}
        onTake={(standard) => onChange(() => ({ standard }))}
      />
      {open && <StageMore stage={stage} onChange={onChange} onAfter={onAfter} />}
    </li>
  )
}
