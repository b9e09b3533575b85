// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'

const today = '2026-11-22'
beforeEach(() => {
  vi.resetModules()
  localStorage.clear()
})

async function formatsIn(language: string) {
  localStorage.setItem('language', language)
  return import('../../lib/state/format')
}

test('a day says its year when it is not this one', async () => {
  const { formatDay, formatLongDay } = await formatsIn('en')
  expect(formatDay('2026-12-05', today)).toBe('Dec 5')
  expect(formatDay('2027-01-05', today)).toBe('Jan 5, 2027')
  expect(formatLongDay('2026-12-05', today)).toBe('Saturday, December 5')
  expect(formatLongDay('2027-01-26', today)).toBe('Tuesday, January 26, 2027')
  expect(formatDay('2026-11-23', today)).toBe('tomorrow')
})

test('French writes the first of a month as it is said', async () => {
  const { formatDay, formatLongDay } = await formatsIn('fr')
  expect(formatDay('2027-01-01', today)).toBe('1er janv. 2027')
  expect(formatDay('2026-12-01', today)).toBe('1er déc.')
  expect(formatDay('2026-12-11', today)).toBe('11 déc.')
  expect(formatLongDay('2026-12-01', today)).toBe('mardi 1er décembre')
})

test('a day that follows an article is a date, however near it is', async () => {
  const { formatDate } = await formatsIn('fr')
  expect(formatDate('2026-11-23', today)).toBe('23 nov.')
  expect(formatDate('2027-01-01', today)).toBe('1er janv. 2027')
})
