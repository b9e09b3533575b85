/** What can be done with many deals at once. */
import { type Pipeline, saleStages } from '../../lib/core/pipeline'
import { t } from '../../lib/state/language'
import { temperatureLabels } from '../../lib/state/temperatures'
import { CampaignField } from '../deals/CampaignField'
import { DayField } from '../shared/DayField'
import { SelectField } from '../shared/SelectField'
import { type Act, removal } from './acts'
import { customActs } from './customActs'
import { act, closed, day, NextFields, tagAct } from './dealActParts'
import { pipelineAct } from './pipelineAct'

const NONE = ''

/**
 * @param pipeline whose deals the list shows
 * @param others the pipelines into which its deals may go
 */
export function dealActs(pipeline: Pipeline, others: readonly Pipeline[]): Act[] {
  const labels = temperatureLabels.value ?? []
  return [
    {
      id: 'stage',
      label: t('bulk.stage'),
      Fields: ({ values, set }) => (
        <SelectField
          label={t('deal.stage')}
          value={values.stage ?? NONE}
          options={[
            { value: NONE, label: t('bulk.choose') },
            ...saleStages(pipeline).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onValue={(stage) => set({ stage })}
        />
      ),
      make: ({ stage }) => act(stage && { kind: 'stage', pipelineId: pipeline.id, stageId: stage }),
      field: () => 'stage',
    },
    ...(others.length ? [pipelineAct(others)] : []),
    {
      id: 'next',
      label: t('bulk.next'),
      Fields: NextFields,
      make: ({ text = '', day, time }) =>
        act(text.trim() && day && { kind: 'next', next: { text: text.trim(), day, ...(time && { time }) } }),
      field: () => 'next',
    },
    day('postpone', t('bulk.postpone'), t('next.snooze'), (on) => ({ kind: 'postpone', day: on }), 'nextDay'),
    day(
      'standby',
      t('deal.standby'),
      t('deal.until'),
      (until) => ({ kind: 'status', to: { status: 'standby', until } }),
      'nextDay',
    ),
    {
      id: 'closing',
      label: t('bulk.closing'),
      Fields: ({ values, set }) => (
        <DayField
          label={t('deal.closingDay')}
          hint={t('bulk.emptyTakesAway')}
          value={values.day ?? ''}
          onValue={(one) => set({ day: one })}
        />
      ),
      make: ({ day }) => act({ kind: 'closingDay', day: day || undefined }),
      field: () => 'closingDay',
    },
    {
      id: 'temperature',
      label: t('bulk.temperature'),
      Fields: ({ values, set }) => (
        <SelectField
          label={t('temperature.say')}
          value={values.label ?? NONE}
          options={[
            { value: NONE, label: t('bulk.choose') },
            ...labels.map(({ id, name }) => ({ value: `is:${id}`, label: name })),
            { value: 'off', label: t('temperature.takeOff') },
          ]}
          onValue={(label) => set({ label })}
        />
      ),
      make: ({ label = '' }) =>
        act(label && { kind: 'temperature', label: label === 'off' ? undefined : label.slice('is:'.length) }),
      field: () => 'temperature',
    },
    {
      id: 'won',
      label: t('deal.winTo'),
      make: () => act({ kind: 'status', to: { status: 'won' } }),
      field: () => 'status',
    },
    {
      id: 'todo',
      label: t('deal.reopen'),
      make: () => act({ kind: 'status', to: { status: 'todo' } }),
      field: () => 'status',
    },
    closed('lost', t('deal.lose'), t('deal.reasonLost')),
    closed('cancelled', t('deal.cancel'), t('deal.reasonCancelled')),
    tagAct('tag', t('bulk.tag')),
    tagAct('untag', t('bulk.untag')),
    { id: 'star', label: t('bulk.star'), make: () => act({ kind: 'star', on: true }), field: () => 'star' },
    { id: 'unstar', label: t('deal.unstar'), make: () => act({ kind: 'star', on: false }), field: () => 'star' },
    {
      id: 'campaign',
      label: t('bulk.campaign'),
      Fields: ({ values, set }) => (
        <CampaignField
          label={t('deal.campaign')}
          hint={t('bulk.emptyTakesAway')}
          value={values.name ?? ''}
          onValue={(name) => set({ name })}
        />
      ),
      make: ({ name = '' }) => act({ kind: 'campaign', name: name.trim() || undefined }),
      field: () => 'campaign',
    },
    ...customActs('deals'),
    removal('deals', t('remove')),
  ]
}
