/** One rule of the list: on or off, what it says, how it fares, and what can be done with it. */
import { EllipsisVertical } from 'lucide-preact'
import type { About } from '../../lib/core/fields'
import type { Rule } from '../../lib/core/rules/rule'
import { type RuleState, resumeRule } from '../../lib/db/ruleState'
import { moveRule, nameOfRecord, removeRule, turnRule } from '../../lib/db/rules'
import { act, say } from '../../lib/state/act'
import { formatInstant } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { faultWords, type RuleNames, ruleSentence } from '../../lib/state/ruleWords'
import { Button } from '../shared/Button'
import { Chip } from '../shared/Chip'
import { Menu } from '../shared/Menu'

type Props = {
  rule: Rule
  state: RuleState | undefined
  about: About
  names: RuleNames
  isFirst: boolean
  isLast: boolean
  isTried: boolean
  onEdit: () => void
  onTry: () => void
}

export function RuleRow({ rule, state, about, names, isFirst, isLast, isTried, onEdit, onTry }: Props) {
  const { paused, last } = state ?? {}
  const resume = async () => {
    await resumeRule(rule.id)
    say(t('rules.resumed', { rule: rule.name }))
  }
  return (
    <li class={rule.on ? 'rule' : 'rule off'}>
      <input
        type="checkbox"
        aria-label={t('rules.onOff', { rule: rule.name })}
        checked={rule.on}
        onChange={() => void act(() => turnRule(rule.id, !rule.on))}
      />
      <div class="rule-text">
        <p class="rule-name">
          {rule.name} {!rule.on && <Chip>{t('rules.off')}</Chip>}
        </p>
        <p>{ruleSentence(rule, about, names)}</p>
        {paused ? (
          <Paused rule={rule} paused={paused} about={about} onResume={() => void resume()} />
        ) : (
          <p class="hint">{last ? t('rules.last', { when: formatInstant(last.at), n: last.n }) : t('rules.never')}</p>
        )}
      </div>
      <span class="buttons">
        <Button small pressed={isTried} onClick={onTry}>
          {t('rules.try')}
        </Button>
        <Button small onClick={onEdit}>
          {t('edit')}
        </Button>
        <Menu
          small
          label={t('rules.more', { rule: rule.name })}
          items={[
            { id: 'up', label: t('rules.up'), disabled: isFirst, run: () => void act(() => moveRule(rule.id, -1)) },
            { id: 'down', label: t('rules.down'), disabled: isLast, run: () => void act(() => moveRule(rule.id, 1)) },
            { id: 'remove', label: t('rules.remove'), danger: true, run: () => void act(() => removeRule(rule.id)) },
          ]}
        >
          <EllipsisVertical size={14} aria-hidden="true" />
        </Menu>
      </span>
    </li>
  )
}

type PausedProps = { rule: Rule; paused: NonNullable<RuleState['paused']>; about: About; onResume: () => void }

function Paused({ rule, paused: { fault, noun, id }, about, onResume }: PausedProps) {
  const name = useReady(() => (id ? nameOfRecord(`${noun}:${id}`) : Promise.resolve(undefined)), [noun, id])
  return (
    <div class="rule-paused" role="status">
      <p>
        {t('rules.paused', { why: faultWords(fault, rule.noun, about) })}
        {name && ` ${t('rules.pausedOn', { name })}`}
      </p>
      <Button small onClick={onResume}>
        {t('rules.resume')}
      </Button>
    </div>
  )
}
