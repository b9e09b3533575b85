// @vitest-environment jsdom
/** The search fields: results by kind as one types, each saying what of it was found where that does not show by itself. */
import { createRef } from 'preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fresh } from './fresh'
import { field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { savePerson } = await import('../../lib/db/people')
const { FindBox } = await import('../../components/sidebar/FindBox')
const { RecordPick } = await import('../../components/people/RecordPick')

beforeEach(async () => {
  await fresh()
  await savePerson({
    name: 'Claire Morel',
    emails: ['claire@nord.example'],
    phones: [{ e164: '+33612345678', shown: '06 12 34 56 78' }],
    profileUrls: [],
    companyName: 'Brasseries du Nord',
    source: 'hand',
    provenance: {},
  })
})
afterEach(hide)

const options = () => [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent ?? '')

test('the sidebar’s field shows the number that was found in place of the address, and says that it is one', async () => {
  await show(<FindBox onView={vi.fn()} placeholder="Search" inputRef={createRef()} />)
  await type(field('Search people, companies and deals'), '+33 (0)6 12 34')
  await until(() => options().some((text) => text.includes('phone')), 'the phone')
  expect(options()[0]).toBe('Claire MorelphoneBrasseries du Nord · 06 12 34 56 78')
  await type(field('Search people, companies and deals'), 'mor')
  await until(() => options().some((text) => text.includes('claire@')), 'the address')
  expect(options()[0]).toBe('Claire MorelBrasseries du Nord · claire@nord.example')
})

test('the field of a known person does the same', async () => {
  const onValue = vi.fn()
  const pick = (value: string) => <RecordPick label="Who" value={value} chosen="" onValue={onValue} />
  await show(pick('5678'))
  await type(field('Who'), '5678')
  await until(() => options().some((text) => text.includes('phone')), 'the phone')
  expect(options()).toEqual(['Claire MorelphoneBrasseries du Nord · 06 12 34 56 78'])
})

test('Enter pressed before the last letters were looked for opens what they find, not what the first ones found', async () => {
  const onView = vi.fn()
  await show(<FindBox onView={onView} placeholder="Search" inputRef={createRef()} />)
  const box = field('Search people, companies and deals')
  await type(box, 'clai')
  await until(() => options().some((text) => text.includes('Claire')), 'her')
  await type(box, 'clai Quist')
  await press('Enter')
  await until(() => onView.mock.calls.length, 'something to open')
  expect(onView.mock.calls).toEqual([[{ show: 'add-person', name: 'clai Quist' }]])
})

test('nor is somebody chosen whom the first letters found', async () => {
  const onValue = vi.fn()
  const Pick = () => {
    const [typed, setTyped] = useState('')
    const choose = (text: string, id: string) => {
      setTyped(text)
      if (id) onValue(text)
    }
    return <RecordPick label="Who" value={typed} chosen="" onValue={choose} />
  }
  await show(<Pick />)
  await type(field('Who'), 'mor')
  await until(() => options().some((text) => text.includes('Claire')), 'her')
  await type(field('Who'), 'more')
  await type(field('Who'), 'moreau')
  await press('Enter')
  await until(() => options().length === 0, 'nobody to be found')
  expect(onValue).not.toHaveBeenCalled()
  await type(field('Who'), 'morel')
  await press('Enter')
  await until(() => onValue.mock.calls.length, 'her to be chosen')
  expect(onValue.mock.calls).toEqual([['Claire Morel']])
})
