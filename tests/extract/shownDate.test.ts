/** Dates as pages show them, in many languages and zones; and what is no date. */
import { describe, expect, test } from 'vitest'
import { readShownDate } from '../../lib/extract/shownDate'

/** Summer time there, two hours ahead of UTC. */
const zone = 'Europe/Paris'

describe('dates as pages show them', () => {
  test.each([
    ['20 Aug 2025, 13:19', 'en', '2025-08-20T11:19:00.000Z'],
    ['May 13, 2026, 11:02\u202fPM', 'en', '2026-05-13T21:02:00.000Z'],
    ['Wed, May 13, 2026, 12:02 AM', 'en-US', '2026-05-12T22:02:00.000Z'],
    ['13 Sept 2026, 12:02', 'en', '2026-09-13T10:02:00.000Z'],
    ['26 дек. 2019 г., 22:53', 'ru', '2019-12-26T21:53:00.000Z'],
    ['чт, 26 дек. 2019 г., 22:54', 'ru', '2019-12-26T21:54:00.000Z'],
    ['2016年5月4日 上午10:08', 'zh-CN', '2016-05-04T08:08:00.000Z'],
    ['2026年5月13日(水) 22:08', 'ja', '2026-05-13T20:08:00.000Z'],
    ['2026년 5월 13일 (수) 오후 10:08', 'ko', '2026-05-13T20:08:00.000Z'],
    ['mar. 5 mai 2026, 11:02', 'fr', '2026-05-05T09:02:00.000Z'],
    ['13 mai 2026 à 23 h 02', 'fr-CA', '2026-05-13T21:02:00.000Z'],
    ['mar, 5 may 2026, 11:02', 'es', '2026-05-05T09:02:00.000Z'],
    ['13 de mai. de 2026, 23:02', 'pt-BR', '2026-05-13T21:02:00.000Z'],
    ['13. Mai 2026, 23:02', 'de', '2026-05-13T21:02:00.000Z'],
    ['13. maj 2026 kl. 23.02', 'da', '2026-05-13T21:02:00.000Z'],
    ['2026. máj. 13. 23:02', 'hu', '2026-05-13T21:02:00.000Z'],
    ['13 במאי 2026, 23:02', 'he', '2026-05-13T21:02:00.000Z'],
    ['١٣ مايو ٢٠٢٦، ١١:٠٢ ص', 'ar', '2026-05-13T09:02:00.000Z'],
    ['03/04/2026, 10:00', 'en-US', '2026-03-04T09:00:00.000Z'],
    ['03/04/2026, 10:00', 'en-GB', '2026-04-03T08:00:00.000Z'],
    ['03/04/2026 10:00', 'fr', '2026-04-03T08:00:00.000Z'],
    ['2026-04-03 10:00', 'sv', '2026-04-03T08:00:00.000Z'],
    ['13 May 2026, 23:02:59', 'en-GB', '2026-05-13T21:02:59.000Z'],
  ])('%s in %s', (title, lang, instant) => {
    expect(readShownDate(title, lang, zone)).toBe(instant)
  })

  test.each([
    ['a day without a year', '5月4日', 'zh'],
    ['a day without a time', '13 May 2026', 'en'],
    ['words beyond a date', '20 Aug 2025, 13:19 (2 days ago)', 'en'],
    ['a day that is only named', 'Yesterday, 13:02', 'en'],
    ['a year cut short', '03/04/26, 10:00', 'fr'],
    ['a day that is none', '31 Feb 2026, 10:00', 'en'],
    ['a month that is none in that order', '25/03/2026, 10:00', 'en-US'],
    ['an hour that is none', '13 May 2026, 25:00', 'en'],
    ['a half of the day with 24 hours', '13 May 2026, 13:00 PM', 'en-US'],
    ['a month of another language', '13 maggio 2026, 10:00', 'de'],
    ['two months', '13 May June 2026, 10:00', 'en'],
    ['an hour that the zone skips', '29 mars 2026, 02:30', 'fr'],
    ['an hour that the zone has twice', '25 oct. 2026, 02:30', 'fr'],
    ['a language that is none', '13 May 2026, 10:00', 'not a tag'],
    ['nothing', '', 'en'],
  ])('%s is no date', (_why, title, lang) => {
    expect(readShownDate(title, lang, zone)).toBeUndefined()
  })

  test('without a zone, the browser’s own counts', () => {
    expect(readShownDate('13 May 2026, 10:00', 'en')).toBe(new Date(2026, 4, 13, 10).toISOString())
  })

  test('what each language writes itself is read again, in zones on both sides of the world', () => {
    const at = Date.UTC(2026, 10, 23, 19, 45)
    for (const lang of [
      'en',
      'en-GB',
      'fr',
      'de',
      'es',
      'it',
      'pt-BR',
      'pt-PT',
      'nl',
      'sv',
      'nb',
      'da',
      'fi',
      'pl',
      'cs',
      'hu',
      'ro',
      'ru',
      'uk',
      'tr',
      'el',
      'ja',
      'zh-CN',
      'zh-TW',
      'ko',
      'vi',
      'id',
    ])
      for (const timeZone of ['Pacific/Auckland', 'America/St_Johns', 'UTC'])
        for (const dateStyle of ['medium', 'long'] as const) {
          const title = new Intl.DateTimeFormat(lang, { dateStyle, timeStyle: 'short', timeZone }).format(at)
          expect([lang, title, readShownDate(title, lang, timeZone)]).toEqual([lang, title, new Date(at).toISOString()])
        }
  })
})
