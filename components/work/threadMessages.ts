/** The messages of an open thread, each ready to be logged with its author's own text. */
import type { PageFacts, PageMessage } from '../../lib/core/capture'
import { pageEmail } from '../../lib/core/pageEmail'
import type { EmailDraft } from '../../lib/db/emails'
import { splitReply } from '../../lib/extract/quoted'

/** No draft where the page does not say which message it is. */
export type ThreadMessage = { message: PageMessage; draft?: EmailDraft }

export function threadMessages(facts: PageFacts): ThreadMessage[] {
  return facts.messages.map((message) => {
    const text = ownText(message.text)
    const email = pageEmail(facts, message, text)
    return { message, draft: email && { ...email, text } }
  })
}

/** What the author wrote. A message that is nothing but a quote or a forward is kept as it stands. */
function ownText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  return splitReply(text).reply.trim() || text.trim()
}
