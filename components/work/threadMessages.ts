/** The messages of an open thread, each ready to be logged with its author's own text. */
import type { PageFacts, PageMessage } from '../../lib/core/capture'
import { pageEmail } from '../../lib/core/pageEmail'
import type { EmailDraft } from '../../lib/db/emails'
import { ownWords } from '../../lib/extract/ownWords'

/** No draft where the page does not say which message it is. */
export type ThreadMessage = { message: PageMessage; draft?: EmailDraft }

export function threadMessages(facts: PageFacts): ThreadMessage[] {
  return facts.messages.map((message) => {
    const text = message.text === undefined ? undefined : ownWords(message.text)
    const email = pageEmail(facts, message, text)
    return { message, draft: email && { ...email, text } }
  })
}
