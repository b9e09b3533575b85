/** The products of a deal: the verbs. Lines are merged one by one, and never stand in two currencies. */
import { type Label, sameRow } from '../core/change'
import { type FieldClash, mergeEdit } from '../core/clash'
import type { Deal } from '../core/deal'
import { type DealLine, type LineDraft, linesIn } from '../core/products'
import { Clashing, type Edit, editRow } from './edit'

/** Adds a line at the end. @param currency the one that its price is meant in */
export async function addDealLine(id: string, line: LineDraft, currency: string): Promise<Edit<Deal>> {
  return editLines(id, {
    label: ({ title }) => ({ key: 'change.dealLineAdded', params: { name: line.name, title } }),
    currency,
    change: (lines, newId) => [...lines, { id: newId(), ...line }],
  })
}

/**
 * Changes fields of a line. A discount of `undefined` takes it away.
 * @param currency the one that its price is meant in
 * @param seen the deal as it was when the edit began: what others changed since is kept or asked about
 */
export async function editDealLine(
  id: string,
  lineId: string,
  patch: Partial<LineDraft>,
  currency: string,
  seen?: Partial<Deal>,
): Promise<Edit<Deal>> {
  return editLines(id, {
    label: ({ title, lines }) => ({ key: 'change.dealLineEdited', params: { name: nameOf(lines, lineId), title } }),
    currency,
    seen,
    change: (lines) => lines.map((line) => (line.id === lineId ? { ...line, ...patch } : line)),
  })
}

/** Moves a line by one place among the others, up (-1) or down (1); at an edge it stays. */
export async function moveDealLine(id: string, lineId: string, by: -1 | 1, seen?: Partial<Deal>): Promise<Edit<Deal>> {
  return editLines(id, {
    label: ({ title, lines }) => ({ key: 'change.dealLineMoved', params: { name: nameOf(lines, lineId), title } }),
    seen,
    change: (lines) => {
      const at = lines.findIndex((line) => line.id === lineId)
      const [one, other] = [lines[at], lines[at + by]]
      if (!one || !other) return lines
      return lines.map((line, i) => (i === at ? other : i === at + by ? one : line))
    },
  })
}

/** Takes a line off the deal. */
export async function removeDealLine(id: string, lineId: string, seen?: Partial<Deal>): Promise<Edit<Deal>> {
  return editLines(id, {
    label: ({ title }, before) => ({
      key: 'change.dealLineRemoved',
      params: { name: nameOf(before.lines, lineId), title },
    }),
    seen,
    change: (lines) => lines.filter((line) => line.id !== lineId),
  })
}

/** Reads the prices in another currency, figure by figure; nothing where one of them would not be the same figure there. */
export async function setLineCurrency(id: string, currency: string, seen?: Partial<Deal>): Promise<Edit<Deal>> {
  return editRow(
    'deals',
    id,
    ({ title }) => ({ key: 'change.dealLineCurrency', params: { title, currency } }),
    async (w, deal) => {
      const { lineCurrency: from, lines } = deal
      if (!lines?.length || !from || from === currency) return deal
      if (seen && seen.lineCurrency !== from)
        return new Clashing([{ field: 'lineCurrency', theirs: from, mine: currency }])
      const read = linesIn(lines, from, currency)
      return read ? { ...deal, lines: read, lineCurrency: currency, updatedAt: w.now } : deal
    },
  )
}

type LinesEdit = {
  /** Given the deal as it is afterwards, and as it was. */
  label: (after: Deal, before: Deal) => Label
  /** What the prices of the edit are meant in; left out where it has none. */
  currency?: string
  seen?: Partial<Deal> | undefined
  change: (lines: DealLine[], newId: () => string) => DealLine[]
}

async function editLines(id: string, { label, currency, seen, change }: LinesEdit): Promise<Edit<Deal>> {
  return editRow('deals', id, label, async (w, deal) => {
    const { lines: now = [], lineCurrency } = deal
    // Prices that were meant in another currency than these are by now would be other prices.
    if (now.length && currency && lineCurrency && lineCurrency !== currency)
      return new Clashing([{ field: 'lineCurrency', theirs: lineCurrency, mine: currency }])
    const was = seen ? (seen.lines ?? []) : now
    const mine = change(was, w.newId).map(bareLine)
    const merged = mergeEdit<Lines>({ lines: now }, { lines: mine }, { lines: was }, BY_ID)
    if (merged.clashes.length)
      return new Clashing(merged.clashes.map((clash) => inMoney(clash, currency ?? lineCurrency)))
    const lines = merged.patch.lines?.map(bareLine) ?? now
    if (sameRow(lines, now)) return deal
    const kept = lines.length ? { lines, lineCurrency: currency ?? lineCurrency } : NO_LINES
    return { ...deal, ...kept, updatedAt: w.now }
  })
}

type Lines = { lines: DealLine[] }
const BY_ID = { lines: (line: DealLine) => line.id }
const NO_LINES = { lines: undefined, lineCurrency: undefined }

const nameOf = (lines: readonly DealLine[] | undefined, id: string) => lines?.find((line) => line.id === id)?.name ?? ''

/** Absent and undefined are one thing: only absent is stored. */
function bareLine({ discount, ...line }: DealLine): DealLine {
  return discount === undefined ? line : { ...line, discount }
}

/** A price is told with its currency. */
function inMoney(clash: FieldClash, currency: string | undefined): FieldClash {
  if (clash.part !== 'unitPrice' || !currency) return clash
  const money = (minor: unknown) => ({ minor, currency })
  return { ...clash, theirs: money(clash.theirs), mine: money(clash.mine) }
}
