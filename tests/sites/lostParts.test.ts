/**
 * Pages that lost one part which tells what a value is: an element around a name, the mark of an image. What is left must not be
 * told as if it were whole. Each was found by the changes at random of `mutated.test.ts`.
 */
import { describe, expect, test } from 'vitest'
import { emberPosts } from '../../lib/sites/linkedinEmberPosts'
import { postsOf } from '../../lib/sites/linkedinGuest'
import * as fastmail from '../fixtures/fastmailPage'
import { addressOf, GMAIL, listPage, threadPage } from '../fixtures/gmailPage'
import { salesDocument } from '../fixtures/linkedinPage'
import { LEAD } from '../fixtures/linkedinSales'
import { bottling, freemail, french, longThread, partner, REP, THOMAS } from '../fixtures/mailbox'
import * as outlook from '../fixtures/outlookPage'
import * as proton from '../fixtures/protonPage'
import * as roundcube from '../fixtures/roundcubePage'
import * as sogo from '../fixtures/sogoPage'
import { open, read } from './open'

/** Takes an element away and leaves what is in it. */
const unwrap = (element: Element | null | undefined): void => {
  if (!element) throw new Error('nothing to unwrap')
  element.replaceWith(...element.childNodes)
}

describe('Gmail', () => {
  test('rows of a part that is hidden inside the table are not listed', () => {
    const whole = read(listPage(), `${GMAIL}#inbox`)
    const more = read(listPage(), `${GMAIL}#inbox`, (doc) => {
      const part = doc.querySelector('tr.zA')?.parentElement
      const copy = part?.cloneNode(true) as Element
      copy.setAttribute('style', 'display: none')
      part?.before(copy)
    })
    expect(more.rows).toEqual(whole.rows)
  })

  const long = longThread(12)
  const html = threadPage(long)
  const copied = long.mails.findIndex((mail) => mail.to.length === 1 && mail.cc.length === 1)

  test('the addressee lost her element: who got a copy is not told as addressed', () => {
    const whole = read(html, addressOf(long)).messages[copied]
    expect(whole).toMatchObject({ to: [{ email: REP.email }], cc: [THOMAS] })
    const { messages } = read(html, addressOf(long), (doc) => {
      const line = [...doc.querySelectorAll('.hb')][copied]
      unwrap(line?.querySelector('[email]'))
    })
    expect(messages[copied]).toMatchObject({ to: [], cc: [] })
  })

  test('one of several addressees lost his element: those after him are not told as copies', () => {
    const [first] = partner.mails
    const three = { ...partner, mails: first ? [{ ...first, to: [REP, THOMAS, ...first.cc], cc: [] }] : [] }
    const { messages } = read(threadPage(three), addressOf(three), (doc) =>
      unwrap(doc.querySelectorAll('.hb [email]')[1]),
    )
    expect(messages[0]?.cc).toEqual([])
  })

  test.each<[string, (image: Element) => void]>([
    [
      'lost its mark',
      (image) => {
        for (const name of ['alt', 'data-emoji']) image.removeAttribute(name)
      },
    ],
    ['is late', (image) => image.remove()],
  ])('an emoji that %s: the subject is unsure, not shorter', (_, change) => {
    const lose = (doc: Document) => doc.querySelectorAll('.hP img, .bog img').forEach(change)
    const thread = read(threadPage(freemail), addressOf(freemail), lose)
    expect(thread.subject).toBeUndefined()
    expect(thread.unsure).toContain('subject')
    const subjects = read(listPage(), `${GMAIL}#inbox`, lose).rows.map((row) => row.subject)
    expect(subjects.some(Boolean)).toBe(true)
    expect(subjects.filter((subject) => subject && freemail.subject.startsWith(subject))).toEqual([])
  })
})

test('Fastmail: the only message that is there yet is not taken for the one that the address names', () => {
  const { messages } = read(fastmail.threadDocument(bottling), fastmail.addressOf(bottling), (doc) => {
    for (const card of [...doc.querySelectorAll('.v-MessageCard')].slice(1)) card.remove()
  })
  expect(messages).toHaveLength(1)
  expect(messages[0]).not.toHaveProperty('messageId')
})

test('SOGo: a message is being written in a dialog that is not known any more: the list behind it is not told', () => {
  const facts = read(sogo.composeDocument(), sogo.SOGO, (doc) => {
    unwrap(doc.querySelector('#mailEditor'))
    unwrap(doc.querySelector('md-chips'))
  })
  expect(facts).toMatchObject({ page: 'compose', rows: [], unsure: ['drafts'] })
})

test.each<[string, (heading: Element) => void, string?]>([
  ['as it was', () => {}, bottling.subject],
  ['in one more element', (heading) => wrapped(heading), bottling.subject],
  ['its element gone', (heading) => unwrap(heading.lastElementChild)],
  ['the count’s element gone', (heading) => unwrap(heading.firstElementChild)],
  ['both gone', (heading) => [...heading.children].forEach(unwrap)],
  ['the count gone', (heading) => heading.firstElementChild?.remove(), bottling.subject],
  ['the other way round', (heading) => heading.append(heading.firstElementChild as Element)],
])('Proton: without its title the subject is told from the count beside it, or unsure: %s', (_, change, subject) => {
  const facts = read(proton.threadDocument(bottling), proton.addressOf(bottling), (doc) => {
    const heading = doc.querySelector('h1') as Element
    heading.removeAttribute('title')
    change(heading)
  })
  expect(facts.subject).toBe(subject)
})

/** A new element around all that is in `element`, put into it. */
function wrapped(element: Element): Element {
  const made = element.ownerDocument.createElement('div')
  made.append(...element.childNodes)
  element.append(made)
  return made
}

describe('Outlook: a folded message and an open one after it, whose marks are lost', () => {
  const [folded, open] = french.mails
  const SENDER = '[id^="MSG_"][id$="_FROM"]'
  const BODY = '[id^="UniqueMessageBody"]'
  const messages = (change: (doc: Document) => void) =>
    read(outlook.threadDocument(french), outlook.addressOf(french), change).messages
  const lose = (elements: Iterable<Element>, names: readonly string[]) => {
    for (const each of elements) for (const name of names) each.removeAttribute(name)
  }
  /** Only the people and the instant of one message, and a text of the same. */
  const expectOne = (found: ReturnType<typeof messages>) => {
    expect(found.length).toBeGreaterThan(0)
    for (const { from, to, cc, sentAt, text } of found) {
      const mail = [folded, open].find(
        (each) =>
          each &&
          (!from || from.name === each.from.name) &&
          to.every(({ name }) => each.to.some((one) => one.name === name)) &&
          cc.every(({ name }) => each.cc.some((one) => one.name === name)) &&
          (!sentAt || sentAt === new Date(each.at).toISOString()) &&
          (!text || each === open),
      )
      expect(mail, JSON.stringify({ from, to, cc, sentAt, text })).toBeDefined()
    }
  }

  test('the senders’: the text gets neither the other’s date nor his people', () => {
    expectOne(
      messages((doc) => {
        lose(doc.querySelectorAll(SENDER), ['id'])
        for (const part of doc.querySelectorAll('[aria-expanded]')) {
          unwrap(part.querySelector('.wide-content-host') ?? part.firstElementChild)
          unwrap(part.parentElement)
          unwrap(part)
        }
      }),
    )
  })

  test('that of the second one’s sender and its text: the first one gets none of its people', () => {
    expectOne(
      messages((doc) => {
        lose([doc.querySelectorAll(SENDER)[1] as Element, ...doc.querySelectorAll(BODY)], ['id'])
        lose(doc.querySelectorAll('[id$="_TO"], [id$="_CC"]'), ['id'])
      }),
    )
  })

  test('that of the second one’s sender: the first one does not get its text', () => {
    expectOne(
      messages((doc) => {
        lose([doc.querySelectorAll(SENDER)[1] as Element], ['id'])
        lose(doc.querySelectorAll('[aria-expanded]'), ['aria-expanded'])
      }),
    )
  })
})

test('Roundcube: where the date in full is lost, a shortened one is not told in its place', () => {
  const [message] = read(
    roundcube.messageDocument(bottling, { skin: 'elastic' }),
    roundcube.addressOf(bottling),
    (doc) => {
      for (const date of doc.querySelectorAll('.header-summary .text-nowrap')) date.removeAttribute('class')
    },
  ).messages
  expect(message?.from?.email).toBe(bottling.mails[0]?.from.email)
  expect(message).not.toHaveProperty('dateShown')
})

test('LinkedIn, a lead: a post whose company lost its mark does not get that of the next one', () => {
  const whole = read(salesDocument(), LEAD).profile?.experience ?? []
  const facts = read(salesDocument(), LEAD, (doc) => {
    const posts = doc.querySelectorAll('[data-sn-view-name="feature-lead-experience"] li')
    posts[0]?.querySelector('[data-anonymize="company-name"]')?.removeAttribute('data-anonymize')
    posts[1]?.querySelector('[data-anonymize="job-title"]')?.removeAttribute('data-anonymize')
  })
  expect(whole).toHaveLength(2)
  expect(facts.profile?.experience.map(({ title, company }) => [title, company])).toEqual([
    [whole[0]?.title, undefined],
  ])
})

test('LinkedIn, 2018: a group of posts whose posts lost their mark is no post of the company’s name', () => {
  const group = (mark: string) =>
    `<main class="profile-detail"><section class="experience-section"><ul><li class="pv-position-entity"><div class="pv-entity__company-summary-info"><h3><span class="visually-hidden">Company Name</span><span>Nord Ltd</span></h3></div><ul><li class="${mark}"><h3><span class="visually-hidden">Title</span><span>Buyer</span></h3></li></ul></li><li class="pv-position-entity"><h3>Clerk</h3><h4 class="pv-entity__secondary-title">Acme</h4></li></ul></section></main>`
  const posts = (mark: string) =>
    emberPosts(open(group(mark), 'https://www.linkedin.com/in/x/')).map(({ title, company }) => [title, company])
  expect(posts('pv-entity__position-group-role-item')).toEqual([
    ['Buyer', 'Nord Ltd'],
    ['Clerk', 'Acme'],
  ])
  expect(posts('_1x9')).toEqual([['Clerk', 'Acme']])
})

test('LinkedIn, signed out: where the posts of a group say their company, one that lost it does not get the group’s', () => {
  const post = (title: string, company?: string) =>
    `<li class="experience-group-position"><h3><span class="experience-item__title">${title}</span></h3>${company ? `<h4><span class="experience-item__subtitle">${company}</span></h4>` : ''}</li>`
  const companies = (...posts: string[]) =>
    postsOf(
      open(
        `<ul><li class="experience-group"><h4 class="experience-group-header__company">Nord Group</h4><ul>${posts.join('')}</ul></li></ul>`,
        'https://www.linkedin.com/in/x',
      ),
    ).map(({ company }) => company)
  expect(companies(post('Buyer'), post('Clerk'))).toEqual(['Nord Group', 'Nord Group'])
  expect(companies(post('Buyer', 'Nord Ltd'), post('Clerk'))).toEqual(['Nord Ltd', undefined])
})
