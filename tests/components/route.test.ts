// @vitest-environment jsdom
/** Addresses of the full page: read, written, and read back. */
import { effect } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import { addressOf, go, parseRoute, placeOfLink, type Route, route } from '../../lib/state/route'

const places: [string, Route][] = [
  ['#/deals', { page: 'deals', view: 'board', pipeline: undefined }],
  ['#/deals?view=list&pipeline=p-2', { page: 'deals', view: 'list', pipeline: 'p-2' }],
  ['#/deals/0b5f', { page: 'deal', id: '0b5f' }],
  ['#/deals?view=list&saved=v-1', { page: 'deals', view: 'list', pipeline: undefined, saved: 'v-1' }],
  ['#/people', { page: 'people' }],
  ['#/people?view=v-1', { page: 'people', saved: 'v-1' }],
  ['#/people/0b5f', { page: 'person', id: '0b5f' }],
  ['#/companies/c-1', { page: 'company', id: 'c-1' }],
  ['#/today', { page: 'today' }],
  ['#/summary', { page: 'summary' }],
  ['#/summary?of=week&day=2026-11-30', { page: 'summary', of: 'week', day: '2026-11-30' }],
  ['#/history', { page: 'history' }],
  ['#/settings', { page: 'settings' }],
]

describe('addresses', () => {
  test.each(places)('%s', (address, place) => {
    expect(parseRoute(address)).toEqual(place)
    expect(addressOf(place)).toBe(address)
  })

  test('nothing after the # is the board; what leads nowhere says so', () => {
    expect(parseRoute('')).toMatchObject({ page: 'deals', view: 'board' })
    expect(parseRoute('#/')).toMatchObject({ page: 'deals', view: 'board' })
    for (const address of ['#/nothing', '#/history/1', '#/people/1/2', '#/people/%zz/x']) {
      expect(parseRoute(address), address).toEqual({ page: 'nowhere' })
    }
  })

  test('links of activities lead to their records', () => {
    expect(placeOfLink('p:1')).toEqual({ page: 'person', id: '1' })
    expect(placeOfLink('d:2')).toEqual({ page: 'deal', id: '2' })
    expect(placeOfLink(undefined)).toBeUndefined()
  })
})

test('the place follows the address, there and back', async () => {
  const seen: string[] = []
  const stop = effect(() => {
    seen.push(route.value.page)
  })
  const heard = () => new Promise((done) => addEventListener('hashchange', done, { once: true }))
  let turn = heard()
  go({ page: 'people' })
  await turn
  turn = heard()
  go({ page: 'person', id: '1' })
  await turn
  turn = heard()
  history.back()
  await turn
  stop()
  expect(seen).toEqual(['deals', 'people', 'person', 'people'])
})
