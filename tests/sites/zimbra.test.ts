/** Zimbra's classic interface on any host, on pages of our own. */
import { describe, expect, test } from 'vitest'
import { siteByStructure } from '../../lib/sites'
import { bottling, CLAIRE, french, REP, THOMAS, threads } from '../fixtures/mailbox'
import { composeDocument, listDocument, threadDocument, ZIMBRA } from '../fixtures/zimbraPage'
import { open, read } from './open'
import { pages } from './pages'

/** How Zimbra keeps the views of tabs behind: drawn, but off the screen and on its lowest layer. */
const BEHIND = 'position: absolute; overflow: hidden; left: -10000px; top: -10000px; z-index: 100;'

test.each(['en', 'fr'])('an open conversation, in any language: %s', (lang) => {
  const facts = read(threadDocument(bottling, lang), ZIMBRA)
  expect(facts).toMatchObject({ site: 'zimbra', page: 'thread', account: REP.email, subject: bottling.subject })
  expect(facts.messages.map((message) => message.from)).toEqual([CLAIRE, REP, THOMAS])
  expect(facts.messages.map((message) => message.to)).toEqual([[REP], [CLAIRE], [REP]])
  expect(facts.messages.map((message) => message.cc)).toEqual([[THOMAS], [THOMAS], [CLAIRE]])
  expect(facts.messages.map((message) => message.sentAt)).toEqual(
    bottling.mails.map((mail) => new Date(mail.at).toISOString()),
  )
  expect(facts.messages[2]?.text).toMatch(/^Hello Camille,\n\nTomorrow at 10 suits me/)
  expect(facts.messages[2]?.attachments).toEqual([{ name: 'line-2-drawing.pdf', size: '1.2 MB' }])
  expect(facts.unsure).toBeUndefined()
})

test('bubbles without addresses give names without addresses', () => {
  const facts = read(threadDocument(french, 'fr', false), ZIMBRA)
  expect(facts.messages[1]?.from).toEqual({ name: 'Amina Belkacem' })
  expect(facts.messages[0]).not.toHaveProperty('text')
})

test('a message or a list in a tab behind is not read', () => {
  const behind = (html: string, selector: string) => (doc: Document) => {
    for (const view of open(html, ZIMBRA).querySelectorAll(selector)) {
      view.setAttribute('style', BEHIND)
      doc.getElementById('z_shell')?.prepend(doc.adoptNode(view))
    }
  }
  const parts = '.subject, .ZmMailMsgView, ul'
  const whole = read(threadDocument(bottling), ZIMBRA)
  expect(read(threadDocument(bottling), ZIMBRA, behind(threadDocument(french, 'fr'), parts))).toEqual(whole)
  expect(read(listDocument(), ZIMBRA, behind(threadDocument(french, 'fr'), parts)).page).toBe('list')
  expect(read(threadDocument(bottling), ZIMBRA, behind(listDocument(), parts))).toEqual(whole)
})

test('the list, a message being written', () => {
  const facts = read(listDocument(), ZIMBRA)
  expect(facts.rows.map((row) => row.subject)).toEqual(threads.map((thread) => thread.subject))
  expect(facts.rows.map((row) => row.from)).toEqual(threads.map((thread) => [{ name: thread.mails.at(-1)?.from.name }]))
  expect(facts.rows[0]?.threadId).toBe('-300')
  expect(read(composeDocument(), ZIMBRA).page).toBe('compose')
})

test('where nothing parts it from the beginning of the text, a subject in the list is unknown', () => {
  const facts = read(listDocument(), ZIMBRA, (doc) => {
    for (const fragment of doc.querySelectorAll('[id$="__su"] *')) fragment.replaceWith(...fragment.childNodes)
  })
  expect(facts.rows).toHaveLength(threads.length)
  for (const row of facts.rows) expect(row).not.toHaveProperty('subject')
})

test('is known by its structure, and no other page is taken for it', () => {
  expect(siteByStructure(open(listDocument(), ZIMBRA), new URL(ZIMBRA))?.id).toBe('zimbra')
  const others = Object.entries(pages).filter(([site]) => site !== 'zimbra')
  for (const [, list] of others)
    for (const [html] of list.slice(0, 2))
      expect(siteByStructure(open(html, ZIMBRA), new URL(ZIMBRA))?.id).not.toBe('zimbra')
})

describe('a message being written', () => {
  const drafts = (...args: Parameters<typeof composeDocument>) => read(composeDocument(...args), ZIMBRA).drafts

  test('is told with those who are addressed and those who get an open copy, without what it quotes', () => {
    const facts = read(composeDocument(), ZIMBRA)
    expect(facts).toMatchObject({
      page: 'compose',
      messages: [],
      drafts: [
        {
          key: 'zv__COMPOSE-1',
          to: [CLAIRE],
          cc: [THOMAS],
          subject: 'The quote',
          text: 'Dear Claire,\nthe quote is attached.',
        },
      ],
    })
    expect(JSON.stringify(facts)).not.toMatch(/hidden/i)
  })

  test('without styles, and with names alone', () => {
    expect(drafts({ to: [CLAIRE], plain: 'Dear Claire,', full: false })).toEqual([
      { key: 'zv__COMPOSE-1', to: [{ name: CLAIRE.name }], cc: [], text: 'Dear Claire,' },
    ])
  })

  test('where addresses are plain text, whole ones are told', () => {
    const facts = read(composeDocument({ to: [] }), ZIMBRA, (doc) => {
      const row = doc.getElementById('zv__COMPOSE-1_to_row') as Element
      row.removeAttribute('style')
      const field = doc.createElement('textarea')
      field.value = `"${CLAIRE.name}" <${CLAIRE.email}>; thom`
      doc.querySelector('#zv__COMPOSE-1_to_cell')?.replaceChildren(field)
    })
    expect(facts.drafts?.[0]?.to).toEqual([CLAIRE])
  })

  test('each stands in a view of its own; one in a tab behind is not told', () => {
    const two = (style: string) => (doc: Document) => {
      const other = doc.getElementById('zv__COMPOSE-1')?.cloneNode(true) as Element
      for (const each of [other, ...other.querySelectorAll('[id]')]) each.id = each.id.replace('COMPOSE-1', 'COMPOSE-2')
      other.setAttribute('style', style)
      doc.getElementById('zv__COMPOSE-1')?.after(other)
    }
    const keys = (style: string) => {
      const { drafts, draftsBehind } = read(composeDocument(), ZIMBRA, two(style))
      return [drafts?.map(({ key }) => key), draftsBehind]
    }
    expect(keys('')).toEqual([['zv__COMPOSE-1', 'zv__COMPOSE-2'], undefined])
    for (const style of ['display: none', BEHIND]) expect(keys(style)).toEqual([['zv__COMPOSE-1'], ['zv__COMPOSE-2']])
  })

  test('in a tab behind is kept, and the message before it is read', () => {
    const draft = open(composeDocument(), ZIMBRA).getElementById('zv__COMPOSE-1')
    draft?.setAttribute('style', BEHIND)
    const facts = read(threadDocument(bottling), ZIMBRA, (doc) =>
      doc.getElementById('z_shell')?.append(doc.adoptNode(draft as Element)),
    )
    expect(facts).toMatchObject({ page: 'thread', subject: bottling.subject, draftsBehind: ['zv__COMPOSE-1'] })
    expect(facts).not.toHaveProperty('drafts')
  })

  test('the short answer between the messages is told too, and is in none of them', () => {
    const single = { ...bottling, mails: bottling.mails.slice(0, 1) }
    for (const thread of [bottling, single]) {
      const before = read(threadDocument(thread), ZIMBRA)
      const short = threadDocument(thread, 'en', true, { to: [CLAIRE], cc: [THOMAS], plain: 'Tomorrow at 10, then.' })
      const { drafts, ...facts } = read(short, ZIMBRA)
      expect(facts).toEqual(before)
      expect(drafts).toEqual([
        { key: 'zv__CLV-main__CV_reply', to: [CLAIRE], cc: [THOMAS], text: 'Tomorrow at 10, then.' },
      ])
      const hide = (doc: Document) => doc.querySelector('.Conv2Reply')?.setAttribute('style', 'display: none')
      expect(read(short, ZIMBRA, hide)).toEqual(before)
    }
  })

  test('is not told where nothing says to whom it goes', () => {
    const facts = read(composeDocument(), ZIMBRA, (doc) =>
      doc.getElementById('zv__COMPOSE-1_to_cell')?.removeAttribute('id'),
    )
    expect(facts).toMatchObject({ page: 'compose' })
    expect(facts).not.toHaveProperty('drafts')
  })
})
