/** What a stage asks beyond its criteria: fields that must be known, a checklist; whether it is after the sale; its colour. */

import { Requirement, type Stage, StageColor } from '../../lib/core/pipeline'
import { t } from '../../lib/state/language'
import { SelectField } from '../shared/SelectField'
import { ChecklistSettings } from './ChecklistSettings'

type Props = {
  stage: Stage
  /** Saves what comes of the stage seen. */
  onChange: (change: (seen: Stage) => Partial<Omit<Stage, 'id'>>) => Promise<unknown>
  onAfter: (after: boolean) => void
}

export function StageMore({ stage, onChange, onAfter }: Props) {
  const need = (one: Requirement, needed: boolean) =>
    onChange((seen) => {
      const requires = Requirement.options.filter((each) => (each === one ? needed : seen.requires?.includes(each)))
      return { requires: requires.length ? requires : undefined }
    })
  return (
    <div class="stage-more">
      <fieldset>
        <legend class="name">{t('stage.requires')}</legend>
        <p class="hint">{t('stage.requiresHint')}</p>
        <div class="stage-needs">
          {Requirement.options.map((one) => (
            <label key={one} class="check">
              <input
                type="checkbox"
                checked={stage.requires?.includes(one) ?? false}
                onChange={(event) => void need(one, event.currentTarget.checked)}
              />
              {t(`stage.needs.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <ChecklistSettings stage={stage} onChange={onChange} />
      <div>
        <label class="check">
          <input
            type="checkbox"
            checked={stage.after ?? false}
            onChange={(event) => {
              const { checked } = event.currentTarget
              // Whether it may is found out first: the box shows what is so.
              event.currentTarget.checked = stage.after ?? false
              onAfter(checked)
            }}
          />
          {t('stage.after')}
        </label>
        <p class="hint">{t('stage.afterHint')}</p>
      </div>
      <SelectField
        label={t('stage.color')}
        value={stage.color ?? ''}
        onValue={(color) => void onChange(() => ({ color: color ? StageColor.parse(color) : undefined }))}
        options={[
          { value: '', label: t('stage.color.none') },
          ...StageColor.options.map((color) => ({ value: color as string, label: t(`stage.color.${color}`) })),
        ]}
      />
    </div>
  )
}
