/** Roundcube's mail list. Larry and classic have a column each, elastic puts all into one cell; names of parts are the same. */
import type { ListRow } from '../core/capture'
import { known, maybe } from './pageText'
import { peopleIn } from './roundcubePeople'
import { all, first, words } from './shown'

const ROW = '#messagelist tbody tr[id^="rcmrow"]'
/** The row's link carries folder and number of the message. */
const LINK = '.subject a[href*="_uid="]'
const PEOPLE = '.fromto, .from'
const DATE = 'td.date, span.date'
/** Folders of what the user wrote herself: their lists show who it went to in the place of who it came from. */
const OWN_FOLDERS = '#mailboxlist li.sent > a[rel], #mailboxlist li.drafts > a[rel]'

export function shownRows(doc: Document): ListRow[] {
  const own = all(doc, OWN_FOLDERS).map((link) => link.getAttribute('rel') ?? '')
  return all(doc, ROW).map((row) => readRow(row, own))
}

function readRow(row: Element, own: readonly string[]): ListRow {
  const link = first(row, LINK)
  const { mailbox } = numberIn(link)
  const written = own.some(
    (folder) => mailbox === folder || mailbox?.startsWith(`${folder}/`) || mailbox?.startsWith(`${folder}.`),
  )
  return {
    ...maybe('subject', known(words(link))),
    from: written ? [] : peopleIn(first(row, PEOPLE)),
    ...maybe('dateTitle', known(words(first(row, DATE)))),
  }
}

/** The numbers of the selected messages, as their links have them. */
export const selectedUids = (doc: Document): string[] =>
  all(doc, `${ROW}.selected`).flatMap((row) => numberIn(first(row, LINK)).uid ?? [])

function numberIn(link: Element | undefined): { uid?: string; mailbox?: string } {
  const query = new URLSearchParams((link?.getAttribute('href') ?? '').replace(/^[^?]*/, ''))
  return { ...maybe('uid', query.get('_uid') ?? undefined), ...maybe('mailbox', query.get('_mbox') ?? undefined) }
}
