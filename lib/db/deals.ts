/**
 * Deals: the verbs. Every move stands in the timeline, and no open deal is left without a day to look at it again.
 *
 * Long because the verbs of one noun stand together, where the rule that binds them all is kept in one place.
 */
import type { Activity, Link } from '../core/activity'
import { type Label, sameRow } from '../core/change'
import { mergeEdit } from '../core/clash'
import { dayOf } from '../core/days'
import { type Deal, type DealDraft, dueDay, type NextAction, OPEN, type Status } from '../core/deal'
import { nextClash, nextOf, type SeenDeal, stageClash, statusClash } from '../core/dealClash'
import { detailsOf, hasStatus, putOff, type StatusChange, withNext, withStatus } from '../core/dealStatus'
import { mayStand } from '../core/gate'
import { type Pipeline, saleStages, stageOf, stageWithin } from '../core/pipeline'
import { arrivedIn } from '../core/stay'
import { RIVALS } from '../core/tag'
import { mustFit } from './customFields'
import { db } from './db'
import { Clashing, companyLink, type Edit, editRow, mustStand, RowGone } from './edit'
import { keptWord } from './keptWord'
import { companyFor, mergeCompany } from './people'
import { takeAway } from './takeAway'
import { type Writer, type Written, write } from './write'

export type { StatusChange } from '../core/dealStatus'

/** A deal's company by its name, for one that may not be known yet: found as folded, else made, in the same change. */
type NamedCompany = { companyName?: string }

/** Creates a deal. Without a next action it is to be looked at today. */
export async function createDeal({
  companyName,
  ...draft
}: DealDraft & NamedCompany): Promise<Written<{ dealId: string }>> {
  return write({ key: 'change.dealAdded', params: { title: draft.title } }, async (w) => {
    await mustStand(w, linksOf(draft.people))
    await mustFit(w, 'deals', draft.custom)
    const companyId = await companyFor(w, { companyName, companyId: draft.companyId, source: 'hand' })
    return { dealId: await layDeal(w, { ...draft, companyId }) }
  })
}

/** Lays a new deal ready, whose people and company stand. @returns its id */
export async function layDeal(w: Writer, draft: DealDraft): Promise<string> {
  const pipeline = await pipelineOf(w, draft.pipelineId)
  const stage = saleStages(pipeline).find(({ id }) => id === draft.stageId) ?? stageOf(pipeline, '')
  const deal = {
    ...draft,
    id: w.newId(),
    title: draft.title.trim(),
    stageId: stage.id,
    stageSince: dayOf(w.now),
    status: 'todo' as const,
    nextAction: draft.nextAction ?? { day: dayOf(w.now) },
    createdAt: w.now,
    updatedAt: w.now,
  }
  w.put('deals', deal)
  note(w, deal, { kind: 'created', text: deal.title })
  return deal.id
}

type DealPatch = Partial<Pick<Deal, 'title' | 'amount' | 'companyId' | 'people' | 'closingDay' | 'note' | 'custom'>> &
  NamedCompany

/**
 * Changes a deal's own fields. Stage, status and next action have verbs of their own.
 * @param seen the deal as it was when the edit began: what others changed since is kept or asked about
 */
export async function editDeal(id: string, patch: DealPatch, seen?: Partial<Deal>): Promise<Edit<Deal>> {
  return change(
    id,
    (deal) => ({ key: 'change.dealEdited', params: { title: deal.title } }),
    async (w, deal) => {
      const { companyName, ...fields } = patch
      const company = await mergeCompany(w, deal.companyId, companyName, seen)
      const merged = mergeEdit<Deal>(deal, fields, seen, { people: (one: Deal['people'][number]) => one.personId })
      const clashes = [...merged.clashes, ...company.clashes]
      if (clashes.length) return new Clashing(clashes, company.theirs)
      await mustStand(w, [...linksOf(merged.patch.people ?? []), ...companyLink(merged.patch)])
      await mustFit(w, 'deals', fields.custom)
      const after = { ...deal, ...merged.patch, ...(await company.take()) }
      return sameRow(after, deal) ? deal : after
    },
  )
}

const linksOf = (people: Deal['people']) => people.map((one): Link => `p:${one.personId}`)

/** What was filled in and ticked on the way to a stage: see `core/gate.ts`. */
export type GateAnswers = Partial<Pick<Deal, 'amount' | 'closingDay'>> &
  NamedCompany & { personId?: string; checked?: readonly string[] }

/**
 * Moves a deal to a stage of its pipeline, and writes what was asked on the way there in the same change. A stage after the
 * sale takes deals won and no others.
 * @param pipelineId another pipeline, whose stage it is
 * @throws RowGone where that pipeline is gone
 */
export async function moveDeal(
  id: string,
  stageId: string,
  seen?: SeenDeal,
  answers: GateAnswers = {},
  pipelineId?: string,
): Promise<Edit<Deal>> {
  let to = ''
  return change(
    id,
    (deal) => ({ key: 'change.dealMoved', params: { title: deal.title, stage: to } }),
    async (w, deal) => {
      const pipeline = await pipelineOf(w, deal.pipelineId)
      const into = pipelineId === undefined ? pipeline : await pipelineOf(w, pipelineId)
      const target = into.stages.find((stage) => stage.id === stageId)
      // A stage that was taken away meanwhile is none to move to.
      if (!target || !mayStand(deal, target)) return deal
      if (target.id === deal.stageId && into.id === pipeline.id) return deal
      const named = (one: Pipeline, stage: string) =>
        into.id === pipeline.id ? stageOf(one, stage).name : stageWithin(one, stage)
      to = named(into, target.id)
      const from = named(pipeline, deal.stageId)
      const clashes = stageClash(deal, seen, { theirs: from, mine: to })
      if (clashes.length) return new Clashing(clashes)
      const filled = await withAnswers(w, deal, answers)
      if (filled instanceof Clashing) return filled
      note(w, filled, { kind: 'stage', stage: { from, to } })
      return { ...arrivedIn(filled, target.id, dayOf(w.now)), pipelineId: into.id }
    },
  )
}

/** A deal with what was missing filled in; what was filled elsewhere meanwhile is nobody's to overwrite. */
async function withAnswers(w: Writer, deal: Deal, answers: GateAnswers): Promise<Deal | Clashing> {
  const { companyName, personId, checked = [], ...fields } = answers
  const missing = { amount: undefined, closingDay: undefined, companyId: undefined }
  const company = await mergeCompany(w, deal.companyId, companyName, missing)
  const merged = mergeEdit<Deal>(deal, fields, missing)
  const clashes = [...merged.clashes, ...company.clashes]
  if (clashes.length) return new Clashing(clashes, company.theirs)
  const takesPart = !personId || deal.people.some((one) => one.personId === personId)
  if (personId && !takesPart) await mustStand(w, [`p:${personId}`])
  const ticked = [...new Set([...(deal.checked ?? []), ...checked])]
  return {
    ...deal,
    ...merged.patch,
    ...(await company.take()),
    people: takesPart ? deal.people : [...deal.people, { personId }],
    checked: ticked.length ? ticked : undefined,
  }
}

/** Ticks an entry of a stage's checklist on a deal, or takes the tick away. @param entry its id, and what it says */
export async function setChecked(
  id: string,
  entry: { id: string; text: string },
  isChecked: boolean,
): Promise<Edit<Deal>> {
  const key = isChecked ? 'change.dealTicked' : 'change.dealUnticked'
  return change(
    id,
    (deal) => ({ key, params: { title: deal.title, entry: entry.text } }),
    async (_w, deal) => {
      const before = deal.checked ?? []
      if (before.includes(entry.id) === isChecked) return deal
      const after = isChecked ? [...before, entry.id] : before.filter((one) => one !== entry.id)
      return { ...deal, checked: after.length ? after : undefined }
    },
  )
}

const STATUS_LABEL = {
  todo: 'change.dealTodo',
  standby: 'change.dealStandby',
  won: 'change.dealWon',
  lost: 'change.dealLost',
  cancelled: 'change.dealCancelled',
} as const satisfies Record<Status, string>

/** Sets a deal's status, where it has not that one already. Back to do without a next action means: look at it today. */
export async function setStatus(id: string, asked: StatusChange, seen?: SeenDeal): Promise<Edit<Deal>> {
  const { until, reason } = detailsOf(asked)
  return change(
    id,
    (deal) => ({ key: STATUS_LABEL[asked.status], params: { title: deal.title, ...(until && { day: until }) } }),
    async (w, deal) => {
      const to = asked.status === 'lost' ? { ...asked, rival: await keptWord(w, RIVALS, asked.rival) } : asked
      if (hasStatus(deal, to)) return deal
      const clashes = until ? nextClash(deal, seen, { standbyUntil: until }) : statusClash(deal, seen, to.status)
      if (clashes.length) return new Clashing(clashes)
      note(w, deal, { kind: 'status', status: { from: deal.status, to: to.status, until, reason } })
      const pipeline = deal.status === 'won' ? await pipelineOf(w, deal.pipelineId) : undefined
      return withStatus(deal, to, pipeline, w.now, dayOf(w.now))
    },
  )
}

/** The deal with its next action, and so to do: planning something wakes one from standby, and reopens one that is closed. */
async function planned(w: Writer, deal: Deal, nextAction: NextAction): Promise<Deal> {
  if (OPEN.includes(deal.status)) return withNext(deal, nextAction)
  note(w, deal, { kind: 'status', status: { from: deal.status, to: 'todo' } })
  const pipeline = await pipelineOf(w, deal.pipelineId)
  return withStatus(deal, { status: 'todo', nextAction }, pipeline, w.now, dayOf(w.now))
}

/** Sets the next action, and with it the deal is to do. */
export async function setNextAction(id: string, nextAction: NextAction, seen?: SeenDeal): Promise<Edit<Deal>> {
  return change(
    id,
    (deal) => ({ key: 'change.nextAction', params: { title: deal.title, action: nextAction.text ?? nextAction.day } }),
    async (w, deal) => {
      const clashes = nextClash(deal, seen, nextAction)
      if (clashes.length) return new Clashing(clashes)
      if (sameRow(nextOf(deal), nextAction)) return deal
      return planned(w, deal, nextAction)
    },
  )
}

/**
 * Ticks the next action off, writes it into the timeline and puts the next one, or standby, in its place: an open deal is
 * never left without.
 */
export async function doneNextAction(
  id: string,
  then: NextAction | { standbyUntil: string },
  seen?: SeenDeal,
): Promise<Edit<Deal>> {
  return change(
    id,
    (_, before) => ({ key: 'change.nextDone', params: { action: before.nextAction?.text ?? before.title } }),
    async (w, deal) => {
      const clashes = nextClash(deal, seen, then)
      if (clashes.length) return new Clashing(clashes)
      // Ticked off elsewhere, and the same planned: there is nothing left to do.
      if (seen && !sameRow(nextOf(seen), nextOf(deal))) return deal
      note(w, deal, { kind: 'done', text: deal.nextAction?.text ?? deal.title })
      if ('standbyUntil' in then) {
        return { ...deal, status: 'standby', standbyUntil: then.standbyUntil, nextAction: undefined }
      }
      return planned(w, deal, then)
    },
  )
}

/** Puts an open deal off to a day: its next action, or its waking. */
export async function snoozeDeal(id: string, day: string, seen?: SeenDeal): Promise<Edit<Deal>> {
  return change(
    id,
    (deal) => ({ key: 'change.nextSnoozed', params: { title: deal.title, day } }),
    async (_w, deal) => {
      const asleep = (seen ?? deal).status === 'standby'
      const text = (seen ?? deal).nextAction?.text
      const mine = asleep ? { standbyUntil: day } : { ...(text && { text }), day }
      const clashes = nextClash(deal, seen, mine)
      if (clashes.length) return new Clashing(clashes)
      if (sameRow(nextOf(deal), mine)) return deal
      return putOff(deal, day)
    },
  )
}

/** Deletes a deal, and the timeline entries and tasks that were its alone. */
export async function removeDeal(id: string): Promise<Written<undefined>> {
  const title = (await db.deals.get(id))?.title ?? ''
  return write({ key: 'change.dealRemoved', params: { title } }, async (w) => {
    await takeAway(w, 'deals', [id])
    return undefined
  })
}

async function change(
  id: string,
  /** Given the deal as it is afterwards, and as it was. */
  label: (after: Deal, before: Deal) => Label,
  work: (w: Writer, deal: Deal) => Promise<Deal | Clashing>,
): Promise<Edit<Deal>> {
  return editRow('deals', id, label, async (w, deal) => {
    const after = await work(w, deal)
    if (after === deal || after instanceof Clashing) return after
    const row = { ...after, updatedAt: w.now }
    if (OPEN.includes(row.status) && !dueDay(row)) throw new Error(`deal ${id} would be open without a next action`)
    return row
  })
}

export async function pipelineOf(w: Writer, id: string): Promise<Pipeline> {
  const pipeline = await w.get('pipelines', id)
  if (!pipeline) throw new RowGone('pipelines', id)
  return pipeline
}

/** An entry of the deal's timeline, on its company and people too. */
export function note(
  w: Writer,
  deal: Pick<Deal, 'id' | 'companyId' | 'people'>,
  entry: Pick<Activity, 'kind'> & Partial<Activity>,
) {
  const links = [
    `d:${deal.id}`,
    ...(deal.companyId ? [`c:${deal.companyId}`] : []),
    ...deal.people.map((p) => `p:${p.personId}`),
  ]
  w.put('activities', { ...entry, id: w.newId(), at: w.now, links, createdAt: w.now })
}
