/** The user's rules: what they say, whether they run, and what they would have done; and the form that makes them. */
import { useState } from 'preact/hooks'
import type { Rule } from '../../lib/core/rules/rule'
import { ruleStates } from '../../lib/db/ruleState'
import { allRules } from '../../lib/db/rules'
import { fieldAbout } from '../../lib/state/fieldAbout'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { Page } from '../Page'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { useShortcuts } from '../shared/shortcuts'
import { DryRun } from './DryRun'
import { RuleForm } from './RuleForm'
import { RuleRow } from './RuleRow'
import './rules.css'
import { useRuleNames } from './useRuleNames'

/** `tried`: as it stands in its form, maybe not saved. */
type Open = { form: Rule | 'new' } | { tried: Rule } | undefined

export function RulesPage() {
  const [open, setOpen] = useState<Open>()
  const rules = useReady(allRules, [])
  const states = useReady(ruleStates, [])
  const names = useRuleNames()
  const about = fieldAbout.value
  const add = () => setOpen({ form: 'new' })
  const close = () => setOpen(undefined)
  useShortcuts(t('rules.keys'), [
    { id: 'rule.add', keys: ['n'], when: () => !open, run: add },
    ...(rules ?? []).map((rule) => ({
      id: 'rule.change' as const,
      of: rule.id,
      label: `${t('rules.edit')} · ${rule.name}`,
      when: () => !open,
      run: () => setOpen({ form: rule }),
    })),
  ])
  const isForm = open !== undefined && 'form' in open
  const title = !isForm ? t('rules.title') : t(open.form === 'new' ? 'rules.new' : 'rules.edit')
  return (
    <Page
      title={title}
      actions={
        !isForm && (
          <Button kind="primary" hint="n" onClick={add}>
            {t('rules.new')}
          </Button>
        )
      }
    >
      <div class="page-body rules">
        {!rules || !states || !names || !about ? (
          <span aria-busy="true" />
        ) : isForm ? (
          <RuleForm
            key={open.form === 'new' ? 'new' : open.form.id}
            rule={open.form === 'new' ? undefined : open.form}
            about={about}
            names={names}
            onClose={close}
          />
        ) : rules.length === 0 ? (
          <Empty centred action={<Button onClick={add}>{t('rules.new')}</Button>}>
            {t('rules.none')}
          </Empty>
        ) : (
          <>
            <p class="quiet">{t('rules.order')}</p>
            <ol class="rule-list" aria-label={t('rules.title')}>
              {rules.map((rule, at) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  state={states[rule.id]}
                  about={about}
                  names={names}
                  isFirst={at === 0}
                  isLast={at === rules.length - 1}
                  isTried={open !== undefined && 'tried' in open && open.tried.id === rule.id}
                  onEdit={() => setOpen({ form: rule })}
                  onTry={() => setOpen({ tried: rule })}
                />
              ))}
            </ol>
            {open && 'tried' in open && <DryRun key={open.tried.id} rule={open.tried} about={about} onClose={close} />}
          </>
        )}
      </div>
    </Page>
  )
}
