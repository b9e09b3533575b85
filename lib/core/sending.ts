/**
 * "Log when sent": what becomes of a message that is being written, told by what the page shows from one look to the next.
 *
 * A message counts as sent when the page said so as it closed, no longer offers to take that back, and the draft stays away;
 * or when it stands in its thread, open, under the id that it had as a draft. Where neither can be seen, the user is asked.
 * Nothing unsent is ever logged. Long because each step is only right beside the others.
 */
import * as z from 'zod/mini'
import type { LoggedEmail } from './activity'
import { Correspondent, type PageDraft, type PageFacts, type PageMessage } from './capture'
import { emailKey } from './email'
import { messageIdsOf } from './pageEmail'
import { proofOf } from './sameEmail'

/** A draft to be logged once it is sent. */
export const Intent = z.object({
  key: z.string(),
  site: z.string(),
  account: z.optional(z.string()),
  url: z.string(),
  draftKey: z.string(),
  messageId: z.optional(z.string()),
  threadId: z.optional(z.string()),
  to: z.array(Correspondent),
  cc: z.array(Correspondent),
  subject: z.optional(z.string()),
  text: z.optional(z.string()),
  dealId: z.optional(z.string()),
  /**
   * `kept`: waits for the draft. `open`: the draft is on the page. `closed`: it just went. `sending`: the page said that it was
   * sent. `ask`: only the user knows.
   */
  state: z.enum(['kept', 'open', 'closed', 'sending', 'ask']),
  /** When it came to that (ISO, UTC). */
  at: z.string(),
})
export type Intent = z.infer<typeof Intent>

/** How long after a draft went the page may still say that it was sent, and how long the draft may take to come back. */
export const SAYING = 20_000
export const RETURNING = 10_000

export type Step = { intent: Intent; sent?: { message?: PageMessage } }

/** The draft of an intent among those on the page. */
export function draftOf(intent: Intent, drafts: readonly PageDraft[]): PageDraft | undefined {
  return drafts.find((draft) => {
    if (intent.messageId && draft.messageId) return intent.messageId === draft.messageId
    if (intent.state === 'open' && intent.draftKey === draft.key) return true
    // Without an id, one that was closed is known again by what it says, and by the thread that it answers.
    if (intent.threadId && draft.threadId && intent.threadId !== draft.threadId) return false
    return intent.to.length > 0 && intent.subject === draft.subject && samePeople(intent, draft)
  })
}

/** A new intent for a draft on the page. */
export function intentFor(facts: PageFacts, draft: PageDraft, dealId: string | undefined, now: string): Intent {
  const { site, account, url } = facts
  const key = [site, account ?? '', draft.messageId ?? `${draft.key} ${now}`].join('|')
  return { ...asDraft(draft), key, site, url, ...(account ? { account } : {}), dealId, state: 'open', at: now }
}

const asDraft = ({ key, messageId, threadId, to, cc, subject, text }: PageDraft) => ({
  draftKey: key,
  ...(messageId ? { messageId } : {}),
  ...(threadId ? { threadId } : {}),
  to,
  cc,
  subject,
  text,
})

/**
 * One look further.
 * @param saidBefore whether the page said already at the look before that something was sent
 * @param gone how many drafts went from the page within `SAYING`: with more than one, nobody knows which of them was sent
 */
export function afterLook(intent: Intent, facts: PageFacts, saidBefore: boolean, gone: number, now: string): Step {
  if (facts.site !== intent.site || (facts.account && intent.account && facts.account !== intent.account))
    return { intent }
  const to = (state: Intent['state']): Step => ({ intent: { ...intent, state, at: now } })
  const draft = draftOf(intent, facts.drafts ?? [])
  if (draft) {
    const [to, cc] = [withAddresses(draft.to, intent.to), withAddresses(draft.cc, intent.cc)]
    const messageId = draft.messageId ?? intent.messageId
    return { intent: { ...intent, ...asDraft(draft), to, cc, messageId, state: 'open', at: now } }
  }
  // In a tab behind it is still being written.
  if (intent.state === 'open' && facts.draftsBehind?.includes(intent.draftKey)) return { intent }
  const message = standing(intent, facts)
  const waited = Date.parse(now) - Date.parse(intent.at)
  const said = facts.sending?.said === true
  switch (intent.state) {
    case 'open':
    case 'closed': {
      if (!facts.sending) return intent.state === 'open' ? to('ask') : { intent }
      if (said && !saidBefore) return to(gone > 1 ? 'ask' : 'sending')
      if (intent.state === 'open') return to(said ? 'ask' : 'closed')
      return waited > SAYING ? to('kept') : { intent }
    }
    case 'sending':
      // The clock begins when the page no longer offers to take it back.
      if (facts.sending?.undoable) return to('sending')
      return waited >= RETURNING ? { intent, sent: message ? { message } : {} } : { intent }
    default:
      return message && !said ? { intent, sent: { message } } : { intent }
  }
}

/** The message in the open thread under the id of the draft. Open, it has a text: a draft that is open is an editor. */
function standing(intent: Intent, facts: PageFacts): PageMessage | undefined {
  const { messageId, account } = intent
  if (!messageId) return undefined
  return facts.messages.find(
    (one) =>
      one.messageId === messageId &&
      one.text !== undefined &&
      (!account || !one.from?.email || emailKey(one.from.email) === emailKey(account)),
  )
}

/** The sent message as it is logged where the page does not show it: what was written, under the draft's id. */
export function sentEmail(intent: Intent, sentAt: string): LoggedEmail & { text?: string } {
  const { site, account, url, messageId, to, cc, subject, text } = intent
  const ids = messageId ? messageIdsOf({ site, account, url }, { messageId, to, cc, attachments: [] }) : []
  const email = {
    key: ids[0] ?? `draft:${intent.key}`,
    ...(account ? { mailbox: `${site}:${account}`, from: { email: account } } : {}),
    subject,
    to,
    cc,
    sentAt,
    attachments: [],
    text,
  }
  const proof = proofOf(email)
  return proof ? { ...email, proof } : email
}

type People = Pick<PageDraft, 'to' | 'cc'>

/** Some pages fold recipients to their names: then the name is all that can be compared. */
const isSame = (a: Correspondent, b: Correspondent): boolean =>
  a.email && b.email ? a.email === b.email : a.name !== undefined && a.name === b.name

function samePeople(one: People, other: People): boolean {
  const [these, those] = [one, other].map(({ to, cc }) => [...to, ...cc]) as [Correspondent[], Correspondent[]]
  return these.length === those.length && these.every((person) => those.some((each) => isSame(person, each)))
}

/** Recipients with the addresses that they were shown with before, where only their names are left. */
const withAddresses = (now: readonly Correspondent[], before: readonly Correspondent[]): Correspondent[] =>
  now.map((person) => {
    if (person.email) return person
    const [known, ...more] = before.filter((each) => each.email && each.name === person.name)
    return known && more.length === 0 ? known : person
  })
