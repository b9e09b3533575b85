/** What a line of the timeline says: a title, and under it the words that were kept. */
import type { Activity, ActivityKind } from '../../lib/core/activity'
import type { ActivityType } from '../../lib/core/activityType'
import { dayOf } from '../../lib/core/dayOf'
import type { SequenceMoment } from '../../lib/core/drafts/sequence'
import { names } from '../../lib/core/siteNames'
import { typeName } from '../../lib/state/activityTypes'
import { formatDate } from '../../lib/state/format'
import { t } from '../../lib/state/language'

export type Line = { title: string; detail?: string; quote?: boolean }

/** @param dealTitle names the deal of a move, where the timeline holds those of several */
export function activityLine(activity: Activity, dealTitle?: string): Line {
  const { kind, text, email, stage, status } = activity
  switch (kind) {
    case 'email': {
      const from = email?.from?.name ?? email?.from?.email
      const title = from ? t('activity.emailFrom', { name: from }) : t('activity.email')
      return { title, detail: text || email?.subject, quote: Boolean(text) }
    }
    case 'note':
    case 'call':
    case 'meeting': {
      const parts = [
        activity.type ? typeName(activity.type) : t(`work.${kind}`),
        activity.minutes ? t('activity.minutes', { n: activity.minutes }) : undefined,
        activity.outcome,
      ]
      return { title: parts.filter(Boolean).join(' · '), detail: text }
    }
    case 'captured':
      if (text === 'file') return { title: t('activity.fromCard') }
      return { title: t('activity.captured', { site: siteLabel(text ?? '') }) }
    case 'created':
      return { title: text ? t('activity.dealCreated', { title: text }) : t('activity.created') }
    case 'stage':
      return { title: `${stage?.from} → ${stage?.to}`, detail: dealTitle }
    case 'status': {
      if (!status) return { title: dealTitle ?? '' }
      const to =
        status.to === 'standby' && status.until
          ? t('deal.untilDay', { day: formatDate(status.until) })
          : t(`status.${status.to}`)
      const title = status.reason ? t('deal.because', { status: to, reason: status.reason }) : to
      return { title, detail: dealTitle }
    }
    case 'merged':
      return { title: t('activity.merged', { name: text ?? '' }) }
    case 'sequence':
      if (!activity.sequence) return { title: text ?? '' }
      return {
        title: t(`activity.sequence.${activity.sequence.did}`, { name: activity.sequence.name }),
        detail: whySequence(activity.sequence, activity.at),
      }
    case 'done':
      return { title: t('activity.done', { action: text ?? '' }), detail: dealTitle }
  }
}

/** Why a sequence was stopped. */
const whySequence = ({ why, on }: SequenceMoment, at: string): string | undefined =>
  why && t(`sequence.stopped.${why}`, { day: formatDate(on ?? dayOf(at)) })

const siteLabel = (id: string): string => Object.values(names).find((site) => site.id === id)?.label ?? id

export const FILTERS = ['all', 'emails', 'calls', 'notes', 'moves'] as const
/** A group of kinds, or `type:` and the id of one of the user's types. */
export type Filter = (typeof FILTERS)[number] | `type:${string}`

const SHOWN: Record<Exclude<(typeof FILTERS)[number], 'all'>, readonly ActivityKind[]> = {
  emails: ['email'],
  calls: ['call', 'meeting'],
  notes: ['note'],
  moves: ['stage', 'status', 'done', 'created'],
}

export const passes = (filter: Filter, { kind, type }: Pick<Activity, 'kind' | 'type'>): boolean => {
  if (filter === 'all') return true
  if (isOfType(filter)) return type !== undefined && filter === `type:${type.id}`
  return SHOWN[filter].includes(kind)
}

const isOfType = (filter: Filter): filter is `type:${string}` => filter.startsWith('type:')

/** What a filter is called. @param types those of the user's own */
export const filterName = (filter: Filter, types: readonly ActivityType[]): string =>
  isOfType(filter)
    ? (types.find(({ id }) => filter === `type:${id}`)?.name ?? t('timeline.all'))
    : t(`timeline.${filter}`)
