// @vitest-environment jsdom
/** Qualifying a lead: what is there is offered, nothing is chosen for the user, and what is missing is named. */
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fresh } from './fresh'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { editSettings } = await import('../../lib/db/setup')
const { addField } = await import('../../lib/db/customFields')
const { createDeal } = await import('../../lib/db/deals')
const { saveCompany, savePerson } = await import('../../lib/db/people')
const { ConvertPerson } = await import('../../components/people/ConvertPerson')
const { toasts } = await import('../../lib/state/act')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)
// The lists by which people are compared come when they are first needed: not in the middle of a test.
await (await import('../../lib/state/matching')).comparing()

const draft = { emails: ['nora@alma.example'], phones: [], profileUrls: [], source: 'hand', provenance: {} }
const shown = () => document.body.textContent ?? ''

async function open(done = vi.fn(), look = vi.fn()) {
  const { personId } = (await savePerson({ ...draft, name: 'Nora Lund' })).value
  const person = await db.people.get(personId)
  if (!person) throw new Error('she was not saved')
  await show(<ConvertPerson person={person} onDone={done} onLook={look} />)
  await until(() => shown().includes('What is it about?'), 'the form')
  return { done, look, personId }
}

beforeEach(fresh)
afterEach(hide)

test('who has a company with an open deal chooses it, another or none; by herself the form chooses nothing', async () => {
  const company = { name: 'Alma', domains: ['alma.example'], profileUrls: [], source: 'hand', provenance: {} }
  const { companyId } = (await saveCompany(company)).value
  const sensors = { title: 'Sensors', people: [], companyId, pipelineId: 'pipeline-1', source: 'hand' }
  const { dealId } = (await createDeal(sensors)).value
  const { done, personId } = await open()
  expect(field('Company').value).toBe('Alma')
  await until(() => shown().includes('Sensors') && shown().includes('You know this company.'), 'what is there')

  await click(button('Make a contact'))
  await until(() => shown().includes('Say whether it is one of these deals'), 'the question')
  expect((await db.people.get(personId))?.lifecycle).toBe('lead')

  const choice = field('What is it about?') as unknown as HTMLSelectElement
  await act(() => {
    choice.value = dealId
    choice.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await click(button('Make a contact'))
  await until(() => done.mock.calls.length, 'the contact')
  expect(await db.people.get(personId)).toMatchObject({ lifecycle: 'contact', companyId })
  expect((await db.deals.get(dealId))?.people).toEqual([{ personId }])
  expect(toasts.value.at(-1)?.seq).toBeGreaterThan(0)
})

test('who is nobody’s yet gets a new deal, whose missing title is named', async () => {
  const { done, personId } = await open()
  await type(field('Company'), 'Borea')
  await until(() => shown().includes('New: it is made too.'), 'that the company is new')
  await press('Enter')
  await until(() => document.querySelector('[aria-invalid]'), 'the missing title')
  expect(await db.deals.count()).toBe(0)
  await type(field('Title'), 'Pumps')
  await press('Enter')
  await until(() => done.mock.calls.length, 'the contact')
  const [deal] = await db.deals.toArray()
  const person = await db.people.get(personId)
  expect(person?.lifecycle).toBe('contact')
  expect(deal).toMatchObject({ title: 'Pumps', people: [{ personId }], companyId: person?.companyId })
  expect((await db.companies.get(person?.companyId ?? ''))?.name).toBe('Borea')
})

test('who may be here already is shown, and can be looked at beside her', async () => {
  const { personId: twin } = (await savePerson({ ...draft, name: 'Nora Lund', emails: ['nora.lund@alma.example'] }))
    .value
  const { look } = await open()
  await until(() => shown().includes('Perhaps the same person: Nora Lund'), 'her namesake')
  await click(button('Look at both'))
  expect(look).toHaveBeenCalledWith(twin)
})

const required = (source: string, fields: string[]) =>
  editSettings({ norms: { required: [{ noun: 'deals', source, fields }] } })

test('what the norms ask of a deal by where she came from is asked for and named, and can be left out all the same', async () => {
  const { value } = await addField({ noun: 'deals', name: 'Floor', kind: 'number' })
  await required('hand', ['companyId', 'amount', 'closingDay', `custom.${value.fieldId}`])
  const { done } = await open()
  await until(
    () => shown().includes('Still missing by your norms: Company, Amount, Expected closing, Floor.'),
    'what is missing',
  )
  for (const name of ['Company', 'Amount', 'Expected closing'])
    expect(field(name).getAttribute('aria-required')).toBe('true')
  await type(field('Title'), 'Pumps')
  await press('Enter')
  await until(
    () => [...document.querySelectorAll('button')].some((one) => one.textContent === 'Save anyway'),
    'the way out',
  )
  expect(await db.deals.count()).toBe(0)
  for (const name of ['Company', 'Amount', 'Expected closing', 'Floor'])
    expect(field(name).getAttribute('aria-invalid'), name).toBe('true')
  await type(field('Company'), 'Borea')
  await type(field('Amount'), '1,200')
  await type(field('Expected closing'), '2027-01-31')
  await type(field('Floor'), '4')
  await until(() => !shown().includes('Still missing'), 'nothing to be missing')
  await click(button('Make a contact'))
  await until(() => done.mock.calls.length, 'the contact')
  expect((await db.deals.toArray())[0]).toMatchObject({
    amount: { minor: 1_200_00, currency: 'EUR' },
    closingDay: '2027-01-31',
    custom: { [value.fieldId]: 4 },
  })
})

test('what is asked of deals from elsewhere, or of none at all, is not asked here', async () => {
  await required('gmail', ['closingDay'])
  const { done } = await open()
  await type(field('Title'), 'Pumps')
  expect(shown()).not.toContain('Still missing')
  expect(document.querySelector('[aria-label="Expected closing"]')).toBeNull()
  await press('Enter')
  await until(() => done.mock.calls.length, 'the contact')
})

test('what is missing is let be where the user says so', async () => {
  await required('any', ['closingDay'])
  const { done } = await open()
  await type(field('Title'), 'Pumps')
  await press('Enter')
  await click(
    await until(
      () => [...document.querySelectorAll('button')].find((one) => one.textContent === 'Save anyway'),
      'the way out',
    ),
  )
  await until(() => done.mock.calls.length, 'the contact')
  expect((await db.deals.toArray())[0]?.title).toBe('Pumps')
})
