import anyAscii from 'any-ascii'
import { expect, test } from 'vitest'
import { romanise } from '../../lib/extract/romanise'

test('every Korean syllable is written as the full table has it', () => {
  const syllables = Array.from({ length: 11_172 }, (_, i) => String.fromCodePoint(0xac00 + i))
  expect(syllables.filter((one) => romanise(one) !== anyAscii(one))).toEqual([])
})

test('names of many scripts come out in Latin letters', () => {
  expect(['김민준', 'Éloïse', 'Дмитрий', '王芳'].map(romanise)).toEqual(['GimMinJun', 'Eloise', 'Dmitriy', 'WangFang'])
})
