/** Days and times as files write them. The order of day and month is told from the whole column; what can be two days is none. */
import { isDay } from '../../days'
import { fold } from '../../fold'

/** What the cells of a column of days show: with a number above 12 first or second, days counted by a spreadsheet, and others. */
export type DaySurvey = { dayFirst: number; monthFirst: number; serial: number; other: number }
export const noDays = (): DaySurvey => ({ dayFirst: 0, monthFirst: 0, serial: 0, other: 0 })

const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/
const SERIAL = /^[2-6]\d{4}(?:\.\d{1,12})?$/
const TIME =
  /^(.*?\d)(?:[T ]|,? (?:at|à) |, )\s?(\d{1,2})(?::|h)(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?([ap]\.?m\.?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?$/i
const LONGEST = 60

/** Adds what a cell shows to what is known of its column. */
export function surveyDay(survey: DaySurvey, cell: string): void {
  if (cell.length > LONGEST) return
  if (SERIAL.test(cell)) {
    survey.serial++
    return
  }
  survey.other++
  const [, one = '', , two = ''] = NUMBERS.exec(partsOf(cell).day) ?? []
  if (Number(one) > 12 && Number(two) <= 12) survey.dayFirst++
  if (Number(two) > 12 && Number(one) <= 12) survey.monthFirst++
}

/** @property day `2026-03-29` @property time `14:05`, as the file has it @property zone `Z` or `+01:00` where the file names one */
export type ReadDay = { day: string; time?: string; zone?: string }

/** @returns undefined for what is no day, or can be two */
export function readDay(cell: string, survey: DaySurvey): ReadDay | undefined {
  if (cell.length > LONGEST) return undefined
  if (SERIAL.test(cell)) return survey.other ? undefined : serialDay(Number(cell))
  const { day: text, hour, minute, half, zone } = partsOf(cell)
  const day = dayOf(text, survey)
  if (!day) return undefined
  if (hour === undefined) return { day }
  const time = timeOf(hour, minute ?? '', half)
  return time ? { day, time, ...(zone ? { zone } : {}) } : undefined
}

/** A time of its own: `9:30`, `2:05 PM`, `14h30`; undefined for what is none. */
export function readTime(cell: string): string | undefined {
  const [, hour = '', minute = '', half] = /^(\d{1,2})(?::|h)(\d{2})(?::\d{2})?\s?([ap]\.?m\.?)?$/i.exec(cell) ?? []
  return hour ? timeOf(hour, minute, half) : undefined
}

function partsOf(cell: string) {
  const [, day = cell, hour, minute, , half, given] = TIME.exec(cell) ?? []
  const zone = given && (/^(?:z|utc)$/i.test(given) ? 'Z' : given.replace(/^(...)(\d\d)$/, '$1:$2'))
  return { day: day.trim(), hour, minute, half, zone }
}

function timeOf(hour: string, minute: string, half: string | undefined): string | undefined {
  let hours = Number(hour)
  if (half) {
    if (hours < 1 || hours > 12) return undefined
    hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0)
  }
  return hours < 24 && Number(minute) < 60 ? `${String(hours).padStart(2, '0')}:${minute}` : undefined
}

const made = (year: string, month: string | number, day: string): string | undefined => {
  const whole = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(whole) ? whole : undefined
}

function dayOf(text: string, survey: DaySurvey): string | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (iso) return made(iso[1] ?? '', iso[3] ?? '', iso[4] ?? '')
  const [, one = '', , two = '', year = ''] = NUMBERS.exec(text) ?? []
  if (!one) return wordDay(text)
  const [first, second] = [made(year, two, one), made(year, one, two)]
  if (!first || !second || first === second) return first ?? second
  if (survey.dayFirst && !survey.monthFirst) return first
  return survey.monthFirst && !survey.dayFirst ? second : undefined
}

const MONTHS = new Map(
  [
    'jan january janv janvier',
    'feb february fevr fev fevrier',
    'mar march mars',
    'apr april avr avril',
    'may mai',
    'jun june juin',
    'jul july juil juillet',
    'aug august aout',
    'sep sept september septembre',
    'oct october octobre',
    'nov november novembre',
    'dec december decembre',
  ].flatMap((names, month) => names.split(' ').map((name) => [name, month + 1] as const)),
)

/** `15 September 2026`, `1er mars 2026`, `Mar 12, 2024`. */
function wordDay(text: string): string | undefined {
  const words = fold(text).replace(/[.,]/g, ' ').replace(/-/g, ' ').split(' ').filter(Boolean)
  if (words.length !== 3) return undefined
  const [a = '', b = '', year = ''] = words
  const [day, name] = /^\d/.test(a) ? [a, b] : [b, a]
  const month = MONTHS.get(name)
  const number = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(day)?.[1]
  return month && number && /^\d{4}$/.test(year) ? made(year, month, number) : undefined
}

/** Days as spreadsheets count them: 25569 is the first of 1970. */
export function serialDay(serial: number): ReadDay | undefined {
  const minutes = Math.round((serial % 1) * 1440)
  const at = new Date((Math.floor(serial) - 25_569) * 86_400_000 + minutes * 60_000)
  if (Number.isNaN(at.getTime())) return undefined
  const [day = '', time = ''] = at.toISOString().split('T')
  return minutes ? { day, time: time.slice(0, 5) } : { day }
}
