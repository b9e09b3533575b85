/** An open message as a logged email: what makes it one message wherever it is seen, and the way back to it. */
import type { LoggedEmail } from './activity'
import type { PageFacts, PageMessage } from './capture'
import { proofOf } from './sameEmail'

/** The ids by which a message is known again, the surest first: its own, then the site's. Empty where the page tells none. */
export function messageIdsOf(facts: Pick<PageFacts, 'site' | 'url' | 'account'>, message: PageMessage): string[] {
  const { rfcMessageId, messageId, legacyMessageId } = message
  const own = rfcMessageId?.trim().replace(/^<|>$/g, '')
  const id = legacyMessageId ?? messageId
  return [
    ...(own ? [`rfc:${own}`] : []),
    ...(id ? [siteKey(facts, id)] : []),
    // What Gmail calls a message of the reader's own until the server has given it an id, and goes on calling it.
    ...(legacyMessageId && messageId?.startsWith('msg-a:') ? [siteKey(facts, messageId)] : []),
  ]
}

/** An id that a mailbox counts by itself says nothing without the mailbox: a number, or a number in a folder. */
const isCounted = (id: string) => id.length < 12 || /\/\d+$/.test(id)

function siteKey({ site, url, account }: Pick<PageFacts, 'site' | 'url' | 'account'>, id: string): string {
  if (site === 'gmail' || !isCounted(id)) return `${site}:${id}`
  // Some adapters name server and user themselves.
  return id.startsWith(`${hostOf(url)}/`) ? `${site}:@${id}` : `${site}:@${hostOf(url)}/${account ?? ''}/${id}`
}

const hostOf = (url: string) => /^https?:\/\/([^/?#]+)/.exec(url)?.[1]?.toLowerCase() ?? ''

/** What makes a thread the same one. */
export function threadKey(facts: PageFacts): string | undefined {
  const id = facts.legacyThreadId ?? facts.threadId
  return id && siteKey(facts, id)
}

/**
 * The message as it is kept, without its text; undefined where it cannot be known again: the page gives no id, and too little
 * is known to do without.
 * @param text the author's own words
 */
export function pageEmail(facts: PageFacts, message: PageMessage, text?: string): LoggedEmail | undefined {
  const [key, ...also] = messageIdsOf(facts, message)
  const email = {
    key: key ?? '',
    ...(also.length ? { also } : {}),
    ...(facts.account ? { mailbox: `${facts.site}:${facts.account}` } : {}),
    threadKey: threadKey(facts),
    subject: facts.subject,
    from: message.from,
    to: message.to,
    cc: message.cc,
    sentAt: message.sentAt,
    dateShown: message.dateTitle ?? message.dateShown,
    attachments: message.attachments,
    link: linkTo(facts, message),
  }
  const proof = proofOf({ ...email, text })
  if (!key && !proof) return undefined
  return { ...email, ...(proof ? { proof } : {}), key: key ?? (proof as string) }
}

/**
 * An address that opens the message again. Gmail finds a message under `#all/` with its hexadecimal id wherever it was filed
 * since; elsewhere it is what the page gives, or the page's own address.
 */
function linkTo(facts: PageFacts, message: PageMessage): string {
  if (message.link) return message.link
  if (facts.site !== 'gmail' || !message.legacyMessageId) return facts.url
  return `${facts.url.split(/[?#]/)[0]}#all/${message.legacyMessageId}`
}
