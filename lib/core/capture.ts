/**
 * What a page said: the shapes that adapters report and the sidebar receives.
 *
 * Unknown is left out, never null, never guessed. Instants are ISO 8601 in UTC; `dateTitle` and `dateShown` are the
 * page's own words in its own language and zone.
 */
import * as z from 'zod/mini'

/**
 * Somebody in a message header. The name is what the header shows; the address is lower-cased. Some pages show colleagues
 * by name only (Outlook inside an organisation): the address is then unknown, and left out. One of the two is always there.
 */
export const Correspondent = z.object({ name: z.optional(z.string()), email: z.optional(z.string()) })
export type Correspondent = z.infer<typeof Correspondent>

/** An attachment: its name, and its size as the page shows it. */
export const Attachment = z.object({ name: z.string(), size: z.optional(z.string()) })
export type Attachment = z.infer<typeof Attachment>

/** One message of an open thread. `text` is the author's part as the page holds it: hidden nodes and marked quotes cut. */
export const PageMessage = z.object({
  messageId: z.optional(z.string()),
  legacyMessageId: z.optional(z.string()),
  from: z.optional(Correspondent),
  to: z.array(Correspondent),
  cc: z.array(Correspondent),
  dateTitle: z.optional(z.string()),
  dateShown: z.optional(z.string()),
  sentAt: z.optional(z.string()),
  /** Absent while the message is collapsed: the page then holds no body. */
  text: z.optional(z.string()),
  /** True where the site cut the body short and offers the whole elsewhere. */
  clipped: z.optional(z.boolean()),
  attachments: z.array(Attachment),
})
export type PageMessage = z.infer<typeof PageMessage>

/** One row of a mail list. */
export const ListRow = z.object({
  subject: z.optional(z.string()),
  from: z.array(Correspondent),
  legacyThreadId: z.optional(z.string()),
  dateTitle: z.optional(z.string()),
})
export type ListRow = z.infer<typeof ListRow>

/** A post held, as the profile words it. */
export const Experience = z.object({
  title: z.optional(z.string()),
  company: z.optional(z.string()),
  dates: z.optional(z.string()),
})

/** A person's own page. */
export const Profile = z.object({
  fullName: z.string(),
  headline: z.optional(z.string()),
  title: z.optional(z.string()),
  currentCompany: z.optional(z.string()),
  location: z.optional(z.string()),
  profileUrl: z.optional(z.string()),
  email: z.optional(z.string()),
  experience: z.array(Experience),
})
export type Profile = z.infer<typeof Profile>

/** An organisation's own page. */
export const CompanyFacts = z.object({
  name: z.string(),
  website: z.optional(z.string()),
  industry: z.optional(z.string()),
  companySize: z.optional(z.string()),
  headquarters: z.optional(z.string()),
  profileUrl: z.optional(z.string()),
})
export type CompanyFacts = z.infer<typeof CompanyFacts>

/** One person of a search result or a list of connections. */
export const Result = z.object({
  fullName: z.string(),
  headline: z.optional(z.string()),
  location: z.optional(z.string()),
  profileUrl: z.optional(z.string()),
})

export const PageKind = z.enum([
  'none', // a page of the site that holds nothing for us
  'unready', // the address and the content do not belong together yet
  'unread', // a page that ought to hold something, whose structure is not understood
  'list',
  'thread',
  'compose',
  'profile',
  'company',
  'people-search',
  'connections',
])
export type PageKind = z.infer<typeof PageKind>

/** All that one reading of one page found. */
export const PageFacts = z.object({
  site: z.string(),
  page: PageKind,
  url: z.string(),
  /** The signed-in address, where the page shows it. */
  account: z.optional(z.string()),
  subject: z.optional(z.string()),
  threadId: z.optional(z.string()),
  legacyThreadId: z.optional(z.string()),
  messages: z.array(PageMessage),
  rows: z.array(ListRow),
  profile: z.optional(Profile),
  company: z.optional(CompanyFacts),
  results: z.array(Result),
  /**
   * What this kind of page always holds and was not found: the site may have changed. Paths into these facts:
   * `subject`, `profile.headline`, `messages.0.from` (that message), `rows.subject` (no row has one). Left out where all is there.
   */
  unsure: z.optional(z.array(z.string())),
})
export type PageFacts = z.infer<typeof PageFacts>
