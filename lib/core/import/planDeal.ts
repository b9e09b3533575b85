/** What becomes of a row about a deal: its pipeline and stage by their names, its amount in whole minor units, its company and people. */
import { type Deal, OPEN, type Status } from '../deal'
import { fold } from '../fold'
import { formatMoney, type Money } from '../money'
import { afterStages, type Pipeline, type Stage, saleStages } from '../pipeline'
import type { Bare } from '../rows'
import { fromLine, numberOf, rowMark } from './about'
import { amountOf } from './amount'
import type { Fate, ReadyRecord, Told } from './fate'
import { statusOf } from './fileWords'
import { linked } from './linked'
import { noteOf } from './note'
import { markedId } from './origin'
import { patched } from './patch'
import { companyFor } from './planCompany'
import { refuse } from './refuse'
import { dayOfText, instantOfText } from './when'
import type { World } from './world'

export function planDeal(world: World, record: ReadyRecord): Fate {
  const { about } = world
  const { fields, line } = record
  const title = (fields.title ?? fields.name ?? fields.company)?.trim()
  if (!title) return refuse(record, 'import.why.dealTitle')
  const { currency: usual, otherCurrencies: others, language } = about
  const amount = amountOf(fields.amount, fields.currency, { usual, others, language })
  if (amount && 'reason' in amount) return refuse(record, amount.reason, amount.params)
  const told: Told[] = []
  const place = placeOf(world, record, told)
  if (!place) return refuse(record, 'import.why.pipeline')
  const id = idOf(world, record)
  const known = world.get('deals', id)
  const of = known && known.createdAt >= about.startedAt ? known.origin?.line : undefined
  const at = { line, noun: record.noun, label: title, ...(told.length && { told }) } as const
  if (known && of === undefined && about.known === 'skip') return { ...at, id, who: known.title, fate: 'skipped' }
  const links = linked(world, record)
  const { company: _made, ...left } = links.left
  const note = noteOf(record, about, { ...left, ...(place.unknown && { status: place.unknown }) })
  const given = { amount, companyId: companyFor(world, record), note, closingDay: closing(record, place.status) }
  if (!known || (about.known === 'new' && of === undefined)) {
    const deal = newDeal(world, record, {
      ...given,
      title,
      place,
      people: links.people,
      id: known ? world.newId() : id,
    })
    world.put('deals', deal)
    return { ...at, id: deal.id, fate: 'made' }
  }
  const overwrite = of === undefined && about.known === 'overwrite'
  const { row, changes } = patched<Patchable>(
    known,
    { ...given, title },
    {
      overwrite,
      from: fromLine(about, line),
      shown: (field, value) => shown(world, field, value),
    },
  )
  if (changes.length) world.put('deals', { ...(row as Bare<'deals'>), updatedAt: about.now })
  const mine = { ...at, id, who: known.title, changes }
  if (of !== undefined) return { ...mine, fate: 'merged', of }
  return { ...mine, fate: changes.length ? 'updated' : 'same' }
}

/** Deals keep one origin for all their fields. */
type Patchable = Bare<'deals'> & { provenance?: never }

function shown(world: World, field: string, value: unknown): string {
  if (field === 'amount' && value) return formatMoney(value as Money, world.about.language)
  if (field === 'companyId') return world.get('companies', value as string)?.name ?? ''
  return String(value ?? '')
}

/** A deal is known again by its maker's number, else by all that its row holds. */
function idOf(world: World, record: ReadyRecord): string {
  const number = numberOf(record, world.about)
  return markedId(number ? ['deal', number.maker, number.id] : ['deal', rowMark(record)])
}

type Place = { pipeline: Pipeline; stage: Stage; status: Status; unknown?: string }

/** Where it stands and how; what is not known here is told, and takes what is usual. */
function placeOf(world: World, { fields }: ReadyRecord, told: Told[]): Place | undefined {
  const byName = (name: string | undefined) => world.pipelines.find((one) => name && fold(one.name) === fold(name))
  const usual = world.pipelines.find(({ id }) => id === world.about.pipelineId) ?? world.pipelines[0]
  const pipeline = byName(fields.pipeline) ?? usual
  if (!pipeline) return undefined
  if (fields.pipeline && !byName(fields.pipeline))
    told.push({ key: 'import.told.pipeline', params: { name: fields.pipeline, pipeline: pipeline.name } })
  // What others call a stage, “Closed Won”, is how the deal stands.
  const status = statusOf(fields.status ?? '') ?? statusOf(fields.stage ?? '')
  const unknown = fields.status && statusOf(fields.status) === undefined ? fields.status : undefined
  if (unknown) told.push({ key: 'import.told.status', params: { status: unknown } })
  const stands: Status = status ?? 'todo'
  const open = [...saleStages(pipeline), ...(stands === 'won' ? afterStages(pipeline) : [])]
  const stage = open.find(({ name }) => fields.stage && fold(name) === fold(fields.stage))
  const last = stands === 'won' ? saleStages(pipeline).at(-1) : saleStages(pipeline)[0]
  const first = stage ?? last ?? pipeline.stages[0]
  if (!first) return undefined
  if (fields.stage && !stage && statusOf(fields.stage) === undefined)
    told.push({ key: 'import.told.stage', params: { name: fields.stage, stage: first.name } })
  return { pipeline, stage: first, status: stands, ...(unknown && { unknown }) }
}

/** The day on which it is to close, or did. */
const closing = ({ fields }: ReadyRecord, status: Status): string | undefined =>
  (OPEN.includes(status)
    ? (dayOfText(fields.due) ?? dayOfText(fields.closedOn))
    : (dayOfText(fields.closedOn) ?? dayOfText(fields.due))
  )?.day

type Given = Pick<Partial<Deal>, 'amount' | 'companyId' | 'note' | 'closingDay'> & {
  title: string
  id: string
  place: Place
  people: string[]
}

function newDeal(world: World, record: ReadyRecord, { place, people, ...given }: Given): Bare<'deals'> {
  const { now, today } = world.about
  const { status, pipeline, stage } = place
  const closedOn = OPEN.includes(status) ? undefined : dayOfText(record.fields.closedOn)?.day
  return {
    ...given,
    people: people.map((personId) => ({ personId })),
    pipelineId: pipeline.id,
    stageId: stage.id,
    stageSince: today,
    status,
    // Nothing says when it wakes, or what is next: it is to be looked at today.
    ...(status === 'standby' && { standbyUntil: dayOfText(record.fields.due)?.day ?? today }),
    ...(status === 'todo' && { nextAction: { day: today } }),
    ...(closedOn && { closedDay: closedOn, closedAt: instantOfText(closedOn) }),
    source: 'import',
    createdAt: now,
    updatedAt: now,
    origin: fromLine(world.about, record.line),
  }
}
