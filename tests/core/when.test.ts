/** Days told in words: each phrase with the day that it means, those that mean none, and whatever else may be typed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isDay } from '../../lib/core/days'
import { readWhen } from '../../lib/core/when'
import { ENGLISH, FRENCH, NOT_ENGLISH, NOT_FRENCH, type Phrases } from '../support/whenPhrases'

const NOW = { day: '2026-11-30', time: '10:20' }
const WORDS =
  'today tomorrow day after next last this week month tuesday mon 5 9 31 12 5th jan march 2027 2027-02-01 24/12 03/04 at on in the a of end mid 3 weeks hours noon morning pm 9:30 25:00 past half demain lundi prochain en huit dans quinze jours fin du mois le 1er fevrier midi soir h 9h30 à et demie mar . , -'.split(
    ' ',
  )
const linesOf = (of: Phrases) => of.lines.split('\n').filter((line) => line.trim())
const said = (text: string, now: { day: string; time: string }, locale: string) => {
  const read = readWhen(text, now, locale)
  return read.day ? `${read.day}${read.time ? ` ${read.time}` : ''}` : 'not understood'
}

describe.each([
  ['English', ENGLISH],
  ['French', FRENCH],
])('%s', (_, lists) => {
  test.each(lists)('from $now, in $locale', (list) => {
    const [day = '', time = ''] = list.now.split(' ')
    const lines = linesOf(list)
    const read = lines.map((line) => {
      const phrase = line.split(' = ')[0] ?? ''
      return `${phrase} = ${said(phrase, { day, time }, list.locale)}`
    })
    expect(read).toEqual(lines)
  })

  test('there are at least 120 phrases', () => {
    expect(new Set(lists.flatMap(linesOf)).size).toBeGreaterThanOrEqual(120)
  })
})

test.each([
  ['en-US', NOT_ENGLISH],
  ['fr', NOT_FRENCH],
])('%s: what is no day, or may be two, is not understood', (locale, list) => {
  const phrases = list.trim().split(/[|\n]/)
  expect(phrases.length).toBeGreaterThanOrEqual(40)
  expect(phrases.map((one) => `${one}: ${said(one, NOW, locale)}`)).toEqual(
    phrases.map((one) => `${one}: not understood`),
  )
})

test('what could be two things is told from what is nothing, and what is not understood is named', () => {
  expect(readWhen('tomorrow at 3', NOW, 'en')).toMatchObject({ problem: 'twice' })
  expect(readWhen('9:00', NOW, 'en')).toMatchObject({ problem: 'twice' })
  expect(readWhen('monday 7', NOW, 'en')).toMatchObject({ problem: 'twice' })
  expect(readWhen('next friday please', NOW, 'en')).toMatchObject({
    problem: 'unknown',
    understood: 'next friday',
    rest: 'please',
  })
  expect(readWhen('31 feb', NOW, 'en')).toMatchObject({ problem: 'unknown', rest: '31 feb' })
})

test('a text of the greatest length is read in no time, whatever it repeats', () => {
  const units = [
    ...WORDS,
    '1',
    '1 ',
    '9:',
    'jan ',
    'a ',
    '. ',
    'in 3 ',
    'le ',
    'et ',
    '5 jan ',
    'demain ',
    '-',
    '/',
    '1/',
  ]
  for (const unit of units)
    for (const locale of ['en-US', 'fr']) {
      const from = performance.now()
      readWhen(unit.repeat(80).slice(0, 80), NOW, locale)
      expect(performance.now() - from, `${unit} in ${locale}`).toBeLessThan(250)
    }
})

test('what is over is said to be', () => {
  const past = (text: string) => readWhen(text, NOW, 'en').day !== undefined && readWhen(text, NOW, 'en')
  expect(past('yesterday')).toMatchObject({ past: true })
  expect(past('this morning')).toMatchObject({ past: true })
  expect(past('today')).toMatchObject({ past: false })
  expect(past('today at 11')).toMatchObject({ past: false })
})

test('weekdays and working days are counted right from every third day of a winter, its last day of the year and of February too', () => {
  const named = (day: string, locale: string) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(day))
  /** Steps on, a day at a time, to the first that fits. */
  const stepped = (from: string, fits: (day: string) => boolean) => {
    let day = addDays(from, 1)
    while (!fits(day)) day = addDays(day, 1)
    return day
  }
  const wrong: string[] = []
  for (let n = 0; n < 100; n += 3) {
    const now = { day: addDays('2027-12-01', n), time: '10:20' }
    const check = (text: string, locale: string, day: string | undefined) => {
      const read = readWhen(text, now, locale).day
      if (read !== day) wrong.push(`${text} on ${now.day}: ${read}, not ${day}`)
    }
    // The week that follows this one, from its Monday.
    const monday = stepped(now.day, (day) => named(day, 'en') === 'Monday')
    for (let i = 0; i < 7; i++) {
      const [english, french] = [named(addDays(monday, i), 'en'), named(addDays(monday, i), 'fr')]
      const first = stepped(now.day, (day) => named(day, 'en') === english)
      check(english, 'en', first)
      check(`next ${english}`, 'en', addDays(monday, i))
      // On a Monday it may be the next one or the one after that: nobody can tell.
      const isToday = named(now.day, 'en') === english
      check(`${english} in a week`, 'en', isToday ? undefined : addDays(first, 7))
      check(french, 'fr', first)
      check(`${french} prochain`, 'fr', first)
      check(`${french} en huit`, 'fr', addDays(first, 7))
      check(`${french} de la semaine prochaine`, 'fr', addDays(monday, i))
    }
    let at = now.day
    for (let count = 1; count <= 12; count++) {
      at = stepped(at, (day) => !/^S/.test(named(day, 'en')))
      check(`in ${count} working ${count > 1 ? 'days' : 'day'}`, 'en', at)
      check(`dans ${count} ${count > 1 ? 'jours ouvrés' : 'jour ouvré'}`, 'fr', at)
    }
    check('end of next month', 'en', lastOfNext(now.day))
    check('fin du mois prochain', 'fr', lastOfNext(now.day))
  }
  expect(wrong.slice(0, 5)).toEqual([])
})
const isLast = (day: string) => addDays(day, 1).endsWith('-01')
/** The last day of the month after the day's own. */
function lastOfNext(day: string): string {
  let at = day
  for (let ends = isLast(at) ? 1 : 0; ends < 2; ) {
    at = addDays(at, 1)
    if (isLast(at)) ends++
  }
  return at
}

/** Every way in which the browser writes a day: what Margin puts into a field must be read again as it was. */
test.each(['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN', 'fr-FR', 'fr-CA', 'fr-CH', 'fr-BE'])(
  '%s: every day of two years is read as Intl writes it',
  (locale) => {
    const styles = (['full', 'long', 'medium'] as const).map(
      (dateStyle) => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }),
    )
    const numeric = new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    })
    const short = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
    const wrong: string[] = []
    for (let at = Date.UTC(2026, 10, 30); at < Date.UTC(2028, 10, 30); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10)
      for (const format of [...styles, numeric, short]) {
        // As Margin writes it in French, where Intl leaves the first of a month without its ending.
        const text = locale.startsWith('fr')
          ? format.format(at).replace(/(^| )1 (?=\p{L})/u, '$11er ')
          : format.format(at)
        const read = readWhen(text, NOW, locale)
        if (read.day !== day) wrong.push(`${text}: ${read.day}`)
      }
    }
    expect(wrong.slice(0, 5)).toEqual([])
  },
  60_000,
)

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' ')),
)
const anyNow = fc.record({
  day: fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10)),
  time: fc.constantFrom('00:00', '09:59', '23:59'),
})

test('whatever is typed, there is a day that exists, or none; and a word more that says nothing makes it none', () => {
  fc.assert(
    fc.property(anyText, anyNow, fc.constantFrom('en-US', 'en-GB', 'fr'), (text, now, locale) => {
      const read = readWhen(text, now, locale)
      if (!read.day) {
        expect(['unknown', 'twice']).toContain(read.problem)
        return
      }
      expect(isDay(read.day)).toBe(true)
      if (read.time) expect(read.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
      expect(readWhen(`${text} quux`, now, locale).day).toBeUndefined()
      expect(readWhen(`quux ${text}`, now, locale).day).toBeUndefined()
    }),
    { numRuns: 5_000 },
  )
}, 60_000)
