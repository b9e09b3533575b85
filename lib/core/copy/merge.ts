/**
 * What two devices know of one record, made into one: field by field the newer one wins. It does not matter who merges first, in which
 * order or how often: all come to the same record.
 *
 * A record that one deleted and the other changed without knowing of it stands, with the change: that is told. Where both set a field
 * in the same instant the device whose id comes later in the alphabet wins, because stamps bear it.
 */
import { sameRow } from '../change'
import { groupsOf, rowOf } from './groups'
import { knownOf, REST, type RowState, stampOfGroup, type Told } from './rowState'
import { instantOf, NEVER, type Stamp } from './stamp'

/** A field that both devices had set differently; `kept` is what stands, `lost` what only the journal knows now. */
export type Clash = { table: string; id: string; field: string; kept?: unknown; lost?: unknown; mine: boolean }

export type Merged = {
  /** The record as it is to stand; undefined: it is deleted. */
  row?: object
  stamps: Told
  clashes: Clash[]
  /** One deleted it, the other changed it: it stands. */
  revived: boolean
  /** Whether anything is another than what `mine` says, be it only a stamp. */
  differs: boolean
}

/** @param mine what this device has; undefined where it never had it */
export function mergeRow(mine: RowState | undefined, theirs: RowState): Merged {
  const { table, id } = theirs
  const left = mine && sidesOf(mine)
  const right = sidesOf(theirs)
  const names = new Set([...(left?.names ?? []), ...right.names])
  const groups = new Map<string, unknown>()
  const stamps = new Map<string, Stamp>()
  const clashes: Clash[] = []
  const alike = new Set<string>()
  let newer = false
  for (const group of names) {
    const [a, b] = [left?.at(group) ?? NEVER, right.at(group)]
    const [own, other] = [left?.groups.get(group), right.groups.get(group)]
    const same = sameRow(own, other)
    if (same) alike.add(group)
    // Of the same value only a later instant matters: a restored database counts old changes as its own.
    const takes = same ? instantOf(b) > instantOf(a) : a === b ? later(other, own) : b > a
    groups.set(group, takes ? other : own)
    stamps.set(group, takes ? b : a)
    if (takes) newer = true
    if (mine && !same && a !== NEVER && b !== NEVER && group !== 'updatedAt') {
      const [kept, lost] = takes ? [other, own] : [own, other]
      clashes.push({ table, id, field: group, kept, lost, mine: !takes })
    }
  }
  const dead = new Map<string, Stamp>()
  for (const [group, stamp] of [...(mine?.dead ?? []), ...(theirs.dead ?? [])]) {
    if (stamp > (dead.get(group) ?? NEVER)) dead.set(group, stamp)
  }
  // Both may count the same value as set by themselves, in the same instant: whoever deletes it knows it all the same.
  const wasKnown = ([group, stamp]: [string, Stamp]) => {
    const known = dead.get(group) ?? NEVER
    return stamp <= known || (alike.has(group) && instantOf(stamp) <= instantOf(known))
  }
  const isDead = (mine?.dead ?? theirs.dead) !== undefined && [...stamps].every(wasKnown)
  const isHere = mine !== undefined && !mine.dead
  if (isDead) {
    const known = new Map(mine?.dead)
    // What others deleted is noted though it never was here: a third device may still bring it.
    const differs = isHere || [...dead].some(([group, stamp]) => stamp > (known.get(group) ?? NEVER))
    return { stamps: [...dead], clashes: [], revived: false, differs }
  }
  const row = rowOf(table, id, groups)
  return {
    row,
    stamps: shortened(stamps, groups),
    clashes: isHere && !theirs.dead ? clashes : [],
    revived: mine !== undefined && (mine.dead ?? theirs.dead) !== undefined && (!isHere || theirs.dead !== undefined),
    differs: !isHere || newer,
  }
}

function sidesOf({ table, row, stamps }: RowState) {
  const groups = groupsOf(table, row)
  const told = new Map(stamps)
  return {
    groups,
    names: new Set([...groups.keys(), ...knownOf(table, row, told).map(([group]) => group)]),
    at: (group: string): Stamp => stampOfGroup(told, group, groups.has(group)),
  }
}

/** For values of one and the same stamp, which only a journal that forgot can bring about. */
const later = (a: unknown, b: unknown): boolean => (JSON.stringify(a) ?? '') > (JSON.stringify(b) ?? '')

/** The stamp that most groups bear stands for them all. */
function shortened(stamps: ReadonlyMap<string, Stamp>, groups: ReadonlyMap<string, unknown>): Told {
  const counts = new Map<Stamp, number>()
  for (const [group, stamp] of stamps) {
    if (groups.get(group) !== undefined) counts.set(stamp, (counts.get(stamp) ?? 0) + 1)
  }
  const rest = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? NEVER
  return [[REST, rest], ...[...stamps].filter(([group, stamp]) => stamp !== rest || groups.get(group) === undefined)]
}
