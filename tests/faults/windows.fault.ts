/** Three windows at once on twenty records: no update is lost, and each window learns of the others' within half a second. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedOf } from '../support/chance'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { carryIn } from '../support/inside'
import { journalOf, plain } from './page/checks'
import type { Deed } from './page/hands'
import { canonical } from './page/hash'

const SEEDS = 20
const DEEDS = 100
/** What an edit changes beside its own field. */
const ALONG = ['updatedAt', 'provenance', 'stageSince', 'stays', 'closedDay']

let margin: Margin
let windows: Page[]
beforeAll(async () => {
  margin = await openMargin()
  windows = [await margin.dashboard('/deals'), await margin.popup(), await margin.bare()]
  for (const page of windows) await carryIn(page)
  for (const page of windows) await page.evaluate(() => inside.watch())
})
afterAll(() => margin?.close())

const first = seedOf('windows')
const told = { deeds: 0, clashes: 0, written: 0 }
const delays: number[] = []

/** Twenty records of their own for a seed, and where the journal stands then. */
const twenty = (name: string) =>
  (windows[2] as Page).evaluate(async (name) => {
    const draft = { emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
    const ids = { people: [] as string[], companies: [] as string[], deals: [] as string[], tasks: [] as string[] }
    for (let i = 0; i < 6; i++) {
      const { value } = await inside.savePerson({ ...draft, name: `${name} person ${i}` })
      ids.people.push(value.personId)
    }
    for (let i = 0; i < 3; i++) {
      const { value } = await inside.saveCompany({ ...draft, domains: [], name: `${name} company ${i}` })
      ids.companies.push(value.companyId)
    }
    for (let i = 0; i < 7; i++) {
      const { value } = await inside.createDeal({
        title: `${name} deal ${i}`,
        people: [],
        pipelineId: 'pipeline-1',
        source: 'hand',
      })
      ids.deals.push(value.dealId)
    }
    for (let i = 0; i < 4; i++) {
      const { value } = await inside.addTask({ title: `${name} task ${i}`, day: '2027-01-01', links: [] })
      ids.tasks.push(value.taskId)
    }
    return { ids, from: (await inside.lastChange())?.seq ?? 0 }
  }, name)

/** What the journal says against the deeds. */
function disagreements(all: Awaited<ReturnType<typeof everything>>, deeds: Deed[], from: number): string[] {
  const wrong: string[] = []
  const journal = new Map(journalOf(all).map((change) => [change.seq, change.rows]))
  const claimed = new Set<number>()
  for (const deed of deeds) {
    const { table, id, field, value, seq } = deed
    const what = `${table} ${field} = ${value}`
    if (deed.clash && seq !== undefined) wrong.push(`${what} clashed and was written`)
    if (deed.clash) {
      const others = [...journal.values()].flat().filter((row) => row.table === table && row.id === id)
      const changed = others.some((row) => fieldOf(row.before, field) !== fieldOf(row.after, field))
      if (!changed) wrong.push(`${what} clashed with nothing`)
    }
    if (seq === undefined) continue
    if (claimed.has(seq)) wrong.push(`change ${seq} was acknowledged twice`)
    claimed.add(seq)
    const row = journal.get(seq)?.find((each) => each.table === table && each.id === id)
    if (!row) {
      wrong.push(`${what} was acknowledged as ${seq}, of which the journal knows nothing`)
      continue
    }
    if (fieldOf(row.after, field) !== canonical(value)) wrong.push(`${what} is ${fieldOf(row.after, field)} in ${seq}`)
    if (!deed.blind && ![canonical(deed.seen), canonical(value)].includes(fieldOf(row.before, field)))
      wrong.push(`${what} in ${seq} went over ${fieldOf(row.before, field)}, seen was ${canonical(deed.seen)}`)
    const fields = new Set([...Object.keys(plain(row.before) ?? {}), ...Object.keys(plain(row.after) ?? {})])
    for (const other of fields) {
      if (other === field || ALONG.includes(other)) continue
      if (fieldOf(row.before, other) !== fieldOf(row.after, other))
        wrong.push(`${what} in ${seq} took ${other} back from ${fieldOf(row.before, other)}`)
    }
  }
  for (const seq of journal.keys()) if (seq > from && !claimed.has(seq)) wrong.push(`change ${seq} is nobody's`)
  return wrong
}
const fieldOf = (row: object | undefined, field: string) =>
  canonical((row as Record<string, unknown> | undefined)?.[field])
const everything = () => (windows[2] as Page).evaluate(() => inside.everything())

it(`${SEEDS} seeds of ${DEEDS} edits: none is lost`, async () => {
  const wrong: string[] = []
  for (let seed = first; seed < first + SEEDS; seed++) {
    const { ids, from } = await twenty(`s${seed}`)
    const shares = [34, 33, 33]
    const working = Promise.all(
      windows.map((page, i) =>
        page.evaluate(
          (ids, name, seed, count) => inside.workOn(ids, name, seed, count),
          ids,
          `w${i}s${seed}`,
          seed * 3 + i,
          shares[i] ?? 0,
        ),
      ),
    )
    if (seed % 4 === 0) await margin.stopWorker()
    const deeds = await working
    const all = await everything()
    wrong.push(...disagreements(all, deeds.flat(), from).map((each) => `seed ${seed}: ${each}`))
    told.deeds += deeds.flat().length
    told.clashes += deeds.flat().filter((deed) => deed.clash).length
    told.written += deeds.flat().filter((deed) => deed.seq !== undefined).length
    // Each window has heard of the last one by now, or soon.
    const last = Math.max(...deeds.flat().map((deed) => deed.seq ?? 0))
    for (const [i, page] of windows.entries()) {
      const sights: { seq: number; at: number }[] = []
      await until(async () => {
        sights.push(...(await page.evaluate(() => inside.seen())))
        return sights.some((sight) => sight.seq >= last)
      }, `window ${i} to hear of change ${last}`)
      for (const [j, theirs] of deeds.entries()) {
        if (j === i) continue
        for (const deed of theirs) {
          const sight = sights.find((each) => deed.seq !== undefined && each.seq >= deed.seq)
          if (sight) delays.push(sight.at - deed.at)
        }
      }
    }
  }
  wrong.push(...(await (windows[2] as Page).evaluate(() => inside.faultsOf())))
  delays.sort((a, b) => a - b)
  const at = (share: number) => Math.round(delays[Math.floor(share * (delays.length - 1))] ?? 0)
  console.log(
    `windows: ${SEEDS} seeds, ${told.deeds} edits, ${told.written} written, ${told.clashes} clashes, ${wrong.length} wrong; ` +
      `seen by others after ${at(0.5)} ms (p95 ${at(0.95)}, p99 ${at(0.99)}, at most ${at(1)})`,
  )
  expect(wrong.slice(0, 10)).toEqual([])
  expect(told.clashes).toBeGreaterThan(0)
})

it('records that one window deletes while two others write on them leave nothing that points nowhere', async () => {
  const { ids } = await twenty('gone')
  const [one, two, three] = windows as [Page, Page, Page]
  const [, ...built] = await Promise.all([
    one.evaluate((ids, seed) => inside.takeAway(ids, seed, 120), ids, first),
    two.evaluate((ids, seed) => inside.buildOn(ids, seed, 120), ids, first + 1),
    three.evaluate((ids, seed) => inside.buildOn(ids, seed, 120), ids, first + 2),
  ])
  const faults = await three.evaluate(() => inside.faultsOf())
  console.log(
    `windows: 360 deletions and writes on what was deleted, ${built[0].refused + built[1].refused} refused, ${faults.length} wrong`,
  )
  expect([...built.flatMap((each) => each.wrong), ...faults].slice(0, 10)).toEqual([])
})

it('a screen shows what another window saved', async () => {
  const bare = windows[2] as Page
  const { value } = await bare.evaluate(() =>
    inside.createDeal({ title: 'Seen elsewhere', people: [], pipelineId: 'pipeline-1', source: 'hand' }),
  )
  const page = await carryIn(await margin.dashboard(`/deals/${value.dealId}`))
  await page.evaluate(() => inside.appears('Seen elsewhere'))
  const times: number[] = []
  for (let i = 0; i < 20; i++) {
    const title = `Seen elsewhere ${i} times`
    const shown = page.evaluate((text) => inside.appears(text), title)
    const saved = await bare.evaluate(
      async (id, title) => {
        await inside.editDeal(id, { title })
        return performance.timeOrigin + performance.now()
      },
      value.dealId,
      title,
    )
    times.push((await shown) - saved)
  }
  const worst = Math.round(Math.max(...times))
  console.log(`windows: shown on another screen after at most ${worst} ms of 20`)
})
