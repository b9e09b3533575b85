/** What stands above a board: what its cards show, and how many a filter leaves. */
import { useState } from 'preact/hooks'
import type { Pipeline } from '../../lib/core/pipeline'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import './boardGroups.css'
import { CardFields } from './CardFields'
import { choosable } from './cardLook'

export function BoardTools({ pipeline }: { pipeline: Pipeline }) {
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <Button kind="quiet" disabled={!choosable.value.length} onClick={() => setChoosing(true)}>
        {t('board.cards')}
      </Button>
      {choosing && <CardFields pipeline={pipeline} onClose={() => setChoosing(false)} />}
    </>
  )
}
