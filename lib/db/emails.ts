/** Logging emails: a message is logged once, however often and from wherever; its id decides. */
import type { Activity, Link, LoggedEmail } from '../core/activity'
import { db } from './db'
import { type Written, write } from './write'

/** A message to log, with its own text. */
export type EmailDraft = LoggedEmail & { text?: string }

/** On what to log: people and, if chosen, a deal. Their companies come along. */
export type LogTarget = { personIds: string[]; dealId?: string }

/**
 * Logs messages on people and a deal, in one change. A message that is logged already gains the people and the deal it was
 * not on, and a text where it had none; its answer says so.
 */
export async function logEmails(
  drafts: EmailDraft[],
  target: LogTarget,
): Promise<Written<{ added: number; extended: number }>> {
  const subject = drafts[0]?.subject ?? ''
  return write(
    ({ added, extended }) => ({
      key: 'change.emailsLogged',
      params: { n: added + extended || drafts.length, subject },
    }),
    async (w) => {
      const people = (await db.people.bulkGet(target.personIds)).filter((person) => person !== undefined)
      const deal = target.dealId ? await w.get('deals', target.dealId) : undefined
      const companies = new Set(
        [...people.map((person) => person.companyId), deal?.companyId].filter((id) => id !== undefined),
      )
      const links: Link[] = [
        ...people.map((person): Link => `p:${person.id}`),
        ...[...companies].map((id): Link => `c:${id}`),
        ...(deal ? [`d:${deal.id}` as Link] : []),
      ]
      let added = 0
      let extended = 0
      // One message may stand twice on a page.
      for (const { text, ...email } of new Map(drafts.map((draft) => [draft.key, draft])).values()) {
        const before = await db.activities.where('emailKey').equals(email.key).first()
        if (!before) {
          w.put('activities', {
            id: w.newId(),
            kind: 'email',
            at: email.sentAt ?? w.now,
            links,
            text,
            email,
            createdAt: w.now,
          })
          added++
          continue
        }
        const after = {
          ...before,
          links: [...new Set([...before.links, ...links])],
          text: before.text ?? text,
          email: {
            ...email,
            ...before.email,
            attachments: before.email?.attachments.length ? before.email.attachments : email.attachments,
            key: email.key,
          },
        }
        if (after.links.length > before.links.length || after.text !== before.text) {
          w.put('activities', after)
          extended++
        }
      }
      return { added, extended }
    },
  )
}

/** Which of these messages are logged, by key. */
export async function loggedEmails(keys: string[]): Promise<Map<string, Activity>> {
  const each = keys.map((key) => db.activities.where('emailKey').equals(key).toArray())
  const found = (await Promise.all(each)).flat()
  return new Map(found.map((activity) => [activity.emailKey ?? '', activity]))
}
