/**
 * Kinds of LinkedIn pages, by what their people are like: pages of our own in the structure of each generation, small, one
 * trait each. The kinds: public profile (2015 to 2017, 2019 →), signed-in profile (2018, 2020, 2021 → 2025, server-driven
 * 2025 →), company (2018, 2019 →, guests, server-driven, showcase), people search (2018, 2021, 2024, 2025 →), connections,
 * lead of Sales Navigator. Long because it is a list of pages.
 */
import { describe, expect, test } from 'vitest'
import { read } from './open'

const ANN = 'https://www.linkedin.com/in/ann-ash/'
const SEARCH = 'https://www.linkedin.com/search/results/people/?keywords=x'
const profile = (html: string, url = ANN) => read(html, url).profile
const twice = (text: string) => `<span aria-hidden="true">${text}</span><span class="visually-hidden">${text}</span>`

/** Signed in, 2021 to 2025. */
const ember = (name: string, { beside = '', headline = 'Buyer', panel = '', posts = '' } = {}): string =>
  `<main><section class="artdeco-card pv-top-card"><div class="ph5"><div class="pv-text-details__left-panel"><a href="/in/ann-ash/overlay/about-this-profile/"><h1 class="text-heading-xlarge">${name}</h1></a>${beside}
  <span class="distance-badge"><span class="visually-hidden">3rd degree connection</span><span class="dist-value" aria-hidden="true">· 3rd</span></span><div class="text-body-medium break-words">${headline}</div></div>
  <ul class="pv-text-details__right-panel">${panel}</ul><span class="text-body-small inline t-black--light break-words">Oslo, Norway</span></div></section>
  <section><div id="experience"></div><h2>${twice('Expérience')}</h2><ul>${posts}</ul></section></main>`
const emberPost = (title: string, company: string, dates: string, link = '<a href="/company/7/"></a>') =>
  `<li class="artdeco-list__item">${link}<div class="t-bold">${twice(title)}</div><span class="t-14 t-normal">${twice(company)}</span><span class="t-14 t-normal t-black--light">${twice(dates)}</span></li>`
const panel = (label: string, text: string) =>
  `<li><button aria-label="${label}"><span><div>${text}</div></span></button></li>`

/** Server-driven. */
const sdui = (name: string, { beside = '', below = '<p>Buyer</p>', posts = '' } = {}): string =>
  `<main id="workspace"><section componentkey="com.linkedin.sdui.profile.card.refXTopcard"><div><div><a href="${ANN}"><h2>${name}</h2></a><div componentkey="ProfileVerificationTriggerRef-ann-ash"></div>${beside}<p>· 3rd+</p></div>${below}
  <div><p>Oslo, Norway</p><p>·</p><p><a href="${ANN}overlay/contact-info/">Contact info</a></p></div><p>500+ connections</p><p>Bo Birch, Ida Ek and 3 other mutual connections</p></div></section>
  <section componentkey="com.linkedin.sdui.profile.card.refXExperienceTopLevelSection">${posts}</section></main>`
const sduiPost = (link: string, ...lines: string[]) =>
  `<div componentkey="entity-collection-item-1"><a href="${link}">${lines.map((line) => `<p>${line}</p>`).join('')}</a></div>`

/** Signed out, 2019 →. */
const guest = (
  name: string,
  { headline = '', place = '<span>Oslo, Norvège</span>', posts = '', data = '' } = {},
): string =>
  `<link rel="canonical" href="https://fr.linkedin.com/in/ann-ash">${data}<main><section class="top-card-layout"><h1 class="top-card-layout__title">${name}</h1>${headline && `<h2 class="top-card-layout__headline">${headline}</h2>`}
  <div class="profile-info-subheader"><div>${place}<span class="link" data-modal="contact-info">Coordonnées</span></div><div><span>12 k abonnés</span><span>+ de 500 relations</span></div></div></section>
  <section><ul class="experience__list">${posts}</ul></section></main>`
const guestPost = (title: string, company: string, dates: string) =>
  `<li class="experience-item"><h3><span class="experience-item__title">${title}</span></h3><h4><span class="experience-item__subtitle">${company}</span></h4><span class="date-range">${dates}</span></li>`

describe('names', () => {
  test.each([
    ['pronouns in brackets', 'Ann Ash (She/Her)', 'Ann Ash'],
    ['other pronouns', 'Ann Ash (elle/iel)', 'Ann Ash'],
    ['credentials', 'Ann Ash, PhD, MBA', 'Ann Ash, PhD, MBA'],
    ['two scripts', '田中一郎 (Ichiro Tanaka)', '田中一郎 (Ichiro Tanaka)'],
    ['a name of birth', 'Ann Ash (née Birch)', 'Ann Ash (née Birch)'],
    ['pictures', '🌲 Ann Ash ✔', 'Ann Ash'],
  ])('%s', (_trait, shown, name) => {
    expect(profile(ember(shown))?.fullName).toBe(name)
    expect(profile(sdui(shown))?.fullName).toBe(name)
    expect(profile(guest(shown))?.fullName).toBe(name)
  })
  test('badges beside a name are neither name nor headline', () => {
    const badge = '<span class="pv-member-badge"><span class="visually-hidden">Ann has a Premium account</span></span>'
    expect(profile(ember('Ann Ash', { beside: `<span>(She/Her)</span>${badge}` }))).toMatchObject({
      fullName: 'Ann Ash',
      headline: 'Buyer',
    })
    expect(profile(sdui('Ann Ash', { beside: '<p>She/Her</p><p>Premium</p>' }))).toMatchObject({
      fullName: 'Ann Ash',
      headline: 'Buyer',
    })
  })
})

describe('headlines and places', () => {
  test('no headline: the count of connections, the company and mutual connections are none', () => {
    for (const html of [
      ember('Ann Ash', { headline: '' }),
      ember('Ann Ash', { headline: '--' }),
      sdui('Ann Ash', { below: '' }),
      sdui('Ann Ash', { below: '<div><p>Cedar · University</p></div>' }),
      guest('Ann Ash'),
    ]) {
      const facts = read(html, ANN)
      expect(facts.profile).not.toHaveProperty('headline')
      expect(facts.profile?.location).toMatch(/^Oslo/)
      expect(facts.unsure).toContain('profile.headline')
    }
  })
  test('no place, signed out: the opener of the contact card is none, and it is said to be unsure', () => {
    const facts = read(guest('Ann Ash', { place: '' }), ANN)
    expect(facts.profile).not.toHaveProperty('location')
    expect(facts.unsure).toContain('profile.location')
  })
})

describe('posts', () => {
  test('a student has a school and no company', () => {
    const told = profile(ember('Ann Ash', { panel: panel('Education: Uni', 'Uni') }))
    expect(told).not.toHaveProperty('currentCompany')
    expect(told).not.toHaveProperty('title')
  })
  test('a break is no employer', () => {
    const now = 'Jan 2024 - Present · 2 yrs'
    const then = 'Jan 2020 - Jan 2024 · 4 yrs'
    for (const html of [
      ember('Ann Ash', {
        posts: emberPost('Career break', 'Full-time parenting', now, '') + emberPost('Buyer', 'Birch', then),
      }),
      sdui('Ann Ash', {
        posts: sduiPost('#', 'Career break', 'Travel', now) + sduiPost('/company/7/', 'Buyer', 'Birch', then),
      }),
    ]) {
      const told = profile(html)
      expect(told).not.toHaveProperty('currentCompany')
      expect(told).not.toHaveProperty('title')
      expect(told?.experience).toEqual([{ title: 'Buyer', company: 'Birch', dates: 'Jan 2020 - Jan 2024' }])
    }
  })
  test('of several at once the title is that of the company on the card, in any language', () => {
    const posts =
      emberPost('Administratrice', 'Bouleau · Indépendant', 'janv. 2021 - aujourd’hui · 5 ans') +
      emberPost('Directrice', 'Cèdre · CDI', 'janv. 2019 - aujourd’hui · 7 ans')
    const both = panel('Entreprise actuelle : Cèdre', 'Cèdre') + panel('Formation : Uni', 'Uni')
    expect(profile(ember('Ann Ash', { panel: both, posts }))).toMatchObject({
      title: 'Directrice',
      currentCompany: 'Cèdre',
    })
  })
  test('of several at once at two companies none is told, unless the card names one', () => {
    const emberPosts =
      emberPost('Chair', 'Cedar', 'Jan 2021 - Present · 5 yrs') +
      emberPost('Buyer', 'Birch', 'Jan 2019 - Present · 7 yrs')
    const sduiPosts =
      sduiPost('/company/1/', 'Chair', 'Cedar', 'Jan 2021 - Present · 5 yrs') +
      sduiPost('/company/2/', 'Buyer', 'Birch', 'Jan 2019 - Present · 7 yrs')
    for (const told of [
      profile(ember('Ann Ash', { posts: emberPosts })),
      profile(sdui('Ann Ash', { posts: sduiPosts })),
    ]) {
      expect(told).not.toHaveProperty('title')
      expect(told).not.toHaveProperty('currentCompany')
      expect(told?.experience).toHaveLength(2)
    }
    const told = profile(sdui('Ann Ash', { below: '<p>Buyer at Birch</p>', posts: sduiPosts }))
    expect(told).toMatchObject({ title: 'Buyer', currentCompany: 'Birch' })
  })
  test('a school that stands first beside the company is none', () => {
    const turned = panel('Formation : Uni', 'Uni') + panel('Entreprise actuelle : Birch', 'Birch')
    const posts = emberPost('Acheteuse', 'Birch', 'janv. 2021 - aujourd’hui · 5 ans')
    expect(profile(ember('Ann Ash', { panel: turned, posts }))?.currentCompany).toBe('Birch')
    const school = panel('Formation : Uni', 'Uni')
    expect(profile(ember('Ann Ash', { panel: school + school }))).not.toHaveProperty('currentCompany')
  })
  test('a company on the card without its post: the title is said to be unsure', () => {
    const facts = read(ember('Ann Ash', { panel: panel('Current company: Birch', 'Birch') }), ANN)
    expect(facts.profile?.currentCompany).toBe('Birch')
    expect(facts.unsure).toEqual(['profile.title'])
  })
  test('signed out: running ones in several languages, and ended ones', () => {
    const told = (dates: string) => profile(guest('Ann Ash', { posts: guestPost('Buyer', 'Birch', dates) }))?.title
    expect(told('<time>janv. 2020</time> - aujourd’hui <span>4 ans</span>')).toBe('Buyer')
    expect(told('<time>2020年4月</time> - 現在 <span>6年</span>')).toBe('Buyer')
    expect(told('<time>Jan 2020</time> – Present (6 years)')).toBe('Buyer')
    expect(told('<time>Jan 2020</time> - <time>Jan 2024</time> <span>4 years</span>')).toBeUndefined()
    expect(told('<time>Jan 2020</time> - Jan 2024 <span>4 years</span>')).toBeUndefined()
    expect(told('<time>Jan 2020</time> - <span>4 years</span>')).toBeUndefined()
  })
  test('signed out: posts in a group take the group’s company, with an empty heading of their own or none', () => {
    for (const heading of ['', '<h4></h4>']) {
      const posts = `<li class="experience-group"><h4 class="experience-group-header__company">Birch</h4><ul><li class="experience-group-position"><h3 class="experience-group-position__title">Head Buyer</h3>${heading}<span class="date-range"><time>Jan 2022</time> - Present</span></li></ul></li>`
      expect(profile(guest('Ann Ash', { posts }))).toMatchObject({ title: 'Head Buyer', currentCompany: 'Birch' })
    }
  })
  test('signed out: starred-out posts and data are unknown', () => {
    const data = `<script type="application/ld+json">{"@graph":[{"@type":"Person","url":"${ANN}","jobTitle":["*** ***"],"worksFor":[{"@type":"Organization","name":"*****"}]}]}</script>`
    const told = profile(
      guest('Ann Ash', { data, posts: guestPost('*****', '*** ***', '<time>2020</time> - Present') }),
    )
    expect(JSON.stringify(told)).not.toContain('*')
  })
})

describe('people search', () => {
  const card = (slug: string, name: string, headline: string, more = '') =>
    `<li><div data-view-name="search-entity-result-universal-template"><a href="/in/${slug}?mini=1"><span class="visually-hidden">Status is offline</span></a><a href="/in/${slug}?mini=1"><span dir="ltr"><span aria-hidden="true">${name}</span><span class="visually-hidden">View ${name}’s profile</span></span></a>
    <span class="entity-result__badge t-14 t-normal t-black--light"><span aria-hidden="true">• 3rd+</span></span><div class="t-14 t-black t-normal">${headline}</div><div class="t-14 t-normal">Oslo</div>${more}</div></li>`
  const mutual =
    '<div class="t-12"><a href="/in/ACoAAtrapTrapTrap1"><span dir="ltr"><span aria-hidden="true">Trap Person</span></span></a> is a mutual connection</div>'
  const unnamed = `<li><div data-view-name="search-entity-result-universal-template"><a href="/search/results/people/headless"><span>LinkedIn Member</span></a><div class="t-14 t-black t-normal">Buyer</div>${mutual}</div></li>`
  const promoted =
    '<li><div data-view-name="search-entity-result-universal-template"><a href="/premium/products"><span dir="ltr">Try Premium</span></a><div class="t-14 t-black t-normal">Promoted</div></div></li>'

  test('"Current:" lines, mutual connections, unnamed members and advertisements give nobody', () => {
    const html = `<main><ul>${card('ann-ash', 'Ann Ash (She/Her)', 'Buyer', `<p>Current: Chair at <strong>Cedar</strong></p>${mutual}`)}${unnamed}${promoted}${card('tanaka', '田中 一郎', '営業部長')}</ul></main>`
    const facts = read(html, SEARCH)
    expect(facts.results).toEqual([
      { fullName: 'Ann Ash', headline: 'Buyer', location: 'Oslo', profileUrl: 'https://www.linkedin.com/in/ann-ash' },
      {
        fullName: '田中 一郎',
        headline: '営業部長',
        location: 'Oslo',
        profileUrl: 'https://www.linkedin.com/in/tanaka',
      },
    ])
    expect(facts).not.toHaveProperty('unsure')
  })
  test('a result whose name is late is said to be missing', () => {
    const facts = read(`<main>${card('ann-ash', 'Ann Ash', 'Buyer')}${card('bo-birch', '', 'Driver')}</main>`, SEARCH)
    expect(facts.results.map((each) => each.fullName)).toEqual(['Ann Ash'])
    expect(facts.unsure).toContain('results')
  })
  test('the newest form: a mutual connection before the name is not the person, an empty line is not skipped', () => {
    const link = (slug: string, name: string) => `<p><a href="/in/${slug}/">${name}</a></p>`
    const turned = `<main><div data-view-name="people-search-result">${link('bo-birch', 'Bo Birch')}<p>Oslo</p><p>Buyer</p>${link('ann-ash', 'Ann Ash')}</div></main>`
    expect(read(turned, SEARCH).results).toEqual([])
    const late = `<main><div data-view-name="people-search-result">${link('ann-ash', 'Ann Ash')}<p></p><p>Oslo</p><p>Past: Driver</p></div></main>`
    expect(read(late, SEARCH).results).toEqual([
      { fullName: 'Ann Ash', profileUrl: 'https://www.linkedin.com/in/ann-ash' },
    ])
  })
  test('the newest form: a count of followers is no place, and one line alone is not told', () => {
    const row = (...lines: string[]) =>
      `<div data-view-name="people-search-result"><p><a href="/in/ann-ash/">Ann Ash</a> (She/Her) • 2nd</p>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`
    const one = (...lines: string[]) => read(`<main>${row(...lines)}</main>`, SEARCH).results[0]
    expect(one('Buyer', 'Oslo', 'Past: Driver at Cedar')).toMatchObject({ headline: 'Buyer', location: 'Oslo' })
    for (const lines of [['Oslo', '3K followers'], ['Oslo']]) {
      expect(one(...lines)).not.toHaveProperty('headline')
      expect(one(...lines)).not.toHaveProperty('location')
    }
  })
})

describe('companies', () => {
  const page = (row: string[], list: string[], kind = 'company') =>
    `<main><section class="org-top-card"><h1 class="org-top-card-summary__title">Birch</h1><p>We grow.</p><div class="org-top-card-summary-info-list">${row.map((item) => `<div class="org-top-card-summary-info-list__info-item">${item}</div>`).join('')}</div><a href="/${kind}/birch/about/">A</a></section>
    ${list.length ? `<dl class="overflow-hidden">${list.map((item) => `<dt>L</dt><dd>${item}</dd>`).join('')}</dl>` : ''}<a href="/showcase/birch-labs/">Birch Labs</a></main>`
  const told = (row: string[], list: string[] = [], kind = 'company') =>
    read(page(row, list, kind), `https://www.linkedin.com/${kind}/birch/about/`).company

  test('without employees and without a seat', () => {
    expect(told(['Drinks', '3 followers'], ['Drinks', '0-1 employees', 'Privately Held'])).toEqual({
      name: 'Birch',
      industry: 'Drinks',
      companySize: '0-1 employees',
      profileUrl: 'https://www.linkedin.com/company/birch',
    })
  })
  test('followers beyond ten thousand are no size, members are none either', () => {
    const { companySize } =
      told(
        ['Drinks', 'Oslo', '12,500 followers', '2-10 employees'],
        ['Drinks', '2-10 employees', '7 associated members', 'Oslo'],
      ) ?? {}
    expect(companySize).toBe('2-10 employees')
  })
  test('a showcase page, whose few words could be anything', () => {
    expect(told(['Research', '12 followers'], [], 'showcase')).toEqual({
      name: 'Birch',
      profileUrl: 'https://www.linkedin.com/showcase/birch',
    })
  })
})

describe('leads of Sales Navigator', () => {
  const URL = 'https://www.linkedin.com/sales/lead/ACwAAAmadeup1BQ9x2Kd7Lm,NAME_SEARCH,Qx1Z'
  const said = (what: string, text: string) => `<span data-anonymize="${what}">${text}</span>`
  const lead = (dates: string) =>
    `<title>Ann Ash | Lead | Sales Navigator</title><main><section data-sn-view-name="feature-lead-top-card"><h1 data-anonymize="person-name">Ann Ash</h1><span>(She/Her)</span></section>
    <section data-sn-view-name="feature-lead-experience"><ul><li>${said('job-title', 'Buyer')}<p>${said('company-name', 'Birch')}</p><p><span>${dates}</span></p></li></ul></section></main>`
  test('a post that ended is not the current one, and one that runs is, without a card of roles', () => {
    expect(profile(lead('Jan 2010–Dec 2019'), URL)).not.toHaveProperty('title')
    expect(profile(lead('Jan 2010–Present'), URL)).toMatchObject({
      fullName: 'Ann Ash',
      title: 'Buyer',
      currentCompany: 'Birch',
    })
  })
})
