/** What the history says of the rules that ran within a change. */
import type { Change, RuleTrace } from '../core/change'
import { FAULTS } from '../core/rules/faults'
import { formatNumber } from './format'
import { locale, t } from './language'

/** `Rules: Star large deals on 3, Tell the boss was paused: …`; empty where none ran. */
export function tracesWords({ rules = [] }: Pick<Change, 'rules'>): string {
  if (!rules.length) return ''
  return t('history.rules', { rules: new Intl.ListFormat(locale.value).format(rules.map(traceWords)) })
}

function traceWords({ name: rule, n, cut, fault }: RuleTrace): string {
  const kind = FAULTS.find((one) => one === fault)
  if (kind) return t('history.ruleFault', { rule, why: t(`rules.fault.${kind}`, { detail: '–' }) })
  return t(cut ? 'history.ruleCut' : 'history.ruleRan', { rule, n: formatNumber(n) })
}
