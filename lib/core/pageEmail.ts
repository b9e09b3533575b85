/** An open message as a logged email: what makes it one message wherever it is seen, and the way back to it. */
import type { LoggedEmail } from './activity'
import type { PageFacts, PageMessage } from './capture'

/**
 * The key by which a message is logged once: the site and the message's id in its lasting form (for Gmail the hexadecimal
 * one, which every view of the message has). Undefined where the page does not say which message it is.
 */
export function messageKey(site: string, message: PageMessage): string | undefined {
  const id = message.legacyMessageId ?? message.messageId
  return id && `${site}:${id}`
}

/** The same for the thread. */
export function threadKey(facts: PageFacts): string | undefined {
  const id = facts.legacyThreadId ?? facts.threadId
  return id && `${facts.site}:${id}`
}

/** The message as it is kept, without its text; undefined where it has no key. */
export function pageEmail(facts: PageFacts, message: PageMessage): LoggedEmail | undefined {
  const key = messageKey(facts.site, message)
  if (!key) return undefined
  return {
    key,
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
}

/**
 * An address that opens the message again. Gmail finds a message under `#all/` with its hexadecimal id wherever it was filed
 * since; elsewhere it is the page's own address.
 */
function linkTo(facts: PageFacts, message: PageMessage): string {
  if (facts.site !== 'gmail' || !message.legacyMessageId) return facts.url
  return `${facts.url.split(/[?#]/)[0]}#all/${message.legacyMessageId}`
}
