/**
 * What the next version of a site may do to its pages, as changes to a parsed document: names and attributes change, the
 * order and the depth of elements, parts come late, are kept hidden or are used again. Long because it is a list: one
 * entry a change.
 *
 * None of them touches what the page says of people: names, addresses and words of messages stay as they are, or go.
 */
import type { Chance } from './chance'

type Doc = Document
/** `lossy`: takes words or their order away, after which a copy may count as an addressee and a date may be cut short. */
export type Mutation = { name: string; lossy?: true; change: (page: Mutated, chance: Chance) => void }

/** A page under change: `outside` are its elements without the insides of messages, which are the senders' and not the site's. */
export type Mutated = { doc: Doc; url: URL; outside: () => Element[]; facts: ReadonlySet<string> }

/** Attributes that carry what is said, and not how: a site may drop them, but not write another person into them. */
const SAYING =
  /^(?:email|name|href|src|content|title|alt|value|data-hovercard-id|download_url|datetime|type|rel|property)$/

/** A name as a build of scripts makes it: the same one for the same word. */
const hashed = (word: string): string => {
  let hash = 7
  for (const letter of word) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0
  return `_${(hash >>> 0).toString(36)}`
}
const some = (page: Mutated, chance: Chance, share: number): Element[] =>
  page.outside().filter(() => chance.below(1000) < share * 1000)
const every = (list: readonly Element[], act: (each: Element) => unknown): void => {
  for (const each of list) act(each)
}
const words = (element: Element, name: string, change: (word: string) => string | undefined): void => {
  const value = element.getAttribute(name)
  if (value === null) return
  const changed = value.split(/\s+/).filter(Boolean).map(change).filter(Boolean).join(' ')
  if (changed) element.setAttribute(name, changed)
  else element.removeAttribute(name)
}
const drop = (page: Mutated, which: (name: string) => boolean, share = 1, chance?: Chance): void => {
  for (const element of page.outside())
    for (const name of element.getAttributeNames())
      if (which(name) && (share === 1 || (chance?.below(1000) ?? 0) < share * 1000)) element.removeAttribute(name)
}
/** Moves everything inside an element, attributes too, into one of another name. */
function rename(element: Element, name: string): void {
  const made = element.ownerDocument.createElement(name)
  for (const attribute of element.getAttributeNames())
    made.setAttribute(attribute, element.getAttribute(attribute) ?? '')
  made.append(...element.childNodes)
  element.replaceWith(made)
}
function wrap(element: Element, name = 'div'): void {
  const made = element.ownerDocument.createElement(name)
  element.replaceWith(made)
  made.append(element)
}
const bodyOf = (page: Mutated): Element[] => page.outside()
const few = <T>(list: readonly T[], chance: Chance, count: number): T[] =>
  list.length ? Array.from({ length: count }, () => chance.pick(list)) : []
/** Whether words stand between its elements: turning those round would write another sentence. */
const ownWords = (element: Element | null): boolean =>
  [...(element?.childNodes ?? [])].some((node) => node.nodeType === 3 && /\S/.test(node.textContent ?? ''))
const isBlock = (element: Element): boolean => !ownWords(element.parentElement)
const isTable = (element: Element): boolean => /^(?:tr|td|th|tbody|thead|li|option)$/.test(element.localName)

/** Texts of the interface: those that hold nothing of what the page says. */
function* interfaceTexts(page: Mutated): Iterable<Text> {
  for (const element of page.outside())
    for (const node of element.childNodes)
      if (node.nodeType === 3 && /\p{L}/u.test(node.textContent ?? '') && !saysFact(page, node.textContent ?? ''))
        yield node as Text
}
const saysFact = (page: Mutated, text: string): boolean => {
  const tidy = text.replace(/\s+/g, ' ').trim().toLowerCase()
  if (page.facts.has(tidy)) return true
  for (const fact of page.facts)
    if (fact && ((fact.length <= tidy.length && tidy.includes(fact)) || (tidy.length > 3 && fact.includes(tidy))))
      return true
  return false
}
const CYRILLIC: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, i) => [letter, 'абцдефгхийклмнопярстувжьызщ'.charAt(i)]),
)
/** Words of another language: letters of another alphabet, as long as before. */
const translated = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => CYRILLIC[letter.toLowerCase()] ?? letter)

/** Somebody who is not on the page, put wherever a copy of it names somebody. */
function strangers(copy: Element): void {
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? ''
      if (name === 'name' || name === 'title' || name === 'alt') element.setAttribute(name, 'Trap Stranger')
      else if (value.includes('@')) element.setAttribute(name, 'trap@stranger.example')
      else if (/\/in\//.test(value)) element.setAttribute(name, 'https://www.linkedin.com/in/trap-stranger/')
      else if (/\d{6,}|[0-9a-f]{12,}/.test(value)) element.setAttribute(name, value.replace(/\d/g, '7'))
    }
    for (const node of element.childNodes)
      if (node.nodeType === 3 && node.textContent?.trim()) node.textContent = 'Trap Stranger'
  }
}
function copies(
  page: Mutated,
  chance: Chance,
  hide: (copy: Element) => void,
  count: number,
  after = false,
  least = 0,
): void {
  for (const element of few(bodyOf(page), chance, count)) {
    const size = element.querySelectorAll('*').length
    if (!element.isConnected || size > 400 || size < least) continue
    const copy = element.cloneNode(true) as Element
    hide(copy)
    element[after ? 'after' : 'before'](copy)
  }
}

const TEST_NAMES = /^data-(?:test-?id|testid|view-name|control-name|section|app-section|test-expanded)$/

export const mutations: readonly Mutation[] = [
  { name: 'classes renamed', change: (page) => every(page.outside(), (each) => words(each, 'class', hashed)) },
  {
    name: 'a third of the class names renamed',
    change: (page, chance) => {
      const which = chance.below(3)
      for (const each of page.outside())
        words(each, 'class', (word) => (hashed(word).length % 3 === which ? hashed(word) : word))
    },
  },
  {
    name: 'one class name in five gone',
    change: (page, chance) => {
      const gone = new Map<string, boolean>()
      for (const each of page.outside())
        words(each, 'class', (word) => {
          if (!gone.has(word)) gone.set(word, chance.below(5) === 0)
          return gone.get(word) ? undefined : word
        })
    },
  },
  { name: 'no classes', change: (page) => drop(page, (name) => name === 'class') },
  {
    name: 'more classes',
    change: (page) =>
      every(page.outside(), (each) => each.setAttribute('class', `new-look ${each.getAttribute('class') ?? ''} v2`)),
  },
  { name: 'ids renamed', change: (page) => every(page.outside(), (each) => words(each, 'id', hashed)) },
  { name: 'no ids', change: (page) => drop(page, (name) => name === 'id') },
  { name: 'no data attributes', change: (page) => drop(page, (name) => name.startsWith('data-')) },
  {
    name: 'a third of the data attributes gone',
    change: (page, chance) => drop(page, (name) => name.startsWith('data-'), 0.33, chance),
  },
  {
    name: 'data attributes renamed',
    change: (page) => {
      for (const each of page.outside())
        for (const name of each.getAttributeNames())
          if (name.startsWith('data-')) {
            each.setAttribute(`${name}-2`, each.getAttribute(name) ?? '')
            each.removeAttribute(name)
          }
    },
  },
  {
    name: 'names for tests changed',
    change: (page) => {
      for (const each of page.outside())
        for (const name of each.getAttributeNames()) if (TEST_NAMES.test(name)) words(each, name, hashed)
    },
  },
  {
    name: 'component keys changed',
    change: (page) => every(page.outside(), (each) => words(each, 'componentkey', hashed)),
  },
  { name: 'no roles', change: (page) => drop(page, (name) => name === 'role') },
  { name: 'a third of the roles gone', change: (page, chance) => drop(page, (name) => name === 'role', 0.33, chance) },
  { name: 'no aria attributes', change: (page) => drop(page, (name) => name.startsWith('aria-')) },
  { name: 'no titles', change: (page) => drop(page, (name) => name === 'title') },
  { name: 'no names', change: (page) => drop(page, (name) => name === 'name') },
  {
    name: 'no addresses in attributes',
    change: (page) => drop(page, (name) => name === 'email' || name === 'data-hovercard-id'),
  },
  { name: 'half of the addresses gone', change: (page, chance) => drop(page, (name) => name === 'email', 0.5, chance) },
  { name: 'one attribute in ten gone', change: (page, chance) => drop(page, () => true, 0.1, chance) },
  { name: 'one attribute in three gone', change: (page, chance) => drop(page, () => true, 0.33, chance) },
  { name: 'all that only names things gone', change: (page) => drop(page, (name) => !SAYING.test(name)) },
  {
    name: 'headings are plain',
    change: (page) => every(page.outside(), (each) => /^h[1-6]$/.test(each.localName) && rename(each, 'div')),
  },
  {
    name: 'other levels of headings',
    change: (page) =>
      every(
        page.outside(),
        (each) => /^h[12]$/.test(each.localName) && rename(each, each.localName === 'h1' ? 'h2' : 'h3'),
      ),
  },
  {
    name: 'spans and divisions change places',
    change: (page, chance) => {
      for (const each of some(page, chance, 0.3))
        if (each.localName === 'span') rename(each, 'div')
        else if (each.localName === 'div') rename(each, 'section')
    },
  },
  {
    name: 'elements of the site’s own',
    change: (page, chance) =>
      every(some(page, chance, 0.2), (each) => /^(?:div|span)$/.test(each.localName) && rename(each, 'x-part')),
  },
  {
    name: 'nested deeper',
    change: (page, chance) =>
      every(few(bodyOf(page), chance, 30), (each) => each.isConnected && !isTable(each) && wrap(each)),
  },
  {
    name: 'each text in one more element',
    change: (page) => {
      for (const each of bodyOf(page)) {
        if (/^(?:script|style|code|title|textarea|option)$/.test(each.localName)) continue
        for (const node of [...each.childNodes])
          if (node.nodeType === 3 && node.textContent?.trim()) {
            const made = page.doc.createElement('span')
            node.replaceWith(made)
            made.append(node)
          }
      }
    },
  },
  {
    name: 'wrappers around what is inside',
    change: (page, chance) => {
      for (const each of few(bodyOf(page), chance, 20)) {
        if (!each.isConnected || /^(?:table|tbody|tr|ul|ol|dl|select|script|style|code)$/.test(each.localName)) continue
        const made = page.doc.createElement(each.localName === 'p' || each.localName === 'span' ? 'span' : 'div')
        made.append(...each.childNodes)
        each.append(made)
      }
    },
  },
  {
    name: 'wrappers taken away',
    change: (page, chance) => {
      for (const each of few(bodyOf(page), chance, 15))
        if (each.isConnected && each.hasChildNodes()) each.replaceWith(...each.childNodes)
    },
  },
  {
    name: 'neighbours change places',
    lossy: true,
    change: (page, chance) => {
      for (const each of few(bodyOf(page).filter(isBlock), chance, 12)) each.nextElementSibling?.after(each)
    },
  },
  {
    name: 'order turned round',
    lossy: true,
    change: (page, chance) => {
      const all = new Set(bodyOf(page))
      // The order inside a message is the sender's.
      const whole = (one: Element) => [...one.children].every((child) => all.has(child))
      for (const each of few(
        bodyOf(page).filter((one) => !ownWords(one) && whole(one)),
        chance,
        8,
      ))
        each.append(...[...each.childNodes].reverse())
    },
  },
  {
    name: 'some parts are late',
    lossy: true,
    change: (page, chance) =>
      every(few(bodyOf(page), chance, 6), (each) => each.querySelectorAll('*').length < 60 && each.remove()),
  },
  {
    name: 'many parts are late',
    lossy: true,
    change: (page, chance) =>
      every(few(bodyOf(page), chance, 40), (each) => each.querySelectorAll('*').length < 30 && each.remove()),
  },
  {
    name: 'texts are late',
    lossy: true,
    change: (page, chance) => {
      for (const each of some(page, chance, 0.3))
        for (const node of [...each.childNodes]) if (node.nodeType === 3) node.remove()
    },
  },
  {
    name: 'hidden copies',
    change: (page, chance) => copies(page, chance, (copy) => copy.setAttribute('style', 'display:none'), 10),
  },
  {
    name: 'hidden copies of somebody else',
    change: (page, chance) =>
      copies(
        page,
        chance,
        (copy) => {
          copy.setAttribute('hidden', '')
          strangers(copy)
        },
        10,
      ),
  },
  {
    name: 'the view before, hidden by style',
    change: (page, chance) =>
      copies(
        page,
        chance,
        (copy) => {
          copy.setAttribute('style', `${copy.getAttribute('style') ?? ''};display: none`)
          strangers(copy)
        },
        14,
      ),
  },
  {
    name: 'the view before, kept in a template',
    change: (page, chance) => {
      for (const each of few(bodyOf(page), chance, 8)) {
        if (!each.isConnected || each.querySelectorAll('*').length > 400) continue
        const copy = each.cloneNode(true) as Element
        strangers(copy)
        const made = page.doc.createElement('template')
        made.content.append(copy)
        each.before(made)
      }
    },
  },
  { name: 'copies of the same', lossy: true, change: (page, chance) => copies(page, chance, () => {}, 5, true, 5) },
  {
    name: 'text nodes split',
    change: (page) => {
      for (const each of bodyOf(page))
        for (const node of [...each.childNodes])
          if (node.nodeType === 3 && (node.textContent?.length ?? 0) > 3) {
            const text = node as Text
            text.splitText(Math.floor(text.length / 2))
            text.after(page.doc.createComment(' '))
          }
    },
  },
  {
    name: 'white space between elements',
    change: (page) => {
      for (const each of bodyOf(page))
        if (each.children.length > 0 && !/^(?:script|style|code|pre)$/.test(each.localName))
          for (const child of [...each.children])
            if (!child.previousSibling || child.previousSibling.nodeType === 1) child.before('\n      ')
    },
  },
  {
    name: 'invisible marks in texts',
    change: (page) => {
      for (const each of bodyOf(page))
        for (const node of each.childNodes)
          if (
            node.nodeType === 3 &&
            /\p{L}/u.test(node.textContent ?? '') &&
            !/^(?:script|style|code)$/.test(each.localName)
          )
            node.textContent = `\u200e${node.textContent?.replace(/ /g, '\u00a0')}\u200f`
    },
  },
  {
    name: 'another language',
    change: (page) => {
      for (const node of [...interfaceTexts(page)])
        if (!/^(?:script|style|code)$/.test(node.parentElement?.localName ?? '')) node.data = translated(node.data)
      for (const each of page.outside())
        for (const name of ['aria-label', 'placeholder', 'data-tooltip', 'title', 'alt']) {
          const value = each.getAttribute(name)
          if (value && !saysFact(page, value)) each.setAttribute(name, translated(value))
        }
    },
  },
  {
    name: 'links written out, with marks of where they stood',
    change: (page) => {
      for (const each of page.outside()) {
        const href = each.getAttribute('href')
        if (!href || /^(?:mailto|tel|#|javascript)/.test(href) || !URL.canParse(href, page.url)) continue
        const url = new URL(href, page.url)
        if (url.hostname !== page.url.hostname) continue
        url.searchParams.set('trk', 'new_look')
        each.setAttribute('href', url.href)
      }
    },
  },
  {
    name: 'an advertisement of the same make',
    change: (page, chance) => {
      for (const each of few(bodyOf(page), chance, 4)) {
        if (!each.isConnected || isTable(each) || each.querySelectorAll('*').length > 400) continue
        const made = page.doc.createElement('aside')
        const copy = each.cloneNode(true) as Element
        strangers(copy)
        made.append(copy)
        page.doc.body.append(made)
      }
    },
  },
  {
    name: 'three things at once',
    lossy: true,
    change: (page, chance) => {
      for (let i = 0; i < 3; i++) chance.pick(mutations.slice(0, -1)).change(page, chance)
    },
  },
]
