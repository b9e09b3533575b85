/**
 * Each page of our own, and each capture where they are at hand, changed in every way of `mutations`: the reading gives
 * nothing that the page as it was does not say, and what it lacks it says to be unsure.
 *
 * `SEED=…` repeats a run; the seed is printed, and each failure names page, change and round.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PageFacts } from '../../lib/core/capture'
import { readPage, sites } from '../../lib/sites'
import { chanceOf } from '../support/chance'
import { judge, textsOf } from '../support/judge'
import { type Mutated, mutations } from '../support/mutations'
import { open } from './open'
import { pages } from './pages'

/** What senders wrote: the site's next version does not change it. */
const BODIES =
  '.a3s, [id^="UniqueMessageBody"], [data-test-id="message-view-body-content"], .msg-body, #messagebody, .v-Message-body, .MsgBody, ' +
  '[data-testid="message-content:body"]'
const ROUNDS = Number(process.env.ROUNDS) || 1
const seed = Number(process.env.SEED) || 1
console.log(`changed pages: seed ${seed}`)

type Fixture = [name: string, html: string, url: string, site: string]
/** All pages with `PAGES=all`; else the first of each site, which is what a run has time for. */
const every = process.env.PAGES === 'all'
const own: Fixture[] = Object.entries(pages).flatMap(([site, list]) =>
  list.slice(0, every ? list.length : 1).map(([html, url], i): Fixture => [`${site} ${i}: ${url}`, html, url, site]),
)
/** Characters: a capture beyond is left to `PAGES=all`. */
const LARGE = every ? Number.POSITIVE_INFINITY : 4_000

const CAPTURES = join(import.meta.dirname, '../../../shared/captures')
const ADDRESS: Record<string, (said: Record<string, unknown>) => string> = {
  gmail: () => 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJWDsLmfNcSJpVbqkrtVwbqzC',
  // Without the id that a real address would have: it would be one of the capture's own.
  outlook: () => 'https://outlook.office.com/mail/inbox/',
  yahoo: () => 'https://mail.yahoo.com/d/folders/1/messages/12345',
  roundcube: () => 'https://webmail.example.org/?_task=mail&_mbox=INBOX',
  linkedin: ({ page, profileUrl, publicId }) =>
    typeof profileUrl === 'string'
      ? profileUrl
      : publicId
        ? `https://www.linkedin.com/in/${publicId}/`
        : /company/.test(String(page))
          ? 'https://www.linkedin.com/company/somewhere/about/'
          : /search/.test(String(page))
            ? 'https://www.linkedin.com/search/results/people/?keywords=x'
            : 'https://www.linkedin.com/in/somebody/',
}
const captured: Fixture[] = !existsSync(CAPTURES)
  ? []
  : Object.keys(ADDRESS).flatMap((site) =>
      readdirSync(join(CAPTURES, site))
        .filter((name) => name.endsWith('.html'))
        .map((name): Fixture => {
          const said = JSON.parse(readFileSync(join(CAPTURES, site, name.replace(/\.html$/, '.expected.json')), 'utf8'))
          return [
            `${site}/${name}`,
            readFileSync(join(CAPTURES, site, name), 'utf8'),
            ADDRESS[site]?.(said) ?? '',
            site,
          ]
        }),
    )

function changed(doc: Document, url: URL, facts: ReadonlySet<string>): Mutated {
  const outside = () => {
    const found: Element[] = []
    const bodies = new Set(doc.querySelectorAll(BODIES))
    const walk = (element: Element) => {
      found.push(element)
      if (!bodies.has(element)) for (const child of element.children) walk(child)
    }
    if (doc.body) walk(doc.body)
    return found.slice(1)
  }
  return { doc, url, outside, facts }
}

const told = { right: 0, unsure: 0, silent: new Map<string, number>() }

function run(list: readonly Fixture[]): void {
  test.each(list)(
    '%s',
    (_name, html, url, id) => {
      const site = sites.find((each) => each.id === id)
      if (!site) throw new Error(`no site reads ${url}`)
      const address = new URL(url)
      const whole = open(html, url)
      const truth = readPage(site, whole, address)
      const facts = textsOf({ ...truth, site: '', page: '', url: '' })
      const faults: string[] = []
      mutations.forEach((mutation, number) => {
        for (let round = 0; round < ROUNDS; round++) {
          const doc = whole.cloneNode(true) as Document
          const chance = chanceOf(seed + number * 1000 + round)
          mutation.change(changed(doc, address, facts), chance)
          const got = readPage(site, doc, address)
          const { wrong, missing } = judge(truth, got, mutation.lossy)
          for (const each of wrong) faults.push(`${mutation.name} (${round}): ${each}`)
          count(got, missing)
        }
      })
      whole.defaultView?.close()
      expect(mutations.length).toBeGreaterThanOrEqual(30)
      expect(faults).toEqual([])
    },
    180_000,
  )
}

function count(got: PageFacts, missing: string[]): void {
  if (!missing.length) told.right++
  else if (/^un/.test(got.page) || (got as { unsure?: string[] }).unsure?.length) told.unsure++
  else
    for (const each of missing)
      told.silent.set(`${got.site} ${got.page} ${each}`, (told.silent.get(`${got.site} ${got.page} ${each}`) ?? 0) + 1)
}

describe('changed pages of our own', () => run(own))

describe.skipIf(captured.length === 0)('changed captures', () =>
  run(captured.filter(([, html]) => html.length < LARGE)),
)

test('how they ended', () => {
  if (captured.length === 0) console.warn('The captures are not at hand: only pages of our own were changed.')
  console.log(told)
})
