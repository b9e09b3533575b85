/** What one act makes of each of many deals: by the rules that bind one alone. */
import { type About, become, type DealAct, left, type Outcome } from './bulkAct'
import { withCustom } from './customSet'
import type { Day } from './days'
import { type Deal, OPEN } from './deal'
import { detailsOf, hasStatus, putOff, withNext, withStatus } from './dealStatus'
import { mayStand, missingFor, stagesFor } from './gate'
import { type Pipeline, stageOf, stageWithin } from './pipeline'
import { arrivedIn } from './stay'
import { withoutTag, withTag } from './tag'

/** What an act makes of a deal. */
export function dealOutcome(deal: Deal, act: DealAct, { at, today, pipelines }: About): Outcome<Deal> {
  const isOpen = OPEN.includes(deal.status)
  const pipeline = pipelines.find((one) => one.id === deal.pipelineId)
  switch (act.kind) {
    case 'remove':
      return { state: 'removed' }
    case 'custom':
      return become(deal, withCustom(deal, act.field, act.value))
    case 'stage':
      return moved(deal, act, pipeline, today)
    case 'pipeline': {
      const into = pipelines.find((one) => one.id === act.pipelineId)
      return movedInto(deal, act.stageId, into, today)
    }
    case 'status':
      if (hasStatus(deal, act.to)) return left('same')
      // Reopening is for what is closed or asleep; every other status is for what is open: a deal won is not lost in passing.
      if (act.to.status !== 'todo' && !isOpen) return left('closed')
      return become(deal, withStatus(deal, act.to, pipeline, at, today))
    case 'next':
      return isOpen ? become(deal, withNext(deal, act.next)) : left('closed')
    case 'postpone':
      if (!isOpen) return left('closed')
      return deal.nextAction?.day === act.day && deal.status === 'todo'
        ? left('same')
        : become(deal, putOff(deal, act.day))
    case 'closingDay':
      return become(deal, { ...deal, closingDay: act.day })
    case 'temperature':
      if (!isOpen) return left('closed')
      return become(deal, { ...deal, temperature: act.label === undefined ? undefined : { id: act.label, on: today } })
    case 'tag':
      return become(deal, { ...deal, tags: withTag(deal.tags ?? [], act.tag) })
    case 'untag': {
      const tags = withoutTag(deal.tags ?? [], act.tag)
      return become(deal, { ...deal, tags: tags.length ? tags : undefined })
    }
    case 'star':
      return become(deal, { ...deal, star: act.on || undefined })
    case 'campaign':
      return become(deal, { ...deal, campaign: act.name })
  }
}

function moved(
  deal: Deal,
  act: { pipelineId: string; stageId: string },
  pipeline: Pipeline | undefined,
  today: Day,
): Outcome<Deal> {
  if (deal.pipelineId !== act.pipelineId || !pipeline) return left('pipeline')
  const target = stagesFor(pipeline, deal).find((stage) => stage.id === act.stageId)
  if (deal.stageId === act.stageId) return left('same')
  if (!target) return left('stage')
  // Going back asks for nothing, as with one deal.
  const onward = pipeline.stages.indexOf(target) > pipeline.stages.indexOf(stageOf(pipeline, deal.stageId))
  const missing = onward ? missingFor(deal, target) : []
  return missing.length ? left('missing', missing) : { state: 'changed', after: arrivedIn(deal, target.id, today) }
}

/** As with one deal: there is no way back and forth between two pipelines, so the stage asks whatever stage it is. */
function movedInto(deal: Deal, stageId: string, into: Pipeline | undefined, today: Day): Outcome<Deal> {
  if (into && deal.pipelineId === into.id) return left('same')
  const target = into?.stages.find((stage) => stage.id === stageId)
  if (!into || !target || !mayStand(deal, target)) return left('stage')
  const missing = missingFor(deal, target)
  if (missing.length) return left('missing', missing)
  return { state: 'changed', after: { ...arrivedIn(deal, target.id, today), pipelineId: into.id } }
}

/** What the timeline of a deal says of an act on it: of a move, and of another status. */
export function dealEntry(act: DealAct, before: Deal, after: Deal, { pipelines }: About) {
  const pipeline = pipelines.find((one) => one.id === before.pipelineId)
  if (act.kind === 'status') {
    const status = { from: before.status, to: act.to.status, ...detailsOf(act.to) }
    return { kind: 'status' as const, status }
  }
  if (!pipeline) return undefined
  if (act.kind === 'pipeline') {
    const into = pipelines.find((one) => one.id === after.pipelineId)
    return (
      into && {
        kind: 'stage' as const,
        stage: { from: stageWithin(pipeline, before.stageId), to: stageWithin(into, after.stageId) },
      }
    )
  }
  if (act.kind !== 'stage') return undefined
  const stage = { from: stageOf(pipeline, before.stageId).name, to: stageOf(pipeline, after.stageId).name }
  return { kind: 'stage' as const, stage }
}
