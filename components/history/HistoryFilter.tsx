/** Narrows the journal down: to a kind of change, to a day. */
import { CHANGE_GROUPS, type ChangeGroup } from '../../lib/core/changeGroups'
import type { Day } from '../../lib/core/days'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { Field } from '../shared/Field'
import { SelectField } from '../shared/SelectField'

export type Chosen = { group: ChangeGroup | ''; day: Day | '' }

export function HistoryFilter({ chosen, onChoose }: { chosen: Chosen; onChoose: (chosen: Chosen) => void }) {
  return (
    <fieldset class="history-filter">
      <legend class="unseen">{t('history.filter')}</legend>
      <SelectField
        label={t('history.kind')}
        value={chosen.group}
        onValue={(group) => onChoose({ ...chosen, group })}
        options={[
          { value: '', label: t('history.everything') },
          ...CHANGE_GROUPS.map((group) => ({ value: group, label: t(`history.group.${group}`) })),
        ]}
      />
      <Field label={t('history.day')}>
        {(wired) => (
          <input
            {...wired}
            class="input"
            type="date"
            max={currentDay.value}
            value={chosen.day}
            onInput={(event) => onChoose({ ...chosen, day: event.currentTarget.value })}
          />
        )}
      </Field>
    </fieldset>
  )
}
