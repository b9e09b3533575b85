/** Which emails the rules log, and why each other one is left. */
import { expect, test } from 'vitest'
import { type AutoMessage, autoLog } from '../../lib/core/autoLog'

const own = ['ada@tall-oaks.example']
const claire = { name: 'Claire Morel', email: 'Claire@nord.example' }
const rules = { domains: [], labels: [], never: [] }
const message = (more: Partial<AutoMessage> = {}, email: object = {}): AutoMessage => ({
  email: {
    key: 'gmail:1',
    from: claire,
    to: [{ email: 'ada@tall-oaks.example' }],
    cc: [],
    attachments: [],
    text: 'Hello',
    ...email,
  },
  labels: ['inbox', 'Clients/Nord'],
  own,
  known: new Map([['claire@nord.example', 'p1']]),
  automated: false,
  logged: 'no',
  refused: false,
  ...more,
})
const why = (rule: object, one: AutoMessage) => autoLog({ ...rules, ...rule }, one).why

test('mail from and to somebody known is logged on her, and nobody else', () => {
  expect(autoLog(rules, message())).toEqual({ log: true, why: 'fromKnown', people: ['p1'] })
  const sent = message({}, { from: { email: own[0] }, to: [claire], cc: [{ email: 'bo@b.example' }] })
  expect(autoLog(rules, sent)).toEqual({ log: true, why: 'toKnown', people: ['p1'] })
})

test.each<[string, object, AutoMessage]>([
  ['nobody', {}, message({ known: new Map() })],
  // The reader may be in the records too: mail among the reader's own addresses is nobody's.
  ['nobody', {}, message({ known: new Map([['ada@tall-oaks.example', 'me']]) })],
  ['machine', {}, message({ automated: true })],
  ['logged', {}, message({ logged: 'yes' })],
  ['perhaps', {}, message({ logged: 'perhaps' })],
  ['refused', {}, message({ refused: true })],
  ['closed', {}, message({}, { text: undefined })],
  ['noId', {}, message({ email: undefined })],
  ['domain', { domains: ['sud.example'] }, message()],
  ['fromKnown', { domains: ['example'] }, message()],
  ['fromKnown', { domains: ['@nord.example'] }, message()],
  ['label', { labels: ['Leads'] }, message()],
  ['noLabel', { labels: ['Leads'] }, message({ labels: undefined })],
  ['fromKnown', { labels: ['clients/nord'] }, message()],
  ['never', { never: ['claire@nord.example'] }, message()],
  ['never', { never: ['nord.example'], domains: ['nord.example'] }, message({ logged: 'yes' })],
  ['never', { never: ['INBOX'] }, message()],
  ['never', { never: ['b.example'] }, message({}, { cc: [{ email: 'bo@mail.b.example' }] })],
  ['fromKnown', { never: ['tall-oaks.example', 'ord.example'] }, message()],
])('%s: %j', (reason, rule, one) => {
  if (reason === 'noId' || !one.email) expect(autoLog({ ...rules, ...rule }, one).log).toBe(false)
  else expect(why(rule, one)).toBe(reason)
})
