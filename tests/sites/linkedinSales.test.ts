/** A lead of LinkedIn's Sales Navigator, and a company in the newest interface, on pages of our own. */
import { describe, expect, test } from 'vitest'
import { COMPANY, salesDocument, sduiCompanyDocument } from '../fixtures/linkedinPage'
import { LEAD, LEAD_ID } from '../fixtures/linkedinSales'
import { brewery, members } from '../fixtures/profiles'
import { read } from './open'

const { claire } = members

describe('a lead', () => {
  test('is read from the top card, its current role and its posts', () => {
    expect(read(salesDocument(), LEAD)).toMatchObject({
      page: 'profile',
      profile: {
        fullName: claire.name,
        headline: claire.headline,
        location: claire.place,
        title: claire.posts[0]?.title,
        currentCompany: claire.posts[0]?.company,
        profileUrl: `https://www.linkedin.com/sales/lead/${LEAD_ID}`,
        experience: claire.posts.map(({ title, company }) => ({ title, company })),
      },
    })
  })

  test('is kept under the public address where the card links to it', () => {
    const { profile } = read(salesDocument(), LEAD, (doc) => {
      doc
        .querySelector('[data-sn-view-name] h1')
        ?.insertAdjacentHTML('afterend', `<a href="https://www.linkedin.com/in/${claire.slug}?x=1">in</a>`)
    })
    expect(profile?.profileUrl).toBe(`https://www.linkedin.com/in/${claire.slug}`)
  })

  test('of another title or another link is not ready', () => {
    expect(read(salesDocument(`${members.nadia.name} | Lead | Sales Navigator`), LEAD).page).toBe('unready')
    const linked = read(salesDocument(), LEAD, (doc) => {
      doc
        .querySelector('[data-sn-view-name] h1')
        ?.insertAdjacentHTML('afterend', '<a href="/sales/lead/ACwAAAsomebodyElse99,x">x</a>')
    })
    expect(linked.page).toBe('unready')
  })

  test('with two current roles: neither is told as the one', () => {
    const { profile } = read(salesDocument(), LEAD, (doc) => {
      const roles = doc.querySelector('[data-sn-view-name="lead-current-role"]') as Element
      roles.append((roles.firstElementChild as Element).cloneNode(true))
    })
    expect(profile).not.toHaveProperty('title')
  })
})

describe('a company in the server-driven interface', () => {
  test('tells what two places agree on', () => {
    expect(read(sduiCompanyDocument(), COMPANY).company).toEqual({
      name: brewery.name,
      website: brewery.website,
      companySize: '201-500 employees',
      profileUrl: `https://www.linkedin.com/company/${brewery.slug}`,
    })
  })

  test('whose tabs or title are another’s is not read', () => {
    expect(read(sduiCompanyDocument(), COMPANY.replace(brewery.slug, 'other-firm')).page).toBe('unready')
    expect(read(sduiCompanyDocument('Other Firm: Overview | LinkedIn'), COMPANY)).not.toHaveProperty('company')
  })
})
