/** The messages of the open thread one by one: whose, when, whether logged, and a button for each. */
import { Check } from 'lucide-preact'
import { formatInstant } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import type { ThreadMessage } from './threadMessages'

type Props = {
  messages: readonly ThreadMessage[]
  isLogged: (message: ThreadMessage) => boolean
  /** Nothing about it is left to log. */
  isWhole: (message: ThreadMessage) => boolean
  /** Whether there is anybody to log it on. */
  can: boolean
  onLog: (message: ThreadMessage) => void
}

export function MessageList({ messages, isLogged, isWhole, can, onLog }: Props) {
  return (
    <ol class="messages" aria-label={t('email.messages')}>
      {messages.map((one, index) => {
        const { message, draft } = one
        const name = message.from?.name ?? message.from?.email ?? t('unknown')
        const when = message.sentAt ? formatInstant(message.sentAt) : (message.dateShown ?? message.dateTitle)
        return (
          <li key={draft?.key ?? index}>
            <span class="tick">{isLogged(one) && <Check size={14} aria-label={t('email.isLogged')} />}</span>
            <span class="grow cut">{name}</span>
            <span class="hint">{when}</span>
            {!isWhole(one) && (
              <Button
                small
                disabled={!can || !draft}
                aria-label={t('email.logOne', { name })}
                title={draft ? undefined : t('email.noId')}
                onClick={() => onLog(one)}
              >
                {t('email.log')}
              </Button>
            )}
            {message.text === undefined && !isLogged(one) && <p class="hint closed">{t('email.closed')}</p>}
          </li>
        )
      })}
    </ol>
  )
}
