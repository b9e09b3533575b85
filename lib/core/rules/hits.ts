/** Whether an event is the one that a rule waits for. */
import { sameRow } from '../change'
import type { Deal } from '../deal'
import { type About, type Field, fieldOf } from '../fields'
import { type Rule, suits } from './rule'
import { type RuleEvent, RuleFault } from './world'

/**
 * A rule made ready to be asked of many events.
 * @returns tells whether an event is its own; throws RuleFault where the rule's field is gone, or its noun cannot set it off so
 */
export function hitter(rule: Pick<Rule, 'id' | 'noun' | 'when'>, about: About): (event: RuleEvent) => boolean {
  const { when, noun, id } = rule
  const field =
    when.kind === 'changed' && when.field !== undefined
      ? (fieldOf(noun, when.field, about) as Field<object> | undefined)
      : undefined
  const differs = (before: object, after: object): boolean => {
    if (!suits(noun, when.kind)) throw new RuleFault({ kind: 'noun', detail: when.kind })
    const [was, is] = [before as Deal, after as Deal]
    switch (when.kind) {
      case 'changed':
        if (when.field === undefined) return true
        if (!field) throw new RuleFault({ kind: 'field', detail: when.field })
        return !sameRow(field.read(before, about), field.read(after, about))
      case 'stage':
        if (was.stageId === is.stageId && was.pipelineId === is.pipelineId) return false
        return when.stageId === undefined || is.stageId === when.stageId
      case 'status':
        return was.status !== is.status && (when.status === undefined || is.status === when.status)
      default:
        return false
    }
  }
  return (event) => {
    if (event.kind === 'time') return event.rule === id
    if (event.kind === 'email') return when.kind === 'email'
    if (when.kind === 'made') return event.kind === 'made'
    return event.kind === 'changed' && event.before !== undefined && differs(event.before, event.after)
  }
}
