/**
 * What a page shows, asked of what is read and of nothing else: neither a copy of a long page nor a walk through it. Sites
 * keep the view before, and copies for other widths, beside what is shown.
 */
import { find, findAll, isBefore } from './find'
import { ASIDE, hidesItself, VIEW_ROLES, VIEW_TAGS, VIEWS } from './pageText'

/** What may be left out: what is asked first, for all others are shown, as far as they themselves tell. */
const MAY_BE_LEFT_OUT = `[hidden], [style*="none" i], ${VIEWS}, ${ASIDE}`

/** The answers of the reading that is going on: the elements around a hundred messages are asked once, as is each document. */
let answers: Map<Element, boolean> | undefined
let sought: Map<Document, Map<string, { times: number; all?: readonly Element[] }>> | undefined

/** Runs one reading. Its answers are not kept: the page may be another at the next. */
export function looking<T>(read: () => T): T {
  answers = new Map()
  sought = new Map()
  try {
    return read()
  } finally {
    answers = undefined
    sought = undefined
  }
}

/** Whether the browser gives an element a box; where nothing is drawn (a parsed file, a copy), its own word counts. */
export const isDrawn = (element: Element): boolean =>
  element.ownerDocument.defaultView === null ||
  typeof element.checkVisibility !== 'function' ||
  element.checkVisibility()

/** Whether an element, or one around it, is hidden by itself, is a view that the page hides, or stands aside. Data in hidden `code` is data. */
export function isLeftOut(element: Element): boolean {
  const answer = answers?.get(element)
  if (answer !== undefined) return answer
  const around = element.parentElement
  const out = leavesItselfOut(element) || (around !== null && isLeftOut(around))
  answers?.set(element, out)
  return out
}

const TAGS = new Set(VIEW_TAGS)
const ROLES = new Set(VIEW_ROLES)

/** `MAY_BE_LEFT_OUT` in the order of its cost: it is asked of each element around what is read. */
function leavesItselfOut(element: Element): boolean {
  const tag = element.localName
  if (hidesItself(element)) return tag !== 'code'
  const role = element.getAttribute('role')
  if (tag === 'aside' || role === 'complementary') return true
  return (TAGS.has(tag) || (role !== null && ROLES.has(role))) && !isDrawn(element)
}

/** The views below an element, in the order of the page. */
export const viewsIn = (root: Element): readonly Element[] => within(root, VIEWS)
/** The frames below an element. */
export const framesIn = (root: Element): readonly Element[] => within(root, 'iframe')

/** A reading that asks this often asks for many messages: then the whole document is looked through once. */
const OFTEN = 5

function within(root: Element, selector: string): readonly Element[] {
  const doc = root.ownerDocument
  const before = sought?.get(doc)?.get(selector) ?? { times: 0 }
  before.times++
  if (!sought || before.times < OFTEN) {
    sought?.set(doc, (sought.get(doc) ?? new Map()).set(selector, before))
    return findAll(root, selector)
  }
  before.all ??= findAll(doc, selector)
  const { all } = before
  let from = 0
  for (let to = all.length; from < to; ) {
    const middle = (from + to) >> 1
    const one = all[middle] as Element
    if (one === root || isBefore(one, root)) from = middle + 1
    else to = middle
  }
  let end = from
  while (end < all.length && root.contains(all[end] as Element)) end++
  return all.slice(from, end)
}

/** The matches below `root` that are not left out, in the order of the page. */
export const all = (root: ParentNode, selector: string): Element[] =>
  findAll(root, selector).filter((found) => !isLeftOut(found))

/** The first of them. */
export function first(root: ParentNode, selector: string): Element | undefined {
  const found = find(root, selector)
  if (!found) return undefined
  return isLeftOut(found) ? all(root, selector)[0] : found
}

/** The first that one of `selectors` finds, in the order of the selectors. */
export function firstOf(root: ParentNode, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = first(root, selector)
    if (found) return found
  }
  return undefined
}

/** The text of an element without the parts that are left out; '' for nothing. */
export function words(element: Element | null | undefined): string {
  if (!element) return ''
  const whole = element.childElementCount === 0 || !element.querySelector(MAY_BE_LEFT_OUT)
  return whole ? (element.textContent ?? '') : [...element.childNodes].map(wordsOf).join('')
}

function wordsOf(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return node.textContent ?? ''
  return node.nodeType === node.ELEMENT_NODE && !isLeftOut(node as Element) ? words(node as Element) : ''
}
