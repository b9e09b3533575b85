// @vitest-environment jsdom
/** The tags on a deal's page: added and taken off by keyboard, with the known words offered. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fresh } from './fresh'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { dealById } = await import('../../lib/db/read')
const { createDeal } = await import('../../lib/db/deals')
const { tagDeal } = await import('../../lib/db/dealTags')
const { DealTags } = await import('../../components/deals/DealTags')
const { Toasts } = await import('../../components/shared/Toasts')
const { useReady } = await import('../../lib/state/live')

const draft = { people: [], pipelineId: 'pipeline-1', source: 'hand' }
let id = ''
beforeEach(async () => {
  await fresh()
  id = (await createDeal({ title: 'Bottling line', ...draft })).value.dealId
})
afterEach(hide)

function Live() {
  const deal = useReady(() => dealById(id), [])
  if (!deal) return <p>none</p>
  return (
    <>
      <DealTags deal={deal} />
      <Toasts />
    </>
  )
}
const groups = () => [...document.querySelectorAll('.tag-group')].map((one) => one.textContent)
const choose = async (value: string) => {
  const select = field('Category') as unknown as HTMLSelectElement
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => select.value === value, value)
}

test('a deal is tagged in a mood and in a category of its own, known words are offered, and Undo brings one back', async () => {
  const other = (await createDeal({ title: 'Pumps', ...draft })).value.dealId
  await tagDeal(other, { category: 'family.sold', name: 'Capteurs' })
  await show(<Live />)
  await until(() => document.querySelector('section'), 'the section')
  await click(button('Add'))
  await choose('family.planned')
  field('Tag').focus()
  await press('Enter')
  await until(() => document.querySelector('[aria-invalid]'), 'the word to be missed')
  const offered = () => [...document.querySelectorAll('datalist option')].map((one) => (one as HTMLOptionElement).value)
  await type(field('Tag'), 'càp')
  await until(() => offered().join() === 'Capteurs', 'the known word')
  await type(field('Tag'), 'CAPTEURS')
  await press('Enter')
  await until(() => groups().join() === 'To sellCapteurs', 'the tag as it is known')
  await choose('new')
  await type(field('Name of the category'), 'Region')
  await type(field('Tag'), 'North')
  await press('Enter')
  await until(() => groups().join() === 'To sellCapteurs,RegionNorth', 'the tag of the new category')
  // The next one may be of the same.
  await until(() => (field('Category') as unknown as HTMLSelectElement).value === 'own:Region', 'the category')
  expect(document.activeElement).toBe(field('Tag'))
  await press('Escape')
  await click(field('Remove Capteurs, To sell'))
  await until(() => groups().join() === 'RegionNorth', 'it to be off')
  await until(() => document.activeElement === button('Add'), 'the focus near by')
  await click(button('Undo'))
  await until(() => groups().length === 2, 'it to be back')
})
