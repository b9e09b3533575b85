/**
 * A page's structure without its content, for reports: which elements stand in which, by tag, role and names for tests,
 * and how often. Nothing is taken over but words of fixed lists: a word that a page made up may be somebody's name.
 */
import { ATTRIBUTES, INTERFACE_WORDS, ROLES, TAGS } from './outlineWords'

const MOST_LINES = 150
const NAMED = ['data-testid', 'data-test-id', 'data-view-name', 'data-app-section', 'data-control-name', 'componentkey']
const LANDMARK = /^(?:main|nav|header|footer|aside|article|section|form|dialog|table|ul|ol|h[1-6]|iframe)$/

/**
 * @returns lines such as `main > div[role=list] > div[role=listitem] ×12 (aria-label data-*)`, most frequent last levels
 * kept, at most 150
 */
export function outlineOf(root: Element): string[] {
  const counts = new Map<string, { count: number; attributes: Set<string> }>()
  const walk = (element: Element, path: readonly string[]) => {
    const sign = signOf(element)
    const here = sign ? [...path.slice(-2), sign] : path
    if (sign) {
      const key = here.join(' > ')
      const seen = counts.get(key) ?? { count: 0, attributes: new Set() }
      seen.count++
      for (const name of element.getAttributeNames()) seen.attributes.add(attributeName(name))
      counts.set(key, seen)
    }
    for (const child of element.children) walk(child, here)
  }
  walk(root, [])
  const plain = root.querySelectorAll('*').length
  const lines = [...counts].map(
    ([key, { count, attributes }]) => `${key} ×${count} (${[...attributes].sort().join(' ')})`,
  )
  return [`elements ${plain}`, ...lines.slice(0, MOST_LINES)]
}

/** What an element is known by; nothing for those that only lay out. */
function signOf(element: Element): string | undefined {
  const tag = TAGS.has(element.localName) ? element.localName : 'x'
  const role = element.getAttribute('role') ?? ''
  const names = NAMED.flatMap((name) =>
    element.hasAttribute(name) ? [testName(element.getAttribute(name) ?? '')] : [],
  )
  if (!role && names.length === 0 && !LANDMARK.test(tag)) return undefined
  return `${tag}${role ? `[${ROLES.has(role) ? role : 'role?'}]` : ''}${names.map((name) => `{${name}}`).join('')}`
}

/** A name for tests, where it is made of words of interfaces alone; of any other only that it is there. */
function testName(value: string): string {
  const words = value
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_:./ ]+/)
    .filter(Boolean)
  return words.length > 0 && words.length < 8 && words.every((word) => INTERFACE_WORDS.has(word))
    ? words.join('-')
    : '?'
}

/** A standard attribute by name, `data-*` made of words of interfaces too; of any other only that it is there. */
function attributeName(name: string): string {
  if (ATTRIBUTES.has(name)) return name
  const words = name.split('-')
  if (words[0] === 'data') return words.slice(1).every((word) => INTERFACE_WORDS.has(word)) ? name : 'data-?'
  return words[0] === 'aria' ? 'aria-?' : '?'
}
