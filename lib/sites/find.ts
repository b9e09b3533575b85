/**
 * Finding elements quickly. A browser finds one class, tag or attribute ten times as fast as the same in a list of
 * selectors, which it tries one by one on each element: so the parts of a list are asked for one by one here.
 */

/** The parts of each list that was asked for: adapters have a few dozen. */
const parts = new Map<string, readonly string[]>()

/** A list's selectors. Commas in brackets and quotes part nothing. */
function partsOf(list: string): readonly string[] {
  const known = parts.get(list)
  if (known) return known
  const found = [...list.matchAll(/(?:"[^"]*"|\[(?:"[^"]*"|[^\]])*\]|\((?:[^()]|\([^()]*\))*\)|[^,"[(])+/g)].map(
    ([one]) => one.trim(),
  )
  parts.set(list, found)
  return found
}

/** What `querySelectorAll` gives, in the order of the page. */
export function findAll(root: ParentNode, selectors: string): Element[] {
  let all: Element[] = []
  for (const one of partsOf(selectors)) {
    const found = root.querySelectorAll(one)
    if (found.length > 0) all = all.length > 0 ? merged(all, [...found]) : [...found]
  }
  return all
}

/** What `querySelector` gives: the first in the order of the page. */
export function find(root: ParentNode, selectors: string): Element | undefined {
  let first: Element | undefined
  for (const one of partsOf(selectors)) {
    const found = root.querySelector(one)
    if (found && (!first || isBefore(found, first))) first = found
  }
  return first
}

/** Whether one stands before the other in the page, or around it. */
export const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & one.DOCUMENT_POSITION_FOLLOWING) !== 0

/** Two lists in the order of the page as one, each element once. */
function merged(some: readonly Element[], others: readonly Element[]): Element[] {
  const all: Element[] = []
  let i = 0
  let j = 0
  for (;;) {
    const [one, other] = [some[i], others[j]]
    if (!one || !other) return [...all, ...some.slice(i), ...others.slice(j)]
    if (one === other) j++
    if (one === other || isBefore(one, other)) {
      all.push(one)
      i++
    } else {
      all.push(other)
      j++
    }
  }
}
