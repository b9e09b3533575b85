/** Finding by a list of selectors, one after the other, tells what the browser itself would tell of the list. */
import { describe, expect, test } from 'vitest'
import { find, findAll } from '../../lib/sites/find'
import { looking, viewsIn } from '../../lib/sites/shown'
import { chanceOf } from '../support/chance'
import { open } from './open'

const LISTS = [
  '.a, .b',
  '.b, i, .a',
  'section > .a, [title="x, y"], [title^="("]',
  ':not(.a, .b, section), .b',
  ':not(:is(.a, .b)), h2',
  '[title*=")"], .missing',
]

/** A page of nested elements, drawn by lot. */
function page(seed: number): Document {
  const { pick } = chanceOf(seed)
  const tree = (depth: number): string =>
    Array.from({ length: 3 }, () => {
      const tag = pick(['i', 'section', 'h2', 'div'])
      const title = pick(['', ' title="x, y"', ' title="(z)"'])
      return `<${tag} class="${pick(['a', 'b', 'a b', ''])}"${title}>${depth > 0 ? tree(depth - 1) : ''}</${tag}>`
    }).join('')
  return open(`<body>${tree(3)}</body>`, 'https://mail.example/')
}

describe.each([1, 2, 3])('page %i', (seed) => {
  const doc = page(seed)
  test.each(LISTS)('%s', (list) => {
    expect(findAll(doc, list)).toEqual([...doc.querySelectorAll(list)])
    expect(find(doc, list)).toBe(doc.querySelector(list) ?? undefined)
  })

  test('the views of an element are the same, however many were asked for before', () => {
    looking(() => {
      for (const box of doc.querySelectorAll('*'))
        expect(viewsIn(box)).toEqual([...box.querySelectorAll('section, h2')])
    })
  })
})
