/** Pages of the mail sites damaged at random, as a site's next version damages what we know of it: less may be read, nothing wrong. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PageFacts } from '../../lib/core/capture'
import * as fastmail from '../fixtures/fastmailPage'
import { bottling } from '../fixtures/mailbox'
import * as outlook from '../fixtures/outlookPage'
import * as proton from '../fixtures/protonPage'
import * as roundcube from '../fixtures/roundcubePage'
import * as sogo from '../fixtures/sogoPage'
import * as yahoo from '../fixtures/yahooPage'
import * as zimbra from '../fixtures/zimbraPage'
import { read } from './open'

/** What happens to an element, chosen by its place among all. */
const harm = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    fc.constantFrom('gone', 'class', 'id', 'attributes', 'text', 'unwrapped', 'deeper', 'swapped', 'doubled'),
  ),
  { minLength: 1, maxLength: 12 },
)

function damage(doc: Document, harms: [number, string][]): void {
  for (const [where, how] of harms) {
    const all = doc.body.querySelectorAll('*')
    const element = all[Math.floor(where * all.length)]
    if (!element) return
    if (how === 'gone' && element.querySelectorAll('*').length < all.length / 3) element.remove()
    else if (how === 'class' || how === 'id') element.removeAttribute(how)
    else if (how === 'attributes') for (const name of element.getAttributeNames()) element.removeAttribute(name)
    else if (how === 'text') for (const node of [...element.childNodes]) if (node.nodeType === 3) node.remove()
    if (how === 'unwrapped') element.replaceWith(...element.childNodes)
    if (how === 'swapped' && element.nextElementSibling) element.before(element.nextElementSibling)
    if (how === 'doubled' && element.querySelectorAll('*').length < 12) element.after(element.cloneNode(true))
    if (how === 'deeper') {
      const box = doc.createElement('div')
      element.before(box)
      box.append(element)
    }
  }
}

const people = [
  ...new Map(
    bottling.mails.flatMap((mail) => [mail.from, ...mail.to, ...mail.cc]).map((who) => [who.email, who]),
  ).values(),
]
/** How each message begins: enough to tell whose text it is. */
const starts = bottling.mails.map((mail) => ({
  mail,
  first: JSON.stringify(mail.body).match(/"p",\{\},"([^"]{5,30})/)?.[1] ?? '',
}))

function expectNothingWrong(facts: PageFacts): void {
  if (facts.subject) expect(bottling.subject).toContain(facts.subject)
  for (const message of facts.messages) {
    for (const person of [message.from, ...message.to, ...message.cc]) {
      if (!person) continue
      const one = people.find((who) => (person.email ? who.email === person.email : who.name === person.name))
      expect(one, JSON.stringify(person)).toBeDefined()
      if (person.name) expect(one?.name).toBe(person.name)
    }
    const own = starts.filter(({ first }) => first && message.text?.startsWith(first))
    if (message.text && message.from && own.length === 1)
      expect([own[0]?.mail.from.email, own[0]?.mail.from.name]).toContain(message.from.email ?? message.from.name)
    if (message.sentAt && own.length === 1) expect(message.sentAt).toBe(new Date(own[0]?.mail.at ?? '').toISOString())
    for (const { name } of message.attachments)
      expect(bottling.mails.flatMap((mail) => mail.attachments.map((file) => file.name))).toContain(name)
  }
}

describe('damaged pages never give a person of another name, address or message', () => {
  const pages: [string, string, string][] = [
    ['Outlook', outlook.threadDocument(bottling), outlook.addressOf(bottling)],
    ['Yahoo', yahoo.threadDocument(bottling), yahoo.addressOf(bottling)],
    ['Proton', proton.threadDocument(bottling, { details: true }), proton.addressOf(bottling)],
    ['Fastmail', fastmail.threadDocument(bottling), fastmail.addressOf(bottling)],
    ...roundcube.SKINS.map((skin): [string, string, string] => [
      `Roundcube, ${skin}`,
      roundcube.messageDocument(bottling, { skin }),
      roundcube.addressOf(bottling),
    ]),
    ['SOGo', sogo.messageDocument(bottling), sogo.addressOf(bottling)],
    ['Zimbra', zimbra.threadDocument(bottling), zimbra.ZIMBRA],
  ]
  test.each(pages)('%s', (_site, html, url) => {
    fc.assert(
      fc.property(harm, (harms) => {
        let facts: PageFacts
        try {
          facts = read(html, url, (doc) => damage(doc, harms))
        } catch (error) {
          // A page of any host that has lost what tells the program is nobody's page.
          if (/no site/.test(String(error))) return
          throw error
        }
        expectNothingWrong(facts)
      }),
      { numRuns: 20, seed: 5, endOnFailure: true },
    )
  })
})
