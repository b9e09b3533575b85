/** What deals that were won took in a stage, with how many they were; and a way to take that as the standard. */
import type { Stage } from '../../lib/core/pipeline'
import { learntStandard } from '../../lib/db/counts'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { Button } from '../shared/Button'

type Props = {
  pipelineId: string
  stage: Stage
  /** Given the days that three quarters of them kept to. Left out: it is only told. */
  onTake?: (days: number) => void
}

/** Shows nothing while too few were won to learn from. */
export function LearntStandard({ pipelineId, stage, onTake }: Props) {
  const learnt = useReady(() => learntStandard(pipelineId, stage.id), [pipelineId, stage.id])
  if (!learnt) return null
  const { n, median, low, high } = learnt
  // Of a standard of no days every deal would be late.
  const days = Math.max(1, high)
  return (
    <p class="quiet stage-learnt">
      {t('stage.learnt', { n: median, low, high, deals: n })}
      {onTake && stage.standard !== days && (
        <Button kind="quiet" small onClick={() => onTake(days)}>
          {t('stage.takeLearnt', { n: days })}
        </Button>
      )}
    </p>
  )
}
