/** An activity: something that happened, with the records on which it happened. */
import * as z from 'zod/mini'
import { BornType } from './activityType'
import { Attachment, Correspondent } from './capture'
import { Status } from './deal'
import { SequenceMoment } from './drafts/sequence'
import { Provenance } from './provenance'

export const ActivityKind = z.enum([
  'email',
  'call',
  'meeting',
  'note',
  'captured',
  'created',
  'stage',
  'status',
  'done',
  'merged',
  'sequence',
])
export type ActivityKind = z.infer<typeof ActivityKind>

/** A logged email: as it stood on the page, without quoted history. */
export const LoggedEmail = z.object({
  /** What makes two logs the same message, whatever the page: its own id or a site's, `gmail:16f438f4edd46df5`. */
  key: z.string(),
  /** Other ids of it: it was seen elsewhere too. */
  also: z.optional(z.array(z.string())),
  /** What proves it the same one where ids do not: see `sameEmail.ts`. */
  proof: z.optional(z.string()),
  /** The site and the signed-in address where it was seen. */
  mailbox: z.optional(z.string()),
  threadKey: z.optional(z.string()),
  subject: z.optional(z.string()),
  from: z.optional(Correspondent),
  to: z.array(Correspondent),
  cc: z.array(Correspondent),
  /** The instant (ISO, UTC) when it could be read. */
  sentAt: z.optional(z.string()),
  /** The page's own words for it, kept where the instant could not be read. */
  dateShown: z.optional(z.string()),
  attachments: z.array(Attachment),
  /** Address that opens the message again. */
  link: z.optional(z.string()),
})
export type LoggedEmail = z.infer<typeof LoggedEmail>

/** `p:` person, `c:` company, `d:` deal, then the id. */
export type Link = `${'p' | 'c' | 'd'}:${string}`

export const Activity = z.object({
  id: z.string(),
  kind: ActivityKind,
  /** The instant (ISO, UTC) at which it happened. */
  at: z.string(),
  links: z.array(z.string()),
  text: z.optional(z.string()),
  minutes: z.optional(z.number()),
  outcome: z.optional(z.string()),
  /** Of the user's own list: see `activityType.ts`. */
  type: z.optional(BornType),
  email: z.optional(LoggedEmail),
  /** A move between stages, in the names they had then. */
  stage: z.optional(z.object({ from: z.string(), to: z.string() })),
  status: z.optional(
    z.object({ from: Status, to: Status, until: z.optional(z.string()), reason: z.optional(z.string()) }),
  ),
  /** Somebody came into a sequence or out of it. */
  sequence: z.optional(SequenceMoment),
  /** The file and the line that it was imported from. */
  origin: z.optional(Provenance),
  createdAt: z.string(),
  /** When it was changed, where it was. */
  updatedAt: z.optional(z.string()),
  /** For the indexes; kept by the store: every link with the instant, so that one index gives each record's timeline in order. */
  on: z.array(z.string()),
  emailKey: z.optional(z.string()),
  emailKeys: z.optional(z.array(z.string())),
})
export type Activity = z.infer<typeof Activity>

/** The index keys of an activity: `p:ID 2026-11-22T09:12:00.000Z`. */
export function timelineKeys(activity: Pick<Activity, 'links' | 'at'>): string[] {
  return activity.links.map((link) => `${link} ${activity.at}`)
}
