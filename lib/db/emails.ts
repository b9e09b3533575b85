/** Logging emails: a message is logged once, however often and from wherever; `sameEmail.ts` says what is one message. */
import type { Activity, Link, LoggedEmail } from '../core/activity'
import type { Label } from '../core/change'
import { db } from './db'
import { keptWithoutErased } from './emailErased'
import { type Draft, type Logged, loggedAs, refusedAmong } from './emailsLogged'
import { ErasedPerson } from './erased'
import { type Writer, type Written, write } from './write'

/**
 * A message to log, with its own text.
 *
 * `is`: the user said that it is this activity's message. `anew`: the user said that it is not the one that it looks like.
 */
export type EmailDraft = Draft & { is?: string; anew?: true }

/** On what to log: people and, if chosen, a deal. Their companies come along. */
export type LogTarget = { personIds: string[]; dealId?: string }

/**
 * How many were logged, how many that were logged already gained something, and how many look logged and were left alone.
 * `erased`: how many name somebody who was erased, and are not kept, or kept without them.
 */
export type LoggedCount = { added: number; extended: number; unsure: number; erased?: number }

/**
 * Logs messages on people and a deal, in one change. A message that is logged already gains the people and the deal it was
 * not on, a text where it had none, and the id by which it was seen here; one that only looks logged is left to be asked.
 * @throws ErasedPerson where each of them was written by somebody who was erased
 */
export async function logEmails(drafts: readonly EmailDraft[], target: LogTarget): Promise<Written<LoggedCount>> {
  return write(labelOf('change.emailsLogged', drafts), async (w) => {
    const { may, touched, keys } = await keptWithoutErased(drafts)
    if (drafts.length && !may.length) throw new ErasedPerson(keys)
    return { ...(await logAll(w, may, target)), ...(touched && { erased: touched }) }
  })
}

/** Logs what the rules say, each message on its own people; one whose log the user took back stays out. */
export async function logByRule(each: readonly { draft: Draft; target: LogTarget }[]): Promise<Written<LoggedCount>> {
  const drafts = each.map(({ draft }) => draft)
  return write(labelOf('change.emailsAutoLogged', drafts), async (w) => {
    const count = { added: 0, extended: 0, unsure: 0 }
    const [refused, logged] = [await refusedAmong(drafts), await loggedAs(drafts)]
    for (const { draft, target } of each) {
      if (refused.has(draft.key) || logged.has(draft.key)) continue
      count.added += (await logAll(w, (await keptWithoutErased([draft])).may, target)).added
    }
    return count
  })
}

type LogKey = 'change.emailsLogged' | 'change.emailsAutoLogged'
const labelOf =
  (key: LogKey, drafts: readonly EmailDraft[]) =>
  ({ added, extended }: LoggedCount): Label => ({
    key,
    params: { n: added + extended || drafts.length, subject: drafts[0]?.subject ?? '' },
  })

async function logAll(w: Writer, drafts: readonly EmailDraft[], target: LogTarget): Promise<LoggedCount> {
  const links = await linksOf(w, target)
  const count = { added: 0, extended: 0, unsure: 0 }
  // One message may stand twice on a page.
  const each = [...new Map(drafts.map((draft) => [draft.key, draft])).values()]
  const logged = await loggedAs(each)
  for (const draft of each) {
    const { is, anew, ...email } = draft
    const found = is ? await w.get('activities', is) : undefined
    const before: Logged | undefined = found?.email ? { activity: found, sure: true } : logged.get(draft.key)
    if (before?.sure) {
      const after = extended(before.activity, email, links)
      if (!gains(before.activity, after)) continue
      w.put('activities', after)
      count.extended++
    } else if (before && !anew) count.unsure++
    else {
      const { text, ...kept } = { ...email, ...(await freeKey(w, email)) }
      w.put('activities', {
        id: w.newId(),
        kind: 'email',
        at: email.sentAt ?? w.now,
        links,
        text,
        email: kept,
        createdAt: w.now,
      })
      count.added++
    }
  }
  return count
}

async function linksOf(w: Writer, target: LogTarget): Promise<Link[]> {
  const people = (await db.people.bulkGet(target.personIds)).filter((person) => person !== undefined)
  const deal = target.dealId ? await w.get('deals', target.dealId) : undefined
  const companies = [...people.map((person) => person.companyId), deal?.companyId].filter((id) => id !== undefined)
  return [
    ...people.map((person): Link => `p:${person.id}`),
    ...[...new Set(companies)].map((id): Link => `c:${id}`),
    ...(deal ? [`d:${deal.id}` as Link] : []),
  ]
}

/** A mailbox may give an id again to another message: that one then goes by what else is known of it. */
async function freeKey(w: Writer, email: Draft): Promise<Pick<LoggedEmail, 'key' | 'also'>> {
  const taken = async (key: string) => (await db.activities.where('emailKey').equals(key).count()) > 0
  if (!(await taken(email.key))) return { key: email.key }
  const key = email.proof && !(await taken(email.proof)) ? email.proof : `${email.key}#${w.newId()}`
  return { key, also: email.also }
}

function extended(before: Activity, { text, ...email }: Draft, links: readonly Link[]): Activity {
  const kept = before.email as LoggedEmail
  const others = [...(kept.also ?? []), email.key, ...(email.also ?? [])].filter((id) => id !== kept.key)
  return {
    ...before,
    links: [...new Set([...before.links, ...links])],
    text: before.text ?? text,
    email: {
      ...email,
      ...kept,
      also: others.length ? [...new Set(others)] : undefined,
      proof: kept.proof ?? email.proof,
      attachments: kept.attachments.length ? kept.attachments : email.attachments,
    },
  }
}

const gains = (before: Activity, after: Activity): boolean =>
  after.links.length > before.links.length ||
  after.text !== before.text ||
  (after.email?.also?.length ?? 0) > (before.email?.also?.length ?? 0)
