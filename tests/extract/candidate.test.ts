import { describe, expect, it } from 'vitest'
import type { PageFacts, PageMessage } from '../../lib/core/capture'
import { candidates } from '../../lib/extract/candidate'

const page = (messages: Partial<PageMessage>[], more: Partial<PageFacts> = {}): PageFacts => ({
  site: 'gmail',
  page: 'thread',
  url: 'https://mail.example.com/t/1',
  account: 'me@myfirm.example',
  messages: messages.map((message) => ({ to: [], cc: [], attachments: [], ...message })),
  rows: [],
  results: [],
  ...more,
})
const ada = { name: 'Ada Lindqvist', email: 'ada.lindqvist@tall-oaks.example' }
const card =
  'See you.\n\nBest regards,\nAda Lindqvist\nHead of Purchasing\nTall Oaks Ltd\n+44 20 7946 0018\nwww.tall-oaks.example'

describe('the people that the sidebar offers', () => {
  it('offers everyone once, senders first, without the reader', () => {
    const people = candidates(
      page([
        {
          from: { name: 'me', email: 'Me@MyFirm.example' },
          to: [{ name: 'Bo Chen', email: 'bo@b.example' }],
          cc: [{ email: 'alias@myfirm.example' }],
        },
        { from: ada, to: [{ email: 'me@myfirm.example' }] },
      ]),
      ['alias@myfirm.example'],
    )
    expect(people.map(({ key }) => key)).toEqual(['ada.lindqvist@tall-oaks.example', 'bo@b.example'])
  })

  it('offers a sender whom the page shows by name only, and gives him no address that nobody showed', () => {
    const bare = { name: 'Ada Lindqvist' }
    const alone = candidates(page([{ from: bare, to: [{ name: 'Camille Renard' }], text: 'Fine by me.' }]))
    expect(alone.map(({ key, name, email, company }) => [key, name?.value, email, company])).toEqual([
      ['name:Ada Lindqvist', 'Ada Lindqvist', undefined, undefined],
    ])
    const [signed] = candidates(page([{ from: bare, text: `${card}\nada.lindqvist@tall-oaks.example` }]))
    expect(signed?.email).toEqual({ value: 'ada.lindqvist@tall-oaks.example', kind: 'signature', sure: 'likely' })
  })

  it('fills in what the signature under the latest own message tells', () => {
    const [person] = candidates(
      page([
        { from: ada, text: 'First.' },
        { from: ada, text: card },
      ]),
    )
    expect(person).toMatchObject({
      name: { value: 'Ada Lindqvist', kind: 'header', sure: 'sure' },
      givenName: { value: 'Ada' },
      familyName: { value: 'Lindqvist' },
      title: { value: 'Head of Purchasing', kind: 'signature', sure: 'likely' },
      company: { value: 'Tall Oaks Ltd', kind: 'signature' },
    })
    expect(person?.phones.map(({ value }) => value.e164)).toEqual(['+442079460018'])
    expect(person?.websites.map(({ value }) => value)).toEqual(['www.tall-oaks.example'])
  })

  it('takes a profile whose address stands only in a link', () => {
    const [person] = candidates(
      page([
        {
          from: ada,
          text: `${card}\nLinkedIn`,
          links: [{ href: 'https://www.linkedin.com/in/ada-lindqvist/', text: 'LinkedIn' }],
        },
      ]),
    )
    expect(person?.profileUrl?.value).toMatch(/linkedin\.com\/in\/ada-lindqvist/)
  })

  it('takes nothing from a signature that is quoted or somebody else’s', () => {
    const quoted = `Fine by me.\n\nOn Mon, 3 Mar 2025 at 09:00, Bo Chen <bo@b.example> wrote:\n> ${card.replaceAll('\n', '\n> ')}`
    const strange = 'As discussed.\n\nKind regards,\nBo Chen\nDirector\nOther Works Ltd\n+44 20 7946 0099'
    for (const text of [quoted, strange]) {
      const [person] = candidates(page([{ from: ada, text }]))
      expect(person).toMatchObject({ phones: [], company: { value: 'Tall Oaks', kind: 'domain', sure: 'likely' } })
      expect(person?.title).toBeUndefined()
    }
  })

  it('does not take an address, "moi" or somebody else’s name for a name', () => {
    const people = candidates(
      page([
        { from: { name: 'kai@plain.example', email: 'kai@plain.example' } },
        { from: { name: 'Rosa Diaz via Members', email: 'members@lists.club.example' } },
        { from: { name: 'Rosa Diaz', email: 'no-reply@trackers.example' } },
        { from: { name: 'moi', email: 'other@plain.example' } },
      ]),
    )
    expect(people).toHaveLength(4)
    expect(people.every(({ name }) => name === undefined)).toBe(true)
  })

  it('suggests no company for a free mailbox and takes nothing from a newsletter', () => {
    const [free, letter] = candidates(
      page([
        { from: { name: 'Kim Berg', email: 'kim.berg@gmail.com' } },
        {
          from: { name: 'Lea from Loom', email: 'lea@loom.example' },
          text: 'Our spring sale!\n\nLea\nHead of Growth\n+44 20 7946 0021\n\nYou receive this because you signed up at our shop. Unsubscribe | View online',
        },
      ]),
    )
    expect(free?.company).toBeUndefined()
    expect(letter).toMatchObject({ phones: [] })
    expect(letter?.title).toBeUndefined()
  })

  it('offers the person who filled in a form, not only the site that sent it', () => {
    const text =
      'New request\n\nName: Mira Kovač\nEmail: mira@kovac.example\nPhone: +44 20 7946 0044\nMessage: Please call me.\n'
    const people = candidates(page([{ from: { name: 'Website', email: 'web@myshop.example' }, text }]))
    expect(people[1]).toMatchObject({ key: 'mira@kovac.example', name: { value: 'Mira Kovač', sure: 'likely' } })
    expect(people[1]?.phones[0]?.value.e164).toBe('+442079460044')
  })

  it('offers the person of a profile page', () => {
    const profile = {
      fullName: 'Nils Aho',
      headline: 'Pilot',
      currentCompany: 'Polar Air',
      location: 'Oulu',
      profileUrl: 'https://www.linkedin.com/in/nils-aho',
      experience: [],
    }
    expect(candidates(page([], { profile }))).toEqual([
      {
        key: 'https://www.linkedin.com/in/nils-aho',
        name: { value: 'Nils Aho', kind: 'profile', sure: 'sure' },
        givenName: { value: 'Nils', kind: 'profile', sure: 'likely' },
        familyName: { value: 'Aho', kind: 'profile', sure: 'likely' },
        headline: { value: 'Pilot', kind: 'profile', sure: 'sure' },
        company: { value: 'Polar Air', kind: 'profile', sure: 'sure' },
        place: { value: 'Oulu', kind: 'profile', sure: 'sure' },
        profileUrl: { value: 'https://www.linkedin.com/in/nils-aho', kind: 'profile', sure: 'sure' },
        phones: [],
        websites: [],
      },
    ])
  })
})
