/** What notifications say, in the user's language: what is to be done, when, and for whom. */
import { addDays, type Day } from '../core/days'
import { dayFormat, relativeFormat } from '../core/formats'
import { fill, LANGUAGES, type Language, type Params } from '../core/text/catalogue'
import { notices } from '../core/text/notices'
import type { TodayRow } from '../db/today'

/** What the id of a notice of copies begins with; the target's own follows. */
export const OF_COPIES = 'copies|'

/** The same of a rule: the table and the id of its record follow. */
export const OF_RULE = 'rule|'

export type Say = {
  t: (key: keyof typeof notices.en, params?: Params) => string
  /** `14:30` of an instant in milliseconds. */
  time: (instant: number) => string
  /** `today`, `tomorrow`, `yesterday`, else `Tue 1 Dec`. */
  day: (day: Day, today: Day) => string
  /** The same without `tomorrow`, for sentences. */
  date: (day: Day) => string
}

/** @param chosen the language of the settings; left out, the browser's where Margin speaks it */
export function speaking(chosen: Language | undefined): Say {
  const own = navigator.language
  const language = chosen ?? LANGUAGES.find((one) => own.startsWith(one)) ?? 'en'
  const locale = own.startsWith(language) ? own : language
  const date = (day: Day) =>
    dayFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(`${day}T00:00:00Z`))
  return {
    t: (key, params) => fill(language, notices[language][key], params),
    // Made anew each time: it depends on where the machine stands.
    time: (instant) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(instant),
    day: (day, today) => {
      const near = [-1, 0, 1].find((offset) => addDays(today, offset) === day)
      return near === undefined ? date(day) : relativeFormat(language).format(near, 'day')
    },
    date,
  }
}

/** A first letter in capitals, where a line begins. */
export const begun = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** What a row of the day asks for, and whose it is: `Send the quote · Nordlys`. */
export function lineOf(row: TodayRow): string {
  const what = row.kind === 'task' ? row.task.title : (row.deal.nextAction?.text ?? row.deal.title)
  return [what, row.company ?? row.person].filter(Boolean).join(' · ')
}
