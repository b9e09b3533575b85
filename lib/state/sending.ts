/** Drafts to be logged once they are sent, followed while the page beside is looked at. */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { PageDraft, PageFacts, PageMessage } from '../core/capture'
import { sameRow } from '../core/change'
import { emailKey } from '../core/email'
import { pageEmail } from '../core/pageEmail'
import type { Person } from '../core/person'
import { afterLook, draftOf, type Intent, intentFor, RETURNING, SAYING, sentEmail } from '../core/sending'
import { logEmails } from '../db/emails'
import { peopleByEmails } from '../db/read'
import { ownWords } from '../extract/ownWords'
import { dropIntent, loadIntents, saveIntent } from '../platform/intents'
import { act } from './act'
import { here, page } from './page'
import { meetFailure } from './trouble'

const all = signal<readonly Intent[]>([])
/** All that wait to be sent, or to be asked about. */
export const intents: ReadonlySignal<readonly Intent[]> = all

/** What the last look saw: its drafts and what the page said; and when drafts went. */
let before: { drafts: readonly PageDraft[]; said: boolean } = { drafts: [], said: true }
const gone = new Map<string, number>()
/** Those that were being written when the page before this one ended: on sites that load anew for each view it may be that they were sent. */
const left = new Set<string>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Begins to follow. Called once by the sidebar. */
export function followSending(): void {
  loadIntents()
    .then((kept) => {
      for (const { key, state } of kept) if (state === 'open') left.add(key)
      // What was under way when the page ended, nobody saw to its end.
      const seen = kept.map(
        (one): Intent =>
          one.state === 'sending' ? { ...one, state: 'ask' } : one.state === 'ask' ? one : { ...one, state: 'kept' },
      )
      all.value = [...seen.filter((one) => !all.value.some(({ key }) => key === one.key)), ...all.value]
      look()
    })
    .catch(meetFailure)
  effect(() => {
    const { state } = page.value
    // The side panel went to another tab, or the page is gone: what the next one says is no word about these drafts.
    if (state === 'gone' || state === 'elsewhere' || here.value === undefined) breakOff()
    else if (state === 'read') look()
  })
}

function breakOff(): void {
  before = { drafts: [], said: true }
  gone.clear()
  clearTimeout(timer)
  for (const intent of all.peek()) {
    if (intent.state === 'sending') put({ ...intent, state: 'ask' })
    else if (intent.state !== 'ask' && intent.state !== 'kept') put({ ...intent, state: 'kept' })
  }
}

function look(): void {
  const now = page.peek()
  if (now.state !== 'read') return
  const { facts } = now
  const at = Date.now()
  const drafts = facts.drafts ?? []
  for (const { key } of before.drafts) if (!drafts.some((one) => one.key === key)) gone.set(key, at)
  // One that came back is not the one that was sent.
  for (const [key, time] of gone) if (at - time > SAYING || drafts.some((one) => one.key === key)) gone.delete(key)
  const saidBefore = before.said
  before = { drafts, said: facts.sending?.said === true }
  for (const intent of all.peek()) {
    if (left.delete(intent.key) && wasLeft(intent, facts)) {
      put({ ...intent, state: 'ask' })
      continue
    }
    const step = afterLook(intent, facts, saidBefore, gone.size, new Date(at).toISOString())
    if (step.sent) void logSent(step.intent, facts, step.sent.message)
    else if (!sameRow({ ...step.intent, at: '' }, { ...intent, at: '' }) || step.intent.state === 'sending')
      put(step.intent)
  }
  clearTimeout(timer)
  // A page that says nothing more is looked at once more, when that has lasted long enough.
  const waiting = all.peek().some(({ state }) => state === 'sending' || state === 'closed')
  if (waiting) timer = setTimeout(look, RETURNING)
}

/** Whether the page that a draft gave way to is one of its site, which does not tell whether something was sent. */
const wasLeft = (intent: Intent, facts: PageFacts): boolean =>
  facts.site === intent.site && !facts.sending && draftOf(intent, facts.drafts ?? []) === undefined

function put(intent: Intent): void {
  all.value = [...all.peek().filter(({ key }) => key !== intent.key), intent]
  saveIntent(intent).catch(meetFailure)
}

/** The intent for a draft on the page, if there is one. */
export const intentOf = (draft: PageDraft): Intent | undefined =>
  all.value.find((intent) => draftOf(intent, [draft]) !== undefined)

/** To be logged once it is sent, on the people in it who are known then, and on a deal. */
export function logWhenSent(facts: PageFacts, draft: PageDraft, dealId: string | undefined): void {
  put(intentFor(facts, draft, dealId, new Date().toISOString()))
}

/** Not to be logged after all. */
export function forgetIntent(key: string): void {
  all.value = all.peek().filter((one) => one.key !== key)
  dropIntent(key).catch(meetFailure)
}

/** The user's answer to "Was it sent?". Not yet: it waits for the draft. */
export async function answerSent(intent: Intent, sent: boolean): Promise<void> {
  const now = page.peek()
  if (sent) await logSent(intent, now.state === 'read' ? now.facts : undefined, undefined, true)
  else put({ ...intent, state: 'kept' })
}

/**
 * Logs it, once. Where that fails, or nobody in it is known, or one that is logged looks the same, the user is asked.
 * @param told whether the user said so: then what looks the same is not
 */
async function logSent(
  intent: Intent,
  facts: PageFacts | undefined,
  message: PageMessage | undefined,
  told = false,
): Promise<void> {
  all.value = all.peek().filter((one) => one.key !== intent.key)
  const people = await knownIn(intent)
  const written = intent.text ?? message?.text
  const text = written === undefined ? undefined : ownWords(written)
  const shown = facts && message && pageEmail(facts, message, text)
  const email = { ...(shown ?? sentEmail({ ...intent, text }, intent.at)), text }
  const draft = told ? { ...email, anew: true as const } : email
  const target = { personIds: people.map(({ id }) => id), dealId: intent.dealId }
  const logged = people.length || intent.dealId ? await act(() => logEmails([draft], target)) : undefined
  if (logged && !logged.value.unsure) await dropIntent(intent.key).catch(meetFailure)
  else put({ ...intent, state: 'ask' })
}

/** The known people to whom a message is written. */
export async function knownIn({ to, cc }: Pick<PageDraft, 'to' | 'cc'>): Promise<Person[]> {
  const addresses = [...to, ...cc].flatMap(({ email }) => (email ? [emailKey(email)] : []))
  const found = [...(await peopleByEmails(addresses)).values()]
  return [...new Map(found.map((person) => [person.id, person])).values()]
}
