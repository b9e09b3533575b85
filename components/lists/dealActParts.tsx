/** Acts on many deals that are alike, and the fields that they ask for. */
import type { DealAct } from '../../lib/core/bulk'
import { TAGGED } from '../../lib/core/fields/field'
import { fold } from '../../lib/core/fold'
import { isMood, MOODS, ownCategories, wordsOf } from '../../lib/core/tag'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { reasonsFor } from '../../lib/state/reasons'
import { laterDays } from '../deals/laterDays'
import { NextWhen } from '../deals/NextWhen'
import { categoryWords } from '../deals/tagWords'
import { DayField } from '../shared/DayField'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import type { Act, ActFields, Values } from './acts'

/** An act on deals; nothing while something is missing for it. */
export const act = (made: DealAct | undefined | false | '') =>
  made ? { table: 'deals' as const, act: made } : undefined

export const NextFields: ActFields = ({ values, set }) => (
  <>
    <TextField
      label={t('next.what')}
      placeholder={t('next.placeholder')}
      value={values.text ?? ''}
      onValue={(text) => set({ text })}
    />
    <NextWhen
      label={t('next.when')}
      value={values.day ?? ''}
      onValue={(day) => set({ day })}
      time={values.time ?? ''}
      onTime={(time) => set({ time })}
    />
  </>
)

export const day = (id: string, label: string, asks: string, made: (day: string) => DealAct, field: string): Act => ({
  id,
  label,
  Fields: ({ values, set }) => (
    <DayField
      label={asks}
      choices={laterDays()}
      min={currentDay.value}
      value={values.day ?? ''}
      onValue={(one) => set({ day: one })}
    />
  ),
  make: ({ day: on }) => act(on && on >= currentDay.value && made(on)),
  field: () => field,
})

export const closed = (status: 'lost' | 'cancelled', label: string, asks: string): Act => ({
  id: status,
  label,
  Fields: ({ values, set }) => (
    <TextField
      label={asks}
      offers={reasonsFor(status, currentSettings.value)}
      value={values.reason ?? ''}
      onValue={(reason) => set({ reason })}
    />
  ),
  make: ({ reason = '' }) => act(reason.trim() && { kind: 'status', to: { status, reason: reason.trim() } }),
  field: () => 'status',
})

export const tagAct = (kind: 'tag' | 'untag', label: string): Act => ({
  id: kind,
  label,
  start: { category: MOODS[1] },
  Fields: TagFields,
  make: ({ category = '', name = '' }) => act(name.trim() && { kind, tag: { category, name: name.trim() } }),
  field: ({ category = '' }: Values) => `${TAGGED}${fold(category)}`,
})

const TagFields: ActFields = ({ values, set }) => {
  const lists = currentSettings.value?.tags ?? []
  const { category = '', name = '' } = values
  return (
    <>
      <SelectField
        label={t('tags.category')}
        value={category}
        options={[...MOODS, ...ownCategories(lists)].map((one) => ({
          value: one as string,
          label: categoryWords(one),
          group: t(isMood(one) ? 'tags.family' : 'tags.others'),
        }))}
        onValue={(one) => set({ category: one })}
      />
      <TextField
        label={t('tags.name')}
        offers={wordsOf(lists, category)}
        value={name}
        onValue={(one) => set({ name: one })}
      />
    </>
  )
}
