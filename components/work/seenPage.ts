/** The open thread as the rules of automatic logging see it. */
import type { PageFacts } from '../../lib/core/capture'
import { emailKey } from '../../lib/core/email'
import type { SeenPage } from '../../lib/core/seenPage'
import { isAutomated } from '../../lib/extract/automated'
import type { ThreadMessage } from './threadMessages'

/** @param own the reader's addresses: what the reader wrote is no machine's, whatever stands under it */
export function seenPage(facts: PageFacts, messages: readonly ThreadMessage[], own: readonly string[]): SeenPage {
  const mine = new Set([...own, facts.account ?? ''].map(emailKey))
  return {
    url: facts.url,
    subject: facts.subject,
    account: facts.account,
    labels: facts.labels,
    messages: messages.map(({ message, draft }) => {
      const { from, text, dateTitle, dateShown } = message
      const isOwn = from?.email !== undefined && mine.has(emailKey(from.email))
      return {
        email: draft,
        who: from?.name ?? from?.email,
        when: dateShown ?? dateTitle,
        automated: !isOwn && isAutomated(from?.email, text ?? ''),
      }
    }),
  }
}
