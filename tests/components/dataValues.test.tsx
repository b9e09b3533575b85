// @vitest-environment jsdom
/** Values of one person's data are words of the user's language, not those of the code. */
import { expect, test } from 'vitest'
import { valueWords } from '../../components/erase/Values'
import { speak } from '../../lib/state/language'

test('kinds of telephones and of what happened are words in both languages; a role is as it was typed', () => {
  speak('en')
  expect(['direct', 'call', 'stage'].map((kind) => valueWords('kind', kind))).toEqual([
    'direct line',
    'call',
    'change of stage',
  ])
  speak('fr')
  expect(['direct', 'call', 'switchboard'].map((kind) => valueWords('kind', kind))).toEqual([
    'ligne directe',
    'appel',
    'standard',
  ])
  expect(valueWords('role', 'decides')).toBe('decides')
})
