/**
 * Every message between our own pages and the background: name, who may send it, what it asks, what it answers.
 *
 * Content scripts send none of these and are answered by none: a page that takes over its content script's process gains
 * nothing here.
 */
import * as z from 'zod/mini'
import type { TargetSettings } from '../core/copy/targetSettings'
import type { Trial } from '../core/copy/trial'
import { browser } from './browser'

type Sender = 'sidebar' | 'sidepanel' | 'popup' | 'dashboard'
const ownPages: readonly Sender[] = ['sidebar', 'sidepanel', 'popup', 'dashboard']

export const messages = {
  /** Something due changed: count again. Answers the number now on the badge. */
  'badge.refresh': { from: ownPages, ask: z.object({}), answer: z.object({ due: z.number() }) },
  /** A job was begun: go on with whatever there is to do. Answered at once. */
  'jobs.run': { from: ownPages, ask: z.object({}), answer: z.object({}) },
  /**
   * Whether copies can be kept at a target; `id` is the one that it will have. What opens it goes no further than the background,
   * which reads it: its schema would be carried by every page.
   */
  'cloud.try': {
    from: ['dashboard'],
    ask: z.object({ id: z.string(), settings: z.custom<TargetSettings>() }),
    answer: z.object({ trial: z.custom<Trial>() }),
  },
  /** The user asked in the popup for the page of this tab to be read: the popup may be gone before it is. Answered at once. */
  'page.read': { from: ['popup'], ask: z.object({ tab: z.number() }), answer: z.object({}) },
} as const

export type MessageName = keyof typeof messages
type Ask<N extends MessageName> = z.infer<(typeof messages)[N]['ask']>
type Answer<N extends MessageName> = z.infer<(typeof messages)[N]['answer']>
type Handlers = { [N in MessageName]: (ask: Ask<N>) => Promise<Answer<N>> }

const Envelope = z.object({ message: z.enum(Object.keys(messages) as [MessageName]), ask: z.unknown() })

/** Sends a message and gives its checked answer. Rejects where the handler failed or nobody listens. */
export async function send<N extends MessageName>(message: N, ask: Ask<N>): Promise<Answer<N>> {
  const answer: unknown = await browser.runtime.sendMessage({ message, ask })
  return messages[message].answer.parse(answer) as Answer<N>
}

/**
 * Answers messages. A message that is not of the list, or from somebody who may not send it, meets silence: no answer, no
 * error, so that a stranger learns nothing. A handler is `async`; its promise is what delivers the answer.
 */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((received: unknown, sender: browser.Runtime.MessageSender) => {
    const envelope = Envelope.safeParse(received)
    if (!envelope.success) return undefined
    const { message } = envelope.data
    const from = ownPage(sender)
    const allowed: readonly Sender[] = messages[message].from
    if (!from || !allowed.includes(from)) return undefined
    const ask = messages[message].ask.safeParse(envelope.data.ask)
    if (!ask.success) return undefined
    const handle = handlers[message] as (ask: unknown) => Promise<unknown>
    return handle(ask.data)
  })
}

/** Which of our pages a message came from. `sender.id` is the same for content scripts: only the address tells. */
function ownPage(sender: browser.Runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id || !sender.url) return undefined
  const url = new URL(sender.url)
  if (url.protocol !== new URL(browser.runtime.getURL('')).protocol) return undefined
  return ownPages.find((page) => url.pathname === `/${page}.html`)
}
