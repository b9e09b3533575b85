/** Who is compared with whom in the search for duplicates: those who may be one, of any script, and few others. */
import { expect, test } from 'vitest'
import { blockedOf, soundsOf } from '../../lib/core/match/blocks'
import { colleaguesAlike } from '../../lib/core/match/colleagues'
import { Sharing } from '../../lib/core/match/sharing'
import { matchLists } from '../../lib/extract/matchLists'

const of = (names: readonly string[], title?: string) =>
  names.map((name, n) => blockedOf({ id: `${n}`, name, companyId: 'mill', ...(title && { title }) }))
const pairsOf = (names: readonly string[], title?: string) =>
  [...colleaguesAlike(of(names, title), [...names.keys()], matchLists.latin)].filter((pair) => pair !== undefined)

test.each([
  ['Bob Sallow', 'Robert Sallow'],
  ['P. Achterberg', 'Pieter Achterberg'],
  ['Marta Solís', 'Marta Solís Cano'],
  ['Екатерина Смирнова', 'Ekaterina Smirnova'],
  ['张丽华', 'Lihua Zhang'],
  ['鈴木 健太', 'Kenta Suzuki'],
  ['كريم منصور', 'Karim Mansour'],
  ['김민준', 'Minjun Kim'],
  ['Γιώργος Παππάς', 'Giorgos Pappas'],
])('%s and %s of one company are compared', (one, two) => {
  expect(pairsOf([one, two])).toHaveLength(1)
})

test.each([
  ['Bob Sallow', 'Kurt Sallow'],
  ['Екатерина Смирнова', 'Karim Mansour'],
  ['Анна Орлова', 'Anna Brix'],
  ['張丽华', 'Karim Mansour'],
])('%s and %s of one company are two people', (one, two) => {
  expect(pairsOf([one, two])).toEqual([])
})

test('characters that can be read in several ways are compared with a colleague of the same title', () => {
  expect(pairsOf(['川辺 悠', 'Karim Mansour'], 'Buyer')).toHaveLength(1)
})

/** Made of syllables, so that no two sound alike. */
const nth = (n: number) => ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'po', 'ri', 'su'].at(n % 10) ?? ''
const name = (n: number) =>
  `${nth(n)}${nth(n / 10)}l ${nth(n / 100)}${nth(n)}r`.replace(/\b./g, (letter) => letter.toUpperCase())

test('a large company is not compared each with each, and those who may be one are found in it', () => {
  const names = Array.from({ length: 3_000 }, (_, n) => (n === 7 || n === 2_900 ? 'Odile Garnier' : name(n)))
  const pairs = pairsOf(names, 'Buyer')
  expect(pairs).toContainEqual([7, 2_900])
  expect(pairs.length).toBeLessThan(3_000 * 24)
})

test('a block tells who was in it, keeps its first ones, and is one among any number', () => {
  const blocks = new Sharing()
  const [mine, theirs] = ['t:+33612345678', 't:+33612345679']
  expect(blocks.put(mine, 1, 2)).toEqual([])
  for (let n = 10; n < 50_000; n++) blocks.put(`e:${n}@mail.example`, n, 2)
  expect(blocks.put(mine, 2, 2)).toEqual([1])
  expect(blocks.put(mine, 3, 2)).toEqual([])
  expect(blocks.put(mine, 4, 3)).toEqual([1, 2])
  expect(blocks.put(theirs, 5, 2)).toEqual([])
  expect(blocks.put('e:49@mail.example', 6, 2)).toEqual([49])
})

test('the sounds of a name are the same however it is written, and in order', () => {
  expect(soundsOf('Philipp Koch')).toEqual(soundsOf('philip  KOCH'))
})
