/** A note, a call or a meeting, written down in place; or one of the timeline, changed. */
import { useState } from 'preact/hooks'
import type { Activity, Link } from '../../lib/core/activity'
import { type Deal, OPEN } from '../../lib/core/deal'
import { addActivity, editActivity } from '../../lib/db/work'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
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
  const form = useForm<'text' | 'at' | 'minutes' | 'outcome' | 'deal'>(
    activity ? `activity:${activity.id}` : `${kind}:${links[0] ?? ''}`,
    {
      text: activity?.text ?? '',
      at: localInstant(activity ? new Date(activity.at) : new Date()),
      minutes: activity?.minutes === undefined ? '' : String(activity.minutes),
      outcome: activity?.outcome ?? '',
      deal: open[0]?.id ?? '',
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
    const said = {
      at: at.toISOString(),
      text: values.text.trim() || undefined,
      minutes,
      outcome: values.outcome.trim() || undefined,
    }
    const about: Link[] = values.deal && open.some((deal) => deal.id === values.deal) ? [`d:${values.deal}`] : []
    const all = [...new Set<Link>([...links, ...about])]
    const written = activity
      ? await act(() => editActivity(activity.id, said))
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
      <TextArea
        label={t(`work.${kind}Text`)}
        error={errors.text ? t('problem.required') : undefined}
        value={values.text}
        onValue={form.set('text')}
      />
      {kind !== 'note' && (
        <div class="pair">
          <TextField
            label={t('work.outcome')}
            placeholder={t('work.outcomeHint')}
            value={values.outcome}
            onValue={form.set('outcome')}
          />
          <TextField
            label={t('work.minutes')}
            inputMode="numeric"
            error={errors.minutes ? t('work.minutesBad') : undefined}
            value={values.minutes}
            onValue={form.set('minutes')}
          />
        </div>
      )}
      <TextField
        label={t('work.when')}
        type="datetime-local"
        error={errors.at ? t('problem.day') : undefined}
        value={values.at}
        onValue={form.set('at')}
      />
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

/** An instant as a `datetime-local` field writes it, in the browser's zone, to the minute. */
function localInstant(date: Date): string {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}
