/**
 * Pictures of what the popup shows first: what it is made of, as text and elements, kept beside the database. A picture needs
 * no texts, no component and no record to be shown, so the script that shows it is small, and on a cold start that is what counts.
 */
import { dayOf } from '../core/dayOf'
import type { Day } from '../core/days'

/** A text, or an element: its name, its attributes, what is in it. */
export type Drawn = string | [name: string, attributes: Record<string, string>, within: Drawn[]]

/**
 * `of`: the sign of the text that it was drawn from, for windows draw one after the other. `spoken`: where, for words, dates and times are
 * other ones elsewhere.
 */
type Picture = { of: string; spoken: string; lang: string; drawn: Drawn[] }

const SVG = 'http://www.w3.org/2000/svg'
const NAME = 'picture.'
const nameOf = (day: Day) => `${NAME}3.${day}`

/** Keeps the picture of a day. Throws where there is no room. @param picture its `of` is the text that it was drawn from */
export function keepPicture(day: Day, picture: Omit<Picture, 'spoken'>): void {
  const kept: Picture = { ...picture, of: signOf(picture.of), spoken: spokenHere() }
  localStorage.setItem(nameOf(day), JSON.stringify(kept))
}

/** Whether a picture of this day is kept that would be shown here, and was drawn from this text. */
export const isPictured = (day: Day, of: string): boolean => pictureOf(day)?.of === signOf(of)

/** A few letters by which a text is known again: two sums over it (FNV-1a, with other primes) and its length. */
function signOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x1b873593]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    one = Math.imul(one ^ code, 0x01000193)
    two = Math.imul(two ^ code, 0x5bd1e995)
  }
  return [one >>> 0, two >>> 0, text.length].map((part) => part.toString(36)).join('.')
}

/** Forgets the pictures of all days but these. */
export function keepPicturesOf(days: ReadonlySet<Day>): void {
  const kept = new Set([...days].map(nameOf))
  for (const name of Object.keys(localStorage))
    if (name.startsWith(NAME) && !kept.has(name)) localStorage.removeItem(name)
}

/** Dresses the page as it was last, and shows today's picture in it, if there is one; the keyboard is in its search field. */
export function showPicture(document: Document, into: Element): void {
  const root = document.documentElement
  const theme = localStorage.getItem('theme')
  if (theme) root.dataset.theme = theme
  const picture = pictureOf(dayOf(Date.now()))
  if (!picture) return
  root.lang = picture.lang
  into.append(...picture.drawn.map((each) => made(each, document)))
  into.querySelector('input')?.focus()
}

function pictureOf(day: Day): Picture | undefined {
  const text = localStorage.getItem(nameOf(day))
  const picture = text ? (JSON.parse(text) as Picture) : undefined
  return picture?.spoken === spokenHere() ? picture : undefined
}

/**
 * The language chosen, the browser's, and the time zone: by its hours of winter and of summer, for to ask for its name loads all that
 * the browser knows of languages, before anything is painted.
 */
const spokenHere = (): string => {
  const year = new Date().getFullYear()
  const hours = [0, 6].map((month) => new Date(year, month, 1).getTimezoneOffset())
  return [localStorage.getItem('language'), navigator.language, ...hours].join(' ')
}

/** What stands in an element: texts and elements. */
export const drawnIn = (element: Element): Drawn[] =>
  [...element.childNodes].flatMap((node): Drawn[] => {
    if (node.nodeType === node.TEXT_NODE) return [node.nodeValue ?? '']
    if (node.nodeType !== node.ELEMENT_NODE) return []
    const { localName, attributes } = node as Element
    return [
      [
        localName,
        Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
        drawnIn(node as Element),
      ],
    ]
  })

/** Makes what was drawn. Nothing in it is ever read as markup. */
function made(drawn: Drawn, document: Document, isSvg = false): Node {
  if (typeof drawn === 'string') return document.createTextNode(drawn)
  const [name, attributes, within] = drawn
  const svg = isSvg || name === 'svg'
  const element = svg ? document.createElementNS(SVG, name) : document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...within.map((each) => made(each, document, svg)))
  return element
}
