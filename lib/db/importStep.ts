/** The steps of an import, and the same looked at beforehand: some hundred rows are matched at once, planned, and written in one transaction. */

import { dayOf } from '../core/days'
import { fold } from '../core/fold'
import type { ImportAbout, PlanAbout } from '../core/import/about'
import { addFates, countFates, type Fate, type FateCounts, type ReadyRecord } from '../core/import/fate'
import { planRows } from '../core/import/plan'
import { labelOf } from '../core/import/refuse'
import { wantedBy } from '../core/import/wanted'
import { World } from '../core/import/world'
import type { Job } from '../core/job'
import { db } from './db'
import { ERASED, refusingErased } from './importErased'
import { ASKED, findFor } from './importFind'
import { type Known, keepKnown, knownOf } from './importKnown'
import { type ImportPatch, importOf, keepRefused, type RefusedRow } from './importStage'
import { intoChange, nextPieces, type Step } from './jobInput'
import { record } from './write'

/** Rows of a step where a page runs it: it still answers in between. */
const ROWS = 250
/** The same where nothing is shown, in the background: each step waits for the disk once. */
export const ROWS_BEHIND = 1_000

/** What a step did; `firms`: companies that came with people or deals. */
type Done = { now: FateCounts; firms: number }

/** One step of a job that imports a file. @param most rows that it takes, about */
export async function importFileStep(job: Job, most = ROWS): Promise<Step> {
  const { about, counts, companies } = importOf(job)
  const { rows, last } = await nextPieces<ReadyRecord>(job, most)
  const known = await knownOf(job)
  const recorded = await record<Done>(
    ({ now: { made, updated } }) => ({
      key: 'change.importedFile',
      params: { n: counts.made + counts.updated + made + updated, file: about.file },
    }),
    async (w) => {
      const { world, types } = await newWorld({ ...about, startedAt: job.startedAt }, w.now, w.newId)
      await learnFor(world, rows, { known })
      const fates = await refusingErased(rows, (others) => planRows(world, others, types))
      const told = new Set(fates.map(({ id }) => id))
      let firms = 0
      for (const put of world.take()) {
        const { table, row } = put
        if (table === 'companies' && row.createdAt === w.now && !told.has(row.id)) firms += 1
        w.put(table, row as never)
        known?.take(put)
      }
      await keepRefused(job.id, refusedRows(fates, rows), job.done)
      return { now: countFates(fates), firms }
    },
    intoChange(job),
  )
  if (known && !last) await keepKnown(job, job.done + rows.length, known)
  const { now, firms } = recorded.value
  const patch: ImportPatch = { about, counts: addFates(counts, now), companies: companies + firms }
  return {
    job: { ...job, done: job.done + rows.length, label: recorded.label, patch },
    recorded,
    finished: last,
  }
}

const refusedRows = (fates: readonly Fate[], rows: readonly ReadyRecord[]): RefusedRow[] =>
  fates.flatMap(({ refusal }, i) => {
    if (!refusal) return []
    // Of those who were erased nothing is kept, not even among what was refused.
    return [refusal.reason === ERASED ? refusal : { ...refusal, record: rows[i] as ReadyRecord }]
  })

async function newWorld(about: ImportAbout, now: string, newId: () => string) {
  const [pipelines, settings] = await Promise.all([db.pipelines.toArray(), db.settings.get('settings')])
  pipelines.sort((a, b) => a.position - b.position)
  const plan: PlanAbout = { ...about, now, today: dayOf(now) }
  return { world: new World(plan, pipelines, newId), types: settings?.activityTypes ?? [] }
}

/** Somebody new of whose name there is one here already: nothing proves that they are one, and the user is told. */
function withNamesakes(world: World, fate: Fate): Fate {
  if (fate.fate !== 'made' || fate.noun !== 'person' || !fate.id) return fate
  if (!world.namesakes(fate.label, fate.id).length) return fate
  return { ...fate, told: [...(fate.told ?? []), { key: 'import.told.alike' }] }
}

/** @property namesakes whether those of the same name are looked for too: nothing is decided by that */
async function learnFor(
  world: World,
  rows: readonly ReadyRecord[],
  { namesakes = false, known }: { namesakes?: boolean; known?: Known | undefined } = {},
): Promise<void> {
  const wanted = wantedBy(rows, world.about)
  const people = namesakes ? rows.filter(({ noun }) => noun === 'person') : []
  for (const row of people) wanted.names.add(fold(labelOf(row)))
  const found = await findFor(
    wanted,
    world.pipelines.map(({ id }) => id),
    known,
  )
  world.learn(found)
}

/** Looks at rows as an import would, and writes nothing: a file's pieces are given to it one after the other. */
export class ImportPreview {
  #world: Awaited<ReturnType<typeof newWorld>> | undefined
  #made = 0

  constructor(private readonly about: ImportAbout) {}

  async look(rows: readonly ReadyRecord[]): Promise<Fate[]> {
    return db.transaction('r', ASKED(), async () => {
      this.#world ??= await newWorld(this.about, this.about.startedAt, () => `made-${++this.#made}`)
      const { world, types } = this.#world
      await learnFor(world, rows, { namesakes: true })
      const fates = await refusingErased(rows, (others) => planRows(world, others, types))
      world.take()
      return fates.map((fate) => withNamesakes(world, fate))
    })
  }
}
