import { expect, test } from 'vitest'
import { hostTyped, patternOf } from '../../lib/core/ownHost'

test.each([
  ['webmail.example.org', 'webmail.example.org'],
  ['  https://Webmail.Example.ORG/roundcube/?_task=mail#x ', 'webmail.example.org'],
  ['https://mail.example.org:2096/cpsess1/3rdparty/roundcube/', 'mail.example.org'],
  ['mail.exämple.org', 'mail.xn--exmple-cua.org'],
  ['https://mail.example.org./', 'mail.example.org'],
  ['mail', 'mail'],
  ['192.0.2.7', '192.0.2.7'],
  ['https://[2001:db8::1]/', '[2001:db8::1]'],
])('%s is a host', (typed, host) => {
  expect(hostTyped(typed)).toEqual({ host })
})

test.each([
  ['', 'none'],
  ['   ', 'none'],
  ['http://webmail.example.org/', 'insecure'],
  ['ftp://example.org/', 'unknown'],
  ['javascript:alert(1)', 'unknown'],
  ['chrome-extension://abc/sidebar.html', 'unknown'],
  ['file:///etc/passwd', 'unknown'],
  ['*', 'unknown'],
  ['*.example.org', 'unknown'],
  ['https://*/', 'unknown'],
  ['https://me:secret@example.org/', 'unknown'],
  ['https://', 'unknown'],
  ['two words', 'unknown'],
  ['camille@example.org', 'unknown'],
  ['<all_urls>', 'unknown'],
])('%s is none: %s', (typed, problem) => {
  expect(hostTyped(typed)).toEqual({ problem })
})

test('the pattern of a host stands for it alone', () => {
  expect(patternOf('webmail.example.org')).toBe('https://webmail.example.org/*')
})
