/** What is still missing of a rule that is being filled in: the first thing, for its form to say. */
import type { About } from '../fields'
import { problems } from '../filterMatch'
import { type Act, Act as ActSchema, type RuleDraft, suits, When } from './rule'
import { settableFields } from './settable'

/** `n`: which act, from 1. */
export type Incomplete = { part: 'name' | 'when' | 'filter' } | { part: 'act'; n: number }

export function incompleteOf(draft: RuleDraft, about: About): Incomplete | undefined {
  if (!draft.name.trim()) return { part: 'name' }
  const { when, noun } = draft
  const isField = when.kind === 'day' && !when.field
  if (isField || !When.safeParse(when).success || !suits(noun, when.kind)) return { part: 'when' }
  if (problems(noun, draft.filter, about).length) return { part: 'filter' }
  const at = draft.acts.findIndex((act) => !isWhole(draft, act, about))
  return at < 0 && draft.acts.length ? undefined : { part: 'act', n: Math.max(at, 0) + 1 }
}

function isWhole({ noun }: RuleDraft, act: Act, about: About): boolean {
  if (!suits(noun, act.kind) || !ActSchema.safeParse(act).success) return false
  switch (act.kind) {
    case 'set': {
      const field = settableFields(noun, about).find(({ id }) => id === act.field)
      if (!field) return false
      const isNever = field.id === 'lifecycle' || field.id === 'star'
      return !isNever || act.value !== undefined
    }
    case 'stage':
      return act.stageId !== ''
    case 'status':
      if (act.status === 'standby') return (act.days ?? 0) >= 1
      return act.status === 'todo' || act.status === 'won' || Boolean(act.reason?.trim())
    case 'temperature':
      return act.label !== ''
    case 'list':
      return act.sheetId !== ''
    case 'draft':
      return act.templateId !== ''
    case 'hook':
      return act.targetId !== ''
    default:
      return true
  }
}

/** An act of a kind that is still to be filled in. */
export function emptyAct(kind: Act['kind'], pipelineId: string): Act {
  switch (kind) {
    case 'set':
      return { kind, field: '' }
    case 'stage':
      return { kind, pipelineId, stageId: '' }
    case 'status':
      return { kind, status: 'standby', days: 7 }
    case 'temperature':
      return { kind, label: '' }
    case 'next':
      return { kind, text: '', days: 0 }
    case 'task':
      return { kind, title: '', days: 0 }
    case 'tag':
      return { kind, category: '', name: '' }
    case 'list':
      return { kind, sheetId: '' }
    case 'note':
    case 'notify':
      return { kind, text: '' }
    case 'draft':
      return { kind, templateId: '', days: 0 }
    case 'hook':
      return { kind, targetId: '' }
  }
}

/** What sets a rule off, of a kind that is still to be filled in. */
export function emptyWhen(kind: When['kind']): When {
  if (kind === 'day') return { kind, field: '', days: 0 }
  return kind === 'silent' ? { kind, days: 30 } : { kind }
}
