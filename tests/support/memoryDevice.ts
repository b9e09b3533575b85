/**
 * A device without a database: rows, a journal, copies as JSON. It merges and delivers by the same rules and the same code as the real
 * one, so that hundreds of histories of two of them can be played in a second.
 */
import { type CopyOut, type CopySource, copyOut } from '../../lib/cloud/copyOut'
import { type RowChange, sameRow, type TableName, touchedKey } from '../../lib/core/change'
import { copiesOf, newerThan, newestChain } from '../../lib/core/copy/chain'
import { COPY_PREFIX } from '../../lib/core/copy/copyName'
import { type Ledger, NEW_LEDGER } from '../../lib/core/copy/ledger'
import { type Clash, mergeRow } from '../../lib/core/copy/merge'
import { type Past, type RowState, stateOf, tellsOf } from '../../lib/core/copy/rowState'
import { isFailed, type Target } from '../../lib/core/copy/target'
import { nodeHash } from './memoryTarget'

type Row = Record<string, unknown> & { id: string }
type Entry = { seq: number; at: string; device: string; rows: RowChange[] }
type Line = Pick<RowState, 'table' | 'id'> & Parameters<typeof tellsOf>[1]

export class Stopped extends Error {}

export class MemoryDevice {
  rows = new Map<string, Row>()
  journal: Entry[] = []
  merged = new Map<string, number>()
  ledger: Ledger = NEW_LEDGER
  clashes: Clash[] = []
  revived = 0

  /** @param clock milliseconds since the epoch, as this device has it */
  constructor(
    readonly device: string,
    readonly clock: () => number,
  ) {}

  write(rows: RowChange[]): void {
    const changed = rows.filter((row) => row.told || !sameRow(row.before, row.after))
    if (!changed.length) return
    for (const { table, id, after } of changed) {
      if (after) this.rows.set(`${table}:${id}`, after as Row)
      else this.rows.delete(`${table}:${id}`)
    }
    const at = new Date(this.clock()).toISOString()
    this.journal.push({ seq: this.journal.length + 1, at, device: this.device, rows: changed })
  }

  put(table: TableName, row: Row): void {
    this.write([{ table, id: row.id, before: this.rows.get(`${table}:${row.id}`), after: row }])
  }

  remove(table: TableName, id: string): void {
    const before = this.rows.get(`${table}:${id}`)
    if (before) this.write([{ table, id, before }])
  }

  /** Takes back the latest change that was made here. */
  undo(): void {
    const last = this.journal.at(-1)
    if (!last) return
    this.write(
      last.rows
        .filter((row) => row.before || row.after)
        .map(({ table, id, before, after }) => ({ table, id, before: after, after: before })),
    )
  }

  state(table: TableName, id: string): RowState | undefined {
    const history = this.journal.flatMap(({ at, device, rows }): Past[] =>
      rows.filter((row) => row.table === table && row.id === id).map((row) => ({ at, device, ...row })),
    )
    return stateOf({ table, id }, history, this.rows.get(`${table}:${id}`), this.device)
  }

  private lines(since: number): Line[] {
    const touched = new Map<string, RowChange>()
    for (const { seq, rows } of this.journal) if (seq > since) for (const row of rows) touched.set(touchedKey(row), row)
    return [...touched.values()].flatMap(({ table, id }): Line[] => {
      const state = this.state(table, id)
      if (!state) return []
      if (state.dead) return [{ table, id, before: state.row, told: state.dead }]
      return [{ table, id, after: state.row, told: state.stamps }]
    })
  }

  /** @param stopAt a step at which the device dies */
  async deliver(
    target: Target,
    { stopAt, whole = false }: { stopAt?: string; whole?: boolean } = {},
  ): Promise<CopyOut> {
    const step = (name: string) => {
      if (name === stopAt) throw new Stopped(name)
    }
    const end = () => {
      const last = this.journal.at(-1)
      return { seq: last?.seq ?? 0, at: last?.at }
    }
    const source: CopySource = {
      device: this.device,
      sealed: true,
      retention: { days: 1, weeks: 0 },
      now: this.clock,
      hash: nodeHash,
      ledger: this.ledger,
      fewerIsMeant: true,
      keep: async (ledger) => {
        step(ledger.known > this.ledger.known ? 'keep' : 'take')
        this.ledger = ledger
      },
      look: async () => ({ rows: this.rows.size, mark: end(), reaches: true }),
      pack: async (kind, { since }) => {
        const lines = this.lines(kind === 'inc' ? (since?.seq ?? 0) : 0)
        return { bytes: new TextEncoder().encode(JSON.stringify(lines)), mark: end(), rows: this.rows.size }
      },
      onStep: step,
    }
    const stopping: Target = {
      ...target,
      put: async (...args) => {
        const answer = await target.put(...args)
        step('written')
        return answer
      },
    }
    return copyOut(stopping, source, whole)
  }

  /** Takes in what the others brought. @param stopAfter files after which the device dies */
  async mergeAll(target: Target, stopAfter = Number.POSITIVE_INFINITY): Promise<void> {
    const entries = await target.list(COPY_PREFIX)
    if (isFailed(entries)) throw new Error(entries.failed.kind)
    let files = 0
    for (const [device, copies] of copiesOf(entries)) {
      const chain = device === this.device ? undefined : newestChain(copies)
      for (const { name, counter } of chain ? newerThan(chain, this.merged.get(device) ?? 0) : []) {
        if (++files > stopAfter) throw new Stopped('merge')
        const file = await target.get(name)
        if (!('bytes' in file)) throw new Error(`${name} is not there`)
        const lines = JSON.parse(new TextDecoder().decode(file.bytes)) as Line[]
        this.take(lines.map((line) => tellsOf(line, line, device)))
        this.merged.set(device, counter)
      }
    }
  }

  private take(states: readonly RowState[]): void {
    const changes: RowChange[] = []
    for (const theirs of states) {
      const { table, id } = theirs
      const merged = mergeRow(this.state(table, id), theirs)
      this.clashes.push(...merged.clashes)
      if (merged.revived) this.revived++
      const before = this.rows.get(`${table}:${id}`)
      if (merged.differs) changes.push({ table, id, before, after: merged.row, told: merged.stamps })
    }
    this.write(changes)
  }

  /** All rows, in the same order whatever brought them. */
  async hash(): Promise<string> {
    const rows = [...this.rows].sort(([a], [b]) => (a < b ? -1 : 1))
    return nodeHash(new TextEncoder().encode(JSON.stringify(rows.map(([key, row]) => [key, sorted(row)]))))
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, sorted(one)])
}
