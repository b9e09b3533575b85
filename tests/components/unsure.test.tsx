// @vitest-environment jsdom
/** A page of which Margin is not sure: it says what it did not find, and the user takes that from the page. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageFacts } from '../../lib/core/capture'
import type { ToPage } from '../../lib/platform/channel'
import { fresh } from './fresh'
import { button, click, field, hide, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { CapturePerson } = await import('../../components/people/CapturePerson')
const { UnsureNote } = await import('../../components/sidebar/UnsureNote')
const { followPage } = await import('../../lib/state/page')

const url = 'https://www.linkedin.com/in/claire-morel'
const facts: PageFacts = { site: 'linkedin', page: 'profile', url, messages: [], rows: [], results: [] }
let selected = ''
const asked: string[] = []

beforeEach(async () => {
  await fresh()
  asked.length = 0
  followPage(
    ({ hear }) => {
      hear({ kind: 'here', site: 'linkedin', label: 'LinkedIn', waits: true, shows: 'sidebar' })
      hear({ kind: 'facts', facts })
      return (message: ToPage) => {
        asked.push(message.kind)
        if (message.kind === 'selection') hear({ kind: 'selection', text: selected, url })
      }
    },
    () => {},
  )
})
afterEach(hide)

test('says in words what was not found, each once, also what only a newer adapter names', async () => {
  await show(<UnsureNote unsure={['messages.0.from', 'messages.1.from', 'subject', 'messages.2.weather']} />)
  expect(document.body.textContent).toContain('the subject, who wrote a message, a part of the page')
  await show(<UnsureNote unsure={[]} />)
  expect(document.body.textContent).toBe('')
})

test('what is selected on the page becomes the field that the user says it is, and remembers that', async () => {
  await show(<CapturePerson name="lead:x" seen={{ site: 'linkedin', url }} onSaved={() => {}} onCancel={() => {}} />)
  expect(asked).toEqual([])
  const take = async (name: string, text: string) => {
    selected = text
    await click(button(name))
  }
  await take('Name', 'Claire Morel')
  await until(() => field('Name').value === 'Claire Morel', 'the name')
  await take('Email', 'Claire Morel <claire@nord.example>, Lille')
  await until(() => field('Email').value === 'claire@nord.example', 'the address alone')
  await take('Place', 'Lille')
  await until(() => field('Place').value === 'Lille', 'a field that the form did not have')
  await take('Title', '')
  await until(() => document.body.textContent?.includes('Nothing is selected'), 'the sentence')
  expect(document.body.textContent).toContain('selected by you')
  await type(field('Place'), 'Lille, France')
  await click(button('Save as lead'))
  const [person] = await until(async () => (await db.people.count()) > 0, 'the person').then(() => db.people.toArray())
  expect(person).toMatchObject({ name: 'Claire Morel', emails: ['claire@nord.example'], place: 'Lille, France' })
  expect(person?.provenance).toMatchObject({
    name: { kind: 'selected', url, site: 'linkedin' },
    emails: { kind: 'selected' },
    place: { kind: 'typed' },
  })
})
