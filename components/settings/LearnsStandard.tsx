/** Whether the stages of a pipeline that have no standard take the one that deals won teach. */
import { LEAST } from '../../lib/core/learnt'
import type { Pipeline } from '../../lib/core/pipeline'
import { t } from '../../lib/state/language'

type Props = { pipeline: Pipeline; onSave: (typedOnly: true | undefined) => void }

export function LearnsStandard({ pipeline, onSave }: Props) {
  return (
    <div>
      <label class="check">
        <input
          type="checkbox"
          checked={!pipeline.typedOnly}
          onChange={(event) => onSave(event.currentTarget.checked ? undefined : true)}
        />
        {t('pipeline.learns')}
      </label>
      <p class="hint">{t('pipeline.learnsHint', { n: LEAST })}</p>
    </div>
  )
}
