/**
 * The ledger of acknowledged writes, kept outside the browser. What was acknowledged must be there for ever after; what was
 * intended and not acknowledged when the browser died may be there or not.
 */
import type { Page } from 'puppeteer-core'
import type { Entry } from './page/storm'

export type Ledger = ReturnType<typeof newLedger>

export function newLedger() {
  /** By table, id and field: the value acknowledged last, then those that were under way since. */
  const values = new Map<string, unknown[]>()
  /** The journal's number of every acknowledged write. */
  const seqs = new Set<number>()
  const refused: string[] = []
  const key = ({ table, id, field }: Entry) => `${table} ${id} ${field}`

  return {
    seqs,
    refused,
    get acknowledged(): number {
      return seqs.size
    },
    /** Lets the writers of a page speak to this ledger. */
    async listen(page: Page): Promise<void> {
      await page.exposeFunction('intend', (entry: Entry) => {
        values.set(key(entry), [...(values.get(key(entry)) ?? []), entry.value])
      })
      await page.exposeFunction('acknowledge', (seq: number, entries: Entry[]) => {
        seqs.add(seq)
        for (const entry of entries) values.set(key(entry), [entry.value])
      })
      await page.exposeFunction('refuse', (what: string) => {
        refused.push(what)
      })
    },
    /** What the database has lost of it. @param rows all rows, by table */
    lost(rows: Record<string, Record<string, unknown>[]>): string[] {
      const lost: string[] = []
      const kept = new Set((rows.changes ?? []).map((change) => change.seq))
      for (const seq of seqs) if (!kept.has(seq)) lost.push(`change ${seq}`)
      const byId = new Map(
        Object.entries(rows).flatMap(([table, all]) => all.map((row) => [`${table} ${row.id}`, row] as const)),
      )
      for (const [name, allowed] of values) {
        const [table = '', id = '', field = ''] = name.split(' ')
        const row = byId.get(`${table} ${id}`)
        const mayBeGone = (values.get(`${table} ${id} gone`) ?? []).includes(true)
        if (field === 'gone' ? !allowed.includes(!row) : row ? !allowed.includes(row[field]) : !mayBeGone) {
          lost.push(`${name}: ${JSON.stringify(allowed)}, found ${JSON.stringify(row?.[field])}`)
        }
      }
      return lost
    },
    /** What a search must find, and must not find any more: the last `count` names written down. */
    searches(count: number): { query: string; id: string; there: boolean }[] {
      return [...values]
        .flatMap(([name, allowed]) => {
          const [table = '', id = '', field = ''] = name.split(' ')
          const gone = values.get(`${table} ${id} gone`)
          const sure = allowed.length === 1 && gone?.length === 1
          if (!sure || !['people', 'deals'].includes(table) || !['name', 'title'].includes(field)) return []
          return { query: String(allowed[0]), id, there: gone[0] === false }
        })
        .slice(-count)
    },
    /** After a start, what was under way is either there or not: from now on as it was found. */
    settle(rows: Record<string, Record<string, unknown>[]>): void {
      const byId = new Map(
        Object.entries(rows).flatMap(([table, all]) => all.map((row) => [`${table} ${row.id}`, row] as const)),
      )
      for (const [name, allowed] of values) {
        if (allowed.length < 2) continue
        const [table = '', id = '', field = ''] = name.split(' ')
        const row = byId.get(`${table} ${id}`)
        values.set(name, [field === 'gone' ? !row : row ? row[field] : allowed[0]])
      }
    },
  }
}
