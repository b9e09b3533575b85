// @vitest-environment jsdom
/** Hostile words as names of people: they stand in the sidebar as words. The corpora are not part of the project: without them a few of our own are tried. */
import 'fake-indexeddb/auto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { PageFacts } from '../../lib/core/capture'
import { hide, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { setUp } = await import('../../lib/db/setup')
const { ThreadPane } = await import('../../components/sidebar/ThreadPane')

const CORPORA = join(import.meta.dirname, '../../../shared/corpora')
const listed = ['xss-payloads/payloadbox.json', 'naughty-strings/blns.json']
  .map((name) => join(CORPORA, name))
  .filter(existsSync)
  .flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as string[]).filter((_, at) => at % 97 === 0))
if (listed.length === 0) console.warn('The corpora are not at hand: only a few hostile names of our own were tried.')
const names = ['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '"><svg onload=alert(1)>', ...listed]

afterEach(hide)

test('a hostile name makes no element, no handler and no link', async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  const facts: PageFacts = {
    site: 'gmail',
    page: 'thread',
    url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgz',
    subject: names[0] ?? '',
    legacyThreadId: '16f438e906b36dac',
    messages: names.map((name, at) => ({
      legacyMessageId: `16f438e906b3${(0x1000 + at).toString(16)}`,
      from: { name, email: `person${at}@hostile.example` },
      to: [],
      cc: [],
      text: name,
      attachments: [{ name }],
    })),
    rows: [],
    results: [],
  }
  const place = await show(<ThreadPane facts={facts} />)
  await until(() => place.textContent?.includes('person1@hostile.example'), 'the people')
  expect(place.querySelectorAll('script, img, iframe, object, embed, style, base, meta, video, audio')).toHaveLength(0)
  const handlers = [...place.querySelectorAll('*')].flatMap((each) =>
    each.getAttributeNames().filter((name) => /^on/.test(name)),
  )
  expect(handlers).toEqual([])
  const links = [...place.querySelectorAll('a[href]')].map((each) => each.getAttribute('href') ?? '')
  expect(links.filter((href) => !/^(?:https?:|mailto:|tel:|#)/.test(href))).toEqual([])
})
