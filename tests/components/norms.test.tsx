// @vitest-environment jsdom
/** Norms of entry as one meets them: in forms, in the list of what does not conform, in the settings; and the user's own words. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dayOf } from '../../lib/core/days'
import type { Norms } from '../../lib/core/norms/settings'
import type { Person } from '../../lib/core/person'
import { sample } from '../support/sample'
import { fill, goTo } from './dashboard'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { Dashboard } = await import('../../components/Dashboard')
const { CapturePerson } = await import('../../components/people/CapturePerson')
const { Toasts } = await import('../../components/shared/Toasts')
const { editSettings } = await import('../../lib/db/setup')
const { toasts } = await import('../../lib/state/act')
const { currentSettings } = await import('../../lib/state/look')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)

const REQUIRED: Norms = { required: [{ noun: 'people', source: 'any', fields: ['companyId'] }], country: 'FR' }
const called = async (name: string) => (await db.people.toArray()).find((one) => one.sortName === name)
const text = () => document.body.textContent ?? ''

beforeEach(async () => {
  toasts.value = []
  await fill(sample(dayOf(Date.now()), 'en'))
})
afterEach(async () => {
  hide()
  await editSettings({ nouns: undefined, norms: undefined })
})

const ask = async (norms: Norms) => {
  await editSettings({ norms })
  await until(() => currentSettings.value?.norms, 'the norms')
}

test('by hand a form mends what it holds, names what is missing, and saves in spite of it when told to', async () => {
  await ask(REQUIRED)
  const saved = vi.fn()
  await show(
    <>
      <CapturePerson name="person:new" onSaved={saved} onCancel={() => {}} />
      <Toasts />
    </>,
  )
  await type(field('Name'), 'DUPONT Jean')
  await click(button('Write “Jean Dupont”'))
  expect(field('Name').value).toBe('Jean Dupont')
  await type(field('Phone'), '0142685390')
  await click(
    await until(() => document.querySelector<HTMLButtonElement>('.norm-line button'), 'the number in its form'),
  )
  expect(field('Phone').value).toBe('+33 1 42 68 53 90')
  expect(document.querySelector('.norm-line')).toBeNull()
  expect(text()).toContain('Still missing by your norms: Company.')
  await press('Enter')
  const anyway = await until(
    () => [...document.querySelectorAll('button')].find((one) => one.textContent === 'Save anyway'),
    'the way on',
  )
  expect(await called('jean dupont')).toBeUndefined()
  await until(() => document.activeElement === field('Company'), 'the focus on what is missing')
  await click(anyway)
  await until(() => saved.mock.calls.length, 'the person to be saved')
  const person = await called('jean dupont')
  expect(person?.phones).toEqual([{ shown: '+33 1 42 68 53 90', e164: '+33142685390' }])
})

test('a capture is never stopped: what is missing is only named', async () => {
  await ask(REQUIRED)
  const saved = vi.fn()
  const name = { value: 'Thomas DUBREUIL', kind: 'header', sure: 'sure' } as const
  const email = { value: 'thomas@nord.example', kind: 'header', sure: 'sure' } as const
  const candidate = { key: 'thomas', name, email, phones: [], websites: [] }
  const seen = { site: 'gmail', url: 'https://mail.google.com/' }
  await show(<CapturePerson name="lead:t" candidate={candidate} seen={seen} onSaved={saved} onCancel={() => {}} />)
  expect(text()).toContain('Still missing by your norms: Company.')
  expect(button('Write “Thomas Dubreuil”')).toBeDefined()
  await press('Enter')
  await until(() => saved.mock.calls.length, 'the lead to be saved')
  expect(await called('thomas dubreuil')).toMatchObject({ name: 'Thomas DUBREUIL' })
})

const rows = () => [...document.querySelectorAll('.norm-row')].map((row) => row.querySelector('a')?.textContent)
async function openList(people: readonly Partial<Person>[]): Promise<void> {
  await ask({ country: 'FR', off: ['phones'] })
  const one = (await db.people.toArray())[0] as Person
  await db.people.clear()
  await db.companies.clear()
  await db.people.bulkPut(
    people.map((fields, n) => ({ ...one, companyId: undefined, phones: [], ...fields, id: `n-${n}` })),
  )
  location.hash = '#/norms'
  await show(<Dashboard />)
  await goTo('#/norms', 'Records that do not conform')
}
const named = (label: string) => {
  const found = document.querySelector<HTMLElement>(`[aria-label="${label}"]`)
  if (!found) throw new Error(`Nothing is called ${label}. Shown: ${text()}`)
  return found
}

test('the list mends one or all that is certain, leaves what is to be left, and Undo brings it back', async () => {
  await openList([{ name: 'MOREL Claire' }, { name: 'NOVÁK Ondřej' }, { name: 'anna kowalska' }, { name: 'Paul Roux' }])
  await until(() => rows().length === 3, 'what does not conform')
  expect(text()).toContain('People 3')
  expect(text()).toContain('anna kowalska → Anna Kowalska · only a guess')
  await click(named('Leave as it is: Name of anna kowalska'))
  await until(() => rows().join() === 'MOREL Claire,NOVÁK Ondřej', 'it to be left')
  await press('m')
  await until(() => rows().join() === 'NOVÁK Ondřej', 'the first to be mended by its key')
  await press('u')
  await until(() => rows().length === 2, 'it to be back')
  await click(button('Mend all that is certain (2)'))
  expect(document.querySelector('dialog')?.textContent).toContain('MOREL Claire → Claire Morel')
  await click(button('Mend 2'))
  await until(() => text().includes('Everything conforms to your norms.'), 'the list to be empty')
  expect((await db.people.toArray()).map((one) => one.name).sort()).toEqual([
    'Claire Morel',
    'Ondřej Novák',
    'Paul Roux',
    'anna kowalska',
  ])
  await press('u')
  await until(() => rows().length === 2, 'both to be back')
})

test('what the user calls things stands in navigation, titles and buttons, and the usual words come back', async () => {
  location.hash = '#/settings'
  await show(<Dashboard />)
  await goTo('#/settings', 'Settings')
  const many = () => named('A deal').querySelectorAll('input')[1] as HTMLInputElement
  await until(() => document.querySelector('[aria-label="A deal"]'), 'the panel')
  await type(many(), 'Opportunities')
  await press('Enter')
  await until(() => document.querySelector('nav')?.textContent?.includes('Opportunities'), 'the word in the navigation')
  await click(named('A deal: the usual words again'))
  await until(() => document.querySelector('nav')?.textContent?.includes('Deals'), 'the usual word')
})
