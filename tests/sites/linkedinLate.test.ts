/** LinkedIn, where a part is late or has lost its mark: nothing else is told in its place. */
import { describe, expect, test } from 'vitest'
import {
  COMPANY,
  CONNECTIONS,
  companyDocument,
  connectionsDocument,
  profileAddress,
  profilePage,
  SEARCH,
  searchDocument,
} from '../fixtures/linkedinPage'
import { type Member, members } from '../fixtures/profiles'
import { read } from './open'

const ADDRESS = 'https://www.linkedin.com/in/ann-ash'
type Change = (doc: Document) => void

/** A public profile of 2016: the card names the company, the posts their titles. */
const old = (current: string, ...posts: [title: string, company: string, dates: string][]): string =>
  `<link rel="canonical" href="${ADDRESS}"><section id="topcard"><h1 id="name">Ann Ash</h1>
  <table class="extra-info"><tr data-section="currentPositionsDetails"><td><span class="org">${current}</span></td></tr></table></section>
  <section id="experience"><ul>${posts
    .map(
      ([title, company, dates]) =>
        `<li class="position"><h4 class="item-title">${title}</h4><h5 class="item-subtitle">${company}</h5><span class="date-range">${dates}</span></li>`,
    )
    .join('')}</ul></section>`
const RUNNING = '<time>May 2014</time> – Present (2 years)'
const ENDED = '<time>May 2012</time> – <time>May 2014</time> (2 years)'

describe('the title is that of the post which is told, or none', () => {
  const page = old('Birch', ['Buyer', 'Birch', RUNNING], ['Driver', 'Cedar', ENDED], ['Waiter', 'Larch', ENDED])
  const told = (change: Change) => read(page, ADDRESS, change).profile
  const nth = (doc: Document, selector: string, at: number) => doc.querySelectorAll(selector)[at]

  test('of a whole page', () => {
    expect(told(() => {})).toMatchObject({ title: 'Buyer', currentCompany: 'Birch' })
  })
  test('where the running post is late, and an ended one has lost the end of its dates and its company', () => {
    const profile = told((doc) => {
      nth(doc, '.date-range', 1)?.querySelectorAll('time')[1]?.remove()
      nth(doc, '.item-subtitle', 1)?.remove()
      doc.querySelector('.position')?.remove()
    })
    expect(profile).not.toHaveProperty('title')
    expect(profile?.currentCompany).toBe('Birch')
  })
  test('where the card’s company is late too', () => {
    const profile = told((doc) => {
      doc.querySelector('.org')?.remove()
      nth(doc, '.date-range', 1)?.querySelectorAll('time')[1]?.remove()
      doc.querySelector('.position')?.remove()
    })
    expect(profile).not.toHaveProperty('title')
    expect(profile).not.toHaveProperty('currentCompany')
  })
  test('where the dates of the first post are late, and a later one is running', () => {
    const two = old('', ['Buyer', 'Birch', RUNNING], ['Chair', 'Birch', RUNNING])
    expect(read(two, ADDRESS).profile).toMatchObject({ title: 'Buyer', currentCompany: 'Birch' })
    const { profile } = read(two, ADDRESS, (doc) => doc.querySelector('.date-range')?.remove())
    expect(profile).not.toHaveProperty('title')
    expect(profile).not.toHaveProperty('currentCompany')
  })
  test('where titles and companies have lost their marks, a title is no company', () => {
    const profile = told((doc) => {
      for (const line of doc.querySelectorAll('.item-title, .item-subtitle')) line.removeAttribute('class')
    })
    expect(JSON.stringify(profile)).not.toContain('"company":"Buyer"')
  })
})

test('the structured data tells which of several posts is the current one, where the first has lost its mark', () => {
  const two: Member = {
    ...members.claire,
    posts: [
      { title: 'Co-Founder', company: 'Birch', from: 'Feb 2022', length: '4 yrs' },
      { title: 'Member of the Board', company: 'Cedar', from: 'Apr 2019', length: '7 yrs' },
    ],
  }
  const { profile } = read(profilePage(two, 'guest'), profileAddress(two), (doc) =>
    doc.querySelector('.experience-item')?.removeAttribute('class'),
  )
  expect(profile).toMatchObject({ title: 'Co-Founder', currentCompany: 'Birch' })
})

test.each(['ember', 'sdui'] as const)(
  'signed in (%s): where the first post’s dates are late, a later one is not told',
  (form) => {
    const two: Member = {
      ...members.claire,
      posts: [
        { title: 'Co-Founder', company: 'Birch', from: 'Feb 2022', length: '4 yrs' },
        { title: 'Member of the Board', company: 'Cedar', from: 'Apr 2019', length: '7 yrs' },
      ],
    }
    const { profile } = read(profilePage(two, form), profileAddress(two), (doc) => {
      doc.querySelector('.pv-text-details__right-panel')?.remove()
      for (const line of doc.querySelectorAll('.t-black--light, p'))
        if (line.textContent?.startsWith('Feb 2022')) line.remove()
    })
    expect(profile?.fullName).toBe(members.claire.name)
    expect(profile).not.toHaveProperty('title')
    expect(profile).not.toHaveProperty('currentCompany')
  },
)

describe('a company’s seat is not its industry', () => {
  const first = (change: (item: Element) => void) =>
    read(companyDocument(), COMPANY, (doc) => change(doc.querySelector('[class$="info-item"]') as Element)).company
  test('where the industry has lost its mark', () => {
    expect(first((item) => item.removeAttribute('class'))).not.toHaveProperty('industry')
  })
  test('where the industry is late', () => {
    expect(first((item) => item.remove())).not.toHaveProperty('industry')
  })
})

test('a result’s headline is not its place, where headlines have lost their mark', () => {
  const { results } = read(searchDocument(), SEARCH, (doc) => {
    for (const line of doc.querySelectorAll('.t-black')) line.classList.remove('t-black')
  })
  expect(results).toHaveLength(3)
  for (const each of results) expect(each).not.toHaveProperty('location')
})

test('a connection’s headline is not her name, where it is the only line left', () => {
  const { results } = read(connectionsDocument(), CONNECTIONS, (doc) => {
    for (const line of doc.querySelectorAll('p.strong')) line.replaceWith(...line.childNodes)
  })
  expect(results.map((each) => each.fullName)).not.toContain('Acheteuse industrielle')
})
