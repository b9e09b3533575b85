/** What is to be done while a deal stands in its stage, each ticked where it is done. */
import type { Deal } from '../../lib/core/deal'
import type { Stage } from '../../lib/core/pipeline'
import { setChecked } from '../../lib/db/deals'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useActs } from '../shared/shortcuts'

export function StageChecklist({ deal, stage }: { deal: Deal; stage: Stage }) {
  useActs(
    t('deal.deal'),
    (stage.checklist ?? []).map((entry) => {
      const isDone = deal.checked?.includes(entry.id) ?? false
      return {
        id: 'deal.tick',
        of: entry.id,
        label: t(isDone ? 'act.unticked' : 'act.ticked', { entry: entry.text }),
        run: () => void act(() => setChecked(deal.id, entry, !isDone)),
      }
    }),
  )
  if (!stage.checklist?.length) return null
  return (
    <fieldset class="checklist">
      <legend class="heading">{t('gate.checklist', { stage: stage.name })}</legend>
      {stage.checklist.map((entry) => {
        const isDone = deal.checked?.includes(entry.id) ?? false
        return (
          <label key={entry.id} class={isDone ? 'check done' : 'check'}>
            <input
              type="checkbox"
              checked={isDone}
              onChange={(event) => {
                const { checked } = event.currentTarget
                void act(() => setChecked(deal.id, entry, checked))
              }}
            />
            {entry.text}
          </label>
        )
      })}
    </fieldset>
  )
}
