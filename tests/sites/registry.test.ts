/** What holds for every site: hosts, the page left alone, faults contained. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PageFacts } from '../../lib/core/capture'
import { names } from '../../lib/core/siteNames'
import { SITE_MATCHES } from '../../lib/platform/hosts'
import { readPage, siteFor, sites } from '../../lib/sites'
import type { Site } from '../../lib/sites/site'
import { open } from './open'
import { pages } from './pages'

describe('which site an address belongs to', () => {
  test.each([
    ['https://mail.google.com/mail/u/0/#inbox', 'gmail'],
    ['https://www.linkedin.com/in/somebody/', 'linkedin'],
    ['https://se.linkedin.com/in/somebody', 'linkedin'],
    ['https://linkedin.com/in/somebody', 'linkedin'],
    ['https://MAIL.google.com./mail/', 'gmail'],
    ['https://notmail.google.com/', undefined],
    ['https://notmail.google.com.evil.example/', undefined],
    ['https://mail.google.com.evil.example/mail/u/0/', undefined],
    ['https://evil-linkedin.com/in/somebody/', undefined],
    ['https://google.com/', undefined],
    ['http://mail.google.com/mail/u/0/', undefined],
    ['https://example.com/?u=https://www.linkedin.com/in/a', undefined],
    ['not an address', undefined],
  ])('%s → %s', (url, id) => {
    expect(siteFor(url)?.id).toBe(id)
  })
})

describe('every site', () => {
  test('stands among the names that pages know before they are read, on hosts where Margin runs', () => {
    expect(sites.map((site) => site.id).sort()).toEqual(Object.keys(names).sort())
    for (const site of sites) {
      expect(site).toMatchObject(names[site.id as keyof typeof names])
      for (const host of site.hosts)
        expect(
          SITE_MATCHES.some((match) => match.includes(host)),
          host,
        ).toBe(true)
    }
  })

  test('has pages of our own here, and tests', () => {
    expect(Object.keys(pages).sort()).toEqual(sites.map((site) => site.id).sort())
    const tests = readdirSync(import.meta.dirname)
    for (const site of sites) expect(tests).toContain(`${site.id}.test.ts`)
  })

  for (const site of sites)
    for (const [html, url] of pages[site.id] ?? [])
      test(`leaves ${url} as it was, and reports in the agreed shape`, () => {
        const doc = open(html, url)
        const before = doc.documentElement.outerHTML
        const facts = readPage(site, doc, new URL(url))
        expect(doc.documentElement.outerHTML).toBe(before)
        expect(PageFacts.parse(facts)).toEqual(facts)
        expect(facts.page).not.toMatch(/^(none|unready|unread)$/)
      })

  test('gives nothing for a page without content, and never throws', () => {
    for (const site of sites)
      for (const html of [
        '',
        '<body>',
        '<main></main>',
        '<div role=main><h2 class=hP></h2></div>',
        '<div class=adn></div>',
      ])
        for (const url of [
          `https://${site.hosts[0] ?? 'mail.example'}/`,
          `https://${site.hosts[0] ?? 'mail.example'}/in/%E0%A4%A/`,
          `https://${site.hosts[0] ?? 'mail.example'}/mail/u/0/#inbox/%E0`,
        ]) {
          const facts = readPage(site, open(html, url), new URL(url))
          expect(facts.page).toMatch(/^(none|unready|unread)$/)
          expect([facts.messages, facts.rows, facts.results, facts.profile, facts.company]).toEqual([
            [],
            [],
            [],
            undefined,
            undefined,
          ])
        }
  })
})

test('a fault in one adapter is a page that is not understood, and nothing more', () => {
  const broken: Site = {
    id: 'broken',
    label: 'Broken',
    hosts: ['broken.example'],
    reads: 'as-it-opens',
    isPage: () => true,
    read: () => {
      throw new Error('the page changed')
    },
    expects: {},
  }
  const url = new URL('https://broken.example/')
  expect(readPage(broken, open('<body>', url.href), url)).toEqual({
    site: 'broken',
    url: url.href,
    page: 'unread',
    messages: [],
    rows: [],
    results: [],
  })
})
