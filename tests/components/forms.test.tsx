// @vitest-environment jsdom
/** Forms as they are filled in: what does not fit is said beside the field and kept, Enter saves, Escape gives up, drafts return. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays } from '../../lib/core/days'
import { browser } from './fakeBrowser'
import { fresh } from './fresh'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
await import('../../lib/core/when')
const { db } = await import('../../lib/db/db')
const { pipelines } = await import('../../lib/db/read')
const { CapturePerson } = await import('../../components/people/CapturePerson')
const { DealForm } = await import('../../components/deals/DealForm')
const { NextForm } = await import('../../components/deals/NextForm')
const { createDeal } = await import('../../lib/db/deals')
const { editSettings } = await import('../../lib/db/setup')
const { toasts } = await import('../../lib/state/act')
const { currentDay } = await import('../../lib/state/clock')
const { formatWhen } = await import('../../lib/state/format')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)

const candidate = {
  key: 'thomas@nord.example',
  name: { value: 'Thomas Dubreuil', kind: 'header', sure: 'sure' },
  email: { value: 'thomas@nord.example', kind: 'header', sure: 'sure' },
  title: { value: 'Buyer', kind: 'signature', sure: 'likely' },
  phones: [],
  websites: [],
} as const
const seen = { site: 'gmail', url: 'https://mail.google.com/mail/u/0/#inbox/x' }
const capture = (done = vi.fn(), cancel = vi.fn()) => (
  <CapturePerson
    name="lead:thomas"
    candidate={{ ...candidate, phones: [], websites: [] }}
    seen={seen}
    onSaved={done}
    onCancel={cancel}
  />
)

beforeEach(fresh)
afterEach(hide)

describe('save as lead', () => {
  test('is filled in, says where each value came from, and Enter saves it with that', async () => {
    const done = vi.fn()
    await show(capture(done))
    expect(document.activeElement).toBe(field('Name'))
    expect(document.body.textContent).toContain('from the signature, to be checked')
    await press('Enter')
    await until(() => done.mock.calls.length, 'the person to be saved')
    const [person] = await db.people.toArray()
    expect(person).toMatchObject({ name: 'Thomas Dubreuil', title: 'Buyer', lifecycle: 'lead' })
    expect(person?.provenance.title).toMatchObject({ kind: 'signature', sure: 'likely', url: seen.url })
    expect(toasts.value.at(-1)?.seq).toBeGreaterThan(0)
    // The form stands until what it makes room for is there: pressed twice, it saves once.
    await press('Enter')
    await new Promise((done) => setTimeout(done))
    expect(
      await db.changes
        .where('seq')
        .above(toasts.value.at(-1)?.seq ?? 0)
        .count(),
    ).toBe(0)
    expect(await db.people.count()).toBe(1)
  })

  test('an address that does not fit is said beside its field, kept, and nothing is saved', async () => {
    await show(capture())
    const email = field('Email')
    await type(email, 'thomas@')
    await press('Enter')
    const message = await until(() => document.querySelector('[role="alert"]'), 'the message')
    expect(email.getAttribute('aria-invalid')).toBe('true')
    expect(email.getAttribute('aria-describedby')).toContain(message.id)
    expect(email.value).toBe('thomas@')
    await until(() => document.activeElement === email, 'the focus on the field')
    expect(await db.people.count()).toBe(0)
  })

  test('what was typed is there again after the screen was gone; Escape forgets it', async () => {
    await show(capture())
    await type(field('Title'), 'Chief buyer')
    hide()
    const cancel = vi.fn()
    await show(capture(vi.fn(), cancel))
    await until(() => field('Title').value === 'Chief buyer', 'the draft')
    field('Title').focus()
    const pressed = await press('Escape')
    expect(pressed.defaultPrevented).toBe(true)
    expect(cancel).toHaveBeenCalledOnce()
    await show(capture())
    expect(field('Title').value).toBe('Buyer')
  })

  test('who types before what was left is there again loses neither', async () => {
    await show(capture())
    await type(field('Email'), 'thomas.d@nord.example')
    hide()
    const get = browser.storage.local.get
    let answer = () => {}
    browser.storage.local.get = async (key) => {
      const kept = await get(key)
      await new Promise<void>((done) => {
        answer = done
      })
      return kept
    }
    await show(capture())
    await type(field('Title'), 'Chief buyer')
    browser.storage.local.get = get
    answer()
    await until(() => field('Email').value === 'thomas.d@nord.example', 'the draft')
    expect(field('Title').value).toBe('Chief buyer')
    hide()
    await show(capture())
    await until(() => field('Email').value === 'thomas.d@nord.example', 'the draft')
    expect(field('Title').value).toBe('Chief buyer')
  })
})

describe('a deal', () => {
  test('an amount is read as typed in the language; one that cannot be read is said so and kept', async () => {
    await editSettings({ language: 'fr' })
    const done = vi.fn()
    await show(<DealForm pipelines={await pipelines()} onDone={done} />)
    await until(() => document.body.textContent?.includes('Montant'), 'French')
    await type(field('Intitulé'), 'Capteurs')
    await type(field('Montant'), 'beaucoup')
    await press('Enter')
    await until(() => field('Montant').getAttribute('aria-invalid'), 'the message')
    expect(field('Montant').value).toBe('beaucoup')
    expect(await db.deals.count()).toBe(0)
    await type(field('Montant'), '48 000,50')
    await press('Enter')
    await until(() => done.mock.calls.length, 'the deal to be saved')
    expect((await db.deals.toArray())[0]?.amount).toEqual({ minor: 4_800_050, currency: 'EUR' })
  })

  test('the hour told with the first day of what is next is kept, and words that are not understood are there again later', async () => {
    const done = vi.fn()
    const hourIsNine = () => document.querySelector<HTMLInputElement>('input[type="time"]')?.value === '09:00'
    const form = async () => show(<DealForm pipelines={await pipelines()} onDone={done} />)
    await form()
    await until(() => document.body.textContent?.includes('When?'), 'English')
    await type(field('Title'), 'Sensors')
    await type(field('When?'), 'tomorow 9')
    await press('Enter')
    await until(() => field('When?').getAttribute('aria-invalid'), 'the message')
    hide()
    await form()
    await until(() => field('When?').value === 'tomorow 9', 'the words')
    await press('Enter')
    expect(await db.deals.count()).toBe(0)
    await type(field('When?'), 'tomorrow 9')
    await until(hourIsNine, 'the hour')
    hide()
    await form()
    await until(hourIsNine, 'the draft')
    expect(field('When?').value).toBe(formatWhen(addDays(currentDay.value, 1)))
    field('When?').focus()
    await press('Enter')
    await until(() => done.mock.calls.length, 'the deal to be saved')
    const [deal] = await db.deals.toArray()
    expect(deal?.nextAction).toEqual({ day: addDays(currentDay.value, 1), time: '09:00' })
    expect([...Object.keys(await browser.storage.local.get(null))].filter((key) => key.startsWith('draft:'))).toEqual(
      [],
    )
  })

  test('ticking an action off asks what is next: without one, or standby, the deal stays as it was', async () => {
    const { value } = await createDeal({ title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand' })
    const deal = await db.deals.get(value.dealId)
    if (!deal) throw new Error('no deal')
    const done = vi.fn()
    await show(<NextForm deal={deal} mode="done" onDone={done} />)
    await until(() => document.body.textContent?.includes('What is next?'), 'English')
    await press('Enter')
    await until(() => document.querySelector('[role="alert"]'), 'the message')
    expect(done).not.toHaveBeenCalled()
    await click(button('Nothing now'))
    await click(button('In a month'))
    await click(button('Standby'))
    await until(() => done.mock.calls.length, 'standby')
    expect(await db.deals.get(deal.id)).toMatchObject({ status: 'standby' })
  })
})
