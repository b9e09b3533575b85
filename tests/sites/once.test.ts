/** What is read once is read again as soon as it is another; a long page is read in slices, and told whole. */
import { afterEach, describe, expect, test } from 'vitest'
import { readPage, sites } from '../../lib/sites'
import { dateOnce, forget, messageOnce } from '../../lib/sites/once'
import { readInSlices } from '../../lib/sites/read'
import * as gmail from '../fixtures/gmailPage'
import { bottling, longThread } from '../fixtures/mailbox'
import * as outlook from '../fixtures/outlookPage'
import * as proton from '../fixtures/protonPage'
import * as zimbra from '../fixtures/zimbraPage'
import { chanceOf } from '../support/chance'
import { mutations } from '../support/mutations'
import { open } from './open'

afterEach(forget)

/** A message's element, and how often it was read. */
function message(html: string) {
  const doc = open(`<body><main>${html}</main></body>`, 'https://mail.example/')
  const box = doc.querySelector('main') as HTMLElement
  let reads = 0
  return {
    doc,
    box,
    read: (about: unknown[] = []) =>
      messageOnce(box, about, () => {
        reads++
        return box.querySelector('iframe')?.contentDocument?.body.textContent ?? box.textContent
      }),
    reads: () => reads,
  }
}

test('a message is read once while nothing of it changes', async () => {
  const { doc, box, read, reads } = message('<p>First</p>')
  expect([read(), read()]).toEqual(['First', 'First'])
  doc.body.append(doc.createElement('div'))
  doc.body.className = 'other'
  await Promise.resolve()
  read()
  expect(reads()).toBe(1)
  box.className = 'open'
  read()
  expect(reads()).toBe(2)
})

test('an element recycled in place tells the other message, read at once or later', async () => {
  const { doc, box, read } = message('<p>First</p>')
  read()
  box.replaceChildren(Object.assign(doc.createElement('p'), { textContent: 'Other' }))
  expect(read()).toBe('Other')
  const text = box.querySelector('p')?.firstChild as Text
  text.data = 'Third'
  await Promise.resolve()
  expect(read()).toBe('Third')
  text.data = 'Fourth'
  await Promise.resolve()
  text.data = 'Fifth'
  expect(read()).toBe('Fifth')
})

test('a body in a frame of its own is watched too, also when the frame gets another document', () => {
  const { box, doc, read } = message('<iframe></iframe>')
  const inside = () => box.querySelector('iframe')?.contentDocument as Document
  inside().body.textContent = 'First'
  expect(read()).toBe('First')
  inside().body.textContent = 'Other'
  expect(read()).toBe('Other')
  const frame = doc.createElement('iframe')
  box.replaceChildren(frame)
  inside().body.textContent = 'Third'
  expect(read()).toBe('Third')
})

test('what a style sheet hides in a message, without a change of it, is noticed', () => {
  const { box, read, reads } = message('<section>Shown</section>')
  const section = box.querySelector('section') as Element & { checkVisibility?: () => boolean }
  let shown = true
  section.checkVisibility = () => shown
  read()
  read()
  expect(reads()).toBe(1)
  shown = false
  read()
  expect(reads()).toBe(2)
})

test('a message is read again where what else it depends on is another', () => {
  const { read, reads } = message('<p>First</p>')
  for (const about of [['en'], ['en'], ['fr'], []]) read(about)
  expect(reads()).toBe(3)
})

test('the same words for a date are read in each language', () => {
  const [us, gb] = ['en-US', 'en-GB'].map((lang) => dateOnce('05/06/2026, 10:12', lang))
  expect(us).toBe(new Date(2026, 4, 6, 10, 12).toISOString())
  expect(gb).toBe(new Date(2026, 5, 5, 10, 12).toISOString())
  expect(dateOnce('05/06/2026, 10:12', 'en-US')).toBe(us)
  expect(dateOnce(undefined, 'en')).toBeUndefined()
})

describe('a page that changes under us tells what it would tell to somebody who never saw it', () => {
  test.each([
    ['gmail', gmail.threadPage(bottling), gmail.addressOf(bottling)],
    ['outlook', outlook.threadDocument(bottling), outlook.addressOf(bottling)],
    ['proton', proton.threadDocument(bottling), proton.addressOf(bottling)],
  ])(
    '%s',
    (id, html, url) => {
      const site = sites.find((each) => each.id === id)
      if (!site) throw new Error('no site')
      const address = new URL(url)
      let doc = open(html, url)
      mutations.forEach((mutation, number) => {
        // The changes add up, until no thread is left.
        if (readPage(site, doc, address).page !== 'thread') {
          doc = open(html, url)
          readPage(site, doc, address)
        }
        const outside = () => [...doc.querySelectorAll('body *')]
        mutation.change({ doc, url: address, outside, facts: new Set() }, chanceOf(number + 1))
        const kept = readPage(site, doc, address)
        forget()
        expect(kept, mutation.name).toEqual(readPage(site, doc, address))
      })
    },
    60_000,
  )
})

describe('a long thread in slices', () => {
  const long = longThread(12)
  test.each([
    ['gmail', gmail.threadPage(long), gmail.addressOf(long)],
    ['outlook', outlook.threadDocument(long), outlook.addressOf(long)],
  ])('%s: nothing is told before all is read', (id, html, url) => {
    const site = sites.find((each) => each.id === id)
    if (!site) throw new Error('no site')
    const doc = open(html, url)
    const address = new URL(url)
    const whole = readPage(site, doc, address)
    forget()
    // No time at all: each slice reads one message.
    const told = Array.from({ length: 12 }, () => readInSlices(site, doc, address, -1))
    expect(told.slice(0, -1)).toEqual(Array(11).fill('more'))
    expect(told.at(-1)).toEqual(whole)
    expect(whole.messages).toHaveLength(12)
  })

  test('the words of a language that was not met before are made part by part, in slices of their own', () => {
    const site = sites.find((each) => each.id === 'zimbra')
    if (!site) throw new Error('no site')
    const doc = open(zimbra.threadDocument(long), zimbra.ZIMBRA)
    doc.documentElement.lang = 'fi'
    const read = () => {
      let told: ReturnType<typeof readInSlices> = 'more'
      let slices = 0
      for (; told === 'more'; slices++) told = readInSlices(site, doc, new URL(zimbra.ZIMBRA), -1)
      forget()
      return { slices, told }
    }
    const first = read()
    const second = read()
    expect(second).toEqual({ slices: 12, told: first.told })
    expect(second.told).toMatchObject({ page: 'thread' })
    expect(first.slices).toBeGreaterThan(second.slices + 10)
  })

  test('one that changes faster than it is read is read to the end', () => {
    const site = sites.find((each) => each.id === 'gmail')
    if (!site) throw new Error('no site')
    const short = longThread(3)
    const url = gmail.addressOf(short)
    const doc = open(gmail.threadPage(short), url)
    // The words of its language are made.
    readPage(site, doc, new URL(url))
    forget()
    const told = Array.from({ length: 65 }, () => {
      for (const each of doc.querySelectorAll('.adn')) each.classList.toggle('moving')
      return readInSlices(site, doc, new URL(url), -1)
    })
    expect(told.findIndex((each) => each !== 'more')).toBe(60)
  })
})
