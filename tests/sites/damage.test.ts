/** Pages damaged at random, the way a site's next version damages what we know of it: less may be read, nothing wrong. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, threadPage } from '../fixtures/gmailPage'
import { type Generation, generations, profileAddress, profilePage } from '../fixtures/linkedinPage'
import { bottling, norwegian } from '../fixtures/mailbox'
import { members } from '../fixtures/profiles'
import { read } from './open'

/** What happens to an element, chosen by its place among all: gone, or without its class, its attributes, its text. */
const harm = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    fc.constantFrom('gone', 'class', 'attributes', 'text', 'unwrapped'),
  ),
  { minLength: 1, maxLength: 25 },
)
type Harm = [number, string][]

function damage(doc: Document, harms: Harm): void {
  for (const [where, how] of harms) {
    const all = doc.body.querySelectorAll('*')
    const element = all[Math.floor(where * all.length)]
    if (!element) return
    // A whole view gone leaves nothing to judge.
    if (how === 'gone' && element.querySelectorAll('*').length < all.length / 3) element.remove()
    else if (how === 'class') element.removeAttribute('class')
    else if (how === 'attributes') for (const name of element.getAttributeNames()) element.removeAttribute(name)
    else if (how === 'text') for (const node of [...element.childNodes]) if (node.nodeType === 3) node.remove()
    if (how === 'unwrapped') element.replaceWith(...element.childNodes)
  }
}

describe('damaged pages', () => {
  test('of Gmail never give a person of another name, address, message or thread', () => {
    const people = new Map(
      bottling.mails
        .flatMap((mail) => [mail.from, ...mail.to, ...mail.cc])
        .map((person) => [person.email, person.name]),
    )
    const senders = new Map(bottling.mails.map((mail) => [`msg-f:${mail.id}`, mail.from.email]))
    const html = threadPage(bottling, { before: [norwegian], composing: true })
    fc.assert(
      fc.property(harm, (harms) => {
        const facts = read(html, addressOf(bottling), (doc) => damage(doc, harms))
        if (facts.subject) expect(bottling.subject).toContain(facts.subject)
        if (facts.legacyThreadId)
          expect(`thread-f:${BigInt(`0x${facts.legacyThreadId}`)}`).toBe(`thread-f:${bottling.id}`)
        for (const message of facts.messages) {
          for (const person of [message.from, ...message.to, ...message.cc]) {
            if (!person) continue
            expect([...people.keys()]).toContain(person.email)
            if (person.name) expect(people.get(person.email ?? '')).toBe(person.name)
          }
          if (message.messageId && message.from) expect(message.from.email).toBe(senders.get(message.messageId))
        }
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  test.each(Object.keys(generations) as Generation[])('of LinkedIn (%s) never give another person', (form) => {
    const { claire } = members
    const html = profilePage(claire, form)
    const own = [
      claire.name,
      claire.headline,
      claire.place,
      ...claire.posts.flatMap((post) => [post.title, post.company]),
    ]
    fc.assert(
      fc.property(harm, (harms) => {
        const { profile } = read(html, profileAddress(claire), (doc) => damage(doc, harms))
        if (!profile) return
        expect(profile.fullName).toBe(claire.name)
        expect(profile.profileUrl).toBe(`https://www.linkedin.com/in/${claire.slug}`)
        for (const said of [profile.headline, profile.location, profile.title, profile.currentCompany])
          if (said) expect(own).toContain(said)
        if (profile.headline) expect(profile.headline).toBe(claire.headline)
        if (profile.location) expect(profile.location).toBe(claire.place)
        if (profile.currentCompany) expect(profile.currentCompany).toBe(claire.posts[0]?.company)
      }),
      { numRuns: 80, seed: 11 },
    )
  })
})
