import { expect, test } from 'vitest'
import type { PageFacts } from '../../lib/core/capture'
import { addHealth, healthOf } from '../../lib/core/siteHealth'

const facts = (more: Partial<PageFacts> = {}): PageFacts => ({
  site: 'gmail',
  page: 'thread',
  url: 'https://mail.google.com/',
  messages: [],
  rows: [],
  results: [],
  ...more,
})
const at = (time: string) => `2026-11-29T${time}:00.000Z`

test('a site keeps when it last worked, and when it last did not and what was missing', () => {
  const good = healthOf(facts(), at('10:00'), '1')
  expect(good).toEqual({ site: 'gmail', workedAt: at('10:00'), missing: [], version: '1' })
  const bad = healthOf(facts({ unsure: ['messages.0.from', 'messages.1.from'] }), at('11:00'), '1')
  const kept = addHealth(good, bad as never)
  expect(kept).toMatchObject({
    workedAt: at('10:00'),
    unsureAt: at('11:00'),
    missing: ['messages.*.from'],
    page: 'thread',
  })
  // It works again: what was missing then is still told.
  expect(addHealth(kept, healthOf(facts(), at('12:30'), '2') as never)).toMatchObject({
    workedAt: at('12:30'),
    unsureAt: at('11:00'),
    missing: ['messages.*.from'],
    version: '2',
  })
})

test('is written once an hour, and at once when something else is missing or Margin is another', () => {
  const good = healthOf(facts(), at('10:00'), '1')
  expect(addHealth(good, healthOf(facts(), at('10:30'), '1') as never)).toBeUndefined()
  expect(addHealth(good, healthOf(facts(), at('10:30'), '2') as never)).toBeDefined()
  const bad = healthOf(facts({ unsure: ['subject'] }), at('10:31'), '1')
  const kept = addHealth(good, bad as never)
  expect(addHealth(kept, healthOf(facts({ unsure: ['subject'] }), at('10:32'), '1') as never)).toBeUndefined()
  expect(addHealth(kept, healthOf(facts({ unsure: ['account'] }), at('10:33'), '1') as never)).toMatchObject({
    missing: ['account'],
  })
})

test('pages on their way or without anything to read say nothing', () => {
  expect(healthOf(facts({ page: 'unready' }), at('10:00'), '1')).toBeUndefined()
  expect(healthOf(facts({ page: 'none' }), at('10:00'), '1')).toBeUndefined()
  expect(healthOf(facts({ page: 'unread' }), at('10:00'), '1')?.missing).toEqual(['page'])
})
