/** A note, a call or a meeting, written down in place with what comes of it; or one of the timeline, changed. */
import { useState } from 'preact/hooks'
import type { Activity, Link } from '../../lib/core/activity'
import { typesFor } from '../../lib/core/activityType'
import { addDays } from '../../lib/core/days'
import { type Deal, OPEN } from '../../lib/core/deal'
import { logActivity } from '../../lib/db/logActivity'
import { editActivity } from '../../lib/db/work'
import { act } from '../../lib/state/act'
import { typesIn } from '../../lib/state/activityTypes'
import { currentDay } from '../../lib/state/clock'
import { formatFull } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Clashing } from '../shared/Clashing'
import { InlineForm } from '../shared/InlineForm'
import { SelectField } from '../shared/SelectField'
import { TextArea } from '../shared/TextArea'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { type ActivityField, activityTexts, onlyChanged, problemsOf, saidOf } from './activityTexts'
import { MinutesField } from './MinutesField'
import { NextFields, nextOf } from './NextFields'
import { OutcomeField } from './OutcomeField'
import { TypeField } from './TypeField'
import type { Calling } from './useCalling'

type Props = {
  kind: 'note' | 'call' | 'meeting'
  /** On what a new one is written. */
  links?: readonly Link[]
  /** Deals it may be about as well; the first open one is offered. */
  deals?: readonly Deal[]
  /** The one to change; left out for a new one. */
  activity?: Activity
  /** A call that was begun by pressing a number of ours. */
  calling?: Calling
  onDone: () => void
}

export function ActivityForm({ kind, links = [], deals = [], activity, calling, onDone }: Props) {
  const open = deals.filter((deal) => OPEN.includes(deal.status))
  const form = useForm<ActivityField, Activity>(
    activity ? `activity:${activity.id}` : `${kind}:${links[0] ?? ''}`,
    activityTexts(activity, calling?.at ?? Date.now(), open[0]?.id, addDays(currentDay.value, 1)),
    activity && {
      table: 'activities',
      row: activity,
      fields: { text: ['text'], at: ['at'], minutes: ['minutes'], outcome: ['outcome'], type: ['type'] },
    },
  )
  const [errors, setErrors] = useState<ReturnType<typeof problemsOf>>({})
  const { values } = form
  const types = typesFor(typesIn(currentSettings.value), kind)
  const chosen = types.find(({ id }) => id === values.type)
  const isBare = kind === 'note' && chosen?.base !== 'other'
  // Written on a deal anyhow, it is about that one.
  const isAsked = open.some(({ id }) => !links.includes(`d:${id}`))
  const deal = open.find(({ id }) => id === values.deal)

  const onSave = async () => {
    const problems = problemsOf(kind, values)
    setErrors(problems)
    if (Object.values(problems).some(Boolean)) return false
    // What a bare note has no field for it does not say.
    const said = saidOf(isBare ? { ...values, minutes: '', outcome: '' } : values, types, activity?.type)
    const about: Link[] = deal ? [`d:${deal.id}`] : []
    const all = [...new Set<Link>([...links, ...about])]
    const written = activity
      ? await form.save(({ changed, seen }) => editActivity(activity.id, onlyChanged(said, changed), seen))
      : await act(() => logActivity({ kind, ...said, links: all }, nextOf(values, deal)))
    if (!written) return false
    form.forget()
    onDone()
    return true
  }
  return (
    <InlineForm
      label={t(`work.${kind}`)}
      save={activity ? undefined : t('work.log')}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={onSave}
      onCancel={() => {
        form.forget()
        onDone()
      }}
    >
      <Clashing form={form} field="text" label={t(`work.${kind}`)}>
        <TextArea
          label={t(`work.${kind}Text`)}
          error={errors.text ? t('problem.required') : undefined}
          value={values.text}
          onValue={form.set('text')}
        />
      </Clashing>
      <TypeField form={form} kind={kind} types={types} born={activity?.type} />
      {!isBare && <OutcomeField form={form} />}
      <div class="pair when">
        {!isBare && <MinutesField form={form} bad={errors.minutes} calling={calling} />}
        <Clashing form={form} field="at" label={t('work.when')} show={(text) => formatFull(text)}>
          <TextField
            label={t('work.when')}
            type="datetime-local"
            error={errors.at ? t('problem.day') : undefined}
            value={values.at}
            onValue={form.set('at')}
          />
        </Clashing>
      </div>
      {!activity && isAsked && (
        <SelectField
          label={t('work.about')}
          value={values.deal}
          onValue={form.set('deal')}
          options={[
            ...open.map((one) => ({ value: one.id, label: one.title })),
            { value: '', label: t('email.noDeal') },
          ]}
        />
      )}
      {!activity && <NextFields form={form} deal={deal} />}
    </InlineForm>
  )
}
