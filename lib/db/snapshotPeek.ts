/** A look into a snapshot before one goes back to it: some names, and what was changed last. */
import type { Change, Label } from '../core/change'
import { type Dump, readSection } from './dumpRead'

export type Peek = {
  /** The first few of each kind. */
  names: { people: string[]; companies: string[]; deals: string[] }
  /** The last changes, newest first. */
  changes: { at: string; label: Label }[]
}

const FEW = 5

/** Looks inside. Reads a handful of sections, each of which is checked. */
export async function peek(dump: Dump): Promise<Peek> {
  const { sections } = dump.manifest
  const first = async (table: string) => {
    const at = sections.findIndex((section) => section.table === table)
    return at < 0 ? [] : ((await readSection(dump, at)) as Record<string, unknown>[])
  }
  const names = async (table: string, field: (row: Record<string, unknown>) => unknown) =>
    (await first(table))
      .map(field)
      .filter((name): name is string => typeof name === 'string' && name !== '')
      .slice(0, FEW)
  const changes = new Map<number, Change>()
  const ofJournal = sections.flatMap((section, at) =>
    section.table === 'changes' && section.kind !== 'gone' ? at : [],
  )
  for (const at of ofJournal.slice(-2)) {
    for (const change of (await readSection(dump, at)) as Change[]) changes.set(change.seq, change)
  }
  return {
    names: {
      people: await names('people', (row) => row.name ?? (row.emails as string[] | undefined)?.[0]),
      companies: await names('companies', (row) => row.name),
      deals: await names('deals', (row) => row.title),
    },
    changes: [...changes.values()]
      .sort((a, b) => b.seq - a.seq)
      .slice(0, FEW)
      .map(({ at, label }) => ({ at, label })),
  }
}
