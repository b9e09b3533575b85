/** What deals that were won took in a stage, with how many they were; and a way to take that as the standard. */

import { standardFrom } from '../../lib/core/learnt'
import type { Stage } from '../../lib/core/pipeline'
import { learntStandard } from '../../lib/db/counts'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { Button } from '../shared/Button'

type Props = {
  pipelineId: string
  stage: Stage
  /** It is in force by itself: nothing was typed, and nobody wants it otherwise. */
  used?: boolean
  /** Given the days that three quarters of them kept to. Left out: it is only told. */
  onTake?: (days: number) => void
}

/** Shows nothing while too few were won to learn from. */
export function LearntStandard({ pipelineId, stage, used, onTake }: Props) {
  const learnt = useReady(() => learntStandard(pipelineId, stage.id), [pipelineId, stage.id])
  if (!learnt) return null
  const { n, median, low, high } = learnt
  const days = standardFrom(learnt)
  return (
    <p class="quiet stage-learnt">
      {t('stage.learnt', { n: median, low, high, deals: n })}
      {used && ` ${t('stage.learntUsed', { n: days })}`}
      {onTake && stage.standard !== days && (
        <Button kind="quiet" small onClick={() => onTake(days)}>
          {t('stage.takeLearnt', { n: days })}
        </Button>
      )}
    </p>
  )
}
