/** LinkedIn, on pages of our own in every generation, and on small pieces of older ones. Long because it is a list of cases. */
import { describe, expect, test } from 'vitest'
import {
  COMPANY,
  CONNECTIONS,
  companyDocument,
  connectionsDocument,
  type Generation,
  generations,
  profileAddress,
  profilePage,
  SEARCH,
  searchDocument,
} from '../fixtures/linkedinPage'
import { brewery, type Member, members } from '../fixtures/profiles'
import { read } from './open'

const forms = Object.keys(generations) as Generation[]
const { claire, nadia, ingrid } = members
const strangers = [...members.others, members.reader].map((member) => member.name)
const address = (slug: string) => `https://www.linkedin.com/in/${slug}/`

const profile = (member: Member, form: Generation, mutate?: (doc: Document) => void) =>
  read(profilePage(member, form), profileAddress(member), mutate)

describe.each(forms)('a profile of the form %s', (form) => {
  test.each([claire, nadia, ingrid])('is read: $slug', (member) => {
    const facts = profile(member, form)
    expect(facts).toMatchObject({
      page: 'profile',
      profile: {
        fullName: member.name,
        headline: member.headline,
        title: member.posts[0]?.title,
        currentCompany: member.posts[0]?.company,
        location: member.place,
        profileUrl: `https://www.linkedin.com/in/${member.slug}`,
      },
    })
    expect(facts.profile?.experience).toMatchObject(member.posts.map(({ title, company }) => ({ title, company })))
    for (const stranger of strangers) expect(JSON.stringify(facts)).not.toContain(stranger)
  })

  test('whose address has gone on to another member is not ready', () => {
    const facts = read(profilePage(claire, form), profileAddress(nadia))
    expect(facts).toMatchObject({ page: 'unready' })
    expect(facts).not.toHaveProperty('profile')
    // Even to one whose link stands on the page.
    expect(read(profilePage(claire, form), address(members.others[0]?.slug ?? ''))).not.toHaveProperty('profile')
  })

  test('without its name gives nobody', () => {
    const facts = profile(claire, form, (doc) => {
      for (const heading of doc.querySelectorAll('h1, main section h2.name, [componentkey$="Topcard"] h2'))
        heading.remove()
    })
    expect(facts).not.toHaveProperty('profile')
    expect(facts.page).toMatch(/^(unready|unread)$/)
  })

  test('without headline and place leaves them out', () => {
    const facts = profile({ ...claire, headline: undefined } as unknown as Member, form, (doc) => {
      for (const place of doc.querySelectorAll('.profile-info-subheader, .text-body-small, ._facade77, script'))
        place.remove()
    })
    expect(facts.profile?.fullName).toBe(claire.name)
    expect(facts.profile).not.toHaveProperty('headline')
    expect(facts.profile).not.toHaveProperty('location')
  })

  test('starred-out fields are unknown', () => {
    const facts = profile(
      { ...claire, headline: '*** at ***', posts: [{ title: '*****', company: '****', from: '2020', length: '' }] },
      form,
    )
    expect(JSON.stringify(facts)).not.toContain('***')
  })

  test('a sub-page, another language of the page, a country host, a long address', () => {
    const html = profilePage(claire, form)
    expect(read(html, `https://fr.linkedin.com/in/${claire.slug.toUpperCase()}/fr?trk=x#y`).profile?.fullName).toBe(
      claire.name,
    )
    expect(read(html, `${profileAddress(claire)}recent-activity/all/`)).toMatchObject({ page: 'none' })
    expect(read(html, 'https://www.linkedin.com/feed/')).toMatchObject({ page: 'none' })
  })
})

describe('whose profile it is', () => {
  const top = (inside: string) =>
    `<main><section class="pv-top-card"><h1 class="text-heading-xlarge">Jean-Noël Dupré</h1>${inside}</section><aside><a href="/in/someone-else/">Someone Else</a></aside></main>`
  test('a slug that spells the name out is enough where nothing else tells', () => {
    expect(read(top(''), address('jean-noel-dupre-4b1')).profile?.fullName).toBe('Jean-Noël Dupré')
    expect(read(top(''), address('someone-else')).page).toBe('unready')
    expect(read(top(''), address('jnd75')).page).toBe('unready')
  })
  test('a link to the contact card outweighs the spelling', () => {
    const html = top('<a href="/in/jean-noel-dupre-999/overlay/contact-info/">Contact</a>')
    expect(read(html, address('jean-noel-dupre-4b1')).page).toBe('unready')
    expect(read(html, address('jean-noel-dupre-999')).page).toBe('profile')
  })
  test('embedded data binds a slug to a name, and only to that name', () => {
    const data = (first: string) =>
      `<code id="bpr-guid-7" hidden>${JSON.stringify({ included: [{ publicIdentifier: 'jnd75', firstName: first, lastName: 'Dupré' }] })}</code>`
    expect(read(top('') + data('Jean-Noël'), address('jnd75')).page).toBe('profile')
    expect(read(top('') + data('Paul'), address('jnd75')).page).toBe('unready')
  })
  test('slugs in other scripts and encodings are the same slug', () => {
    const html = top('<a href="/in/jean-no%C3%ABl-%F0%9F%8D%80/overlay/contact-info/">Contact</a>')
    const facts = read(html, 'https://www.linkedin.com/in/Jean-No%c3%abl-🍀/')
    expect(facts.profile?.profileUrl).toBe('https://www.linkedin.com/in/jean-noël-🍀')
  })
})

describe('older forms of signed-in profiles', () => {
  test('2020', () => {
    const facts = read(
      `<main><section class="pv-top-card artdeco-card"><ul class="pv-top-card--list inline-flex"><li class="inline t-24 t-black t-normal break-words">Ann Ash</li><li>· 3rd</li></ul>
      <h2 class="mt1 t-18 t-black t-normal">Buyer at Birch</h2><ul class="pv-top-card--list pv-top-card--list-bullet mt1"><li class="t-16 t-black t-normal inline-block">Oslo, Norway</li><li>500+ connections</li>
      <li><a data-control-name="contact_see_more" href="/in/ann-ash/detail/contact-info/">Contact info</a></li></ul>
      <ul class="pv-top-card--experience-list"><li><a data-control-name="position_see_more" href="#"><span>Birch</span></a></li></ul></section></main>`,
      address('ann-ash'),
    )
    expect(facts.profile).toEqual({
      fullName: 'Ann Ash',
      headline: 'Buyer at Birch',
      currentCompany: 'Birch',
      location: 'Oslo, Norway',
      profileUrl: 'https://www.linkedin.com/in/ann-ash',
      experience: [],
    })
  })

  test('2018, with the opened contact card, whose address is taken only if the card is this member’s', () => {
    const page = (
      owner: string,
    ) => `<div role="main"><section class="pv-top-card-section"><h1 class="pv-top-card-section__name">Ann Ash</h1><h2 class="pv-top-card-section__headline">Buyer</h2>
      <h3 class="pv-top-card-section__location">Oslo</h3><span class="pv-top-card-v2-section__company-name">Birch</span><a href="/in/ann-ash/detail/contact-info/">x</a></section></div>
      <div role="dialog"><section class="pv-contact-info"><a href="https://www.linkedin.com/in/${owner}">l</a><a href="mailto:Ann@birch.example">m</a></section></div>`
    expect(read(page('ann-ash'), address('ann-ash')).profile).toMatchObject({
      currentCompany: 'Birch',
      location: 'Oslo',
      email: 'ann@birch.example',
    })
    expect(read(page('bo-birch'), address('ann-ash')).profile).not.toHaveProperty('email')
  })

  test('posts in a group take the group’s company', () => {
    const line = (cls: string, text: string) =>
      `<span class="${cls}"><span aria-hidden="true">${text}</span><span class="visually-hidden">${text}</span></span>`
    const facts = read(
      `<main><section class="pv-top-card"><h1 class="text-heading-xlarge">Ann Ash</h1></section><section><div id="experience"></div><ul>
      <li class="artdeco-list__item"><a href="/company/1/">${line('t-bold', 'Birch')}${line('t-14 t-normal', '6 ans 2 mois')}</a><div class="pvs-entity__sub-components"><ul>
      <li>${line('t-bold', 'Directrice des achats')}${line('t-14 t-normal t-black--light', 'janv. 2021 - aujourd’hui · 5 ans')}</li>
      <li>${line('t-bold', 'Acheteuse')}${line('t-14 t-normal t-black--light', 'janv. 2019 - janv. 2021 · 2 ans')}</li></ul></div></li></ul></section></main>`,
      address('ann-ash'),
    )
    expect(facts.profile).toMatchObject({
      title: 'Directrice des achats',
      currentCompany: 'Birch',
      experience: [
        { title: 'Directrice des achats', company: 'Birch', dates: 'janv. 2021 - aujourd’hui' },
        { title: 'Acheteuse', company: 'Birch' },
      ],
    })
  })
})

test('the newest form: a group of posts tells the company, and no title that may be the kind of employment', () => {
  const facts = profile(claire, 'sdui', (doc) => {
    const [entry, old] = doc.querySelectorAll('[componentkey^="entity-collection-item"]')
    const lines = [
      'Birch',
      'Full-time · 6 yrs 2 mos',
      'Buyer',
      'Permanent',
      'Jan 2021 - Present · 5 yrs',
      'Assistant',
      'Jan 2019 - Jan 2021 · 2 yrs',
    ]
    entry?.replaceChildren(...lines.map((line) => Object.assign(doc.createElement('p'), { textContent: line })))
    old?.replaceChildren(
      ...['Title', 'Company', 'Something new', '2014 - 2016'].map((line) =>
        Object.assign(doc.createElement('p'), { textContent: line }),
      ),
    )
  })
  expect(facts.profile).not.toHaveProperty('title')
  expect(facts.profile).toMatchObject({
    currentCompany: 'Birch',
    experience: [
      { company: 'Birch', dates: 'Jan 2021 - Present' },
      { company: 'Birch', dates: 'Jan 2019 - Jan 2021' },
    ],
  })
})

describe('pages that hold nobody', () => {
  test.each([
    [
      'not found',
      '<meta name="pageKey" content="public_profile_v3_desktop"><main><div class="page-not-found"><h1 class="page-not-found__headline">An exact match for x could not be found.</h1></div></main>',
      'none',
    ],
    [
      'the guests’ home',
      '<meta name="pageKey" content="d_homepage-guest-home"><main><h1>Welcome to your professional community</h1></main>',
      'none',
    ],
    ['a wall', '<main class="authwall"><h1>Join LinkedIn</h1></main>', 'none'],
    ['a form not known', '<main><h1>Somebody</h1></main>', 'unread'],
    ['not drawn yet', '<main></main>', 'unready'],
  ])('%s', (_name, html, page) => {
    const facts = read(html, address('somebody'))
    expect(facts.page).toBe(page)
    expect(facts).not.toHaveProperty('profile')
  })
})

describe('a company', () => {
  test('is read whatever the language of its labels and the order of its list', () => {
    const wanted = {
      name: brewery.name,
      website: brewery.website,
      industry: brewery.industry,
      companySize: brewery.size,
      headquarters: brewery.seat,
      profileUrl: 'https://www.linkedin.com/company/brasseries-du-nord',
    }
    expect(read(companyDocument(), COMPANY)).toMatchObject({ page: 'company', company: wanted })
    const turned = read(companyDocument(), COMPANY, (doc) => {
      const list = doc.querySelector('dl') as Element
      list.append(...[...list.children].reverse())
    })
    expect(turned.company).toEqual(wanted)
  })

  test('whose address has gone on to another that it links to is not ready', () => {
    expect(read(companyDocument(), 'https://www.linkedin.com/company/rivage-boissons/about/').page).toBe('unready')
  })

  test('without the card’s row, words of the list that could be anything are not told', () => {
    const { company } = read(companyDocument(), COMPANY, (doc) =>
      doc.querySelector('.org-top-card-summary-info-list')?.remove(),
    )
    expect(company).toMatchObject({ name: brewery.name, website: brewery.website, companySize: brewery.size })
    expect(company).not.toHaveProperty('industry')
    expect(company).not.toHaveProperty('headquarters')
  })

  test('as guests see it', () => {
    const facts = read(
      `<link rel="canonical" href="https://fr.linkedin.com/company/brasseries-du-nord"><main><section class="top-card-layout"><h1 class="top-card-layout__title">Brasseries du Nord</h1></section><section>
      <dl><div data-test-id="about-us__website"><dt>Site</dt><dd><a href="https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fwww%2Ebrasseriesdunord%2Eexample&trk=x">x</a></dd></div>
      <div data-test-id="about-us__industry"><dt>Secteur</dt><dd>Boissons</dd></div><div data-test-id="about-us__size"><dt>Taille</dt><dd>201-500 employés</dd></div><div data-test-id="about-us__headquarters"><dt>Siège</dt><dd>Lille</dd></div></dl></section></main>`,
      COMPANY,
    )
    expect(facts.company).toEqual({
      name: 'Brasseries du Nord',
      website: 'https://www.brasseriesdunord.example',
      industry: 'Boissons',
      companySize: '201-500 employés',
      headquarters: 'Lille',
      profileUrl: 'https://www.linkedin.com/company/brasseries-du-nord',
    })
  })
})

describe('people search and connections', () => {
  const people = [
    {
      fullName: 'Claire Morel',
      headline: claire.headline,
      profileUrl: 'https://www.linkedin.com/in/claire-morel-achats',
    },
    {
      fullName: 'Henrik Aas',
      headline: 'Technical Buyer, Nordic Bottling',
      profileUrl: 'https://www.linkedin.com/in/henrik-aas',
    },
    {
      fullName: 'Zoé Lambert',
      headline: 'Acheteuse industrielle',
      profileUrl: 'https://www.linkedin.com/in/zoé-lambert-9b1',
    },
  ]
  test('results, without those whom LinkedIn does not name and without mutual connections', () => {
    const facts = read(searchDocument(), SEARCH)
    expect(facts).toMatchObject({ page: 'people-search', results: people })
    expect(facts.results).toHaveLength(3)
    expect(facts.results.map((result) => result.location)).toEqual([claire.place, 'Oslo', 'Nantes'])
    for (const stranger of strangers) expect(JSON.stringify(facts)).not.toContain(stranger)
  })

  test('connections, of the newest form and of the one before', () => {
    expect(read(connectionsDocument(), CONNECTIONS)).toMatchObject({ page: 'connections', results: people })
    const old = read(
      `<main><li class="mn-connection-card"><a href="/in/ann-ash/"><span class="mn-connection-card__name">Ann Ash</span><span class="mn-connection-card__occupation">Buyer</span></a></li></main>`,
      CONNECTIONS,
    )
    expect(old.results).toEqual([
      { fullName: 'Ann Ash', headline: 'Buyer', profileUrl: 'https://www.linkedin.com/in/ann-ash' },
    ])
  })

  test('results of 2021 to 2024, of 2018 to 2020, and of the newest form', () => {
    const one = (card: string) => read(`<main><ul>${card}</ul></main>`, SEARCH).results
    const wanted = [
      { fullName: 'Ann Ash', headline: 'Buyer', location: 'Oslo', profileUrl: 'https://www.linkedin.com/in/ann-ash' },
    ]
    expect(
      one(`<li class="reusable-search__result-container"><div class="entity-result"><div class="entity-result__item"><span class="entity-result__title-text"><a href="/in/ann-ash?x=1"><span dir="ltr"><span aria-hidden="true">Ann Ash</span><span class="visually-hidden">View Ann Ash’s profile</span></span></a><span class="entity-result__badge"><span aria-hidden="true">• 1st</span></span></span>
      <div class="entity-result__primary-subtitle t-14 t-black t-normal">Buyer</div><div class="entity-result__secondary-subtitle t-14 t-normal">Oslo</div></div></div></li>`),
    ).toEqual(wanted)
    expect(
      one(
        `<li><div class="search-result__wrapper"><a href="/in/ann-ash/"><img alt=""></a><div class="search-result__info"><a href="/in/ann-ash/"><h3><span class="name actor-name">Ann Ash</span><span class="distance-badge">2nd</span></h3></a><p class="subline-level-1">Buyer</p><p class="subline-level-2">Oslo</p></div></div></li>`,
      ),
    ).toEqual(wanted)
    expect(
      one(
        `<div data-view-name="people-search-result"><figure><a href="/in/ann-ash/"><img alt="Ann"></a></figure><p><a data-view-name="search-result-lockup-title" href="/in/ann-ash/">Ann Ash</a> • 2nd</p><p>• 2nd</p><p>Buyer</p><p>Oslo</p><p><a href="/in/bo-birch/">Bo Birch</a> is a mutual connection</p></div>`,
      ),
    ).toEqual(wanted)
  })
})
