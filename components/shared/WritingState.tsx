/** How far a piece of work is, with the way to stop it, and what came of it. */
import { t } from '../../lib/state/language'
import { Button } from './Button'

type Props = {
  /** What is being done. */
  label: string
  /** Undefined: nothing is under way. */
  progress?: number
  max: number
  /** How far, in words. */
  words: string
  said: string
  failed: string
  onStop: () => void
}

export function WritingState({ label, progress, max, words, said, failed, onStop }: Props) {
  return (
    <>
      {progress !== undefined && (
        <div class="writing">
          <progress aria-label={label} value={progress} max={max} />
          <p class="quiet">{words}</p>
          <Button small onClick={onStop}>
            {t('export.stop')}
          </Button>
        </div>
      )}
      <p class="quiet" role="status">
        {said}
      </p>
      {failed && (
        <p class="failed" role="alert">
          {failed}
        </p>
      )}
    </>
  )
}
