/**
 * Two records side by side before they become one: each field that differs with a choice, lists with all that both have. Nothing is
 * done before "Merge"; the toast and the timeline take it back.
 */
import { ArrowLeftRight } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { fieldKey } from '../../lib/core/fieldNames'
import type { MergeField, MergeTable, Side } from '../../lib/core/merge'
import { tellRecordsApart } from '../../lib/db/apart'
import { companyNames, mergePair } from '../../lib/db/mergePair'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { mergeNow } from '../../lib/state/merging'
import { Answer } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import { MergeChoice } from './MergeChoice'
import { notSame } from './matchWords'
import { mergeRows } from './mergeRows'
import './merge.css'

type Props = {
  table: MergeTable
  /** The one that stays, at first; the user may turn them round. */
  keep: string
  other: string
  onClose: () => void
  /** With the id of the record that both are now. */
  onMerged?: (id: string) => void
}

export function MergeDialog({ table, keep, other, onClose, onMerged }: Props) {
  const [turned, setTurned] = useState(false)
  const [sides, setSides] = useState<Partial<Record<MergeField, Side>>>({})
  const [changed, setChanged] = useState(false)
  const [first, second] = turned ? [other, keep] : [keep, other]
  const answer = useLive(() => mergePair(table, first, second), [table, first, second])
  return (
    <Dialog wide title={t('merge.title')} onClose={onClose}>
      <Answer of={answer}>
        {(pair) => {
          if (!pair) return <p class="quiet">{t('merge.gone')}</p>
          const rows = mergeRows(table, pair, companyNames(pair))
          const merge = async () => {
            const state = await mergeNow({ table, keep: first, other: second, sides }, pair)
            setChanged(state === 'changed')
            if (state !== 'merged' && state !== 'started') return
            onClose()
            onMerged?.(first)
          }
          const apart = async () => {
            if (await act(() => tellRecordsApart(pair.keep, pair.other))) onClose()
          }
          return (
            <form
              class="merge"
              onSubmit={(event) => {
                event.preventDefault()
                void merge()
              }}
            >
              <p class="quiet">
                {t(explains(table, pair.count), {
                  name: pair.names[0],
                  other: pair.names[1],
                  n: pair.count,
                })}
              </p>
              {changed && (
                <p class="failed" role="alert">
                  {t('merge.changed')}
                </p>
              )}
              <div class="merge-fields">
                {rows.choices.map((choice) => (
                  <MergeChoice
                    key={`${first} ${choice.field}`}
                    label={choice.label ?? t(fieldKey(table, choice.field) ?? 'merge.other')}
                    choice={choice}
                    side={sides[choice.field] ?? choice.side}
                    onSide={(side) => setSides({ ...sides, [choice.field]: side })}
                  />
                ))}
                {rows.lists.map(({ field, label, values }) => (
                  <div class="merge-field" key={field}>
                    <p class="merge-label">{label ?? t(fieldKey(table, field) ?? 'merge.other')}</p>
                    <ul class="merge-list">
                      {values.map((value) => (
                        <li key={value}>{value}</li>
                      ))}
                    </ul>
                  </div>
                ))}
              </div>
              <p class="form-buttons row">
                <Button kind="primary" type="submit">
                  {t('merge.merge')}
                </Button>
                <Button onClick={apart}>{t(notSame(table))}</Button>
                <Button
                  kind="quiet"
                  onClick={() => {
                    setTurned(!turned)
                    setSides({})
                  }}
                >
                  <ArrowLeftRight size={14} aria-hidden="true" /> {t('merge.turn')}
                </Button>
              </p>
            </form>
          )
        }}
      </Answer>
    </Dialog>
  )
}

/** What goes along with the record that goes. */
function explains(table: MergeTable, count: number) {
  if (!count) return 'merge.explainBare'
  return table === 'people' ? 'merge.explain' : 'merge.explainCompany'
}
