/**
 * Any steps a user may take, each told by three numbers: what is done, to which record, and how. The same numbers on the same
 * database are the same steps, so that a run that went wrong can be cut down to the few that matter.
 *
 * Long because every verb of the store is in it.
 */
import { hasChoices, withChoiceNamed, withoutChoice } from '../../../lib/core/customEdit'
import { type CustomField, FieldKind, type Noun } from '../../../lib/core/customField'
import { readCustom } from '../../../lib/core/customRead'
import { addDays, dayOf } from '../../../lib/core/days'
import type { Rows, TableName } from '../../../lib/core/rows'
import { withNewStage, withoutStage, withStage } from '../../../lib/core/stages'
import { tellApart } from '../../../lib/db/apart'
import { addField, editField, moveField, removeField, restoreField, setCustom } from '../../../lib/db/customFields'
import { db } from '../../../lib/db/db'
import {
  createDeal,
  doneNextAction,
  editDeal,
  moveDeal,
  removeDeal,
  setChecked,
  setNextAction,
  setStatus,
  snoozeDeal,
} from '../../../lib/db/deals'
import { logEmails } from '../../../lib/db/emails'
import { editPeople } from '../../../lib/db/jobEdit'
import { importPeople } from '../../../lib/db/jobImport'
import { cancelJob, stepJob } from '../../../lib/db/jobs'
import { mergeRecords } from '../../../lib/db/merge'
import { editCompany, editPerson, removeCompany, removePerson, saveCompany, savePerson } from '../../../lib/db/people'
import { addPipeline, editPipeline, movePipeline } from '../../../lib/db/pipelines'
import { removeStage } from '../../../lib/db/removeStage'
import { editSettings } from '../../../lib/db/setup'
import { setTemperature } from '../../../lib/db/temperature'
import { undo } from '../../../lib/db/undo'
import {
  addActivity,
  addTask,
  editActivity,
  editTask,
  removeActivity,
  removeTask,
  setTaskDone,
} from '../../../lib/db/work'
import { BULK_DOINGS } from './bulkSteps'
import { importDrafts } from './drafts'

/** What, on which, how. */
export type RandomStep = readonly [number, number, number]

type Doing = (which: number, how: number) => Promise<unknown>

const one = async <T extends TableName>(table: T, which: number): Promise<Rows[T] | undefined> => {
  const rows: Rows[T][] = await db.table(table).toArray()
  return rows[which % rows.length]
}
const on = async <T extends TableName>(table: T, which: number, verb: (row: Rows[T]) => Promise<unknown>) => {
  const row = await one(table, which)
  if (row) await verb(row)
}
const today = dayOf(Date.now())
const day = (how: number) => addDays(today, (how % 40) - 5)
const links = async (which: number, how: number) => {
  const [person, company, deal] = [
    await one('people', which),
    await one('companies', how),
    await one('deals', which + how),
  ]
  return [
    ...(person ? [`p:${person.id}` as const] : []),
    ...(company && how % 3 === 0 ? [`c:${company.id}` as const] : []),
    ...(deal && how % 2 ? [`d:${deal.id}` as const] : []),
  ]
}
/** Runs a job to its end. */
const finished = async (id: string) => {
  for (let job = await stepJob(id); job?.state === 'running'; job = await stepJob(id));
}

const person = (which: number, how: number) => ({
  name: how % 7 ? `Person ${which % 50}` : undefined,
  emails: [`p${which % 50}.${how % 9}@firm${how % 6}.example`],
  phones: how % 3 ? [] : [{ shown: `06 12 34 ${10 + (which % 80)} 47` }],
  profileUrls: [],
  companyName: how % 4 ? `Firm ${how % 6}` : undefined,
  companyDomain: how % 5 ? undefined : `firm${how % 6}.example`,
  source: 'gmail',
  provenance: {},
})

/** Sets one of a record's own fields, or empties it. */
const fill = (field: CustomField, id: string, how: number) => {
  const typed: Record<FieldKind, string> = {
    text: `Text ${how}`,
    number: `${how}`,
    money: `EUR ${how}`,
    date: day(how),
    choice: how % 2 ? 'a' : 'b',
    several: how % 2 ? 'a,c' : 'b',
    link: `https://firm${how % 6}.example`,
    phone: `06 12 34 ${10 + (how % 80)} 47`,
    email: `own${how}@firm.example`,
    yesno: how % 2 ? 'yes' : 'no',
  }
  const { value } = readCustom(how % 5 ? typed[field.kind] : '', field, { language: 'en', currency: 'EUR' })
  return setCustom(field.noun, id, field.id, value)
}
const NOUNS: readonly Noun[] = ['people', 'companies', 'deals']

const DOINGS: Doing[] = [
  (which, how) => savePerson(person(which, how)),
  (which, how) => savePerson(person(which, how)),
  (which, how) => on('people', which, (row) => editPerson(row.id, { title: `Title ${how % 9}`, note: `n${how}` })),
  (which, how) => on('people', which, (row) => editPerson(row.id, { companyName: `Firm ${how % 8}` })),
  (which, how) => on('people', which, (row) => editPerson(row.id, { name: `Renamed ${how}`, lifecycle: 'contact' })),
  (which) => on('people', which, (row) => removePerson(row.id)),
  (which, how) =>
    saveCompany({
      name: `Firm ${which % 12}`,
      domains: [],
      profileUrls: [],
      source: 'hand',
      provenance: {},
      note: `${how}`,
    }),
  (which, how) => on('companies', which, (row) => editCompany(row.id, { name: `House ${how % 9}` })),
  (which) => on('companies', which, (row) => removeCompany(row.id)),
  async (which, how) => {
    const someone = await one('people', which)
    await createDeal({
      title: `Deal ${how}`,
      amount: how % 5 ? { minor: how * 100, currency: how % 2 ? 'EUR' : 'NOK' } : undefined,
      people: someone ? [{ personId: someone.id }] : [],
      companyName: how % 3 ? `Firm ${how % 6}` : undefined,
      pipelineId: 'pipeline-1',
      stageId: `stage-${1 + (which % 5)}`,
      nextAction: how % 2 ? { text: 'Call', day: day(how) } : undefined,
      source: 'hand',
    })
  },
  (which, how) => on('deals', which, (row) => moveDeal(row.id, `stage-${1 + (how % 5)}`)),
  (which, how) =>
    on('deals', which, (row) => editDeal(row.id, { title: `Deal ${how}`, amount: { minor: how, currency: 'EUR' } })),
  (which, how) =>
    on('deals', which, (row) =>
      setStatus(
        row.id,
        [
          { status: 'todo' as const },
          { status: 'standby' as const, until: day(how) },
          { status: 'won' as const },
          { status: 'lost' as const, reason: 'Price' },
          { status: 'cancelled' as const, reason: 'Twice' },
        ][how % 5] as Parameters<typeof setStatus>[1],
      ),
    ),
  (which, how) => on('deals', which, (row) => setNextAction(row.id, { text: `Next ${how}`, day: day(how) })),
  (which, how) =>
    on('deals', which, async (row) => {
      if (row.status === 'todo') await doneNextAction(row.id, how % 2 ? { day: day(how) } : { standbyUntil: day(how) })
    }),
  (which, how) =>
    on('deals', which, async (row) => {
      if (row.status === 'todo' || row.status === 'standby') await snoozeDeal(row.id, day(how))
    }),
  (which, how) =>
    on('deals', which, (row) =>
      setTemperature(row.id, [undefined, { id: 'hot', name: 'Hot' }, { id: 'cold', name: 'Cold' }][how % 3]),
    ),
  (which) => on('deals', which, (row) => removeDeal(row.id)),
  async (which, how) => addActivity({ kind: 'note', text: `Note ${how}`, links: await links(which, how) }),
  (which, how) => on('activities', which, (row) => editActivity(row.id, { text: `Note ${how}` })),
  (which) => on('activities', which, (row) => removeActivity(row.id)),
  async (which, how) =>
    addTask({ title: `Task ${how}`, day: how % 4 ? day(how) : undefined, links: await links(which, how) }),
  (which, how) => on('tasks', which, (row) => setTaskDone(row.id, how % 2 === 0)),
  (which, how) => on('tasks', which, (row) => editTask(row.id, { title: `Task ${how}`, day: day(how) })),
  (which) => on('tasks', which, (row) => removeTask(row.id)),
  (which, how) =>
    on('people', which, (row) =>
      logEmails(
        [how % 10, (how % 10) + 1].map((n) => ({
          key: `gmail:${n}`,
          subject: `S ${n}`,
          to: [],
          cc: [],
          attachments: [],
        })),
        { personIds: [row.id] },
      ),
    ),
  async (which, how) => {
    const [keep, other] = [await one('people', which), await one('people', how)]
    if (keep && other && keep.id !== other.id)
      await mergeRecords({ table: 'people', keep: keep.id, other: other.id, sides: {} }, { keep, other })
  },
  async (which, how) => {
    const [keep, other] = [await one('companies', which), await one('companies', how)]
    if (keep && other && keep.id !== other.id)
      await mergeRecords({ table: 'companies', keep: keep.id, other: other.id, sides: {} }, { keep, other })
  },
  async (which, how) => {
    const [a, b] = [await one('people', which), await one('people', how)]
    if (a && b && a.id !== b.id) await tellApart(a, b)
  },
  (_, how) => editSettings({ ownAddresses: [`me${how % 5}@margin.example`] }),
  (which, how) =>
    on('pipelines', which, (row) =>
      editPipeline({
        ...row,
        stages: row.stages.map((stage, i) => (i === how % 5 ? { ...stage, name: `Stage ${how}` } : stage)),
      }),
    ),
  (which, how) =>
    on('pipelines', which, (row) => editPipeline(withNewStage(row, `stage-${6 + (how % 4)}-${how}`, 'S'), row)),
  (which, how) =>
    on('pipelines', which, async (row) => {
      // Refused where deals stand there, or where it is the last.
      const stage = row.stages[how % row.stages.length]
      if (stage) await editPipeline(withoutStage(row, stage.id), row)
    }),
  (which, how) =>
    on('pipelines', which, async (row) => {
      const stage = row.stages[how % row.stages.length]
      if (stage) await editPipeline(withStage(row, stage.id, { after: !stage.after || undefined }), row)
    }),
  (which, how) =>
    on('pipelines', which, async (row) => {
      const to = await one('pipelines', how)
      const [stage, target] = [row.stages[how % row.stages.length], to?.stages[which % to.stages.length]]
      if (!to || !stage || !target) return
      // New deals are made in the first pipeline: that one stays.
      const stageId = how % 2 || row.id === 'pipeline-1' ? stage.id : undefined
      await removeStage({ pipelineId: row.id, stageId, to: { pipelineId: to.id, stageId: target.id } }, row)
    }),
  async (which, how) => {
    const from = how % 2 ? (await one('pipelines', which))?.id : undefined
    await addPipeline(`Pipeline ${how}`, { from, firstStage: 'First' })
  },
  (which, how) => on('pipelines', which, (row) => movePipeline(row.id, how % 2 ? 1 : -1)),
  (which, how) =>
    on('deals', which, async (row) => {
      const pipeline = await db.pipelines.get(row.pipelineId)
      const stage = pipeline?.stages[how % pipeline.stages.length]
      if (stage) await moveDeal(row.id, stage.id, undefined, { checked: [`tick-${how % 5}`] })
    }),
  (which, how) =>
    on('deals', which, (row) => setChecked(row.id, { id: `tick-${how % 5}`, text: 'Tick' }, how % 2 === 0)),
  async (which, how) => {
    const kind = FieldKind.options[how % FieldKind.options.length] ?? 'text'
    const choices = ['a', 'b', 'c'].map((id) => ({ id, name: `Choice ${id}` }))
    const noun = NOUNS[which % NOUNS.length] ?? 'people'
    await addField({ noun, name: `Field ${how}`, kind, ...(hasChoices({ kind }) && { choices }) })
  },
  (which, how) => on('fields', which, (field) => on(field.noun, how, (row) => fill(field, row.id, how))),
  (which, how) => on('fields', which, (field) => on(field.noun, how + 1, (row) => fill(field, row.id, how))),
  (which, how) =>
    on('fields', which, async (field) => {
      const { id, choices = [] } = field
      if (how % 4 === 0) await moveField(id, how % 8 ? 1 : -1)
      if (how % 4 === 1) await (field.removedOn ? restoreField : removeField)(id)
      if (how % 4 === 2) await editField(id, { name: `Field ${how}` }, field)
      if (how % 4 === 3 && hasChoices(field))
        await editField(id, {
          choices: how % 8 === 3 ? withoutChoice(choices, 'b') : withChoiceNamed(choices, 'c', `C ${how}`),
        })
    }),
  ...BULK_DOINGS,
  async (which, how) => {
    // Large enough for its rows to stand in parts beside the journal's entry.
    const job = await importPeople(importDrafts(210 + (how % 60), 5 + (which % 9)), 'people.csv')
    if (how % 3) return finished(job.id)
    await stepJob(job.id)
    const back = await cancelJob(job.id)
    if (back) await finished(back.id)
  },
  async (which, how) => {
    const ids = (await db.people.toCollection().primaryKeys()).slice(which % 7, 260)
    if (ids.length) await finished((await editPeople(ids, { place: `Place ${how}` })).id)
  },
  async (which, how) => {
    // Any change, undos too: what it answers is looked at where all is taken back.
    const seqs = await db.changes.toCollection().primaryKeys()
    const seq = seqs[(which * 31 + how) % seqs.length]
    if (seq !== undefined) await undone(seq)
  },
]
/** Steps that make a database large take long: one in eight is enough of them. */
const SELDOM = 3

/** Takes one step. */
export async function take([what, which, how]: RandomStep): Promise<void> {
  const often = DOINGS.length - SELDOM
  const doing = what % 8 === 7 ? DOINGS[often + (which % SELDOM)] : DOINGS[what % often]
  await doing?.(which, how)
}

/** Takes a change back, to its end where it is a large one. @returns the state that the undo answered, with what it names */
export async function undone(seq: number): Promise<{ state: string; later: number[] }> {
  const answer = await undo(seq)
  if (answer.state === 'started') await finished(answer.job.id)
  return { state: answer.state, later: answer.state === 'conflict' ? answer.later.map((change) => change.seq) : [] }
}

/**
 * Takes back all that stands, in any order that is allowed. Each number chooses the next to try; one that is refused must name
 * what stands in its way, and the newest of those that stand can always be taken back.
 * @returns what went against that, and how many were undone and refused
 */
export async function undoAll(
  choose: (count: number) => number,
): Promise<{ wrong: string[]; undone: number; refused: number }> {
  const wrong: string[] = []
  const count = { undone: 0, refused: 0 }
  for (;;) {
    const all = await db.changes.orderBy('seq').toArray()
    const standing = all.filter(
      ({ undoneBy, undoes, kind }) => undoneBy === undefined && undoes === undefined && kind !== 'setUp',
    )
    const newest = standing.at(-1)
    if (!newest) return { wrong, ...count }
    const seq = standing[choose(standing.length)]?.seq ?? newest.seq
    const answer = await undone(seq)
    if (answer.state === 'undone' || answer.state === 'started') {
      count.undone += 1
      continue
    }
    count.refused += 1
    if (answer.state !== 'conflict') wrong.push(`change ${seq} answers ${answer.state}`)
    else if (!answer.later.length) wrong.push(`change ${seq} is refused and names nothing`)
    const stands = new Set(standing.map((change) => change.seq))
    const strange = answer.later.filter((later) => later <= seq || !stands.has(later))
    if (strange.length) wrong.push(`change ${seq} names ${strange.join()}, which do not stand after it`)
    const last = await undone(newest.seq)
    if (last.state !== 'undone' && last.state !== 'started') {
      const { label } = newest
      wrong.push(`the newest, ${newest.seq} (${label.key}), answers ${last.state}, naming ${last.later.join()}`)
      return { wrong, ...count }
    }
    count.undone += 1
  }
}
