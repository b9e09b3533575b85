/** The order of the palette: what a few letters fit best. */
import { expect, test } from 'vitest'
import { fold } from '../../lib/core/fold'
import { matchRank, RANK } from '../../lib/core/matchRank'

const rank = (query: string, words: string) => matchRank(fold(query), fold(words))

test('the beginning is better than beginnings of words, those than the midst, that than letters in order', () => {
  expect(rank('mark', 'Mark as won')).toBe(RANK.begins)
  expect(rank('won mark', 'Mark as won')).toBe(RANK.words)
  expect(rank('andby', 'Standby until a day')).toBe(RANK.inside)
  expect(rank('stby', 'Standby until a day')).toBe(RANK.letters)
  expect(rank('stanby', 'Standby until a day')).toBe(RANK.letters)
})

test('accents and capitals are no matter, in either language', () => {
  expect(rank('tache', 'Ajouter une tâche')).toBe(RANK.words)
  expect(rank('ÉTAPE', 'Passer à cette étape')).toBe(RANK.words)
  expect(rank('l’op', 'Modifier l’opportunité')).toBe(RANK.words)
})

test('what does not fit is left out: other letters, another order, letters far apart, one word too many', () => {
  expect(rank('zzz', 'Mark as won')).toBeUndefined()
  expect(rank('nowm', 'Mark as won')).toBeUndefined()
  expect(rank('mwn', 'Make a list of what is seen')).toBeUndefined()
  expect(rank('mark lost', 'Mark as won')).toBeUndefined()
  expect(rank('st', 'Subject')).toBeUndefined()
})
