/**
 * What a site adapter is: a plain object that looks at a page and reports.
 *
 * Floor 3. An adapter receives the document, never touches the global one, never changes the page, never saves, never
 * throws outward, and matches on attributes and structure, never on visible text, because that changes with the language.
 */
import type { PageFacts, PageKind } from '../core/capture'
import type { SiteName } from '../core/siteNames'

export type Site = SiteName & {
  /** A cheap look: is there a page here that `read` would understand? */
  isPage(doc: Document, url: URL): boolean
  /** The adapter tells hidden parts from shown ones itself, in long pages without a copy; others are given what is shown. */
  tellsHidden?: true
  /** The reading. Unknown is left out; a page that is not understood gives `page: 'unread'`, one in between gives `'unready'`. */
  read(doc: Document, url: URL): PageFacts
  /**
   * The self-test: what must be found on each kind of page, as paths into the facts. `rows.subject`: in one row at least;
   * `messages.*.from`: in each message. What is missing is told in `PageFacts.unsure`.
   */
  expects: Partial<Record<PageKind, readonly string[]>>
}
