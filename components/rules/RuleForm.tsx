/** The form of a rule: when, and, then; with the sentence that it makes, and trying it before it is saved. */
import { useState } from 'preact/hooks'
import { Noun } from '../../lib/core/customField'
import type { About } from '../../lib/core/fields'
import { emptyAct, emptyWhen, type Incomplete, incompleteOf } from '../../lib/core/rules/complete'
import { isTimed, MOST_ACTS, type Rule, type RuleDraft, suits } from '../../lib/core/rules/rule'
import { addRule, editRule } from '../../lib/db/rules'
import { act } from '../../lib/state/act'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { type RuleNames, ruleSentence } from '../../lib/state/ruleWords'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import { ActFields } from './ActFields'
import { DryRun } from './DryRun'
import { RuleConditions } from './RuleConditions'
import { WhenFields } from './WhenFields'

type Props = { rule: Rule | undefined; about: About; names: RuleNames; onClose: () => void }

export function RuleForm({ rule, about, names, onClose }: Props) {
  const pipelineId = about.pipelines[0]?.id ?? ''
  const [draft, setDraft] = useState<RuleDraft>(
    rule ?? { name: '', noun: 'deals', when: { kind: 'stage' }, acts: [emptyAct('task', pipelineId)] },
  )
  const [problem, setProblem] = useState<string>()
  const [tried, setTried] = useState<Rule>()
  const change = (more: Partial<RuleDraft>) => {
    setDraft({ ...draft, ...more })
    setProblem(undefined)
    setTried(undefined)
  }
  const toNoun = (noun: Noun) =>
    change({
      noun,
      when: suits(noun, draft.when.kind) && draft.when.kind !== 'day' ? draft.when : emptyWhen('made'),
      filter: undefined,
      acts: draft.acts.map((one) => (suits(noun, one.kind) && one.kind !== 'set' ? one : emptyAct('task', pipelineId))),
    })
  const fits = (): boolean => {
    const open = incompleteOf(draft, about)
    setProblem(open && openWords(open))
    return !open
  }
  const save = async () => {
    if (!fits()) return
    const saved = rule ? await act(() => editRule(rule.id, draft)) : await act(() => addRule(draft))
    if (saved) onClose()
  }
  const day = currentDay.value
  const asRule = (): Rule => ({
    ...draft,
    id: rule?.id ?? 'new',
    on: true,
    since: day,
    place: 0,
    createdAt: '',
    updatedAt: '',
  })
  const { acts } = draft
  return (
    <form
      class="rule-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div class="rule-line">
        <TextField label={t('rules.name')} required autoFocus value={draft.name} onValue={(name) => change({ name })} />
        <SelectField
          label={t('rules.about')}
          value={draft.noun}
          options={Noun.options.map((value) => ({ value, label: t(`nav.${value}`) }))}
          onValue={toNoun}
        />
      </div>
      <Section title={t('rules.when')} class="rule-part">
        <WhenFields noun={draft.noun} when={draft.when} about={about} onWhen={(when) => change({ when })} />
        {isTimed(draft) && <p class="hint">{t('rules.timedSays')}</p>}
      </Section>
      <Section title={t('rules.and')} class="rule-part">
        <RuleConditions
          noun={draft.noun}
          filter={draft.filter}
          about={about}
          onFilter={(filter) => change({ filter })}
        />
      </Section>
      <Section title={t('rules.then')} class="rule-part">
        {acts.map((one, at) => (
          <ActFields
            key={`${acts.length} ${at}`}
            n={at + 1}
            noun={draft.noun}
            act={one}
            about={about}
            names={names}
            onAct={(to) => change({ acts: acts.with(at, to) })}
            onDrop={acts.length > 1 ? () => change({ acts: acts.filter((_, i) => i !== at) }) : undefined}
          />
        ))}
        {acts.length < MOST_ACTS && (
          <Button small kind="quiet" onClick={() => change({ acts: [...acts, emptyAct('task', pipelineId)] })}>
            {t('rules.addAct')}
          </Button>
        )}
      </Section>
      <Section title={t('rules.sentence')} class="rule-part">
        <p class="rule-sentence" aria-live="polite">
          {ruleSentence(draft, about, names)}
        </p>
        {problem && (
          <p class="late" role="alert">
            {problem}
          </p>
        )}
        <span class="buttons">
          <Button kind="primary" type="submit">
            {t('rules.save')}
          </Button>
          <Button onClick={() => fits() && setTried(asRule())}>{t('rules.try')}</Button>
          <Button kind="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
        </span>
      </Section>
      {tried && <DryRun rule={tried} about={about} onClose={() => setTried(undefined)} />}
    </form>
  )
}

const openWords = (open: Incomplete): string =>
  open.part === 'act'
    ? t('rules.incomplete.act', { n: open.n })
    : t(`rules.incomplete.${open.part}`, { what: t('rules.field') })
