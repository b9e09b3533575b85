/** What a deal's state is called in words on cards, rows and pages, with the tone that goes with it. */
import type { Day } from '../../lib/core/days'
import { type Deal, dueDay, dueOn } from '../../lib/core/deal'
import type { OutReason } from '../../lib/core/outOfStandard'
import type { Pace } from '../../lib/core/pace'
import { formatDate } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { capital, dueWords } from '../work/due'
import { reasonShort } from './outWords'

/** `planned`: its next action is written down and not yet due; `asleep`: on standby; `quiet`: only a day is set. */
export type Mark = { tone: 'late' | 'near' | 'planned' | 'quiet' | 'asleep' | 'gained'; text: string }

/** Longest wording of an action that still leaves the amount its room on a card. */
const SHORT_ACTION = 12

/**
 * What a card says of a deal: pace or another reason to be out of standard where that is worse than the day, and an action of few
 * letters along with its day. Reasons that have no room are counted; the pace has its bar.
 */
export function cardMark(deal: Deal, pace: Pace, today: Day, reasons: readonly OutReason[] = []): Mark {
  const mark = dayMark(deal, today)
  const [first, ...others] = reasons.filter((reason) => reason.kind !== 'pace')
  const all = first ? others.length + 1 : 0
  if (mark.tone === 'asleep' || mark.tone === 'late' || dueDay(deal) === undefined) return andMore(mark, all)
  if (pace.tone === 'late' && deal.status === 'todo') return andMore({ tone: 'late', text: paceWords(pace) }, all)
  if (first) {
    return andMore({ tone: first.kind === 'temperature' ? 'near' : 'late', text: reasonShort(first) }, others.length)
  }
  const action = deal.nextAction?.text
  if (mark.tone !== 'planned' || !action || action.length > SHORT_ACTION) return mark
  return { ...mark, text: `${action} ${dueWords(deal.nextAction?.day ?? today, undefined, today).text}` }
}

const andMore = (mark: Mark, n: number): Mark => (n ? { ...mark, text: t('out.more', { first: mark.text, n }) } : mark)

/** When a deal asks for attention, in a word or two: "2 days late", "Today 10:30", "Tomorrow", "until 3 Dec". */
export function dayMark(deal: Deal, today: Day): Mark {
  const day = dueDay(deal)
  const due = dueOn(deal, today)
  if (day === undefined) return { tone: deal.status === 'won' ? 'gained' : 'quiet', text: t(`status.${deal.status}`) }
  if (due === 'asleep') return { tone: 'asleep', text: t('board.until', { day: formatDate(day) }) }
  if (due === 'woken') return { tone: 'near', text: t('due.woken') }
  const words = dueWords(day, deal.nextAction?.time, today)
  if (due === 'overdue') return { tone: 'late', text: capital(words.text) }
  if (due === 'today') return { tone: 'near', text: capital(words.text) }
  return { tone: deal.nextAction?.text ? 'planned' : 'quiet', text: capital(words.text) }
}

/** "9 of 14 days", or "9 days" where the stage has no standard. */
export function paceWords({ days, standard }: Pace): string {
  return standard ? t('deal.daysOf', { n: days, standard }) : t('deal.days', { n: days })
}

/** The same, and that the standard was learnt where it was. */
export function paceInFull(pace: Pace): string {
  const { days, standard, learntFrom } = pace
  return learntFrom ? t('deal.daysLearnt', { n: days, standard: standard ?? 0, deals: learntFrom }) : paceWords(pace)
}
