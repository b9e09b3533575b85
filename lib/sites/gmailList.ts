/** Gmail's mail list: inbox, label, search. Fifty or a hundred rows a page, no virtual scrolling. */
import type { ListRow } from '../core/capture'
import { idsFrom } from './gmailIds'
import { peopleFrom } from './gmailPeople'
import { withEmoji } from './gmailThread'
import { ASIDE, hidesBelow, isShown, known, maybe, shownMatch, shownMatches } from './pageText'

/** Stable 2014 → 2026. */
const ROW = 'tr.zA'
/** Senders: the visible cell; the row's label for screen readers repeats them. */
const SENDERS = ['.yW [email]', '.yX [email]', '[email]']
const SUBJECT = ['.bog', '.y6 span', '[data-thread-id]']
const IDS = '[data-legacy-thread-id], [data-thread-id]'
const DATE = '.xW [title]'
/** The row opened in the pane beside the list. */
const OPENED = 'tr.zA.aps'

/**
 * The rows that a view shows. Tabs of the inbox that are not open stay in the page, each its own hidden table; what stands aside, in
 * whatever make, is not the mail.
 */
export function shownRows(view: Element, account: string | undefined): ListRow[] {
  const tables = new Map<Element | null, boolean>()
  const rows: ListRow[] = []
  for (const row of view.querySelectorAll(ROW)) {
    const table = row.closest('table')
    if (!tables.has(table)) tables.set(table, isShown(table ?? row))
    if (tables.get(table) && !hidesBelow(row, table ?? view) && !row.closest(ASIDE)) rows.push(readRow(row, account))
  }
  return rows
}

function readRow(row: Element, account: string | undefined): ListRow {
  const senders = SENDERS.map((selector) => shownMatches(row, selector)).find((found) => found.length > 0)
  const subject = SUBJECT.map((selector) => shownMatch(row, selector)).find(Boolean)
  return {
    ...maybe('subject', subject ? withEmoji(subject) : undefined),
    from: peopleFrom(senders ?? [], account),
    ...maybe('legacyThreadId', idsOfRow(row).legacy),
    ...maybe('dateTitle', known(shownMatch(row, DATE)?.getAttribute('title'))),
  }
}

/** The ids of the row that is open beside the list: the subject's line gets them late there. */
export function openedRowIds(view: Element) {
  const row = [...view.querySelectorAll(OPENED)].find((each) => !each.closest(ASIDE))
  return row ? idsOfRow(row) : {}
}

function idsOfRow(row: Element) {
  const holder = shownMatch(row, IDS)
  return idsFrom(
    'thread',
    holder?.getAttribute('data-thread-id') ?? null,
    holder?.getAttribute('data-legacy-thread-id') ?? null,
  )
}
