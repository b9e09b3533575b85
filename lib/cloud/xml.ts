/**
 * The little XML that servers answer with: elements and text, names without their prefix, which every server chooses otherwise
 * (`D:href`, `d:href`, `href`). Attributes are passed over. A document type is refused: no server sends one, and entities that
 * grow come that way. (A worker has no `DOMParser`.)
 */
export type Element = { name: string; text: string; children: Element[] }

const TOKEN = /<!--.*?-->|<!\[CDATA\[(.*?)\]\]>|<\?.*?\?>|<(\/?)([^\s/>!?]+)[^>]*?(\/?)>|([^<]+)/sy
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])
const DEEPEST = 40

/** The root element; undefined where this is no such document, or one that ends too early. */
export function readXml(text: string): Element | undefined {
  const root: Element = { name: '', text: '', children: [] }
  const open = [root]
  TOKEN.lastIndex = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)
    if (!token) return undefined
    const [, literal, closes, name, closed, words] = token
    const inside = open.at(-1) as Element
    if (literal !== undefined) inside.text += literal
    else if (words !== undefined) inside.text += entitiesRead(words)
    else if (name !== undefined) {
      const local = name.slice(name.indexOf(':') + 1)
      if (closes) {
        if (open.length < 2 || inside.name !== local) return undefined
        open.pop()
      } else {
        const element: Element = { name: local, text: '', children: [] }
        inside.children.push(element)
        if (!closed) open.push(element)
        if (open.length > DEEPEST) return undefined
      }
    }
  }
  const [first, ...more] = root.children
  return open.length === 1 && first && !more.length && !root.text.trim() ? first : undefined
}

const entitiesRead = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** The elements of that name directly below. */
export const all = (element: Element, name: string): Element[] => element.children.filter((one) => one.name === name)
/** The text of the first element of that name directly below. */
export const textOf = (element: Element, name: string): string | undefined => all(element, name)[0]?.text.trim()
