/** One stage: name, entry criteria, chance, standard; up, down, away. */
import { ArrowDown, ArrowUp, X } from 'lucide-preact'
import type { Pipeline, Stage } from '../../lib/core/pipeline'
import { isStageNameTaken, wholeNumber } from '../../lib/core/stages'
import { t } from '../../lib/state/language'
import { IconButton } from '../shared/IconButton'
import { SavedField } from './SavedField'

type Props = {
  stage: Stage
  pipeline: Pipeline
  onChange: (patch: Partial<Omit<Stage, 'id'>>) => void
  onUp?: () => void
  onDown?: () => void
  onRemove: () => void
}

const MOST_DAYS = 3650

export function StageRow({ stage, pipeline, onChange, onUp, onDown, onRemove }: Props) {
  const { name } = stage
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
        onSave={(typed) => onChange({ name: typed.trim() })}
      />
      <SavedField
        label={t('settings.criteria')}
        placeholder={t('settings.criteriaHint')}
        value={stage.criteria ?? ''}
        onSave={(typed) => onChange({ criteria: typed.trim() || undefined })}
      />
      <SavedField
        label={t('settings.probability')}
        inputMode="numeric"
        value={String(stage.probability)}
        check={(typed) => (wholeNumber(typed, 100) === undefined ? t('settings.percent') : undefined)}
        onSave={(typed) => onChange({ probability: wholeNumber(typed, 100) })}
      />
      <SavedField
        label={t('settings.standard')}
        inputMode="numeric"
        value={stage.standard ? String(stage.standard) : ''}
        check={(typed) => (noDays(typed) ? t('settings.days') : undefined)}
        onSave={(typed) => onChange({ standard: wholeNumber(typed, MOST_DAYS) || undefined })}
      />
      <div class="stage-moves">
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
    </li>
  )
}
