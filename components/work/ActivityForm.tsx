/** A note, a call or a meeting, written down in place; or one of the timeline, changed. */
import { useState } from 'preact/hooks'
import type { Activity, Link } from '../../lib/core/activity'
import { type Deal, OPEN } from '../../lib/core/deal'
import { addActivity, editActivity } from '../../lib/db/work'
import { act } from '../../lib/state/act'
import { formatFull } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Clashing } from '../shared/Clashing'
import { InlineForm } from '../shared/InlineForm'
import { SelectField } from '../shared/SelectField'
import { TextArea } from '../shared/TextArea'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'

type Props = {
  kind: 'note' | 'call' | 'meeting'
  /** On what a new one is written. */
  links?: readonly Link[]
  /** Deals it may be about as well; the first open one is offered. */
  deals?: readonly Deal[]
  /** The one to change; left out for a new one. */
  activity?: Activity
  onDone: () => void
}

export function ActivityForm({ kind, links = [], deals = [], activity, onDone }: Props) {
  const open = deals.filter((deal) => OPEN.includes(deal.status))
  const form = useForm<Field, Activity>(
    activity ? `activity:${activity.id}` : `${kind}:${links[0] ?? ''}`,
    {
      text: activity?.text ?? '',
      at: localInstant(activity ? new Date(activity.at) : new Date()),
      minutes: activity?.minutes === undefined ? '' : String(activity.minutes),
      outcome: activity?.outcome ?? '',
      deal: activity ? '' : (open[0]?.id ?? ''),
    },
    activity && {
      table: 'activities',
      row: activity,
      fields: { text: ['text'], at: ['at'], minutes: ['minutes'], outcome: ['outcome'] },
    },
  )
  const [errors, setErrors] = useState<{ text?: boolean; minutes?: boolean; at?: boolean }>({})
  const { values } = form

  const onSave = async () => {
    const minutes = values.minutes.trim() ? Number(values.minutes) : undefined
    const at = new Date(values.at)
    const problems = {
      text: kind === 'note' && !values.text.trim(),
      minutes: minutes !== undefined && !(Number.isInteger(minutes) && minutes >= 0),
      at: Number.isNaN(at.getTime()),
    }
    setErrors(problems)
    if (problems.text || problems.minutes || problems.at) return false
    const said: Said = {
      at: at.toISOString(),
      text: values.text.trim() || undefined,
      minutes,
      outcome: values.outcome.trim() || undefined,
    }
    const about: Link[] = values.deal && open.some((deal) => deal.id === values.deal) ? [`d:${values.deal}`] : []
    const all = [...new Set<Link>([...links, ...about])]
    const written = activity
      ? await form.save(({ changed, seen }) => editActivity(activity.id, only(said, changed), seen))
      : await act(() => addActivity({ kind, ...said, links: all }))
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
      {kind !== 'note' && (
        <div class="pair">
          <Clashing form={form} field="outcome" label={t('work.outcome')}>
            <TextField
              label={t('work.outcome')}
              placeholder={t('work.outcomeHint')}
              value={values.outcome}
              onValue={form.set('outcome')}
            />
          </Clashing>
          <Clashing form={form} field="minutes" label={t('work.minutes')}>
            <TextField
              label={t('work.minutes')}
              inputMode="numeric"
              error={errors.minutes ? t('work.minutesBad') : undefined}
              value={values.minutes}
              onValue={form.set('minutes')}
            />
          </Clashing>
        </div>
      )}
      <Clashing form={form} field="at" label={t('work.when')} show={(text) => formatFull(text)}>
        <TextField
          label={t('work.when')}
          type="datetime-local"
          error={errors.at ? t('problem.day') : undefined}
          value={values.at}
          onValue={form.set('at')}
        />
      </Clashing>
      {!activity && open.length > 0 && (
        <SelectField
          label={t('work.about')}
          value={values.deal}
          onValue={form.set('deal')}
          options={[
            ...open.map((deal) => ({ value: deal.id, label: deal.title })),
            { value: '', label: t('email.noDeal') },
          ]}
        />
      )}
    </InlineForm>
  )
}

type Field = 'text' | 'at' | 'minutes' | 'outcome' | 'deal'
type Said = Pick<Activity, 'at' | 'text' | 'minutes' | 'outcome'>

/** Only what was changed: an instant that was left alone keeps its seconds. */
const only = (said: Said, changed: readonly Field[]): Partial<Said> =>
  Object.fromEntries(Object.entries(said).filter(([field]) => changed.includes(field as Field)))

/** An instant as a `datetime-local` field writes it, in the browser's zone, to the minute. */
function localInstant(date: Date): string {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}
