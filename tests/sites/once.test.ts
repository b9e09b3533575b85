/** What is read once is read again as soon as it is another. */
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { messageBody } from '../../lib/sites/mailBody'
import { dateOnce } from '../../lib/sites/once'

const body = (html: string) =>
  new JSDOM(`<body><main>${html}</main></body>`).window.document.querySelector('main') as Element

test('a body recycled in place for another message tells the other message', () => {
  const box = body('<p>First <a href="https://a.example">link</a></p>')
  expect(messageBody(box)).toEqual({ text: 'First link', links: [{ href: 'https://a.example', text: 'link' }] })
  box.replaceChildren(...body('<p>Other</p>').childNodes)
  expect(messageBody(box)).toEqual({ text: 'Other' })
  const text = box.querySelector('p')?.firstChild as Text
  text.data = 'Third'
  expect(messageBody(box)).toEqual({ text: 'Third' })
})

test('the same words for a date are read in each language', () => {
  const [us, gb] = ['en-US', 'en-GB'].map((lang) => dateOnce('05/06/2026, 10:12', lang))
  expect(us).toBe(new Date(2026, 4, 6, 10, 12).toISOString())
  expect(gb).toBe(new Date(2026, 5, 5, 10, 12).toISOString())
  expect(dateOnce('05/06/2026, 10:12', 'en-US')).toBe(us)
  expect(dateOnce(undefined, 'en')).toBeUndefined()
})
