/**
 * Roundcube in its three skins and SOGo, the real programs on loopback, with Margin in the browser beside them: the user adds
 * her host, reads, saves a person, logs an email once, writes one. One mailbox stands behind them all.
 * What the build of this test leaves unproven is said in `tests/support/allowedBuild.ts`.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildThatMay } from '../support/allowedBuild'
import { asTab, type Margin, openMargin, type Tab } from '../support/extension'
import { until } from '../support/frames'
import { onPage, onSidebar } from '../support/hands'
import { carryIn } from '../support/inside'
import { wordsOf } from '../support/loop'
import { headersOf, wrongIn } from './headers'
import { asWritten, corpus, HOSTILE, type Mail, mails } from './messages'
import { factsWhen } from './read'
import { composePage, openInPreview, ownPage, signIn, writeWithStyles } from './roundcubeHands'
import { USER } from './servers/dovecot'
import { hostOf, type Servers, SKINS, SOGO_HOST, startServers } from './servers/index'
import * as sogo from './sogoHands'

const t = wordsOf('en')
const hard = corpus()
/** Numbers in the folder follow arrival: the corpus first, then ours. */
const uidOf = (key: keyof typeof mails): number => hard.length + Object.keys(mails).indexOf(key) + 1
const offer: Mail = mails.offer

let servers: Servers
let margin: Margin
let remove = async () => {}
const dialogs: string[] = []

beforeAll(async () => {
  servers = await startServers([
    ...hard.map((one) => one.bytes),
    ...Object.entries(mails).map(([id, mail]) => asWritten(mail, id)),
  ])
  const build = await buildThatMay(servers.hosts)
  remove = build.remove
  margin = await openMargin({ hosts: servers.hosts, port: servers.port, build: build.folder })
})
afterAll(async () => {
  await margin?.close()
  await servers?.stop()
  await remove()
})

const visit = async (address: string): Promise<Tab> =>
  margin.visit(address, async (page) =>
    page.on('dialog', (dialog) => {
      // Programs ask before a draft is left; a script of a mail would say something.
      if (dialog.type() !== 'beforeunload') dialogs.push(dialog.message())
      void dialog.accept()
    }),
  )

/** Goes to another address in the tab of a signed-in user. */
async function go(page: Page, address: string): Promise<Tab> {
  await page.goto(address)
  return asTab(page)
}

async function addHost(host: string): Promise<void> {
  const settings = await margin.dashboard('/settings')
  const hands = onPage(settings)
  await hands.fill(t('own.add'), `https://${host}/some/page?x=1`)
  await hands.keys('Enter')
  await hands.sees(t('own.added', { host }))
  await settings.close()
}

/** The emails in the database, by subject. */
async function logged(subject: string | undefined): Promise<unknown[]> {
  const page = await carryIn(await margin.bare())
  const rows = await page.evaluate(
    async () => (await inside.everything()).activities as { email?: { subject?: string } }[],
  )
  await page.close()
  return rows.filter((row) => row.email && row.email.subject === subject)
}

/** The real editor takes a draft beside what stands there, as text, and keeps the subject. */
async function putsADraft(page: Page, host: string): Promise<void> {
  const ours = await margin.bare()
  const became = await ours.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url })
    const target = { tabId: tab?.id as number }
    await chrome.scripting.executeScript({ target, files: ['/writer.js'] })
    const func = (draft: object) => (globalThis as unknown as { marginWrite: (d: object) => string }).marginWrite(draft)
    const args = [{ subject: 'Another', text: 'A <b>draft</b>\nof Margin' }]
    return (await chrome.scripting.executeScript({ target, args, func }))[0]?.result
  }, `https://${host}/*`)
  await ours.close()
  expect(became).toBe('subjectKept')
  const says = (text = '') => /A <b>draft<\/b>\s*of Margin/.test(text) && text.includes('Bold words of mine')
  await factsWhen(page, 'the draft that was put in', ({ drafts }) => says(drafts?.[0]?.text))
}

const people = (all: Mail['to']) => all.map(({ name, email }) => (name ? { name, email } : { email }))

describe.each(SKINS)('Roundcube, %s', (skin) => {
  const host = hostOf(skin)
  let tab: Tab

  it('is left alone until the user adds its host', async () => {
    tab = await visit(`https://${host}/`)
    await signIn(tab.page)
    expect(await tab.page.$('margin-sidebar')).toBeNull()
    await addHost(host)
    // The tab that stood open has it now, without a reload.
    await tab.page.bringToFront()
    await tab.sidebar()
    const facts = await factsWhen(tab.page, 'the list', ({ page }) => page === 'list')
    expect(facts.rows).toHaveLength(hard.length + Object.keys(mails).length)
    const row = facts.rows.find(({ subject }) => subject === offer.subject)
    expect(row?.from).toEqual([offer.from])
  })

  it('reads an open message in the preview and on its own page, the same', async () => {
    await openInPreview(tab.page, offer.subject as string)
    const beside = await factsWhen(tab.page, 'the preview', ({ page }) => page === 'thread')
    expect(beside.subject).toBe(offer.subject)
    const [message] = beside.messages
    expect(message).toMatchObject({ from: offer.from, to: people(offer.to), cc: people(offer.cc) })
    expect(message?.sentAt).toBe(new Date(offer.at).toISOString())
    expect(message?.text).toContain('We take the two pumps.')
    expect(message?.text).not.toContain('4,200')
    expect(message?.attachments.map((one) => one.name)).toEqual(offer.files?.map((one) => one.name))
    // A second message in the same frame: the sidebar follows, though the page's address stays.
    await openInPreview(tab.page, mails.plain.subject)
    await tab.says(mails.plain.from.email)
    tab = await go(tab.page, ownPage(host, uidOf('offer')))
    await tab.sidebar()
    const own = await factsWhen(tab.page, 'the page', ({ page }) => page === 'thread')
    expect(own.messages).toEqual(beside.messages)
    expect([beside.account, own.account]).toEqual([USER.email, USER.email])
  })

  if (skin === 'elastic') {
    it('a person is saved and the email logged', async () => {
      const hands = await onSidebar(tab)
      await hands.press(t('person.saveNamed', { name: offer.from.name as string }))
      await hands.value(t('person.name'))
      await hands.keys('Enter')
      await hands.sees(t('change.personAdded', { name: offer.from.name as string }))
      await hands.press(t('email.logOnly'))
      await hands.sees(`✓ ${t('email.allLogged')}`)
      expect(await logged(offer.subject)).toHaveLength(1)
    })

    it('reads every message of the corpus without a wrong address or name', async () => {
      for (const [i, { name, bytes }] of hard.entries()) {
        const sent = await headersOf(bytes)
        tab = await go(tab.page, ownPage(host, i + 1))
        await tab.sidebar()
        const { messages } = await factsWhen(tab.page, name, ({ page }) => page === 'thread' || page === 'unread')
        expect(wrongIn(messages, sent), name).toEqual([])
      }
    })
  }

  it('shows the email as logged already, however it is met', async () => {
    tab = await go(tab.page, `https://${host}/?_task=mail&_mbox=INBOX`)
    await openInPreview(tab.page, offer.subject as string)
    await (await onSidebar(tab)).sees(`✓ ${t('email.allLogged')}`)
    tab = await go(tab.page, ownPage(host, uidOf('offer')))
    await (await onSidebar(tab)).sees(`✓ ${t('email.allLogged')}`)
    expect(await logged(offer.subject)).toHaveLength(1)
  })

  it('shows hostile names and subjects as text, and believes no disguise', async () => {
    tab = await go(tab.page, ownPage(host, uidOf('hostile')))
    await tab.sidebar()
    const hostile = await factsWhen(tab.page, 'the hostile one', ({ page }) => page === 'thread')
    expect(hostile.subject).toBe(mails.hostile.subject)
    expect(hostile.messages[0]?.from).toEqual({ name: HOSTILE, email: 'bobby@tables.example' })
    await tab.says('bobby@tables.example')
    tab = await go(tab.page, ownPage(host, uidOf('disguised')))
    await tab.says(mails.disguised.from.email)
    expect(await tab.words()).not.toContain(offer.from.email)
    expect(dialogs).toEqual([])
  })

  it('reads all of many recipients, and no subject where there is none', async () => {
    tab = await go(tab.page, ownPage(host, uidOf('crowd')))
    await tab.sidebar()
    const crowd = await factsWhen(tab.page, 'the crowd', ({ page }) => page === 'thread')
    expect(crowd.messages[0]?.to).toEqual(people(mails.crowd.to))
    tab = await go(tab.page, ownPage(host, uidOf('nameless')))
    await tab.sidebar()
    const nameless = await factsWhen(tab.page, 'the nameless', ({ page }) => page === 'thread')
    expect(nameless.messages[0]?.from).toEqual(mails.nameless.from)
    expect(nameless.subject).toBeUndefined()
  })

  it('does not take a message being written for a mail', async () => {
    tab = await go(tab.page, composePage(host))
    await tab.sidebar()
    await tab.page.waitForSelector('[name="_subject"]')
    await tab.page.type('[name="_subject"]', 'A draft of mine')
    const facts = await factsWhen(tab.page, 'the draft', ({ drafts }) => drafts?.[0]?.subject === 'A draft of mine')
    expect(facts).toMatchObject({ page: 'compose', messages: [] })
    expect(facts.subject).toBeUndefined()
    await writeWithStyles(tab.page, 'Bold words of mine')
    await factsWhen(tab.page, 'the styled draft', ({ drafts }) => drafts?.[0]?.text === 'Bold words of mine')
    await putsADraft(tab.page, host)
    await tab.page.close()
  })
})

describe('SOGo', () => {
  let tab: Tab

  it('is left alone until the user adds its host', async () => {
    tab = await visit(`https://${SOGO_HOST}/SOGo/`)
    await sogo.signIn(tab.page)
    expect(await tab.page.$('margin-sidebar')).toBeNull()
    await addHost(SOGO_HOST)
    await tab.page.bringToFront()
    await tab.sidebar()
    const facts = await factsWhen(tab.page, 'the list', ({ page, rows }) => page === 'list' && rows.length > 0)
    expect(facts.account).toBe(USER.email)
  })

  it('reads an open message in the page and in a window of its own, the same', async () => {
    tab = await go(tab.page, sogo.inPage(uidOf('offer')))
    await tab.sidebar()
    const facts = await factsWhen(tab.page, 'the message', ({ page }) => page === 'thread')
    expect(facts.subject).toBe(offer.subject)
    const [message] = facts.messages
    expect(message?.from).toEqual(offer.from)
    expect(message?.to.map((one) => one.name)).toEqual(offer.to.map((one) => one.name))
    expect(message?.cc).toEqual(people(offer.cc))
    expect(message?.sentAt).toBe(new Date(offer.at).toISOString())
    expect(message?.text).toContain('We take the two pumps.')
    expect(message?.text).not.toContain('4,200')
    expect(message?.attachments.map((one) => one.name)).toEqual(offer.files?.map((one) => one.name))
    const window = await visit(sogo.inWindow(uidOf('offer')))
    await window.sidebar()
    const own = await factsWhen(window.page, 'the window', ({ page }) => page === 'thread')
    expect(own.messages).toEqual(facts.messages)
    await window.page.close()
  })

  it('takes the email that was logged in Roundcube for the same, once it was asked', async () => {
    await tab.page.bringToFront()
    const hands = await onSidebar(tab)
    // The page tells less of it here than there: that is no proof, so Margin asks, and logs nothing by itself.
    await hands.sees(t('email.looksLogged', { when: 'Aug 20, 2025' }))
    await hands.press(t('email.same'))
    await hands.sees(`✓ ${t('email.allLogged')}`)
    expect(await logged(offer.subject)).toHaveLength(1)
  })

  it('follows from message to message in the page', async () => {
    for (const key of ['plain', 'hostile', 'crowd', 'nameless'] as const) {
      const mail: Mail = mails[key]
      await tab.page.evaluate(
        (hash) => {
          location.hash = hash
        },
        new URL(sogo.inPage(uidOf(key))).hash,
      )
      await tab.says(mail.from.email)
      // Two of them are of one sender: the address tells which is meant.
      const facts = await factsWhen(
        tab.page,
        key,
        ({ page, url }) => page === 'thread' && url.endsWith(`/${uidOf(key)}`),
      )
      expect(facts.messages[0]?.from, key).toEqual(mail.from)
      expect(facts.messages[0]?.sentAt, key).toBe(new Date(mail.at).toISOString())
    }
    expect(dialogs).toEqual([])
  })

  it('reads every message of the corpus without a wrong address or name', async () => {
    for (const [i, { name, bytes }] of hard.entries()) {
      const sent = await headersOf(bytes)
      await tab.page.evaluate(
        (hash) => {
          location.hash = hash
        },
        new URL(sogo.inPage(i + 1)).hash,
      )
      const { messages } = await factsWhen(
        tab.page,
        name,
        (facts) => facts.url.endsWith(`/${i + 1}`) && (facts.page === 'thread' || facts.page === 'unread'),
      )
      expect(wrongIn(messages, sent), name).toEqual([])
    }
  })

  it('does not take a message being written for a mail', async () => {
    tab = await go(tab.page, sogo.list)
    await tab.sidebar()
    await sogo.compose(tab.page)
    const facts = await factsWhen(tab.page, 'the draft', ({ page }) => page === 'compose')
    expect(facts.messages).toEqual([])
  })
})

it('said nothing of an error while all that went on', async () => {
  await until(async () => true, 'a turn')
  expect(margin.errors.filter((error) => error.includes('chrome-extension://'))).toEqual([])
})
