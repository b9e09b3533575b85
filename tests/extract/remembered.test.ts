/** What was asked of a short text lately is answered from memory; long texts and old ones are asked again. */
import { expect, test } from 'vitest'
import { remembered } from '../../lib/extract/remembered'

test('a short text is asked once, a long one each time, and memory does not grow without end', () => {
  const asked: string[] = []
  const isLong = remembered((text: string) => {
    asked.push(text)
    return text.length > 3
  })
  expect([isLong('abc'), isLong('abcd'), isLong('abc'), isLong('abcd')]).toEqual([false, true, false, true])
  expect(asked).toEqual(['abc', 'abcd'])
  const long = 'x'.repeat(1_000)
  expect([isLong(long), isLong(long)]).toEqual([true, true])
  expect(asked).toHaveLength(4)
  for (let i = 0; i < 1_000; i++) isLong(`${i}`)
  isLong('abc')
  expect(asked.filter((text) => text === 'abc')).toHaveLength(2)
})
