/** Tags: two writings of a word are one, and known words are offered. */
import { describe, expect, test } from 'vitest'
import {
  asKnown,
  byCategory,
  namesInLine,
  offeredWords,
  ownCategories,
  type TagList,
  tagLine,
  withNames,
  withoutTag,
  withTag,
  withWord,
} from '../../lib/core/tag'

const lists: TagList[] = [
  { category: 'family.words', names: ['Capteurs', 'Maintenance', 'Micro-capteurs'] },
  { category: 'Région', names: ['Nord'] },
]
const sold = (name: string) => ({ category: 'family.sold', name })

describe('a tag', () => {
  test('takes the writing that is known of its category and its word', () => {
    expect(asKnown(lists, { category: 'region', name: ' NORD ' })).toEqual({ category: 'Région', name: 'Nord' })
    expect(asKnown(lists, { category: ' Size ', name: 'Very  large' })).toEqual({
      category: 'Size',
      name: 'Very large',
    })
    // The moods of the product family share their words.
    expect(asKnown(lists, sold('capteurs'))).toEqual(sold('Capteurs'))
  })

  test('stands on a deal once, however it is written, and in each mood by itself', () => {
    const tags = withTag([sold('Capteurs')], sold('CAPTEURS'))
    expect(tags).toEqual([sold('Capteurs')])
    const both = withTag(tags, { category: 'family.planned', name: 'Capteurs' })
    expect(both).toHaveLength(2)
    expect(withoutTag(both, sold('capteurs'))).toEqual([{ category: 'family.planned', name: 'Capteurs' }])
  })
})

describe('the known words', () => {
  test('grow by what is new alone, whatever it is called', () => {
    expect(withWord(lists, sold('MAINTENANCE'))).toBe(lists)
    expect(withWord(lists, { category: 'family.discussed', name: 'Pumps' })[0]?.names).toContain('Pumps')
    expect(withWord(lists, { category: 'REGION', name: 'Sud' })[1]).toEqual({
      category: 'Région',
      names: ['Nord', 'Sud'],
    })
    for (const category of ['__proto__', 'constructor', 'family']) {
      const more = withWord(lists, { category, name: 'x' })
      expect(more.at(-1)).toEqual({ category, names: ['x'] })
      expect(ownCategories(more)).toEqual(['Région', category])
      expect(offeredWords(more, category, '', [])).toEqual(['x'])
    }
  })

  test('are offered by what is typed, but for those that the deal has', () => {
    expect(offeredWords(lists, 'family.sold', 'CAP', [])).toEqual(['Capteurs', 'Micro-capteurs'])
    expect(offeredWords(lists, 'family.sold', '', [sold('capteurs')])).toEqual(['Maintenance', 'Micro-capteurs'])
    expect(offeredWords(lists, 'family.planned', 'capteurs', [sold('capteurs')])).toEqual(['Micro-capteurs'])
    expect(offeredWords(lists, 'Nothing', '', [])).toEqual([])
  })
})

test('tags are shown by category, the product family first', () => {
  const north = { category: 'Région', name: 'Nord' }
  expect(byCategory([north, { category: 'family.planned', name: 'a' }, sold('b'), sold('c')])).toEqual([
    ['family.sold', [sold('b'), sold('c')]],
    ['family.planned', [{ category: 'family.planned', name: 'a' }]],
    ['Région', [north]],
  ])
})

describe('tags in a line', () => {
  test('are told apart by commas, each once, and a known name with a comma stays whole', () => {
    expect(namesInLine(' Nord,  Sud ,nord,, ')).toEqual(['Nord', 'Sud'])
    expect(namesInLine('')).toEqual([])
    expect(namesInLine('Pumps, valves, Sensors', ['Pumps, valves'])).toEqual(['Pumps, valves', 'Sensors'])
    expect(namesInLine('Pumps, valves', ['Other'])).toEqual(['Pumps', 'valves'])
    const tags = [sold('Pumps, valves'), { category: 'Région', name: 'Nord' }, sold('Sensors')]
    expect(tagLine(tags, 'family.sold')).toBe('Pumps, valves, Sensors')
    expect(namesInLine(tagLine(tags, 'family.sold'), ['Pumps, valves', 'Sensors'])).toEqual([
      'Pumps, valves',
      'Sensors',
    ])
  })

  test('go and come as the line was changed; what somebody else added meanwhile stays', () => {
    const now = [sold('Sensors'), sold('Added elsewhere'), { category: 'Région', name: 'Nord' }]
    expect(withNames(now, 'family.sold', ['Sensors'], ['sensors', 'Pumps'])).toEqual([...now, sold('Pumps')])
    expect(withNames(now, 'family.sold', ['Sensors'], [])).toEqual(now.slice(1))
    expect(withNames(now, 'region', ['Nord'], [])).toEqual(now.slice(0, 2))
  })
})
