import { describe, expect, test } from 'vitest'
import type { Marker } from '../../lib/core/marker'
import { countsOf, type Found, judge } from '../../lib/core/verdict'

const counts = { people: 3, companies: 2, deals: 1, activities: 9, tasks: 0 }
const marker: Marker = { created: 'one', schema: 2, seq: 40, counts, at: '2026-11-27T10:00:00.000Z' }
const found: Found = { schema: 2, created: 'one', seq: 40, counts, hollow: [] }
const nothing: Found = { schema: 2, seq: 0, counts: countsOf([]), hollow: [] }
const state = (m: Marker | undefined, f: Found | undefined, hadSnapshots = false) => judge(m, f, 2, hadSnapshots).state

describe('a database', () => {
  test('that is as the marker says, or further, is fine', () => {
    expect(state(marker, found)).toBe('fine')
    expect(state(marker, { ...found, seq: 41 })).toBe('fine')
  })

  test('that never was is a first run, and an empty one too', () => {
    expect(state(undefined, undefined)).toBe('first-run')
    expect(state(undefined, nothing)).toBe('first-run')
  })

  test('that is empty or gone where there was one is never a first run', () => {
    expect(state(marker, undefined)).toBe('replaced')
    expect(state(marker, nothing)).toBe('replaced')
    expect(state({ ...marker, seq: 0 }, nothing)).toBe('replaced')
    // The marker is lost as well: the snapshots remember.
    expect(state(undefined, undefined, true)).toBe('replaced')
    expect(state(undefined, nothing, true)).toBe('replaced')
  })

  test('of another name, or of none, is not the one that was left', () => {
    expect(state(marker, { ...found, created: 'two' })).toBe('replaced')
    expect(state(marker, { ...found, created: undefined })).toBe('replaced')
  })

  test('that ends before the marker went back', () => {
    expect(state(marker, { ...found, seq: 39 })).toBe('rolled-back')
  })

  test('whose tables are empty though its totals count some is damaged', () => {
    expect(state(marker, { ...found, hollow: ['people'] })).toBe('damaged')
    expect(state(undefined, { ...found, hollow: ['people'] })).toBe('damaged')
  })

  test('of a newer schema is not touched', () => {
    expect(judge(marker, { ...found, schema: 3 }, 2, false)).toEqual({ state: 'newer', schema: 3 })
  })

  test('of the first schema, from before there was a marker, is fine', () => {
    expect(state(undefined, { ...nothing, schema: 1, seq: 12 })).toBe('fine')
  })
})

test('numbers of records are sums of their totals', () => {
  const totals = [
    { key: 'person|lead', n: 2 },
    { key: 'person|contact', n: 1 },
    { key: 'company', n: 2 },
    { key: 'deal|p|s|todo', n: 1 },
    { key: 'due|2026-11-27', n: 1 },
    { key: 'activity', n: 9 },
  ]
  expect(countsOf(totals)).toEqual(counts)
})
