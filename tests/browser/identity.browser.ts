/** One person met on two sites: asked about, saved twice all the same, merged after a look at both, and taken apart again by Undo. */
import type { Page as BrowserPage } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { linkedinSite, profileAddress } from '../fixtures/linkedinPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { members } from '../fixtures/profiles'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onPage, onSidebar } from '../support/hands'
import { wordsOf } from '../support/loop'
import { rowsOf } from '../support/records'

const t = wordsOf('en')
let margin: Margin
let reader: BrowserPage

beforeAll(async () => {
  margin = await openMargin({ pages: [...gmailSite(), ...linkedinSite()] })
  reader = await margin.dashboard('/settings')
})
afterAll(() => margin?.close())
afterEach(() => {
  expect(margin.errors.splice(0)).toEqual([])
})
const people = () => rowsOf(reader, 'people')

it('a person saved from an email is asked about on her profile, and saved there all the same', async () => {
  const thread = await onSidebar(await margin.visit(addressOf(bottling)))
  await thread.press(t('person.saveNamed', { name: CLAIRE.name }))
  await thread.press(t('person.saveAsLead'))
  await thread.sees(t('change.personAdded', { name: CLAIRE.name }))
  const tab = await margin.visit(profileAddress(members.claire))
  await tab.shell.click('.tab')
  const profile = await onSidebar(tab)
  await profile.sees(t('capture.join'))
  await profile.sees(t('match.notSame'))
  await profile.press(t('person.saveAsLead'))
  await profile.sees(t('change.personAdded', { name: members.claire.name }))
  expect(await people()).toHaveLength(2)
})

it('a page of duplicates never says that there are none while it has yet to draw what was found', async () => {
  const page = await margin.browser.newPage()
  await page.evaluateOnNewDocument(() => {
    // Each state of the page, one after the other.
    const states: string[] = []
    Object.assign(window, { states })
    new MutationObserver(() => states.push(document.body?.innerText ?? '')).observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })
  await page.goto(new URL('#/duplicates', reader.url()).href)
  await onPage(page).sees(t('match.notSame'))
  const states = await page.evaluate(() => (window as unknown as { states: string[] }).states)
  await page.close()
  const early = states.filter((text) => !text.includes(t('match.notSame')))
  expect(early.length).toBeGreaterThan(0)
  expect(early.filter((text) => text.includes(t('duplicates.none')) || text.includes(t('duplicates.again')))).toEqual(
    [],
  )
})

it('both are one pair of the duplicates; merged, she has the address and the profile; Undo brings two back', async () => {
  const page = await margin.dashboard('/duplicates')
  const hands = onPage(page)
  await hands.sees(t('duplicates.again'))
  await hands.press(t('duplicates.merge', { name: CLAIRE.name, other: members.claire.name }))
  await hands.sees(t('merge.turn'))
  await hands.sees(CLAIRE.email)
  const before = await people()
  await hands.press(t('merge.merge'))
  await hands.sees(t('change.peopleMerged', { name: CLAIRE.name, other: members.claire.name }))
  await hands.sees(t('duplicates.none'))
  expect(await people()).toMatchObject([
    { name: CLAIRE.name, emails: [CLAIRE.email], profileUrls: [expect.stringContaining(members.claire.slug)] },
  ])
  await hands.press(t('undo'))
  await until(async () => (await people()).length === 2, 'both to be back')
  expect(await people()).toEqual(before)
  await hands.sees(t('match.notSame'))
})

it('told apart by key they are no pair any more, and the profile asks no more', async () => {
  const hands = onPage(await margin.dashboard('/duplicates'))
  await hands.sees(t('duplicates.again'))
  await hands.keys('j', 'n')
  await hands.sees(t('duplicates.none'))
  expect(await rowsOf(reader, 'apart')).toHaveLength(1)
})

it('two companies are one pair of the duplicates; merged after a look at both, and two again after Undo', async () => {
  const page = await margin.dashboard('/companies')
  const hands = onPage(page)
  const add = async (name: string, site: string) => {
    await hands.press(t('list.addCompany'))
    await hands.fill(t('company.name'), name)
    await hands.fill(t('company.website'), site)
    await hands.press(t('company.save'))
    await hands.sees(t('change.companyAdded', { name }))
  }
  await add('Kern Optik', 'https://kern-optik.example')
  await add('Kern Optics', 'https://www.kern-optik.example/en')
  const companies = () => rowsOf(reader, 'companies')
  const before = await companies()
  await hands.press(t('duplicates.look'), 'link')
  await hands.sees(t('duplicates.again'))
  const [name, other] = (await page.$$eval('.duplicate .name', (links) => links.map((link) => link.textContent))) as [
    string,
    string,
  ]
  await hands.press(t('duplicates.merge', { name, other }))
  await hands.sees(t('merge.turn'))
  expect(await companies()).toEqual(before)
  await hands.press(t('merge.merge'))
  await hands.sees(t('change.companiesMerged', { name, other }))
  await hands.sees(t('duplicates.noneCompanies'))
  expect((await companies()).map((one) => one.name)).not.toContain(other)
  await hands.press(t('undo'))
  await until(async () => (await companies()).length === before.length, 'both to be back')
  expect(await companies()).toEqual(before)
  await hands.sees(t('match.notSameCompany'))
})

it('from a company’s page the other is chosen by name; turned round, it is the other’s page that is shown afterwards', async () => {
  const [one, two] = (await rowsOf(reader, 'companies')).filter((company) => company.name.startsWith('Kern'))
  if (!one || !two) throw new Error('not there')
  const page = await margin.dashboard(`/companies/${one.id}`)
  const hands = onPage(page)
  await hands.press(t('record.more', { name: one.name }))
  await hands.press(t('merge.with'), 'menuitem')
  await hands.fill(t('merge.whichCompany'), 'kern', 'combobox')
  await hands.press(two.name, 'option')
  await hands.press(t('merge.turn'))
  await hands.sees(t('merge.explainCompany', { name: two.name, other: one.name, n: 1 }))
  await hands.press(t('merge.merge'))
  await hands.sees(t('change.companiesMerged', { name: two.name, other: one.name }))
  await until(async () => page.url().endsWith(two.id), 'the page of the one that stays')
})

it('a card that is pasted fills the form; a broken file says so and changes nothing', async () => {
  const tab = await margin.visit(addressOf(bottling))
  const hands = await onSidebar(tab)
  await hands.sees(CLAIRE.name)
  const before = await people()
  const paste = (text: string, name?: string) =>
    hands.on.evaluate(
      (words, file) => {
        const data = new DataTransfer()
        if (file) data.items.add(new File([words], file))
        else data.setData('text/plain', words)
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
      },
      text,
      name,
    )
  await paste('nothing of a card', 'broken.vcf')
  await hands.sees(t('given.unread', { file: 'broken.vcf' }))
  expect(await people()).toEqual(before)
  await paste('Ida Kern\nHead of Sales\nKern Optik GmbH\nTel. +49 30 901820\nida.kern@kern-optik.example')
  await hands.sees(t('from.check', { from: t('from.card') }))
  await hands.press(t('person.saveAsLead'))
  await hands.sees(t('change.personAdded', { name: 'Ida Kern' }))
  expect((await people()).find((row) => row.name === 'Ida Kern')).toMatchObject({
    emails: ['ida.kern@kern-optik.example'],
    provenance: { emails: { kind: 'card', site: 'file' } },
  })
})
