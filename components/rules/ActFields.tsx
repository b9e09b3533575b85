/** One act of a rule, in the fields of its kind. Long because each kind has its own here. */
import { X } from 'lucide-preact'
import type { Noun } from '../../lib/core/customField'
import { Status } from '../../lib/core/deal'
import type { About } from '../../lib/core/fields'
import { emptyAct } from '../../lib/core/rules/complete'
import { type Act, type ActKind, suits } from '../../lib/core/rules/rule'
import { t } from '../../lib/state/language'
import type { RuleNames } from '../../lib/state/ruleWords'
import { IconButton } from '../shared/IconButton'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import { ChosenName } from './ChosenName'
import { DaysField } from './DaysField'
import { SetFields } from './SetFields'
import { stageOptions } from './stageOptions'
import { TagFields } from './TagFields'

const KINDS: readonly ActKind[] = [
  'task',
  'set',
  'stage',
  'status',
  'temperature',
  'next',
  'tag',
  'list',
  'note',
  'notify',
  'draft',
  'hook',
]

type Props = {
  n: number
  noun: Noun
  act: Act
  about: About
  names: RuleNames
  onAct: (act: Act) => void
  onDrop: (() => void) | undefined
}

export function ActFields(props: Props) {
  const { n, noun, act, about, names, onAct, onDrop } = props
  // A draft is offered once there is a template to prepare it from.
  const offered = (kind: ActKind) =>
    suits(noun, kind) && (kind !== 'draft' || act.kind === kind || names.templates.size > 0)
  return (
    <fieldset class="rule-line rule-act" aria-label={t('rules.actN', { n })}>
      <SelectField
        label={t('rules.actN', { n })}
        value={act.kind}
        options={KINDS.filter(offered).map((value) => ({ value, label: t(`rules.do.${value}`) }))}
        onValue={(kind) => onAct(emptyAct(kind, about.pipelines[0]?.id ?? ''))}
      />
      <Own {...props} key={act.kind} />
      {onDrop && (
        <IconButton label={t('rules.dropAct', { n })} onClick={onDrop}>
          <X size={14} aria-hidden="true" />
        </IconButton>
      )}
    </fieldset>
  )
}

function Own({ noun, act, about, names, onAct }: Props) {
  switch (act.kind) {
    case 'set':
      return <SetFields noun={noun} act={act} about={about} onAct={onAct} />
    case 'stage':
      return (
        <SelectField
          label={t('deal.stage')}
          value={act.stageId}
          options={[...(act.stageId ? [] : [{ value: '', label: t('rules.choose') }]), ...stageOptions(about)]}
          onValue={(stageId) => {
            const own = about.pipelines.find(({ stages }) => stages.some(({ id }) => id === stageId))
            onAct({ kind: 'stage', pipelineId: own?.id ?? act.pipelineId, stageId })
          }}
        />
      )
    case 'status':
      return (
        <>
          <SelectField
            label={t('dealPage.status')}
            value={act.status}
            options={Status.options.map((value) => ({ value, label: t(`status.${value}`) }))}
            onValue={(status) => onAct({ kind: 'status', status, ...(status === 'standby' && { days: 7 }) })}
          />
          {act.status === 'standby' && (
            <DaysField
              label={t('rules.days')}
              least={1}
              days={act.days ?? 7}
              onDays={(days) => onAct({ ...act, days })}
            />
          )}
          {(act.status === 'lost' || act.status === 'cancelled') && (
            <TextField
              label={t('rules.reason')}
              value={act.reason ?? ''}
              onValue={(reason) => onAct({ ...act, reason })}
            />
          )}
        </>
      )
    case 'temperature':
      return (
        <ChosenName
          label={t('temperature.title')}
          value={act.label}
          names={new Map((about.labels ?? []).map(({ id, name }) => [id, name]))}
          onValue={(label) => onAct({ kind: 'temperature', label })}
        />
      )
    case 'next':
    case 'task': {
      const text = act.kind === 'next' ? act.text : act.title
      const changed = (to: string): Act => (act.kind === 'next' ? { ...act, text: to } : { ...act, title: to })
      return (
        <>
          <TextField label={t('rules.text')} value={text} onValue={(to) => onAct(changed(to))} />
          <DaysField label={t('rules.daysLater')} days={act.days} onDays={(days) => onAct({ ...act, days })} />
        </>
      )
    }
    case 'tag':
      return <TagFields act={act} about={about} onAct={onAct} />
    case 'note':
    case 'notify':
      return <TextField label={t('rules.text')} value={act.text} onValue={(text) => onAct({ ...act, text })} />
    case 'list':
      return (
        <ChosenName
          label={t('nav.prospecting')}
          value={act.sheetId}
          names={names.sheets}
          none={t('rules.noLists')}
          onValue={(sheetId) => onAct({ kind: 'list', sheetId })}
        />
      )
    case 'draft':
      return (
        <>
          <ChosenName
            label={t('rules.template')}
            value={act.templateId}
            names={names.templates}
            none={t('rules.noTemplates')}
            onValue={(templateId) => onAct({ ...act, templateId })}
          />
          <DaysField label={t('rules.daysLater')} days={act.days} onDays={(days) => onAct({ ...act, days })} />
        </>
      )
    case 'hook':
      return (
        <ChosenName
          label={t('rules.place')}
          value={act.targetId}
          names={names.places}
          none={t('rules.noPlaces')}
          onValue={(targetId) => onAct({ kind: 'hook', targetId })}
        />
      )
  }
}
