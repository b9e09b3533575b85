/** An adapter's test of its own reading: what the page must hold and does not is named. */
import { expect, test } from 'vitest'
import type { PageFacts } from '../../lib/core/capture'
import { missingFacts } from '../../lib/sites/selfTest'

const CLAIRE = { name: 'Claire Morel', email: 'claire@brasseries.example' }
const message = { from: CLAIRE, to: [], cc: [], attachments: [], text: 'Hello' }
const facts: PageFacts = {
  site: 'mail',
  page: 'thread',
  url: 'https://mail.example/',
  messages: [],
  rows: [],
  results: [],
}
const expects = { thread: ['subject', 'messages.*.from', 'messages.text'], list: ['rows.from', 'rows.subject'] }

test('a page that holds everything leaves nothing unsure', () => {
  expect(missingFacts({ expects }, { ...facts, subject: 'Sensors', messages: [message] })).toEqual([])
})

test('what every entry must have is named entry by entry, what one of them must have only once', () => {
  const { from, text, ...bare } = message
  expect(missingFacts({ expects }, { ...facts, messages: [message, bare] })).toEqual(['subject', 'messages.1.from'])
  expect(missingFacts({ expects }, { ...facts, subject: 'Sensors', messages: [bare] })).toEqual([
    'messages.0.from',
    'messages.text',
  ])
  const rows = [{ from: [], subject: 'Sensors' }, { from: [] }]
  expect(missingFacts({ expects }, { ...facts, page: 'list', rows })).toEqual(['rows.from'])
})

test('what the adapter itself was unsure of stays, once', () => {
  expect(missingFacts({ expects }, { ...facts, unsure: ['subject', 'account'], messages: [message] })).toEqual([
    'subject',
    'account',
  ])
})

test('nothing is expected of a page that holds nothing', () => {
  expect(missingFacts({ expects }, { ...facts, page: 'none' })).toEqual([])
})
