/** The messages of the open thread one by one: whose, when, whether logged, and a button for each. */
import { Check } from 'lucide-preact'
import type { Activity } from '../../lib/core/activity'
import { deceives } from '../../lib/core/deceives'
import { formatInstant } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Odd } from '../shared/Odd'
import type { ThreadMessage } from './threadMessages'

type Props = {
  messages: readonly ThreadMessage[]
  isLogged: (message: ThreadMessage) => boolean
  /** Nothing about it is left to log. */
  isWhole: (message: ThreadMessage) => boolean
  /** A logged email that it may be: the user is asked. */
  looksLogged: (message: ThreadMessage) => Activity | undefined
  /** Whether there is anybody to log it on. */
  can: boolean
  onLog: (message: ThreadMessage) => void
  onSame: (message: ThreadMessage, activityId: string) => void
  onAnother: (message: ThreadMessage) => void
}

export function MessageList({ messages, isLogged, isWhole, looksLogged, can, onLog, onSame, onAnother }: Props) {
  return (
    <ol class="messages" aria-label={t('email.messages')}>
      {messages.map((one, index) => {
        const { message, draft } = one
        const name = message.from?.name ?? message.from?.email ?? t('unknown')
        const when = message.sentAt ? formatInstant(message.sentAt) : (message.dateShown ?? message.dateTitle)
        const like = looksLogged(one)
        return (
          <li key={draft?.key ?? index}>
            <span class="tick">{isLogged(one) && <Check size={14} aria-label={t('email.isLogged')} />}</span>
            <span class="grow cut">{name}</span>
            <Odd text={[name, message.from?.email ?? ''].find(deceives)} />
            <span class="hint">{when}</span>
            {!isWhole(one) && !like && (
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
            {like && (
              <div class="alike-email">
                <p class="hint">{t('email.looksLogged', { when: formatInstant(like.at) })}</p>
                <Button small disabled={!can} onClick={() => onSame(one, like.id)}>
                  {t('email.same')}
                </Button>
                <Button small kind="quiet" disabled={!can} onClick={() => onAnother(one)}>
                  {t('email.another')}
                </Button>
              </div>
            )}
            {message.text === undefined && !isLogged(one) && <p class="hint closed">{t('email.closed')}</p>}
          </li>
        )
      })}
    </ol>
  )
}
