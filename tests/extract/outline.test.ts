/** The structure of a page for a report: enough to see what changed, and nothing of what the page says. */
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { PageFacts } from '../../lib/core/capture'
import { healthOf, healthReport } from '../../lib/core/siteHealth'
import { outlineOf } from '../../lib/extract/outline'
import { readPage, sites } from '../../lib/sites'
import { withOutline } from '../../lib/sites/withOutline'
import { pages } from '../sites/pages'

test('tells landmarks, roles and names for tests, and how often', () => {
  const { document } = new JSDOM(`<main><ul data-testid="message-list">
    <li role="listitem" data-testid="message-item-4711" aria-label="Claire"><h2>Hello</h2></li>
    <li role="listitem" data-testid="message-item-4712" data-claire="x"><x-morel role="clairerole">a</x-morel></li></ul></main>`)
    .window
  expect(outlineOf(document.body)).toEqual([
    'elements 6',
    'main ×1 ()',
    'main > ul{message-list} ×1 (data-testid)',
    'main > ul{message-list} > li[listitem]{?} ×2 (aria-label data-? data-testid role)',
    'ul{message-list} > li[listitem]{?} > h2 ×1 ()',
    'ul{message-list} > li[listitem]{?} > x[role?] ×1 (role)',
  ])
})

/** A word that is no word of an interface, as names, addresses and ids are. */
const secret = fc
  .tuple(fc.constantFrom('zorblax', 'quimby', 'vrenko', '4711', 'x9'), fc.stringMatching(/^[a-z0-9]{4,12}$/))
  .map((parts) => parts.join(''))

test('whatever is planted, wherever in a page, none of it is in the report', () => {
  fc.assert(
    fc.property(fc.array(secret, { minLength: 8, maxLength: 8 }), fc.nat(), (secrets, seed) => {
      const all = Object.entries(pages).filter(([id]) => id !== 'linkedin')
      const [id, list] = all[seed % all.length] as (typeof all)[number]
      const [html, url] = list[seed % list.length] as [string, string]
      const { document } = new JSDOM(html, { url }).window
      const word = (at: number) => secrets[at % secrets.length] as string
      const elements = [...document.querySelectorAll('*')].slice(0, 400)
      elements.forEach((element, at) => {
        if ((at + seed) % 3 === 0) element.append(word(at))
        for (const name of element.getAttributeNames())
          if ((at + name.length) % 2) element.setAttribute(name, `${element.getAttribute(name)} ${word(at + 1)}`)
        element.setAttribute(`data-${word(at + 2)}`, word(at + 3))
        if (at % 5 === 0) element.setAttribute('data-testid', `message-${word(at)}`)
        if (at % 7 === 0) element.setAttribute('role', word(at + 4))
        if (at % 11 === 0) element.setAttribute('componentkey', word(at + 5))
        if (at % 13 === 0) element.append(document.createElement(`x-${word(at + 6)}`), document.createComment(word(at)))
      })
      document.title = word(7)
      const site = sites.find((one) => one.id === id)
      if (!site) throw new Error(id)
      const address = new URL(`${url}${url.includes('#') ? '/' : '#'}${word(0)}`)
      const facts = withOutline({ ...readPage(site, document, address), unsure: ['messages.12.from'] }, document)
      expect(PageFacts.parse(facts).outline?.length).toBeGreaterThan(1)
      const health = healthOf({ ...facts, page: 'thread' }, '2026-11-29T10:11:12.000Z', '0.1.0')
      const report = health ? healthReport(health) : ''
      expect(report).toContain('missing messages.*.from')
      for (const each of secrets) expect(report.toLowerCase()).not.toContain(each)
      expect(report).not.toMatch(/https?:|@|acme|capteurs|renard|claire/i)
    }),
    { numRuns: 12 },
  )
})
