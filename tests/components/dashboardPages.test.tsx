// @vitest-environment jsdom
/** The pages of the full page: fields in place, lists, the journal with its conflicts, settings, records that are gone. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { generate } from '../support/generate'
import { sample } from '../support/sample'
import { fill, goTo } from './dashboard'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { Dashboard } = await import('../../components/Dashboard')
const { moveDeal } = await import('../../lib/db/deals')
const { removePerson } = await import('../../lib/db/people')
const { undo } = await import('../../lib/db/undo')
const { toasts } = await import('../../lib/state/act')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)

const today = dayOf(Date.now())
const shown = () => document.body.textContent ?? ''
const named = (name: string) => {
  const found = document.querySelector<HTMLElement>(`[aria-label="${name}"]`)
  if (!found) throw new Error(`Nothing is called ${name}. Shown: ${shown()}`)
  return found
}

beforeEach(async () => {
  toasts.value = []
  await fill(sample(today, 'en'))
})
afterEach(hide)

async function open(address: string, heading: string): Promise<void> {
  location.hash = address
  await show(<Dashboard />)
  await goTo(address, heading)
}

describe('a person', () => {
  test('says of each field where it came from, and not of what the user typed', async () => {
    await open('#/people/person-1', 'Claire Morel')
    expect(shown()).toContain('from the message header')
    const title = button('Change Title')
    await click(title)
    await type(field('Title'), 'Purchasing director')
    await press('Enter')
    await until(() => shown().includes('Change Title: Purchasing director'), 'the new title')
    const person = await db.people.get('person-1')
    expect(person?.provenance.title?.kind).toBe('typed')
    expect(person?.provenance.name?.kind).toBe('header')
    expect(button('Change Title').parentElement?.textContent).not.toContain('from')
  })

  test('keeps a wrong address with what is wrong about it, and Escape gives up', async () => {
    await open('#/people/person-1', 'Claire Morel')
    await click(named('Change Email'))
    await type(field('Email'), 'claire.morel@')
    await press('Enter')
    await until(() => document.querySelector('[role="alert"]')?.textContent?.includes('email address'), 'the reason')
    expect(field('Email').value).toBe('claire.morel@')
    expect(await db.changes.count()).toBe(0)
    field('Email').focus()
    await press('Escape')
    await until(() => document.querySelector('[aria-label="Change Email"]'), 'the field closed')
    expect((await db.people.get('person-1'))?.emails).toEqual(['claire.morel@brasseries-du-nord.example'])
  })

  test('is qualified at a press', async () => {
    await open('#/people/person-2', 'Thomas Dubreuil')
    await click(button('Contact'))
    await until(() => button('Contact').ariaPressed === 'true', 'the life cycle')
    expect((await db.people.get('person-2'))?.lifecycle).toBe('contact')
  })

  test('who was deleted is said to be gone, and is there again after Undo', async () => {
    await open('#/people/person-2', 'Thomas Dubreuil')
    const { seq } = await removePerson('person-2')
    await until(() => shown().includes('This person is gone'), 'the sentence')
    await undo(seq ?? 0)
    await until(() => document.querySelector('h1')?.textContent?.includes('Thomas Dubreuil'), 'the person')
  })
})

describe('people', () => {
  test('are listed in order, filtered by life cycle and by words', async () => {
    await open('#/people', 'People')
    await until(() => document.querySelector('.table-row'), 'the rows')
    const names = () => [...document.querySelectorAll('.table-row .name')].map((one) => one.textContent)
    expect(names().slice(0, 3)).toEqual(['Anne Rouxel', 'Antoine Weiss', 'Aurélie Noël'])
    await click(button('Suspect'))
    await until(() => names().length === 7, 'the suspects')
    await type(field('Filter by name, company, address or number'), 'laiterie')
    await until(() => names().length === 2, 'those of the Laiterie')
    expect(names().sort()).toEqual(['Aurélie Noël', 'Peter Blum'])
    await type(field('Filter by name, company, address or number'), 'xyzzy')
    await until(() => shown().includes('Nothing found for “xyzzy”.'), 'the sentence')
  })

  test('of one life cycle are found however many stand between them', async () => {
    const { peopleRows } = await import('../../lib/db/lists')
    const many = generate(today, { people: 3_500, openDeals: 0 })
    const same = many.people.map((person, i) => ({ ...person, sortName: i < 1_500 ? 'aaa' : person.sortName }))
    await fill({ ...many, people: same })
    const contacts = same.filter((person) => person.lifecycle === 'contact')
    expect((await peopleRows(10_000, 'contact')).rows).toHaveLength(contacts.length)
    expect(new Set((await peopleRows(10_000, 'contact')).rows.map((one) => one.id)).size).toBe(contacts.length)
    expect((await peopleRows(5, 'contact')).rows).toHaveLength(5)
  })
})

describe('a deal', () => {
  test('is moved by its stages, and its amount is changed in place', async () => {
    await open('#/deals/deal-16', 'Bottling line sensors')
    expect(document.querySelector('[aria-current="step"]')?.textContent).toBe('Quote')
    await click(button('Negotiation'))
    await until(() => document.querySelector('[aria-current="step"]')?.textContent === 'Negotiation', 'the stage')
    await click(named('Change Amount'))
    await type(field('Amount'), 'a lot')
    await press('Enter')
    await until(() => shown().includes('This is not an amount'), 'the reason')
    await type(field('Amount'), '52,500.50')
    await press('Enter')
    await until(() => document.querySelector('.page-head')?.textContent?.includes('€52,500.50'), 'the amount')
    expect((await db.deals.get('deal-16'))?.amount).toEqual({ minor: 5_250_050, currency: 'EUR' })
  })

  test('that is lost says why, and opens again', async () => {
    await open('#/deals/deal-16', 'Bottling line sensors')
    await click(button('Lost'))
    await type(field('Why was it lost?'), 'No budget')
    await press('Enter')
    await until(() => shown().includes('Lost, today · No budget'), 'the reason')
    await click(button('To do'))
    await until(() => button('To do').ariaPressed === 'true', 'the deal to be open')
    expect((await db.deals.get('deal-16'))?.reason).toBeUndefined()
  })

  test('gains a person with a role and loses her again', async () => {
    await open('#/deals/deal-16', 'Bottling line sensors')
    await click(named('Add a person'))
    await type(field('Person'), 'picavet')
    await until(() => document.querySelector('[role="option"]'), 'Jean-Luc')
    await press('Enter')
    await press('Enter')
    await until(() => document.querySelector('[aria-label="Take Jean-Luc Picavet off this deal"]'), 'the person')
    expect((await db.deals.get('deal-16'))?.personIds).toContain('person-3')
    await click(named('Take Jean-Luc Picavet off this deal'))
    await until(() => !shown().includes('Jean-Luc'), 'the person to be off')
  })
})

describe('history', () => {
  test('names what stands in the way of an undo, and offers to undo that first', async () => {
    await moveDeal('deal-16', 'stage-5')
    await moveDeal('deal-16', 'stage-2')
    await moveDeal('deal-1', 'stage-2')
    await open('#/history', 'History')
    await until(() => document.querySelectorAll('.history-line').length === 3, 'three changes')
    await click(named('Undo: Bottling line sensors moved to Negotiation'))
    await until(() => document.querySelector('.history-conflict'), 'the question')
    expect(document.querySelector('.history-conflict ul')?.textContent).toContain('moved to Contacted')
    expect(document.querySelectorAll('.history-conflict li')).toHaveLength(1)
    expect((await db.deals.get('deal-16'))?.stageId).toBe('stage-2')
    await click(button('Undo all 2'))
    await until(() => document.querySelectorAll('.history-line.undone').length === 2, 'both to be undone')
    expect((await db.deals.get('deal-16'))?.stageId).toBe('stage-4')
    expect((await db.deals.get('deal-1'))?.stageId).toBe('stage-2')
  })
})

describe('settings', () => {
  test('come all at once: nothing moves under the hand of who chooses', async () => {
    let early = false
    const watch = new MutationObserver(() => {
      const there = ['select', 'option[value="fr"]', '.stage-row'].map((one) => document.querySelector(one) !== null)
      if (there.some(Boolean) && !there.every(Boolean)) early = true
    })
    watch.observe(document.body, { childList: true, subtree: true })
    await open('#/settings', 'Settings')
    await until(() => document.querySelector('.stage-row'), 'the stages')
    watch.disconnect()
    expect(early).toBe(false)
  })

  test('language changes at once and can be undone', async () => {
    await open('#/settings', 'Settings')
    await until(() => document.querySelector('select'), 'the choices')
    const language = field('Language') as unknown as HTMLSelectElement
    language.value = 'fr'
    language.dispatchEvent(new Event('change', { bubbles: true }))
    await until(() => document.querySelector('h1')?.textContent === 'Réglages', 'French')
    await click(button('Défaire'))
    await until(() => document.querySelector('h1')?.textContent === 'Settings', 'English')
  })

  test('a stage is renamed when it is left, and one called like a status is warned of', async () => {
    await open('#/settings', 'Settings')
    await until(() => document.querySelector('.stage-row'), 'the stages')
    const quote = [...document.querySelectorAll('input')].find((one) => one.value === 'Quote') as HTMLInputElement
    await type(quote, '')
    await press('Enter')
    await until(() => shown().includes('This is needed.'), 'the reason')
    await type(quote, 'Won')
    await press('Enter')
    await until(() => shown().includes('“Won” is a status'), 'the warning')
    expect((await db.pipelines.get('pipeline-1'))?.stages[3]?.name).toBe('Won')
  })

  test('an empty stage goes at once', async () => {
    await open('#/settings', 'Settings')
    await until(() => document.querySelector('.stage-row'), 'the stages')
    await click(button('Add a stage'))
    await until(() => document.querySelector('[aria-label="Remove New stage"]'), 'the new stage')
    await click(named('Move New stage up'))
    await click(named('Remove New stage'))
    await until(() => !document.querySelector('[aria-label="Remove New stage"]'), 'it to go')
    expect((await db.pipelines.get('pipeline-1'))?.stages).toHaveLength(5)
  })

  test('an own address that is none is refused beside the field', async () => {
    await open('#/settings', 'Settings')
    await until(() => document.querySelector('select'), 'the choices')
    await type(field('Add an address'), 'me')
    await press('Enter')
    await until(() => shown().includes('This is not an email address'), 'the reason')
    await type(field('Add an address'), 'Me@Firm.example')
    await press('Enter')
    await until(() => shown().includes('me@firm.example'), 'the address')
    expect((await db.settings.get('settings'))?.ownAddresses).toContain('me@firm.example')
  })
})
