/** One change of the journal, with its Undo; where later changes stand in the way they are named, and can go first. */
import { useRef, useState } from 'preact/hooks'
import type { Change } from '../../lib/core/change'
import { takeBack } from '../../lib/state/act'
import { describe, formatFull, formatTime } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { tracesWords } from '../../lib/state/ruleTraces'
import { Button } from '../shared/Button'

export function HistoryLine({ change }: { change: Change }) {
  const [later, setLater] = useState<Change[]>()
  const line = useRef<HTMLLIElement>(null)
  const undone = change.undoneBy !== undefined
  const what = describe(change.label)
  const undo = async () => {
    const answer = await takeBack(change.seq, { quietConflict: true })
    setLater(answer?.state === 'conflict' ? answer.later : undefined)
    // Its button is gone; the keyboard stays on the line.
    if (answer?.state === 'undone') line.current?.focus()
  }
  const undoAll = async () => {
    for (const one of later ?? []) {
      const answer = await takeBack(one.seq, { quietConflict: true })
      if (answer?.state !== 'undone' && answer?.state !== 'already') return
    }
    await undo()
  }
  return (
    <li ref={line} tabIndex={-1} class={undone ? 'history-line undone' : 'history-line'}>
      <time dateTime={change.at} title={formatFull(change.at)}>
        {formatTime(change.at)}
      </time>
      <p>
        <span class="history-what">{what}</span>
        <span class="hint">
          {' '}
          {t(`history.source.${change.source}`)}
          {change.count > 1 && ` · ${t('history.rows', { n: change.count })}`}
          {change.job !== undefined && ` · ${t('history.writing')}`}
        </span>
        {change.rules && <span class="hint history-rules">{tracesWords(change)}</span>}
      </p>
      {undone ? (
        <span class="hint">{t('history.undone')}</span>
      ) : change.erased ? (
        <span class="hint">{t(change.kind === 'erased' ? 'erase.forGood' : 'erase.rewritten')}</span>
      ) : change.label.key === 'change.setUp' || change.job !== undefined ? null : (
        <Button
          small
          aria-label={t(change.undoes === undefined ? 'history.undo' : 'history.redo', { what })}
          onClick={undo}
        >
          {change.undoes === undefined ? t('undo') : t('redo')}
        </Button>
      )}
      {later && !undone && (
        <div class="history-conflict" role="alert">
          <p>{later.length ? t('history.conflict') : t('history.conflictBare')}</p>
          {later.length > 0 && (
            <ul>
              {later.map((one) => (
                <li key={one.seq}>
                  {describe(one.label)} <span class="hint">{formatFull(one.at)}</span>
                </li>
              ))}
            </ul>
          )}
          <div class="buttons">
            {later.length > 0 && (
              <Button small kind="primary" onClick={undoAll}>
                {t('history.undoAll', { n: later.length + 1 })}
              </Button>
            )}
            <Button small onClick={() => setLater(undefined)}>
              {t('history.leave')}
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
