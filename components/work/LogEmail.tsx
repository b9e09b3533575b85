/** "This email": how much of it is logged, one press to log the rest, and the deal it goes to as well. */
import { ChevronDown, ChevronRight } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import type { PageFacts } from '../../lib/core/capture'
import { threadKey } from '../../lib/core/pageEmail'
import { logEmails, loggedEmails } from '../../lib/db/emails'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { Button } from '../shared/Button'
import { Chip } from '../shared/Chip'
import { useShortcuts } from '../shared/shortcuts'
import { MessageList } from './MessageList'
import { ThreadDeal } from './ThreadDeal'
import { type ThreadDeals, threadDeals } from './threadDeals'
import { type ThreadMessage, threadMessages } from './threadMessages'
import { useThreadDeal } from './useThreadDeal'
import './work.css'

const NONE: ThreadDeals = { own: [], others: [] }

/** @param personIds the known people of the thread */
export function LogEmail({ facts, personIds }: { facts: PageFacts; personIds: readonly string[] }) {
  const [shown, setShown] = useState(false)
  const people = [...personIds]
  const messages = useMemo(() => threadMessages(facts), [facts])
  const keys = messages.flatMap((one) => one.draft?.key ?? [])
  const { value: logged } = useKept(() => loggedEmails(keys), [keys.join()])
  const { own, others } = useKept(() => threadDeals(people), [people.join()]).value ?? NONE
  const [dealId, chooseDeal] = useThreadDeal(threadKey(facts), own, others, logged)

  const links = [...people.map((id) => `p:${id}`), ...(dealId ? [`d:${dealId}`] : [])]
  const isLogged = ({ draft }: ThreadMessage) => draft !== undefined && logged?.has(draft.key) === true
  /** On everybody it can be on by now, with its text if the page shows it. */
  const isWhole = ({ draft }: ThreadMessage) => {
    const activity = draft && logged?.get(draft.key)
    return (
      activity !== undefined &&
      links.every((link) => activity.links.includes(link)) &&
      (activity.text !== undefined || draft?.text === undefined)
    )
  }
  const log = (some: readonly ThreadMessage[]) => {
    const drafts = some.flatMap((one) => one.draft ?? [])
    if (drafts.length) void act(() => logEmails(drafts, { personIds: people, dealId }))
  }
  const left = messages.filter((message) => message.draft && !isWhole(message))
  const last = messages.at(-1)
  const can = people.length > 0 && left.length > 0
  useShortcuts(t('email.title'), [{ keys: ['l'], label: t('email.logThread'), run: () => log(left), when: () => can }])

  return (
    <section class="log-email" aria-label={t('email.title')}>
      <div class="summary">
        <div class="grow">
          <h2 class="title">{t('email.title')}</h2>
          <button type="button" class="count" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t('email.count', { n: messages.length })} · {t('email.logged', { n: messages.filter(isLogged).length })}
            {shown ? <ChevronDown size={12} aria-hidden="true" /> : <ChevronRight size={12} aria-hidden="true" />}
            <span class="unseen">{t('email.showMessages')}</span>
          </button>
        </div>
        {logged && people.length > 0 && !left.length ? (
          <Chip tone="gained">✓ {t('email.allLogged')}</Chip>
        ) : (
          <div class="buttons">
            {messages.length > 1 && (
              <Button disabled={!can || !last || isWhole(last)} onClick={() => last && log([last])}>
                {t('email.logLast')}
              </Button>
            )}
            <Button kind="primary" disabled={!can} onClick={() => log(left)}>
              {messages.length > 1 ? t('email.logThread') : t('email.logOnly')}
            </Button>
          </div>
        )}
      </div>
      {people.length === 0 && <p class="quiet">{t('email.needsPerson')}</p>}
      {own.length + others.length > 0 && <ThreadDeal own={own} others={others} dealId={dealId} onChoose={chooseDeal} />}
      {shown && (
        <MessageList
          messages={messages}
          isLogged={isLogged}
          isWhole={isWhole}
          can={people.length > 0}
          onLog={(one) => log([one])}
        />
      )}
    </section>
  )
}
