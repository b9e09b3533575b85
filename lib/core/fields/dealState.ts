/** How a deal stands on a day, as fields: what is next and when, how long in its stage, temperature, out of standard. */
import { type Deal, daysInStage, dueDay, OPEN } from '../deal'
import { outReasons } from '../outOfStandard'
import { temperatureOn } from '../temperature'
import type { About, Field } from './field'
import { placeOf } from './stages'

const isOpen = (deal: Deal): boolean => OPEN.includes(deal.status)

/** Without the labels nobody can say whether one still holds. */
const temperatureNow = (deal: Deal, { labels, today }: About) =>
  labels && isOpen(deal) ? temperatureOn(deal.temperature, labels, today) : undefined

export const dealStateFields: readonly Field<Deal>[] = [
  {
    id: 'next',
    label: 'list.next',
    kind: 'text',
    read: (deal) => (isOpen(deal) ? deal.nextAction?.text : undefined),
  },
  /** The day on which an open deal asks for attention: of its next action, or of its waking. */
  { id: 'nextDay', label: 'fields.nextDay', kind: 'date', derived: true, read: dueDay },
  {
    id: 'standbyUntil',
    label: 'deal.until',
    kind: 'date',
    read: (deal) => (deal.status === 'standby' ? deal.standbyUntil : undefined),
  },
  {
    id: 'stageSince',
    label: 'fields.stageSince',
    kind: 'date',
    always: true,
    derived: true,
    read: (d) => d.stageSince,
  },
  {
    id: 'daysInStage',
    label: 'fields.daysInStage',
    kind: 'number',
    derived: true,
    read: (deal, { today }) => (isOpen(deal) ? daysInStage(deal, today) : undefined),
  },
  {
    id: 'probability',
    label: 'fields.probability',
    kind: 'number',
    derived: true,
    read: (deal, about) => (isOpen(deal) ? placeOf(deal, about)?.probability : undefined),
  },
  {
    id: 'weighted',
    label: 'fields.weighted',
    kind: 'money',
    derived: true,
    read: (deal, about) => {
      const chance = isOpen(deal) ? placeOf(deal, about)?.probability : undefined
      if (!deal.amount || chance === undefined) return undefined
      return { minor: Math.round((deal.amount.minor * chance) / 100), currency: deal.amount.currency }
    },
  },
  {
    /** Why it is out of standard; nothing of silence, which takes its activities to know. */
    id: 'out',
    label: 'fields.out',
    kind: 'several',
    derived: true,
    options: () => (['pace', 'closing', 'temperature'] as const).map((id) => ({ id, label: `fields.out.${id}` })),
    read: (deal, about) => {
      const stage = placeOf(deal, about)
      return stage && outReasons(deal, stage, about).map((reason) => reason.kind)
    },
  },
  {
    /** What was said of it, as long as that holds: then it is not known any more. */
    id: 'temperature',
    label: 'temperature.title',
    kind: 'choice',
    options: ({ labels }) => (labels ?? []).map(({ id, name }) => ({ id, label: { own: name } })),
    read: (deal, about) => {
      const now = temperatureNow(deal, about)
      return now?.state === 'current' ? now.label.id : undefined
    },
  },
  {
    id: 'temperatureState',
    label: 'fields.temperatureState',
    kind: 'choice',
    derived: true,
    options: () => (['current', 'expired', 'none'] as const).map((id) => ({ id, label: `fields.temperature.${id}` })),
    read: (deal, about) => temperatureNow(deal, about)?.state,
  },
]
