/** Rules in words: the sentence of each, why one is paused, what one did. */
import type { Noun } from '../core/customField'
import { type About, fieldOf } from '../core/fields'
import { type Requirement, stageWithin } from '../core/pipeline'
import type { Act, RuleDraft, When } from '../core/rules/rule'
import type { Did, Fault } from '../core/rules/world'
import { isMood } from '../core/tag'
import type { TextKey } from '../core/text'
import { saidWords, valueWords } from './fieldWords'
import { conditionsWords } from './filterWords'
import { locale, t } from './language'

/** What a sentence names beside fields: by their ids, what they are called. */
export type RuleNames = {
  templates: ReadonlyMap<string, string>
  sheets: ReadonlyMap<string, string>
  places: ReadonlyMap<string, string>
}

/** `When a deal comes into Quote, and Amount is more than €5,000: make the task “Call” for 3 days later.` */
export function ruleSentence(rule: Omit<RuleDraft, 'name'>, about: About, names: RuleNames): string {
  const when = whenWords(rule.noun, rule.when, about)
  const acts = new Intl.ListFormat(locale.value).format(rule.acts.map((act) => actWords(rule.noun, act, about, names)))
  const conditions = conditionsWords(rule.noun, rule.filter, about)
  return conditions ? t('rules.saysIf', { when, conditions, acts }) : t('rules.says', { when, acts })
}

function whenWords(noun: Noun, when: When, about: About): string {
  const of = t(`rules.of.${noun}`)
  switch (when.kind) {
    case 'made':
    case 'email':
      return t(`rules.when.${when.kind}.${noun}`)
    case 'changed':
      return when.field === undefined
        ? t(`rules.when.changed.${noun}`)
        : t('rules.when.field', { field: fieldName(noun, when.field, about), of })
    case 'stage':
      return when.stageId === undefined
        ? t('rules.when.stageAny')
        : t('rules.when.stage', { stage: stageName(when.stageId, about) })
    case 'status':
      return when.status === undefined
        ? t('rules.when.statusAny')
        : t('rules.when.status', { status: t(`status.${when.status}`) })
    case 'day': {
      const field = fieldName(noun, when.field, about)
      if (!when.days) return t('rules.when.day', { field, of })
      return t(when.days > 0 ? 'rules.when.dayAfter' : 'rules.when.dayBefore', { n: Math.abs(when.days), field, of })
    }
    case 'silent':
      return t('rules.when.silent', { n: when.days, on: t(`rules.on.${noun}`) })
    case 'out':
      return when.reason === undefined
        ? t('rules.when.out')
        : t('rules.when.outFor', { reason: t(`rules.out.${when.reason}`) })
  }
}

function actWords(noun: Noun, act: Act, about: About, names: RuleNames): string {
  switch (act.kind) {
    case 'set': {
      const field = fieldOf(noun, act.field, about)
      const name = fieldName(noun, act.field, about)
      if (act.days !== undefined) return t('rules.act.set', { field: name, value: inDays(act.days) })
      if (act.value === undefined || !field) return t('rules.act.empty', { field: name })
      return t('rules.act.set', { field: name, value: valueWords(field, act.value, about) })
    }
    case 'stage':
      return t('rules.act.stage', { stage: act.stageId ? stageName(act.stageId, about) : t('rules.open') })
    case 'status': {
      const status = t(`status.${act.status}`)
      if (act.status === 'standby') return t('rules.act.standby', { n: act.days ?? 0 })
      const isClosed = act.status === 'lost' || act.status === 'cancelled'
      return isClosed
        ? t('rules.act.closed', { status, reason: act.reason || t('rules.open') })
        : t('rules.act.status', { status })
    }
    case 'temperature':
      return t('rules.act.temperature', {
        label: named(act.label, about.labels?.find(({ id }) => id === act.label)?.name),
      })
    case 'next':
      return t('rules.act.next', { text: act.text || t('rules.open'), in: inDays(act.days) })
    case 'task':
      return t('rules.act.task', { text: act.title || t('rules.open'), in: inDays(act.days) })
    case 'tag':
      return t('rules.act.tag', { name: act.name || t('rules.open'), category: categoryWords(act.category) })
    case 'list':
      return t('rules.act.list', { list: named(act.sheetId, names.sheets.get(act.sheetId)) })
    case 'note':
      return t('rules.act.note', { text: act.text || t('rules.open') })
    case 'notify':
      return t('rules.act.notify', { text: act.text || t('rules.open') })
    case 'draft':
      return t('rules.act.draft', {
        template: named(act.templateId, names.templates.get(act.templateId)),
        in: inDays(act.days),
      })
    case 'hook':
      return t('rules.act.hook', { place: named(act.targetId, names.places.get(act.targetId)) })
  }
}

const categoryWords = (category: string): string =>
  category === '' ? t('rules.open') : isMood(category) ? t(`tags.${category}`) : category
/** What is not chosen yet, what it is called, or that it is gone. */
const named = (id: string, name: string | undefined): string =>
  id === '' ? t('rules.open') : (name ?? t('rules.gone'))
const fieldName = (noun: Noun, id: string, about: About): string => {
  const field = fieldOf(noun, id, about)
  return named(id, field && saidWords(field.label))
}
const inDays = (n: number): string =>
  n === 0 ? t('rules.in.now') : t(n > 0 ? 'rules.in.later' : 'rules.in.before', { n: Math.abs(n) })

function stageName(id: string, { pipelines }: About): string {
  const own = pipelines.find(({ stages }) => stages.some((stage) => stage.id === id))
  if (!own) return t('rules.gone')
  return pipelines.length > 1 ? stageWithin(own, id) : (own.stages.find((stage) => stage.id === id)?.name ?? '')
}

/** Why a rule is paused. */
export function faultWords({ kind, detail }: Fault, noun: Noun, about: About): string {
  const field = detail === undefined ? undefined : fieldOf(noun, detail, about)
  return t(`rules.fault.${kind}`, { detail: field ? saidWords(field.label) : (detail ?? '–') })
}

const NEEDED = {
  amount: 'deal.amount',
  closingDay: 'deal.closingDay',
  company: 'person.company',
  people: 'nav.people',
} as const satisfies Record<Requirement, TextKey>

/** What an act did, or why it was left undone. */
export function didWords({ kind, left, missing }: Did): string {
  const what = t(`rules.do.${kind}`)
  if (left === undefined) return what
  const fields = (missing ?? []).map((one) => t(NEEDED[one])).join(', ')
  const why =
    left === 'missing' || left === 'same' || left === 'closed' || left === 'pipeline' || left === 'stage'
      ? left
      : 'other'
  return `${what} (${t(`rules.left.${why}`, { fields })})`
}
