/** What stands above a board: by what its cards are put in groups, what they show, and how many a filter leaves. */
import { useState } from 'preact/hooks'
import type { Pipeline } from '../../lib/core/pipeline'
import { setBoardLook } from '../../lib/db/boardLook'
import { actOn } from '../../lib/state/actOn'
import { saidWords } from '../../lib/state/fieldWords'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Options } from '../shared/SelectField'
import { useActs } from '../shared/shortcuts'
import './boardGroups.css'
import { CardFields } from './CardFields'
import { grouping } from './cardLook'

export function BoardTools({ pipeline }: { pipeline: Pipeline }) {
  const [choosing, setChoosing] = useState(false)
  const options = grouping.value.map((field) => ({ value: field.id, label: saidWords(field.label) }))
  const group = (id: string) => actOn(pipeline, (seen) => setBoardLook(pipeline.id, { groupBy: id || undefined }, seen))
  useActs(t('nav.board'), [
    { id: 'board.cards', run: () => setChoosing(true) },
    ...[{ value: '', label: t('board.groupNone') }, ...options].map(({ value, label }) => ({
      id: 'board.group' as const,
      of: value,
      label: t('act.choice', { what: t('board.group'), choice: label }),
      when: () => value !== (pipeline.groupBy ?? ''),
      run: () => void group(value),
    })),
  ])
  return (
    <>
      <label class="board-grouping">
        <span class="quiet">{t('board.group')}</span>
        <select
          class="input"
          value={pipeline.groupBy ?? ''}
          onChange={(event) => void group(event.currentTarget.value)}
        >
          <Options options={[{ value: '', label: t('board.groupNone') }, ...options]} />
        </select>
      </label>
      <Button kind="quiet" onClick={() => setChoosing(true)}>
        {t('board.cards')}
      </Button>
      {choosing && <CardFields pipeline={pipeline} onClose={() => setChoosing(false)} />}
    </>
  )
}
