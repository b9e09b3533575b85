/**
 * What a page said: the shapes that adapters report and the sidebar receives.
 *
 * Unknown is left out, never null, never guessed. Instants are ISO 8601 in UTC; `dateTitle` and `dateShown` are the
 * page's own words in its own language and zone. Long because all that a page can say is told in one place.
 */
import * as z from 'zod/mini'

/**
 * Somebody in a message header. The name is what the header shows; the address is lower-cased. Some pages show colleagues
 * by name only (Outlook inside an organisation): the address is then unknown, and left out. One of the two is always there.
 */
export const Correspondent = z.object({ name: z.optional(z.string()), email: z.optional(z.string()) })
export type Correspondent = z.infer<typeof Correspondent>

/** An attachment: its name, its size as the page shows it ("245 KB"), and in bytes where the page gives them exactly. */
export const Attachment = z.object({ name: z.string(), size: z.optional(z.string()), bytes: z.optional(z.number()) })
export type Attachment = z.infer<typeof Attachment>

/** A link of a text: the address as written in the page, and the text that shows it. */
export const TextLink = z.object({ href: z.string(), text: z.string() })
export type TextLink = z.infer<typeof TextLink>

/** One message of an open thread. `text` is the author's part as the page holds it: hidden nodes and marked quotes cut. */
export const PageMessage = z.object({
  /** The message's own id (RFC 5322 §3.6.4), without its angle brackets: the same in every mailbox. Few pages hold it. */
  rfcMessageId: z.optional(z.string()),
  /** The site's id. Where a site numbers messages by folder, the folder is part of it: `INBOX/42`. */
  messageId: z.optional(z.string()),
  legacyMessageId: z.optional(z.string()),
  /** An address that opens this message again, where the page's own is not one. */
  link: z.optional(z.string()),
  from: z.optional(Correspondent),
  to: z.array(Correspondent),
  cc: z.array(Correspondent),
  dateTitle: z.optional(z.string()),
  dateShown: z.optional(z.string()),
  sentAt: z.optional(z.string()),
  /** Absent while the message is collapsed: the page then holds no body. */
  text: z.optional(z.string()),
  /** The links of that text, in order, at most as many as a signature needs: an address may stand in a link alone. */
  links: z.optional(z.array(TextLink)),
  /** True where the site cut the body short and offers the whole elsewhere. */
  clipped: z.optional(z.boolean()),
  attachments: z.array(Attachment),
})
export type PageMessage = z.infer<typeof PageMessage>

/** A message that is being written on the page. It is nobody's mail until it is sent. */
export const PageDraft = z.object({
  /** The same for as long as it is being written, and when it is opened again: the site's id of it, where there is one. */
  key: z.string(),
  /** The id that the sent message will carry too, where the site gives one. */
  messageId: z.optional(z.string()),
  threadId: z.optional(z.string()),
  to: z.array(Correspondent),
  cc: z.array(Correspondent),
  subject: z.optional(z.string()),
  /** What is written so far, without what it quotes. */
  text: z.optional(z.string()),
})
export type PageDraft = z.infer<typeof PageDraft>

/** What a page says about sending. */
export const PageSending = z.object({
  /** It says now that a message was sent. */
  said: z.boolean(),
  /** It offers to take that back: until it no longer does, nothing is sent. */
  undoable: z.boolean(),
})
export type PageSending = z.infer<typeof PageSending>

/** One row of a mail list. */
export const ListRow = z.object({
  subject: z.optional(z.string()),
  from: z.array(Correspondent),
  threadId: z.optional(z.string()),
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

/** A person or organisation as a page marks it up, or an address or number that it links to. */
export const PageCard = z.object({
  form: z.enum(['json-ld', 'microdata', 'hcard', 'link']),
  kind: z.enum(['person', 'company']),
  name: z.optional(z.string()),
  givenName: z.optional(z.string()),
  familyName: z.optional(z.string()),
  emails: z.array(z.string()),
  /** As written; the country is not known here. */
  phones: z.array(z.string()),
  title: z.optional(z.string()),
  company: z.optional(z.string()),
  website: z.optional(z.string()),
  profileUrl: z.optional(z.string()),
  place: z.optional(z.string()),
  /** What the link to an address says, which may be a name. */
  words: z.optional(z.string()),
})
export type PageCard = z.infer<typeof PageCard>

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
  'page', // any page, read because the user called Margin there
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
  /** Names of the labels or the folder that the page shows the thread under. Left out where it shows none. */
  labels: z.optional(z.array(z.string())),
  messages: z.array(PageMessage),
  /** Messages being written, wherever on the page. Left out by adapters that do not look for them. */
  drafts: z.optional(z.array(PageDraft)),
  /** The keys of those that the page keeps out of sight, in a tab behind: neither sent nor closed. */
  draftsBehind: z.optional(z.array(z.string())),
  /** Left out by sites that do not tell whether something was sent. */
  sending: z.optional(PageSending),
  rows: z.array(ListRow),
  profile: z.optional(Profile),
  company: z.optional(CompanyFacts),
  results: z.array(Result),
  /** On any page: the people and organisations that it names by its markup. */
  cards: z.optional(z.array(PageCard)),
  /** On any page: the words that were selected, in their lines. */
  selection: z.optional(z.string()),
  /**
   * What this kind of page always holds and was not found: the site may have changed. Paths into these facts:
   * `subject`, `profile.headline`, `messages.0.from` (that message), `rows.subject` (no row has one). Left out where all is there.
   */
  unsure: z.optional(z.array(z.string())),
  /** The page's structure without content, where something was not found: for the Diagnostics page. */
  outline: z.optional(z.array(z.string())),
})
export type PageFacts = z.infer<typeof PageFacts>
