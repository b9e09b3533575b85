import { expect, test } from 'vitest'
import { isWithin } from '../../lib/platform/asked'

const site = 'https://www.linkedin.com'
const reaches = (asked: string, now: string) => isWithin(new URL(asked, site), new URL(now, site))

test('asking for a profile reaches its own pages below, and no other person', () => {
  expect(reaches('/in/marit/', '/in/marit/')).toBe(true)
  expect(reaches('/in/marit', '/in/marit/overlay/contact-info/')).toBe(true)
  expect(reaches('/in/marit/', '/in/marit/#about')).toBe(true)
  expect(reaches('/in/marit/', '/in/marit-solberg/')).toBe(false)
  expect(reaches('/in/marit/', '/in/ove/')).toBe(false)
  expect(reaches('/in/marit/', '/feed/')).toBe(false)
})

test('another search, or another page of one, is asked for anew', () => {
  const search = '/search/results/people/?keywords=buyer'
  expect(reaches(search, search)).toBe(true)
  expect(reaches(search, `${search}&page=2`)).toBe(false)
  expect(reaches(search, '/search/results/people/?keywords=seller')).toBe(false)
})

test('asking for the front page does not reach the whole site', () => {
  expect(reaches('/', '/')).toBe(true)
  expect(reaches('/', '/in/marit/')).toBe(false)
})
