/** "This email": how much of it is logged, one press to log the rest, and the deal it goes to as well. */
import { ChevronDown, ChevronRight } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import type { PageFacts } from '../../lib/core/capture'
import { threadKey } from '../../lib/core/pageEmail'
import { type EmailDraft, type LoggedCount, logEmails } from '../../lib/db/emails'
import { loggedAs } from '../../lib/db/emailsLogged'
import type { Written } from '../../lib/db/write'
import { act, say } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { Button } from '../shared/Button'
import { Chip } from '../shared/Chip'
import { useShortcuts } from '../shared/shortcuts'
import { AutoHere } from './AutoHere'
import { MessageList } from './MessageList'
import { ThreadDeal } from './ThreadDeal'
import { useThreadDeals } from './threadDeals'
import { type ThreadMessage, threadMessages } from './threadMessages'
import { useAutoLog } from './useAutoLog'
import { useThreadDeal } from './useThreadDeal'
import './work.css'

/** Says what was not kept as the page shows it. */
function sayErased(logged: Written<LoggedCount> | undefined): void {
  if (logged?.value.erased) say(t('email.erased'))
}

/** @param personIds the known people of the thread */
export function LogEmail({ facts, personIds }: { facts: PageFacts; personIds: readonly string[] }) {
  const [opened, setShown] = useState<boolean>()
  const people = [...personIds]
  const messages = useMemo(() => threadMessages(facts), [facts])
  const drafts = messages.flatMap((one) => one.draft ?? [])
  const { value: logged } = useKept(() => loggedAs(drafts), [messages])
  const loggedOn = drafts.flatMap(({ key }) => {
    const found = logged?.get(key)
    return found?.sure ? found.activity.links : []
  })
  const { own, others } = useThreadDeals(people)
  const [dealId, chooseDeal, settled] = useThreadDeal(threadKey(facts), own, others, loggedOn)
  const decided = useAutoLog(facts, messages, settled ? dealId : undefined)

  const links = [...people.map((id) => `p:${id}`), ...(dealId ? [`d:${dealId}`] : [])]
  const foundOf = ({ draft }: ThreadMessage) => draft && logged?.get(draft.key)
  const isLogged = (one: ThreadMessage) => foundOf(one)?.sure === true
  const looksLogged = (one: ThreadMessage) => (isLogged(one) ? undefined : foundOf(one)?.activity)
  /** On everybody it can be on by now, with its text if the page shows it. */
  const isWhole = (one: ThreadMessage) => {
    const activity = isLogged(one) ? foundOf(one)?.activity : undefined
    return (
      activity !== undefined &&
      links.every((link) => activity.links.includes(link)) &&
      (activity.text !== undefined || one.draft?.text === undefined)
    )
  }
  const log = (some: readonly ThreadMessage[], more: Pick<EmailDraft, 'is' | 'anew'> = {}) => {
    const drafts = some.flatMap(({ draft }) => (draft ? { ...draft, ...more } : []))
    if (drafts.length) void act(() => logEmails(drafts, { personIds: people, dealId })).then(sayErased)
  }
  // What only looks logged is asked, one by one.
  const left = messages.filter((one) => one.draft && !isWhole(one) && !looksLogged(one))
  const count = messages.filter(isLogged).length
  const unsure = messages.filter(looksLogged).length
  const shown = opened ?? unsure > 0
  const last = messages.at(-1)
  const can = people.length > 0 && left.length > 0
  useShortcuts(t('email.title'), [{ id: 'email.log', run: () => log(left), when: () => can }])

  return (
    <section class="log-email" aria-label={t('email.title')}>
      <div class="summary">
        <div class="grow">
          <h2 class="title">{t('email.title')}</h2>
          <button type="button" class="count" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {messages.length > 1
              ? t('email.part', { n: count, total: messages.length })
              : t(count ? 'email.isLogged' : 'email.notLogged')}
            {shown ? <ChevronDown size={12} aria-hidden="true" /> : <ChevronRight size={12} aria-hidden="true" />}
            <span class="unseen">{t('email.showMessages')}</span>
          </button>
        </div>
        {logged && people.length > 0 && !left.length && !unsure ? (
          <Chip tone="gained">✓ {t('email.allLogged')}</Chip>
        ) : (
          <div class="buttons">
            {messages.length > 1 && (
              <Button disabled={!can || !last || !left.includes(last)} onClick={() => last && log([last])}>
                {t('email.logLast')}
              </Button>
            )}
            <Button kind="primary" disabled={!can} onClick={() => log(left)}>
              {t(messages.length === 1 ? 'email.logOnly' : count ? 'email.logRest' : 'email.logThread')}
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
          looksLogged={looksLogged}
          can={people.length > 0}
          onLog={(one) => log([one])}
          onSame={(one, is) => log([one], { is })}
          onAnother={(one) => log([one], { anew: true })}
        />
      )}
      <AutoHere decided={decided} />
    </section>
  )
}
