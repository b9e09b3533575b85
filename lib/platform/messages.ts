/**
 * Every message between our own pages and the background: name, who may send it, what it asks, what it answers. The README holds the
 * same table, with what each does and with the ports, and a test holds the two against each other.
 *
 * Content scripts send none of these and are answered by none: a page that takes over its content script's process gains
 * nothing here.
 */
import * as z from 'zod/mini'
import type { Compared, Fetched, Looked, MergedSeen } from '../core/copy/copySeen'
import type { TargetSettings } from '../core/copy/targetSettings'
import type { Trial } from '../core/copy/trial'
import { browser } from './browser'
import { ownPages, type Sender, senderOf } from './senders'

const CopyAsk = z.object({ id: z.string(), name: z.string(), passphrase: z.optional(z.string()) })

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
  /** Copy now, to one place or all; how it goes is noted where pages look. Answered at once. */
  'cloud.copy': {
    from: ['dashboard'],
    ask: z.object({ target: z.optional(z.string()), fewer: z.boolean() }),
    answer: z.object({}),
  },
  /** Copies are sealed so from now on; without a passphrase they are left open. */
  'cloud.seal': { from: ['dashboard'], ask: z.object({ passphrase: z.optional(z.string()) }), answer: z.object({}) },
  /** What lies at a place: devices and days. */
  'cloud.look': {
    from: ['dashboard'],
    ask: z.object({ id: z.string() }),
    answer: z.object({ looked: z.custom<Looked>() }),
  },
  /** A day's copy beside what is here; put among the snapshots; or the newest of a device merged. */
  'cloud.compare': { from: ['dashboard'], ask: CopyAsk, answer: z.object({ compared: z.custom<Compared>() }) },
  'cloud.fetch': { from: ['dashboard'], ask: CopyAsk, answer: z.object({ fetched: z.custom<Fetched>() }) },
  'cloud.merge': {
    from: ['dashboard'],
    ask: z.object({ id: z.string(), device: z.string(), passphrase: z.optional(z.string()) }),
    answer: z.object({ merged: z.custom<MergedSeen>() }),
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
    const from = senderOf(sender, browser.runtime.getURL(''))
    const allowed: readonly Sender[] = messages[message].from
    if (!from || !allowed.includes(from)) return undefined
    const ask = messages[message].ask.safeParse(envelope.data.ask)
    if (!ask.success) return undefined
    const handle = handlers[message] as (ask: unknown) => Promise<unknown>
    return handle(ask.data)
  })
}
