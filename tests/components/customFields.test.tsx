// @vitest-environment jsdom
/** Fields of the user's own: made in the settings, filled on a person's page and in forms, by keyboard, with what does not fit said by name. */
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CustomValues } from '../../lib/core/customField'
import { fresh } from './fresh'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { ownFields, personById } = await import('../../lib/db/read')
const { addField, removeField, setCustom } = await import('../../lib/db/customFields')
const { savePerson } = await import('../../lib/db/people')
const { FieldSettings } = await import('../../components/settings/FieldSettings')
const { CustomDetails, CustomSection } = await import('../../components/fields/CustomDetails')
const { MergeDialog } = await import('../../components/people/MergeDialog')
const { EditPerson } = await import('../../components/people/EditPerson')
const { Toasts } = await import('../../components/shared/Toasts')
const { useReady } = await import('../../lib/state/live')

let id = ''
beforeEach(async () => {
  await fresh()
  const draft = { emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
  id = (await savePerson({ ...draft, name: 'Claire' })).value.personId
})
afterEach(hide)

const shown = () => document.body.textContent ?? ''
const names = () =>
  [...document.querySelectorAll<HTMLInputElement>('.field-row > .clashing input')].map((one) => one.value).join()
const choices = () =>
  [...document.querySelectorAll<HTMLInputElement>('.field-choices ol input')].map((one) => one.value).join()
const named = (name: string) =>
  until(() => document.querySelector<HTMLElement>(`[aria-label="${name}"]`), `something called ${name}`)
async function choose(control: HTMLElement, value: string): Promise<void> {
  const select = control as HTMLSelectElement
  select.value = value
  await act(() => {
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}
/** Waits for what the database says. */
async function kept(look: (custom: CustomValues) => boolean, what: string): Promise<void> {
  let answer = false
  const ask = async () => {
    answer ||= look((await custom()) ?? {})
  }
  await until(() => {
    void ask()
    return answer
  }, what)
}
const custom = async () => (await personById(id))?.custom

function Live({ of: Of }: { of: (props: { row: { id: string; custom?: CustomValues } }) => preact.JSX.Element }) {
  const person = useReady(() => personById(id), [])
  if (!person) return <p>none</p>
  return (
    <>
      <Of row={person} />
      <Toasts />
    </>
  )
}

test('a field is added with its choices, moved, removed and put back with what records hold', async () => {
  await show(
    <>
      <FieldSettings />
      <Toasts />
    </>,
  )
  await until(() => shown().includes('No own field here yet.'), 'the empty list')
  await type(field('New field'), 'Nickname')
  await press('Enter')
  await until(() => names() === 'Nickname', 'the first field')
  await type(field('New field'), 'nickname')
  await press('Enter')
  await until(() => shown().includes('There is a field of that name already.'), 'the name to be taken')
  await type(field('New field'), 'Region')
  await choose(field('Kind'), 'choice')
  field('New field').focus()
  await press('Enter')
  await until(() => names() === 'Nickname,Region', 'the second field')
  const add = 'Add a choice to Region'
  for (const name of ['North', 'South']) {
    await type(field(add), name)
    await press('Enter')
    await until(() => choices().endsWith(name), name)
  }
  const region = (await ownFields()).find(({ name }) => name === 'Region')
  const south = region?.choices?.[1]?.id ?? ''
  await setCustom('people', id, region?.id ?? '', south)
  await click(await named('Move South up'))
  await until(() => choices() === 'South,North', 'the order')
  await click(await named('Remove South'))
  await until(() => choices() === 'North' && shown().includes('records that have them keep them'), 'it to be gone')
  expect(document.activeElement).toBe(field(add))
  await click(await named('Put back South'))
  await until(() => choices() === 'South,North', 'it to be back')
  await click(await named('Move Region up'))
  await until(() => names() === 'Region,Nickname', 'the fields in order')
  await click(await named('Remove Region'))
  await until(() => names() === 'Nickname' && shown().includes('One of a list, removed'), 'the field to be gone')
  expect(document.activeElement).toBe(field('New field'))
  await click(await named('Put back Region'))
  await until(() => names() === 'Region,Nickname', 'the field to be back')
  expect(await custom()).toEqual({ [region?.id ?? '']: south })
})

test('a value is typed where it stands; what does not fit stays to be mended, with the name of the field', async () => {
  const size = (await addField({ noun: 'people', name: 'Shoe size', kind: 'number' })).value.fieldId
  const site = (await addField({ noun: 'people', name: 'Blog', kind: 'link' })).value.fieldId
  await addField({ noun: 'deals', name: 'Of deals', kind: 'text' })
  await show(<Live of={({ row }) => <CustomDetails noun="people" row={row} />} />)
  await until(() => shown().includes('Blog'), 'the fields')
  await click(button('Change Shoe size'))
  await type(field('Shoe size'), 'large')
  await press('Enter')
  await until(() => shown().includes('“Shoe size” takes a number, like 1,200 or -12.5.'), 'the reason')
  await type(field('Shoe size'), '1,041.5')
  await press('Enter')
  await until(() => document.querySelector('.in-place-value span')?.textContent === '1,041.5', 'the number')
  await click(button('Change Blog'))
  await type(field('Blog'), 'javascript:alert(1)')
  await press('Enter')
  await until(() => shown().includes('“Blog” takes an address'), 'the refusal')
  await type(field('Blog'), 'blog.example/claire')
  await press('Enter')
  await until(() => document.querySelector('a[href="https://blog.example/claire"]'), 'the link')
  expect(await custom()).toEqual({ [size]: 1041.5, [site]: 'https://blog.example/claire' })
  expect(shown()).not.toContain('Of deals')
  await click(button('Undo'))
  await kept((now) => now[site] === undefined, 'it to be undone')
  await removeField(size)
  await until(() => !shown().includes('Change Shoe size'), 'the field to be gone')
})

test('where there is little room, what is empty comes when it is asked for', async () => {
  const nick = (await addField({ noun: 'people', name: 'Nickname', kind: 'text' })).value.fieldId
  await addField({ noun: 'people', name: 'Met', kind: 'yesno' })
  await setCustom('people', id, nick, 'Kestrel')
  await show(<Live of={({ row }) => <CustomSection noun="people" row={row} />} />)
  await until(() => shown().includes('Kestrel'), 'the value')
  expect(shown()).not.toContain('Met')
  await click(button('All 2 own fields'))
  await until(() => shown().includes('Change Met'), 'the empty one')
  await click(button('Change Met'))
  await choose(field('Met'), 'no')
  await click(button('Save'))
  await kept((now) => Object.values(now).includes(false), 'the answer')
})

test('a form of the record keeps its own fields under More, and saves all of it as one change', async () => {
  const nick = (await addField({ noun: 'people', name: 'Nickname', kind: 'text' })).value.fieldId
  const mail = (await addField({ noun: 'people', name: 'Private mail', kind: 'email' })).value.fieldId
  let done = 0
  await show(<Live of={({ row }) => <EditPerson person={row as never} onDone={() => done++} />} />)
  await until(() => shown().includes('Private mail'), 'the own fields')
  await type(field('Title'), 'Buyer')
  await type(field('Nickname'), 'Kestrel')
  await type(field('Private mail'), 'claire')
  await press('Enter')
  await until(() => shown().includes('“Private mail” takes an email address'), 'the reason')
  expect(document.querySelector('details')?.open).toBe(true)
  // Another window fills another field: nothing is asked, and nothing is lost.
  await setCustom('people', id, nick, undefined)
  await type(field('Private mail'), 'Claire@Home.example')
  const before = await db.changes.count()
  await press('Enter')
  await until(() => done, 'the form to close')
  expect(await db.changes.count()).toBe(before + 1)
  expect(await personById(id)).toMatchObject({
    title: 'Buyer',
    custom: { [nick]: 'Kestrel', [mail]: 'claire@home.example' },
  })
})

test('a merge asks about a field that both fill otherwise, in its own words, and keeps the rest of both', async () => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
  const nick = (await addField({ noun: 'people', name: 'Nickname', kind: 'text' })).value.fieldId
  const met = (await addField({ noun: 'people', name: 'Met', kind: 'yesno' })).value.fieldId
  const draft = { emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
  const other = { ...draft, name: 'Claire M.', custom: { [nick]: 'Clairette', [met]: false } }
  const otherId = (await savePerson(other)).value.personId
  await setCustom('people', id, nick, 'Kestrel')
  await show(<MergeDialog table="people" keep={id} other={otherId} onClose={() => {}} />)
  const legend = () => [...document.querySelectorAll('legend')].find((one) => one.textContent === 'Nickname')
  const choice = (await until(legend, 'the field')).closest('fieldset')
  expect([...(choice?.querySelectorAll('label') ?? [])].map((one) => one.textContent)).toEqual(['Kestrel', 'Clairette'])
  expect(shown()).toContain('MetNo')
  await click(choice?.querySelectorAll('input')[1] as HTMLElement)
  await click(button('Merge'))
  await kept((now) => now[nick] === 'Clairette' && now[met] === false, 'the one that was chosen')
})
