/** The words of a message that are kept with it. */
import { splitReply } from './quoted'

/** What the author wrote. A message that is nothing but a quote or a forward is kept as it stands. */
export function ownWords(text: string): string {
  return splitReply(text).reply.trim() || text.trim()
}
