// @vitest-environment jsdom
/** The popup's first paint: a picture of today's list, drawn ahead, and what becomes of it. */
import 'fake-indexeddb/auto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyStore } from './fakeBrowser'
import { until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { setUp } = await import('../../lib/db/setup')
const { addDays, dayOf } = await import('../../lib/core/days')
const { createDeal } = await import('../../lib/db/deals')
const { drawKept, keepDays } = await import('../../lib/state/keptToday')
const { speak } = await import('../../lib/state/language')
const { showPicture } = await import('../../lib/state/picture')
const { keptToday, keyOf } = await import('../../lib/state/keptCopy')
const { drawPopup } = await import('../../components/PopupPicture')
const { Popup } = await import('../../components/Popup')

const today = dayOf(Date.now())
const deal = (title: string, days: number) =>
  createDeal({
    title,
    people: [],
    pipelineId: 'pipeline-1',
    nextAction: { text: `Do ${title}`, day: addDays(today, days) },
    source: 'hand',
  })

let root: HTMLElement
/** What the popup would show first. */
const shownNow = (): string => {
  root.replaceChildren()
  showPicture(document, root)
  return root.textContent ?? ''
}
beforeEach(async () => {
  emptyStore()
  localStorage.clear()
  speak('en')
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  await deal('Late', -2)
  await deal('<b>Now</b>', 0)
  await deal('Monday', 3)
  drawKept(drawPopup)
  root = document.createElement('div')
  document.body.replaceChildren(root)
})
afterEach(() => {
  render(null, root)
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the picture of today', () => {
  test('shows the list as it was kept, marked as not confirmed, with the keyboard in the search field', async () => {
    await keepDays(today)
    showPicture(document, root)
    expect(root.textContent).toContain('2 to do')
    expect(root.textContent).toContain('checking…')
    expect(root.textContent).toContain('2 days late')
    expect(root.querySelector('b')).toBeNull()
    expect(root.querySelectorAll('[data-row]')).toHaveLength(2)
    expect(root.querySelector('.rows')?.hasAttribute('inert')).toBe(true)
    expect(root.querySelector('svg')?.namespaceURI).toBe('http://www.w3.org/2000/svg')
    expect(document.activeElement).toBe(root.querySelector('input'))
  })

  test('goes over into the screen, element by element', async () => {
    await keepDays(today)
    showPicture(document, root)
    const field = root.querySelector('input')
    const row = root.querySelector('[data-row]')
    render(<Popup />, root)
    await until(() => !root.textContent?.includes('checking…'), 'the answer')
    expect(root.querySelector('input')).toBe(field)
    expect(root.querySelector('[data-row]')).toBe(row)
    expect(row?.isConnected).toBe(true)
    expect(root.querySelector('.rows')?.hasAttribute('inert')).toBe(false)
    expect(root.querySelectorAll('main')).toHaveLength(1)
  })

  test('is of its day: the next mornings have theirs, with what is late by then', async () => {
    await keepDays(today)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${addDays(today, 3)}T09:00:00`) })
    showPicture(document, root)
    expect(root.textContent).toContain('3 to do')
    expect(root.textContent).toContain('5 days late')
    root.replaceChildren()
    await keepDays(addDays(today, 3))
    vi.useRealTimers()
    expect(shownNow()).toBe('')
  })

  test('is not shown in another language than the one chosen since, nor in another time zone', async () => {
    await keepDays(today)
    expect(shownNow()).toContain('2 to do')
    speak('fr')
    expect(shownNow()).toBe('')
    speak('en')
    expect(shownNow()).toContain('2 to do')
    vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-765)
    expect(shownNow()).toBe('')
  })

  test('that another window drew of an older list is drawn anew', async () => {
    await keepDays(today)
    const older = keptToday(today)
    await deal('New', 0)
    await keepDays(today)
    if (older) drawPopup(today, older)
    expect(shownNow()).toContain('2 to do')
    await keepDays(today)
    expect(shownNow()).toContain('3 to do')
    expect(localStorage.getItem(keyOf(today))).toContain('New')
  })

  test('holds no more rows than are in sight, and of the list that it was drawn from no more than its sign', async () => {
    for (let i = 0; i < 16; i++) await deal(`Due ${i}`, 0)
    await keepDays(today)
    showPicture(document, root)
    expect(root.textContent).toContain('18 to do')
    expect(root.querySelectorAll('[data-row]')).toHaveLength(12)
    const picture = Object.keys(localStorage).find((name) => name.startsWith('picture.') && name.endsWith(today)) ?? ''
    expect(localStorage.getItem(picture)).not.toContain('nextAction')
    const drawn = localStorage.getItem(picture)
    await keepDays(today)
    expect(localStorage.getItem(picture)).toBe(drawn)
  })

  test('is drawn anew in the language chosen, once the list is kept again', async () => {
    await keepDays(today)
    speak('fr')
    await keepDays(today)
    showPicture(document, root)
    expect(root.textContent).toContain('2 jours de retard')
    expect(document.documentElement.lang).toBe('fr')
  })
})

test('the styles that come with the picture are those that its components ask for', () => {
  const project = resolve(import.meta.dirname, '../..')
  const look = join(project, 'components/popupLook.css')
  const named = [...readFileSync(look, 'utf8').matchAll(/@import ["']([^"']+)["']/g)].map(([, path = '']) =>
    resolve(dirname(look), path),
  )
  const asked = new Set([join(project, 'components/theme.css')])
  const seen = new Set<string>()
  const follow = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^import (?:[^'\n]+ from )?'(\.[^']+)'/gm)) {
      const target = resolve(dirname(file), path)
      if (target.endsWith('.css')) asked.add(target)
      else for (const end of ['.ts', '.tsx']) if (existsSync(target + end)) follow(target + end)
    }
  }
  follow(join(project, 'components/PopupPicture.tsx'))
  expect([...named].sort()).toEqual([...asked].sort())
})
