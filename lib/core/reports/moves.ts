/**
 * In which stage a deal stood on which day, from what is kept for good: its stays, and the activities that say when it moved. Where
 * those do not tell, the way of a deal is known from the day on which it came into its present stage, and not before.
 */
import type { Pipeline } from '../pipeline'
import { type Facts, IS_DEAL, KINDS, linkRow } from './facts'
import { inPieces, type Steps } from './steps'

const STAGE = KINDS.indexOf('stage')

/**
 * The moves of each deal in order, as activities tell them: those of deal `row` stand from `start[row]` on, before `start[row + 1]`. `from`
 * and `to` are words of the names that stages had; `stageOf` gives the stage of a pipeline that is called so today.
 */
export type Moves = {
  start: Uint32Array
  days: Int32Array
  from: Uint32Array
  to: Uint32Array
  stageOf: Map<number, Map<number, number>>
  /** Ways of deals that were asked for, by row. */
  paths: (Path | undefined)[]
}

/** The moves of facts as they were, so that another filter does not go through all activities anew. */
const kept = new WeakMap<Facts, { turn: number; pipelines: readonly Pipeline[]; moves: Moves }>()

/** One pass over all activities, where they are not the same as the last time. */
export function* movesOf(facts: Facts, pipelines: readonly Pipeline[]): Steps<Moves> {
  const before = kept.get(facts)
  const { turn } = facts
  if (before && before.turn === turn && before.pipelines === pipelines) return before.moves
  const moves = yield* movesRead(facts, pipelines)
  kept.set(facts, { turn, pipelines, moves })
  return moves
}

function* movesRead(facts: Facts, pipelines: readonly Pipeline[]): Steps<Moves> {
  const { activities, deals, words } = facts
  const { kind, day, minute } = activities.col
  const start = new Uint32Array(deals.n + 1)
  // Few activities are moves: they are looked for once, and put in their places then.
  const found: number[] = []
  yield* inPieces(activities.n, (first, end) => {
    for (let row = first; row < end; row++) if (kind[row] === STAGE && activities.alive[row]) found.push(row)
  })
  const each = (first: number, end: number, act: (deal: number, activity: number, links: Uint32Array) => void) => {
    for (let i = first; i < end; i++) {
      const links = activities.listOf('links', found[i] as number)
      for (const link of links) if ((link & 3) === IS_DEAL) act(linkRow(link), found[i] as number, links)
    }
  }
  yield* inPieces(found.length, (first, end) =>
    each(first, end, (deal) => {
      start[deal + 1] = (start[deal + 1] as number) + 1
    }),
  )
  for (let row = 0; row < deals.n; row++) start[row + 1] = (start[row + 1] as number) + (start[row] as number)
  const n = start[deals.n] as number
  const [at, from, to] = [new Float64Array(n), new Uint32Array(n), new Uint32Array(n)]
  const next = start.slice()
  const put = (deal: number, row: number, links: Uint32Array) => {
    const instant = (day[row] as number) * 1440 + (minute[row] as number)
    // Mostly they come in their order: each is put behind those that were not later.
    let place = next[deal] as number
    next[deal] = place + 1
    for (; place > (start[deal] as number) && (at[place - 1] as number) > instant; place--) {
      at[place] = at[place - 1] as number
      from[place] = from[place - 1] as number
      to[place] = to[place - 1] as number
    }
    at[place] = instant
    from[place] = linkRow(links.at(-2) ?? 0)
    to[place] = linkRow(links.at(-1) ?? 0)
  }
  yield* inPieces(found.length, (first, end) => each(first, end, put))
  const stageOf = new Map(
    pipelines.map(({ id, stages }) => [
      words.known(id) ?? -1,
      new Map(stages.map((stage) => [words.known(stage.name) ?? -1, words.known(stage.id) ?? -1])),
    ]),
  )
  return { start, days: Int32Array.from(at, (one) => Math.floor(one / 1440)), from, to, stageOf, paths: [] }
}

/** A deal's stages in their order: the word of each, and the day on which it came there. The last one is where it stands. */
export type Path = { stages: number[]; from: number[] }

/** Each has a way of its own to be put together. */
const PATHS_AT_ONCE = 1 << 12

/** Works out the ways of some deals ahead of time, so that who asks for them one by one does not wait for all. */
export const pathsAhead = (facts: Facts, moves: Moves, rows: readonly number[]): Steps<void> =>
  inPieces(
    rows.length,
    (from, to) => {
      for (let i = from; i < to; i++) pathOf(facts, moves, rows[i] as number)
    },
    PATHS_AT_ONCE,
  )

/** @param row of a deal */
export function pathOf(facts: Facts, moves: Moves, row: number): Path {
  let path = moves.paths[row]
  if (!path) {
    path = pathRead(facts, moves, row)
    moves.paths[row] = path
  }
  return path
}

function pathRead(facts: Facts, moves: Moves, row: number): Path {
  const { deals } = facts
  const { since, stage, created } = deals.col
  const here = { stages: [stage[row] as number], from: [since[row] as number] }
  const stays = deals.listOf('stays', row)
  const n = stays.length / 2
  if (!n) return byNames(facts, moves, row) ?? here
  const [from, to] = [moves.start[row] as number, moves.start[row + 1] as number]
  const stages: number[] = []
  for (let i = 0; i < n; i++) stages.push(stays[2 * i] as number)
  const left: number[] = new Array(n)
  const told = to - from === n && moves.days[to - 1] === since[row]
  if (told) for (let i = 0; i < n; i++) left[i] = moves.days[from + i] as number
  else {
    left[n - 1] = since[row] as number
    for (let i = n - 1; i > 0; i--) left[i - 1] = (left[i] as number) - (stays[2 * i + 1] as number)
  }
  const first = (left[0] as number) - (stays[1] as number)
  // Days are missing in between: the deal was closed for a while, and on which days it moved before is not told.
  if (!told && first > (created[row] as number)) return here
  return { stages: [...stages, stage[row] as number], from: [first, ...left] }
}

/** The way of a deal whose stays were not kept, where the names of its moves lead from one to the next and to where it stands. */
function byNames({ deals }: Facts, moves: Moves, row: number): Path | undefined {
  const { since, stage, created, pipeline } = deals.col
  const [start, end] = [moves.start[row] as number, moves.start[row + 1] as number]
  const names = moves.stageOf.get(pipeline[row] as number)
  if (start === end || !names || moves.days[end - 1] !== since[row]) return undefined
  const path: Path = { stages: [names.get(moves.from[start] as number) ?? -1], from: [created[row] as number] }
  for (let i = start; i < end; i++) {
    if (names.get(moves.from[i] as number) !== path.stages.at(-1)) return undefined
    path.stages.push(names.get(moves.to[i] as number) ?? -1)
    path.from.push(moves.days[i] as number)
  }
  return path.stages.includes(-1) || path.stages.at(-1) !== stage[row] ? undefined : path
}
