/** What the rules of automatic logging make of each message of a thread, with the reason. */
import { Check, Minus } from 'lucide-preact'
import { t } from '../../lib/state/language'
import type { Decided } from './useAutoLog'
import './auto.css'

export function AutoTrial({ of: { page, decisions } }: { of: Decided }) {
  return (
    <ol class="auto-trial">
      {decisions.map((decision, i) => {
        const { who, when, email } = page.messages[i] ?? {}
        return (
          <li key={email?.key ?? i}>
            <span class={decision.log ? 'tick' : 'tick no'}>
              {decision.log ? (
                <Check size={14} aria-label={t('auto.yes')} />
              ) : (
                <Minus size={14} aria-label={t('auto.no')} />
              )}
            </span>
            <span class="grow cut">{who ?? t('unknown')}</span>
            <span class="hint">{when}</span>
            <p class="hint">{t(`auto.why.${decision.why}`)}</p>
          </li>
        )
      })}
    </ol>
  )
}
