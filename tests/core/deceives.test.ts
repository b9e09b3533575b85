import { expect, test } from 'vitest'
import { deceives } from '../../lib/core/deceives'
import { fill } from '../../lib/core/text/catalogue'

test.each([
  ['Claire Morel', undefined],
  ['Zoë Ångström', undefined],
  ['Иван Петров', undefined],
  ['Иван Петров (Ivan Petrov)', undefined],
  ['田中 太郎 Tanaka', undefined],
  ['トヨタTOYOTA', undefined],
  ['ivan@почта.рф', undefined],
  ['info@δοκιμή.gr', undefined],
  ['שלום כהן', undefined],
  ['invoice.pdf', undefined],
  ['', undefined],
  ['pаypal', 'mixed'],
  ['billing@pаypal.com', 'mixed'],
  ['https://www.gооgle.com/mail', 'mixed'],
  ['ceo@асе.com', 'mixed'],
  ['Αlpha', 'mixed'],
  ['info@xn--pypal-4ve.com', 'coded'],
  ['https://xn--80ak6aa92e.com/', 'coded'],
  ['invoice\u202Efdp.exe', 'turned'],
  ['\u2067Morel\u2069', 'turned'],
] as const)('%j: %s', (text, how) => expect(deceives(text)).toBe(how))

test('the marks that our own sentences put round a name turn nothing', () => {
  expect(deceives(fill('en', 'Hello {name}.', { name: 'Claire' }))).toBeUndefined()
})
