/** What sets a rule off, in the fields of its kind. */
import type { Noun } from '../../lib/core/customField'
import { Status } from '../../lib/core/deal'
import { type About, fieldsOf } from '../../lib/core/fields'
import { emptyWhen } from '../../lib/core/rules/complete'
import { OutKind, suits, type When, type WhenKind } from '../../lib/core/rules/rule'
import { saidWords } from '../../lib/state/fieldWords'
import { t } from '../../lib/state/language'
import { SelectField } from '../shared/SelectField'
import { DaysField } from './DaysField'
import { stageOptions } from './stageOptions'

const KINDS: readonly WhenKind[] = ['made', 'changed', 'stage', 'status', 'email', 'day', 'silent', 'out']

type Props = { noun: Noun; when: When; about: About; onWhen: (when: When) => void }

export function WhenFields({ noun, when, about, onWhen }: Props) {
  const fields = fieldsOf(noun, about)
  const fieldOptions = (only?: 'date') =>
    fields.filter(({ kind }) => !only || kind === only).map(({ id, label }) => ({ value: id, label: saidWords(label) }))
  return (
    <div class="rule-line">
      <SelectField
        label={t('rules.when')}
        value={when.kind}
        options={KINDS.filter((kind) => suits(noun, kind)).map((value) => ({ value, label: t(`rules.pick.${value}`) }))}
        onValue={(kind) => onWhen(emptyWhen(kind))}
      />
      {when.kind === 'changed' && (
        <SelectField
          label={t('rules.field')}
          value={when.field ?? ''}
          options={[{ value: '', label: t('rules.anyField') }, ...fieldOptions()]}
          onValue={(field) => onWhen({ kind: 'changed', ...(field && { field }) })}
        />
      )}
      {when.kind === 'stage' && (
        <SelectField
          label={t('deal.stage')}
          value={when.stageId ?? ''}
          options={[{ value: '', label: t('rules.anyStage') }, ...stageOptions(about)]}
          onValue={(stageId) => onWhen({ kind: 'stage', ...(stageId && { stageId }) })}
        />
      )}
      {when.kind === 'status' && (
        <SelectField<Status | ''>
          label={t('dealPage.status')}
          value={when.status ?? ''}
          options={[
            { value: '', label: t('rules.anyStatus') },
            ...Status.options.map((value) => ({ value, label: t(`status.${value}`) })),
          ]}
          onValue={(status) => onWhen({ kind: 'status', ...(status && { status }) })}
        />
      )}
      {when.kind === 'day' && (
        <>
          <SelectField
            label={t('rules.field')}
            value={when.field}
            options={[...(when.field ? [] : [{ value: '', label: t('rules.choose') }]), ...fieldOptions('date')]}
            onValue={(field) => onWhen({ ...when, field })}
          />
          <DaysField label={t('rules.daysAfter')} days={when.days} onDays={(days) => onWhen({ ...when, days })} />
        </>
      )}
      {when.kind === 'silent' && (
        <DaysField label={t('rules.days')} days={when.days} least={1} onDays={(days) => onWhen({ ...when, days })} />
      )}
      {when.kind === 'out' && (
        <SelectField<OutReason | ''>
          label={t('rules.reason')}
          value={when.reason ?? ''}
          options={[
            { value: '', label: t('rules.anyReason') },
            ...OutKind.options.map((value) => ({ value, label: t(`rules.out.${value}`) })),
          ]}
          onValue={(reason) => onWhen({ kind: 'out', ...(reason && { reason }) })}
        />
      )}
    </div>
  )
}
type OutReason = (typeof OutKind.options)[number]
