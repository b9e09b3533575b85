// @vitest-environment jsdom
/** A list from the paste to the lead: its columns corrected, worked by single keys, who is known joined, what is missing named. */
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import './dashboard'
import { fresh } from './fresh'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { editNorms } = await import('../../lib/db/norms')
const { addField } = await import('../../lib/db/customFields')
const { savePerson } = await import('../../lib/db/people')
const { addSheet } = await import('../../lib/db/sheetRows')
const { ProspectingPage } = await import('../../components/prospecting/ProspectingPage')
const { SheetPage } = await import('../../components/prospecting/SheetPage')
const { takeBackLast, toasts } = await import('../../lib/state/act')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)
await (await import('../../lib/state/matching')).comparing()

const shown = () => document.body.textContent ?? ''
const sees = (text: string) => until(() => shown().includes(text), text)
/** The row that is worked. */
const at = (name: string) =>
  until(() => document.querySelector('.suspect h2')?.textContent === name, `the row of ${name}`)
const paste = (text: string) =>
  act(() => {
    const event = new Event('paste', { bubbles: true, cancelable: true })
    const data = { files: [], getData: (kind: string) => (kind === 'text/plain' ? text : '') }
    document.body.dispatchEvent(Object.assign(event, { clipboardData: data }))
  })

const COLUMNS = [
  { id: 'a', name: 'Name', means: 'name' },
  { id: 'b', name: 'Company', means: 'company' },
  { id: 'c', name: 'Email', means: 'email' },
  { id: 'd', name: 'Phone', means: 'phone' },
]
async function list(...rows: string[][]): Promise<string> {
  const { value } = await addSheet({ name: 'Trade fair', columns: COLUMNS }, rows)
  await show(<SheetPage id={value.sheetId} />)
  return value.sheetId
}

beforeEach(async () => {
  hide()
  await fresh()
})
afterEach(hide)

test('what is pasted is recognised and corrected before anything is saved; a broken sheet names its line', async () => {
  await show(<ProspectingPage />)
  await sees('No list yet')
  await paste('Qui;Société;Courriel\nNora Lund;Alma;nora@alma.example;spare\nIda Holm;Borea;ida@borea.example')
  await sees('Line 2: 4 cells, where the headings have 3')
  expect(button('Save 2 rows').disabled).toBe(true)
  await click(button('Another sheet'))
  expect(await db.sheets.count()).toBe(0)

  await act(() => {
    const area = field('Paste rows here (Ctrl or ⌘ V)')
    area.value = 'Qui;Société;Courriel\nNora Lund;Alma;nora@alma.example\nIda Holm;Borea;ida@borea.example'
    area.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await sees('2 rows, 3 columns')
  expect(['Qui', 'Société', 'Courriel'].map((name) => field(`What “${name}” is`).value)).toEqual([
    '',
    'company',
    'email',
  ])
  await act(() => {
    const choice = field('What “Qui” is') as unknown as HTMLSelectElement
    choice.value = 'name'
    choice.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await type(field('Name of the list'), 'Hall 4')
  await click(button('Save 2 rows'))
  await until(() => toasts.value.at(-1)?.seq, 'that it is saved')
  expect((await db.sheets.toArray())[0]).toMatchObject({ name: 'Hall 4', columns: [{ means: 'name' }, {}, {}] })
  expect(location.hash).toMatch(/^#\/prospecting\/./)
})

test('each key is an outcome and goes on; undone, the row is open again', async () => {
  await list(['Nora Lund', 'Alma', '', '+47 22 86 44 00'], ['Ida Holm', 'Borea', 'ida@borea.example', ''], ['Per Vik'])
  await at('Nora Lund')
  expect(document.querySelector<HTMLAnchorElement>('.suspect-reach a')?.href).toBe('tel:+4722864400')
  await press('3')
  await at('Ida Holm')
  await press('2')
  await until(() => button('Call back then'), 'the question for the day')
  await press('Escape')
  await press('4')
  await until(() => button('No budget'), 'the reasons')
  await click(button('No budget'))
  await at('Per Vik')
  expect((await db.suspects.orderBy('[sheetId+n]').toArray()).map(({ state, n, calls }) => [state, n, calls])).toEqual([
    ['dropped', 2, undefined],
    ['open', 3, undefined],
    ['open', 4, 1],
  ])
  await act(() => takeBackLast())
  await press('p')
  await at('Ida Holm')
  await until(() => document.querySelector('.suspect .chip')?.textContent === 'Open', 'that she is open again')
  await press('n')
  await press('n')
  await at('Nora Lund')
  expect(shown()).toContain('tried once')
})

test('a key that is pressed before the next row is drawn is meant for that one', async () => {
  await list(['Nora Lund'], ['Ida Holm'], ['Per Vik'])
  await at('Nora Lund')
  await press('3')
  await press('3')
  await at('Per Vik')
  expect((await db.suspects.toArray()).map(({ calls }) => calls)).toEqual([1, 1, undefined])
})

test('a lead: what is missing is named and filled there', async () => {
  await list(['Per Vik', 'Alma'])
  await at('Per Vik')
  await press('1')
  await sees('Still missing: an address or a number.')
  await click(button('Make a lead'))
  await sees('A lead needs an address or a number')
  expect(await db.people.count()).toBe(0)
  await type(field('Phone'), '+47 22 86 44 00')
  await click(button('Make a lead'))
  await sees('Every row is worked.')
  const [person] = await db.people.toArray()
  expect(person).toMatchObject({ name: 'Per Vik', lifecycle: 'lead', phones: [{ e164: '+4722864400' }] })
  expect([person?.provenance.name?.kind, person?.provenance.phones?.kind]).toEqual(['import', 'typed'])
})

test('what the norms ask of people from lists is asked for here, and can be left open all the same', async () => {
  const seen = await db.settings.get('settings')
  if (!seen) throw new Error('no settings')
  const required = [{ noun: 'people' as const, source: 'sheet', fields: ['title'] }]
  await editNorms((norms) => ({ ...norms, required }), seen)
  await list(['Per Vik', 'Alma', 'per@alma.example'])
  await at('Per Vik')
  await press('1')
  await until(() => document.querySelector('.norm-missing'), 'what is asked for')
  await click(button('Make a lead'))
  await until(() => document.querySelector('.norm-missing button'), 'that it is refused')
  expect(await db.people.count()).toBe(0)
  await click(document.querySelector('.norm-missing button') as HTMLElement)
  await sees('Every row is worked.')
  expect(await db.people.count()).toBe(1)
})

test('what the norms ask of deals from lists is asked for once a deal is made too', async () => {
  const seen = await db.settings.get('settings')
  if (!seen) throw new Error('no settings')
  const required = [{ noun: 'deals' as const, source: 'sheet', fields: ['closingDay'] }]
  await editNorms((norms) => ({ ...norms, required }), seen)
  await list(['Per Vik', 'Alma', 'per@alma.example'])
  await at('Per Vik')
  await press('1')
  await sees('With a deal')
  expect(document.querySelector('.norm-missing')).toBeNull()
  const box = [...document.querySelectorAll('label')].find((one) => one.textContent === 'With a deal')
  await click(box?.querySelector('input') as HTMLElement)
  await until(() => document.querySelector('.norm-missing')?.textContent?.includes('Expected closing'), 'what is asked')
  const titles = [...document.querySelectorAll('label')].filter((one) => one.textContent === 'Title')
  await type(document.getElementById(titles.at(-1)?.htmlFor ?? '') as HTMLInputElement, 'Nets')
  await click(button('Make a lead'))
  await until(() => document.querySelector('.norm-missing button'), 'that it is refused')
  await type(field('Expected closing'), '2027-01-31')
  await click(button('Make a lead'))
  await sees('Every row is worked.')
  expect(await db.deals.toArray()).toMatchObject([{ title: 'Nets', closingDay: '2027-01-31' }])
})

test('a column that is called like a field of the user’s own fills it; what does not fit is named and stays in the row', async () => {
  await addField({ noun: 'people', name: 'Floor', kind: 'number' })
  await show(<ProspectingPage />)
  await sees('Paste')
  await paste('Name\tEmail\tFloor\nPer Vik\tper@alma.example\t4\nLiv Moe\tliv@alma.example\tthird')
  const floor = () => document.querySelector<HTMLSelectElement>('[aria-label="What “Floor” is"]')
  await until(() => floor()?.value.startsWith('custom.'), 'the own field')
  expect(shown()).toContain('by its heading')
  await click(button('Save 2 rows'))
  const sheet = await until(async () => (await db.sheets.toArray())[0], 'the list')
  await show(<SheetPage id={sheet.id} />)
  await at('Per Vik')
  await press('1')
  await sees('From the list: Floor 4.')
  await click(button('Make a lead'))
  await at('Liv Moe')
  await press('1')
  await sees('Not taken over, for it does not fit: Floor “third”.')
  await click(button('Make a lead'))
  await sees('Every row is worked.')
  const custom = (await db.people.toArray()).map((one) => [one.name, Object.values(one.custom ?? {})])
  expect(custom.sort()).toEqual([
    ['Liv Moe', []],
    ['Per Vik', [4]],
  ])
})

test('what a column is can be set right once the list is there, for all of its rows, with one Undo', async () => {
  await list(['Per Vik', 'Alma', 'per@alma.example'])
  await at('Per Vik')
  await click(document.querySelector('button.icon[aria-haspopup]') as HTMLElement)
  const item = await until(
    () =>
      [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((one) =>
        one.textContent?.includes('columns'),
      ),
    'the item',
  )
  await click(item)
  await sees('What each column is')
  const select = [...document.querySelectorAll('.sheet-meanings select')][1] as HTMLSelectElement
  expect(select.value).toBe('company')
  await act(() => {
    select.value = 'name'
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  // A row has one name: the column that was it is only kept from now on.
  await until(
    () => [...document.querySelectorAll<HTMLSelectElement>('.sheet-meanings select')][0]?.value === '',
    'one name',
  )
  await act(() => select.form?.requestSubmit())
  await at('Alma')
  expect((await db.sheets.toArray())[0]?.columns.map(({ means }) => means)).toEqual([
    undefined,
    'name',
    'email',
    'phone',
  ])
  await act(() => takeBackLast())
  await at('Per Vik')
})

test('who is known is joined and not doubled; who may be is asked about', async () => {
  const known = { phones: [], profileUrls: [], source: 'hand', provenance: {} }
  await savePerson({ ...known, name: 'Nora Lund', emails: ['nora@alma.example'] })
  await savePerson({ ...known, name: 'Ida Holm', emails: ['ida.holm@borea.example'], companyName: 'Borea' })
  await list(['Nora Lund', 'Alma', 'nora@alma.example'], ['Ida Holm', 'Borea', '', '+47 22 86 44 01'])
  await at('Nora Lund')
  await press('1')
  await sees('Is it somebody you know?')
  await click(button('Join'))
  await at('Ida Holm')
  expect(await db.people.count()).toBe(2)
  await press('1')
  await sees('Is it somebody you know?')
  await click(button('Make a lead'))
  await sees('Say whether it is one of them.')
  expect(await db.people.count()).toBe(2)
  await click([...document.querySelectorAll<HTMLInputElement>('[type="radio"]')].at(-1) as HTMLElement)
  await click(button('Make a lead'))
  await sees('Every row is worked.')
  expect(await db.people.count()).toBe(3)
})

test('a cell of the table is changed where it stands; Tab saves it and goes on, Escape gives up', async () => {
  const { value } = await addSheet({ name: 'Trade fair', columns: COLUMNS }, [['Nora Lund', 'Alma'], ['Ida Holm']])
  await show(<SheetPage id={value.sheetId} view="table" />)
  const cell = () => document.querySelector<HTMLInputElement>('.cell-editor')
  const row = await until(() => document.querySelector<HTMLElement>('[role="row"][data-index="1"]'), 'the second row')
  await act(() => row.focus())
  await press('Enter')
  await type(await until(() => cell(), 'the first cell'), 'Ida Holm-Berg')
  await press('Tab')
  await until(() => cell()?.getAttribute('aria-label')?.startsWith('Company of'), 'the next cell')
  await type(cell() as HTMLInputElement, 'Borea')
  await press('Escape')
  await until(() => !cell() && shown().includes('Ida Holm-Berg'), 'the table')
  expect((await db.suspects.orderBy('[sheetId+n]').last())?.cells).toEqual({ a: 'Ida Holm-Berg' })
})

test('a table that was copied from a page is read as one, and shows nothing of it', async () => {
  const { tableIn } = await import('../../components/prospecting/sheetInput')
  const html =
    '<p>Guests</p><table><tr><td>one</td></tr></table><table><tr><th>Name</th><th colspan="2">Stand</th></tr><tr></tr>' +
    '<tr><td>Nora <b>Lund</b><img src="x" onerror="globalThis.ran = true"></td><td>B</td><td>12</td></tr></table>'
  expect(tableIn(html)).toEqual({
    rows: [
      ['Name', 'Stand'],
      ['Nora Lund', 'B', '12'],
    ],
    lines: [1, 3],
  })
  expect(tableIn('<b>no table</b>')).toBeUndefined()
  expect('ran' in globalThis).toBe(false)
})
