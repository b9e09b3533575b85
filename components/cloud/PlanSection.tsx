/** When copies are made, how long they are kept, and what this device is called among others. */
import { useState } from 'preact/hooks'
import type { CopyOwner, CopyPlan } from '../../lib/core/copy/copyPlan'
import { changePlan, renameDevice } from '../../lib/state/copies'
import { t } from '../../lib/state/language'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'

const EVERY = ['1', '6', '24', '0'] as const
const DAYS = [3, 7, 14, 30, 90]
const WEEKS = [0, 4, 8, 26, 52]

export function PlanSection({ plan, owner }: { plan: CopyPlan; owner: CopyOwner }) {
  const [name, setName] = useState(owner.name)
  const every = EVERY.find((one) => one === String(plan.every)) ?? '1'
  const counts = (all: readonly number[], now: number, key: 'copies.daysN' | 'copies.weeksN') =>
    [...new Set([...all, now])].sort((a, b) => a - b).map((n) => ({ value: String(n), label: t(key, { n }) }))
  return (
    <Section title={t('copies.plan')} class="settings-panel">
      <div class="settings-row">
        <SelectField
          label={t('copies.every')}
          value={every}
          options={EVERY.map((value) => ({ value, label: t(`copies.every.${value}`) }))}
          onValue={(value) => void changePlan({ every: Number(value) })}
        />
        <SelectField
          label={t('copies.days')}
          value={String(plan.days)}
          options={counts(DAYS, plan.days, 'copies.daysN')}
          onValue={(value) => void changePlan({ days: Number(value) })}
        />
        <SelectField
          label={t('copies.weeks')}
          value={String(plan.weeks)}
          options={counts(WEEKS, plan.weeks, 'copies.weeksN')}
          onValue={(value) => void changePlan({ weeks: Number(value) })}
        />
        <TextField
          label={t('copies.device')}
          value={name}
          onValue={(value) => {
            setName(value)
            if (value.trim()) void renameDevice(value.trim())
          }}
        />
      </div>
    </Section>
  )
}
