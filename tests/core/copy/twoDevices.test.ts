/**
 * Two devices on one target, in 200 made-up histories: they change, delete, undo, copy, merge and die in any order, with clocks that
 * disagree, on targets that keep conditions and on targets that forget them.
 */
import { expect, test } from 'vitest'
import type { Target } from '../../../lib/core/copy/target'
import { type Chance, chanceOf, seedOf } from '../../support/chance'
import { MemoryDevice, Stopped } from '../../support/memoryDevice'
import { memoryTarget } from '../../support/memoryTarget'

const HISTORIES = Number(process.env.RUNS ?? 200)
/** Both set up by themselves, alike in one field; then one changes, the other deletes. */
const ONCE_WRONG = 1796080096
const TABLES = ['people', 'deals', 'tasks', 'settings'] as const
const STEPS = ['look', 'take', 'pack', 'put', 'written', 'keep', 'tidy']

function rowBy(chance: Chance, table: (typeof TABLES)[number], id: string, now: string) {
  const word = () => chance.pick(['a', 'b', 'c', 'd', 'e', 'f'])
  const made = { id, createdAt: now, updatedAt: now, source: 'hand' }
  if (table === 'people') return { ...made, name: word(), emails: [word()], custom: { [word()]: word() } }
  if (table === 'deals') return { ...made, title: word(), stageId: word(), pipelineId: word(), status: 'todo' }
  if (table === 'tasks') return { ...made, title: word(), day: '2026-12-01', links: [] }
  return { id, currency: word(), ownAddresses: [] }
}

function changeBy(chance: Chance, row: Record<string, unknown> & { id: string }, now: string) {
  const fields = Object.keys(row).filter((field) => field !== 'id' && field !== 'createdAt')
  const next: Record<string, unknown> & { id: string } = { ...row, updatedAt: now }
  const field = chance.pick([...fields, 'note', 'extra'])
  const own = row.custom as Record<string, string> | undefined
  if (field === 'custom') next.custom = { ...own, [chance.pick(['a', 'b', 'c'])]: `v${chance.below(99)}` }
  else if (chance.below(5) === 0 && field !== 'updatedAt') delete next[field]
  else if (field !== 'updatedAt') next[field] = `v${chance.below(999)}`
  return next
}

test(`${HISTORIES} histories: no copy is overwritten, both come to the same records, no record is lost`, async () => {
  const first = seedOf('two devices')
  const came = { clobbered: 0, deaths: 0, clashes: 0, revived: 0, full: 0, inc: 0 }
  for (let n = 0; n < HISTORIES; n++) {
    const seed = n ? first + n : ONCE_WRONG
    const chance = chanceOf(seed)
    const place = memoryTarget({ forgetful: chance.below(2) === 0 })
    const target: Target = {
      ...place,
      put: async (name, bytes, condition) => {
        if (place.files.has(name)) came.clobbered++
        return place.put(name, bytes, condition)
      },
    }
    let time = Date.parse('2026-11-30T08:00:00Z')
    const skew = [0, (chance.below(3) - 1) * 3_600_000]
    const devices = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'].map(
      (id, i) => new MemoryDevice(id, () => time + (skew[i] ?? 0)),
    )
    const everDeleted = new Set<string>()
    const everMade = new Set<string>()
    let ids = 0
    const die = async (work: Promise<unknown>) => {
      await work.catch((error: unknown) => {
        if (!(error instanceof Stopped)) throw error
        came.deaths++
      })
    }
    for (let step = 0; step < 60; step++) {
      time += chance.below(4) === 0 ? 0 : chance.below(90_000)
      const at = chance.pick(devices)
      const now = new Date(at.clock()).toISOString()
      const keys = [...at.rows.keys()]
      const key = keys.length ? chance.pick(keys) : undefined
      const act = chance.below(12)
      if (act < 2 || !key) {
        const table = chance.pick(TABLES)
        const id = table === 'settings' ? 'settings' : `r${++ids}`
        if (!at.rows.has(`${table}:${id}`)) {
          at.put(table, rowBy(chance, table, id, now) as never)
          everMade.add(`${table}:${id}`)
        }
      } else if (act < 6) {
        const [table, id] = key.split(':') as [(typeof TABLES)[number], string]
        at.put(table, changeBy(chance, { ...at.rows.get(key), id }, now))
      } else if (act === 6) {
        everDeleted.add(key)
        const [table, id] = key.split(':') as [(typeof TABLES)[number], string]
        at.remove(table, id)
      } else if (act === 7) {
        for (const row of at.journal.at(-1)?.rows ?? []) if (!row.before) everDeleted.add(`${row.table}:${row.id}`)
        at.undo()
      } else if (act < 10) {
        await die(
          at.deliver(target, {
            stopAt: chance.below(2) ? chance.pick(STEPS) : undefined,
            whole: chance.below(8) === 0,
          }),
        )
      } else await die(at.mergeAll(target, chance.below(3) === 0 ? chance.below(3) : undefined))
    }
    for (let round = 0; round < 3; round++) {
      time += 10_000
      for (const one of devices) {
        const out = await one.deliver(target)
        expect(['done', 'same'], `seed ${seed}`).toContain(out.state)
        if (out.state === 'done') for (const { kind } of out.copies) came[kind]++
      }
      for (const one of devices) await one.mergeAll(target)
    }
    const [a, b] = devices as [MemoryDevice, MemoryDevice]
    const hint = () => `seed ${seed}\n${JSON.stringify([...a.rows])}\n${JSON.stringify([...b.rows])}`
    expect(await a.hash(), hint()).toBe(await b.hash())
    for (const key of everMade) if (!everDeleted.has(key)) expect(a.rows.has(key), `seed ${seed}: ${key}`).toBe(true)
    for (const one of devices) {
      came.clashes += one.clashes.length
      came.revived += one.revived
    }
  }
  console.log(JSON.stringify(came))
  expect(came.clobbered).toBe(0)
  // The histories did meet what they are for.
  for (const [what, count] of Object.entries(came)) if (what !== 'clobbered') expect(count, what).toBeGreaterThan(20)
})
