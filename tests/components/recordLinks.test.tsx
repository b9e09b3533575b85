// @vitest-environment jsdom
/** Links to other programs: added in the settings, they stand on records of which their fields are known. */
import 'fake-indexeddb/auto'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { emptyStore } from './fakeBrowser'
import { button, click, field, hide, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { editSettings, setUp } = await import('../../lib/db/setup')
const { savePerson } = await import('../../lib/db/people')
const { currentSettings } = await import('../../lib/state/look')
const { RecordLinks } = await import('../../components/drafts/draftLater')
const { DraftButton } = await import('../../components/drafts/DraftButton')
const { LinkSettings } = await import('../../components/drafts/LinkSettings')

beforeAll(() => RecordLinks.fetch())
beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  await editSettings({ language: 'en' })
  emptyStore()
})
afterEach(hide)

const save = async (name: string, companyName?: string) => {
  const draft = { emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
  return (await savePerson({ ...draft, name, ...(companyName && { companyName }) })).value.personId
}

test('a link is added, named where it cannot be, and stands where its company is known', async () => {
  const [claire, nobody] = [await save('Claire Morel', 'Nord & Co'), await save('Ann Lee')]
  const settings = await show(<LinkSettings />)
  await until(() => currentSettings.value, 'the settings')
  await click(button('New link'))
  await until(() => document.querySelector('form'), 'the form')
  await type(field('Name'), 'ERP')
  await type(field('Address'), 'erp.example/{{company.name}}')
  await click(button('Save'))
  await until(() => settings.textContent?.includes('Begin with https://'), 'what is wrong')
  await type(field('Address'), 'https://erp.example/?q={{company.name}}')
  await click(button('Save'))
  await until(async () => (await db.settings.get('settings'))?.links?.length === 1, 'the link')
  await until(() => settings.querySelector('[aria-label="Delete ERP"]'), 'its line')
  hide()

  const one = await show(<DraftButton personId={claire} />)
  const link = await until(() => one.querySelector<HTMLAnchorElement>('a[target="_blank"]'), 'the link')
  expect([link.textContent, link.href, link.rel]).toEqual([
    'ERP',
    'https://erp.example/?q=Nord%20%26%20Co',
    'noopener noreferrer',
  ])
  hide()

  const other = await show(<DraftButton personId={nobody} />)
  await until(() => other.querySelector('button'), 'the record')
  expect(other.querySelector('a')).toBeNull()
})
