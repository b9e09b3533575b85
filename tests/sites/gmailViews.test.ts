/** Gmail's other ways to show a mailbox: search results, conversations off, the pane beside the list, several accounts. */
import { describe, expect, test } from 'vitest'
import { pageEmail } from '../../lib/core/pageEmail'
import { hex, tokenOf } from '../fixtures/gmailMarkup'
import { addressOf, GMAIL, listPage, threadPage } from '../fixtures/gmailPage'
import { bottling, freemail, norwegian, REP, threads } from '../fixtures/mailbox'
import { read } from './open'

/** A thread of which the page shows one message: conversation view is off. */
const single = { ...bottling, mails: bottling.mails.slice(2) }
const [mail] = single.mails

describe('search results', () => {
  test.each([
    '#search/from%3Aclaire',
    '#search/16f438e906b36dac',
    '#advanced-search/from=claire&subset=all',
    '#search/a/b',
    '#label/Key+accounts',
  ])('are a list, whatever was searched: %s', (hash) => {
    const facts = read(listPage(), `${GMAIL}${hash}`)
    expect(facts.page).toBe('list')
    expect(facts.rows.map((row) => row.legacyThreadId)).toEqual(threads.map((thread) => hex(thread.id)))
  })

  test('a list of the same make that stands aside is nobody’s mail', () => {
    const other = /<div[^>]*role="main"[\s\S]*<\/table>/.exec(listPage())?.[0] ?? ''
    expect(other).toContain('zA')
    const beside = listPage().replace('</body>', `<aside>${other}</aside></body>`)
    expect(read(beside, `${GMAIL}#inbox`)).toEqual(read(listPage(), `${GMAIL}#inbox`))
  })

  test('a thread opened from them is read as from anywhere', () => {
    const facts = read(threadPage(bottling), addressOf(bottling, 'search/from%3Aclaire'))
    expect(facts).toMatchObject({ page: 'thread', legacyThreadId: hex(bottling.id) })
  })
})

describe('with conversations off', () => {
  test('the address names the message, and the thread keeps its own id', () => {
    const url = `${GMAIL}#inbox/${tokenOf({ ...single, id: mail?.id ?? '' })}`
    const facts = read(threadPage(single), url)
    expect(facts).toMatchObject({ page: 'thread', legacyThreadId: hex(bottling.id) })
    expect(facts.messages.map((message) => message.legacyMessageId)).toEqual([hex(mail?.id ?? '')])
    expect(facts.unsure).toBeUndefined()
  })

  test('an address that names another message than the one shown: nobody is offered', () => {
    const url = `${GMAIL}#inbox/${tokenOf({ ...single, id: norwegian.mails[0]?.id ?? '' })}`
    expect(read(threadPage(single), url).page).toBe('unready')
  })
})

describe('several accounts', () => {
  test.each([
    'https://mail.google.com/mail/u/1/',
    'https://mail.google.com/mail/b/AEoRXR/u/0/',
    'https://mail.google.com/mail/',
  ])('the way back leads into the account in which the message was read: %s', (account) => {
    const facts = read(threadPage(freemail), addressOf(freemail).replace(GMAIL, account))
    expect(facts.account).toBe(REP.email)
    const [message] = facts.messages
    expect(message && pageEmail(facts, message)?.link).toBe(`${account}#all/${message?.legacyMessageId}`)
  })
})

test('a window of one thread names it in its query', () => {
  const facts = read(
    threadPage(freemail),
    `${GMAIL}?ui=2&view=btop&ver=1&search=inbox&th=%23thread-f%3A${freemail.id}&cvid=1`,
  )
  expect(facts).toMatchObject({ page: 'thread', legacyThreadId: hex(freemail.id) })
})
