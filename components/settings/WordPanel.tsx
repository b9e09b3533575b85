/** One known word: how many deals bear it, once they were counted; its name, which another word may have; and away with it. */
import { useEffect, useState } from 'preact/hooks'
import { SOURCES, type TagList } from '../../lib/core/tag'
import { knownAs, type Word } from '../../lib/core/words'
import { dealsBearing } from '../../lib/db/words'
import { sayFailure } from '../../lib/state/act'
import { breathe } from '../../lib/state/breathe'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { rewordNow } from '../../lib/state/rewording'
import { Button } from '../shared/Button'
import { InlineForm } from '../shared/InlineForm'
import { TextField } from '../shared/TextField'

type Props = { word: Word; lists: readonly TagList[]; onClose: () => void }

export function WordPanel({ word, lists, onClose }: Props) {
  const name = word.name ?? word.list
  const [typed, setTyped] = useState(name)
  const [seen, setSeen] = useState(0)
  const [ids, setIds] = useState<readonly string[]>()
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    let stands = true
    dealsBearing(word, (n) => stands && setSeen(n), breathe)
      .then((found) => stands && setIds(found))
      .catch(sayFailure)
    return () => {
      stands = false
    }
  }, [])
  const other = knownAs(lists, word, typed)
  // Counted afresh: deals may have come meanwhile.
  const go = async (to: string | undefined) => {
    const done = await rewordNow(word, to, await dealsBearing(word, undefined, breathe))
    if (done) onClose()
    return done
  }
  const onSave = async () => {
    setWrong(!typed.trim())
    if (!typed.trim()) return false
    if (typed.trim() !== name) return go(typed)
    onClose()
    return true
  }
  return (
    <InlineForm
      label={t('words.change', { word: name })}
      save={other === undefined ? t('save') : t('words.merge')}
      explain={
        <Button kind="quiet" disabled={!ids} onClick={() => void go(undefined)}>
          {t('words.remove')}
        </Button>
      }
      onSave={onSave}
      onCancel={onClose}
    >
      <p class="quiet" role="status">
        {ids ? t('words.onDeals', { n: ids.length }) : t('words.counting', { seen: formatNumber(seen) })}
        {word.list === SOURCES && ` ${t('words.sourceStays')}`}
      </p>
      <TextField
        label={t('words.name')}
        value={typed}
        onValue={setTyped}
        error={wrong ? t('problem.required') : undefined}
        hint={other === undefined ? undefined : t('words.isMerged', { word: other })}
      />
    </InlineForm>
  )
}
