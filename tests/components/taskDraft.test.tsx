// @vitest-environment jsdom
/** A task that is to prepare a draft: its line opens it, filled in from what the task stands on. */
import 'fake-indexeddb/auto'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { emptyStore } from './fakeBrowser'
import { button, click, hide, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { editSettings, setUp } = await import('../../lib/db/setup')
const { savePerson } = await import('../../lib/db/people')
const { addTemplate, removeTemplate } = await import('../../lib/db/templates')
const { addTask, editTask, setTaskDone } = await import('../../lib/db/work')
const { tasksOf } = await import('../../lib/db/read')
const { DraftFrom } = await import('../../components/drafts/draftLater')
const { TaskList } = await import('../../components/work/TaskList')

let [personId, templateId, taskId] = ['', '', '']
beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  await editSettings({ language: 'en' })
  emptyStore()
  const draft = { emails: ['claire@nord.example'], phones: [], profileUrls: [], source: 'hand', provenance: {} }
  personId = (await savePerson({ ...draft, name: 'Claire Morel' })).value.personId
  const template = { name: 'Thanks', kind: 'email' as const, subject: 'Our call', text: 'For {{person.name}}' }
  templateId = (await addTemplate(template)).value.templateId
  const task = {
    title: 'Thank her',
    day: '2026-12-01',
    repeat: 'FREQ=DAILY',
    templateId,
    links: [`p:${personId}` as const],
  }
  taskId = (await addTask(task)).value.taskId
})
afterEach(hide)
// The browser fetches it when the page has nothing else to do.
beforeAll(() => DraftFrom.fetch())

const line = async () => show(<TaskList tasks={await tasksOf(`p:${personId}`)} />)

test('the draft stands below the line, filled in, addressed to her', async () => {
  const screen = await line()
  await click(button('Write it'))
  const link = await until(() => screen.querySelector<HTMLAnchorElement>('a[href^="mailto:"]'), 'the draft')
  expect(screen.querySelector('.draft-text')?.textContent).toBe('Our callFor Claire Morel')
  expect(link.getAttribute('href')).toBe('mailto:claire@nord.example?subject=Our%20call&body=For%20Claire%20Morel')
})

test('a template that was deleted is named as that, and another can be chosen', async () => {
  await removeTemplate(templateId)
  const screen = await line()
  await click(button('Write it'))
  const chosen = await until(() => screen.querySelector<HTMLSelectElement>('.draft-from select'), 'the choice')
  expect(chosen.selectedOptions[0]?.text).toBe('A template that was deleted')
})

test('a task that prepares nothing has nothing to write; what follows one that repeats prepares the same', async () => {
  await setTaskDone(taskId, true)
  const next = (await tasksOf(`p:${personId}`)).find(({ doneAt }) => !doneAt)
  expect(next).toMatchObject({ title: 'Thank her', templateId })
  await editTask(next?.id ?? '', { templateId: undefined })
  const screen = await line()
  expect(screen.textContent).toContain('Thank her')
  expect(screen.textContent).not.toContain('Write it')
})
