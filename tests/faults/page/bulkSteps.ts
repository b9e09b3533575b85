/** Steps that change many records in one go, and those of prospecting lists: told by two numbers each, as `randomSteps.ts` has them. */
import type { Bulk, BulkTable, CompanyAct, DealAct, PersonAct } from '../../../lib/core/bulk'
import { CompanyRole } from '../../../lib/core/company'
import { addDays, dayOf } from '../../../lib/core/days'
import { LifeCycle } from '../../../lib/core/person'
import { runBulk } from '../../../lib/db/bulk'
import { previewBulk } from '../../../lib/db/bulkPreview'
import { convertPerson } from '../../../lib/db/convert'
import { db } from '../../../lib/db/db'
import { setTags } from '../../../lib/db/dealTags'
import { addSheet } from '../../../lib/db/sheetRows'
import { makeLead } from '../../../lib/db/suspectLead'
import { workSuspect } from '../../../lib/db/suspects'

type Doing = (which: number, how: number) => Promise<unknown>

const today = dayOf(Date.now())
const day = (how: number) => addDays(today, (how % 40) - 5)
const nth = <T>(all: readonly T[], n: number): T | undefined => all[n % all.length]
const ids = async (table: BulkTable): Promise<string[]> => db.table<object, string>(table).toCollection().primaryKeys()

/** Some of a table's records: every second or third, and no more than a user would choose by hand. */
const some = async (table: BulkTable, which: number): Promise<string[]> =>
  (await ids(table)).filter((_, i) => (i + which) % (2 + (which % 2)) === 0).slice(0, 40)

/** What the preview would change is changed. */
async function toSome(bulk: Bulk | undefined, which: number): Promise<void> {
  if (!bulk) return
  let picked: readonly { id: string; at: string }[] = []
  for await (const preview of previewBulk(bulk, await some(bulk.table, which))) picked = preview.picked
  if (picked.length) await runBulk(bulk, picked)
}

async function dealAct(which: number, how: number): Promise<DealAct | undefined> {
  const pipeline = nth(await db.pipelines.toArray(), which + how)
  const stage = pipeline && nth(pipeline.stages, how)
  const field = nth(await db.fields.toArray(), how)
  const tag = { category: how % 2 ? 'Region' : 'family.sold', name: `Word ${how % 6}` }
  const acts: (DealAct | undefined)[] = [
    pipeline && stage && { kind: 'stage', pipelineId: pipeline.id, stageId: stage.id },
    pipeline && stage && { kind: 'pipeline', pipelineId: pipeline.id, stageId: stage.id },
    { kind: 'status', to: { status: 'standby', until: day(how) } },
    { kind: 'status', to: { status: 'won' } },
    { kind: 'status', to: { status: 'todo' } },
    { kind: 'status', to: { status: 'lost', reason: 'Price' } },
    { kind: 'next', next: { text: `Next ${how}`, day: day(how) } },
    { kind: 'postpone', day: day(how) },
    { kind: 'closingDay', day: how % 2 ? day(how) : undefined },
    { kind: 'temperature', label: how % 3 ? 'hot' : undefined },
    { kind: how % 3 ? 'tag' : 'untag', tag },
    { kind: 'star', on: how % 2 === 0 },
    { kind: 'campaign', name: how % 3 ? `Fair ${how % 4}` : undefined },
    // Emptied: what fits any kind of field.
    field?.noun === 'deals' ? { kind: 'custom', field: field.id } : undefined,
    { kind: 'remove' },
  ]
  return nth(acts, which)
}

async function personAct(which: number, how: number): Promise<PersonAct | undefined> {
  const companyId = how % 3 ? nth(await ids('companies'), how) : undefined
  const acts: PersonAct[] = [
    { kind: 'lifecycle', lifecycle: nth(LifeCycle.options, how) ?? 'lead' },
    { kind: 'company', companyId },
    { kind: 'company', companyId },
    { kind: 'remove' },
  ]
  return nth(acts, which)
}

const companyAct = (which: number, how: number): CompanyAct | undefined =>
  which % 4 === 3
    ? { kind: 'remove' }
    : { kind: 'role', role: nth(CompanyRole.options, how) ?? 'customer', on: how % 3 > 0 }

/** A row of any list. */
const suspect = async (which: number) => nth(await db.suspects.toArray(), which)

export const BULK_DOINGS: Doing[] = [
  async (which, how) => {
    const act = await dealAct(which, how)
    return toSome(act && { table: 'deals', act }, how)
  },
  async (which, how) => {
    const act = await dealAct(how, which)
    return toSome(act && { table: 'deals', act }, which)
  },
  async (which, how) => {
    const act = await personAct(which, how)
    return toSome(act && { table: 'people', act }, how)
  },
  async (which, how) => {
    const act = companyAct(which, how)
    return toSome(act && { table: 'companies', act }, how)
  },
  async (which, how) => {
    const deal = nth(await db.deals.toArray(), which)
    const seen = deal?.tags?.filter((tag) => tag.category === 'Region').map((tag) => tag.name) ?? []
    if (deal) await setTags(deal.id, 'Region', [...seen.slice(how % 2), `Word ${how % 6}`], seen)
  },
  async (which, how) => {
    const guests = Array.from({ length: 1 + (how % 5) }, (_, i) => [
      `Guest ${(which + i) % 30}`,
      `g${i}.${how}@fair.example`,
    ])
    const columns = ['name', 'email'].map((means) => ({ id: means, name: means, means }))
    await addSheet({ name: `Fair ${which}`, columns }, guests)
  },
  async (which, how) => {
    const row = await suspect(which)
    if (!row || row.personId) return
    const join = how % 3 === 0 ? nth(await ids('people'), how) : undefined
    const draft = { name: row.cells.name, emails: [row.cells.email ?? ''].filter(Boolean), phones: [], profileUrls: [] }
    const deal = how % 4 === 0 ? { title: `Deal ${how}`, pipelineId: 'pipeline-1' } : undefined
    await makeLead(row.id, { draft, join, deal, others: await ids('people') })
  },
  async (which, how) => {
    const row = await suspect(which)
    if (!row) return
    const outcomes = [
      { kind: 'later', day: day(how) },
      { kind: 'tried' },
      { kind: 'dropped', reason: 'No' },
      { kind: 'open' },
    ] as const
    await workSuspect(row.id, nth(outcomes, how) ?? { kind: 'open' })
  },
  async (which, how) => {
    const person = nth(await db.people.toArray(), which)
    if (!person || person.lifecycle === 'contact') return
    await convertPerson(person.id, {
      companyName: how % 2 ? `Firm ${how % 6}` : '',
      deal: how % 3 ? { title: `Deal ${how}`, pipelineId: 'pipeline-1' } : undefined,
    })
  },
]
