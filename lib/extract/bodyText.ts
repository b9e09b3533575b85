/**
 * The text of an HTML mail body as a reader sees it.
 *
 * It is written by walking, because `innerText` needs a layout (jsdom has none, and asking a mail site for one costs time),
 * and it stays small: it runs inside the page of the mail site.
 */

/** What a mark says of an element: read it, leave it out, leave it out as a quote, or leave it out with all that follows. */
export type Mark = 'read' | 'skip' | 'quote' | 'stop'

const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
)
/** Signs of each of the last lines that a mark may look at. */
const LOOKED_BACK = 400
const APART = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const SILENT = new Set(
  'audio base button canvas embed head iframe img input link meta noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
)
const HIDING =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:[;!]|$))/i
const KEEPS_SPACE = /white-space\s*:\s*(?:pre|break-spaces)/i
const NO_MARGIN = /(?:^|;)\s*margin\s*:\s*0|margin-bottom\s*:\s*0/i

/** Whether the element's own attributes hide it. Style sheets are not asked: a mail's own are seldom kept by the site. */
export function isHidden(el: Element): boolean {
  if (el.hasAttribute('hidden')) return true
  const style = el.getAttribute('style')
  return style !== null && HIDING.test(style)
}

/**
 * Reads the text under `root`: `br` and block elements break the line, paragraphs leave an empty line, table cells are
 * parted by a tab, no-break spaces become spaces, and images, controls and hidden elements give nothing.
 *
 * @param mark asked once of every element that shows something, with the end of the text read so far; `bodyText` reads them all
 * @returns the text, trimmed, with at most one empty line in a row
 */
export function textUnder(root: Node, mark?: (el: Element, soFar: () => string) => Mark): string {
  const lines: string[] = []
  let line = ''
  let gap = false
  const endLine = () => {
    const done = line.replace(/[\u00a0\u202f\u2007]/g, ' ').trimEnd()
    if (done || lines.at(-1) !== '') lines.push(done)
    line = ''
  }
  const breakLine = () => {
    if (line) endLine()
  }
  const soFar = () =>
    [...lines.slice(-3), line]
      .map((one) => one.slice(-LOOKED_BACK))
      .join('\n')
      .trimEnd()
  const writeRow = (row: string) => {
    if (!row) return
    if (gap && !line && lines.length && lines.at(-1) !== '') lines.push('')
    gap = false
    line += row
  }
  const write = (text: string, keep: boolean) => {
    if (keep) {
      text.split(/\r?\n/).forEach((row, i) => {
        if (i) endLine()
        writeRow(row)
      })
      return
    }
    const row = text.replace(/[ \t\r\n\f]+/g, ' ')
    const afterBlank = line === '' || line.endsWith(' ') || line.endsWith('\t')
    writeRow(afterBlank && row.startsWith(' ') ? row.slice(1) : row)
  }
  /** @returns false once a mark said that nothing more is to be read */
  const walk = (node: Node, keep: boolean): boolean => {
    if (node.nodeType === 3) {
      write((node as Text).data, keep)
      return true
    }
    if (node.nodeType !== 1) {
      if (node.nodeType !== 11 && node.nodeType !== 9) return true
      return walkChildren(node, keep)
    }
    const el = node as Element
    const tag = el.localName
    if (tag === 'br') {
      endLine()
      return true
    }
    if (SILENT.has(tag)) return true
    // Most elements of a body have none: they are not asked for each.
    const attributes = el.hasAttributes()
    if (attributes && isHidden(el)) return true
    const said = mark ? mark(el, soFar) : 'read'
    const block = BLOCK.has(tag)
    if (block) breakLine()
    if (said === 'stop') return false
    if (said === 'skip' || said === 'quote') {
      // The line above may say whose words are left out; what follows is not theirs.
      if (said === 'quote' && /[:：]$/.test(soFar().slice(-1))) {
        breakLine()
        lines.push('>')
      }
      gap = true
      return true
    }
    if ((tag === 'td' || tag === 'th') && line) line += '\t'
    const style = attributes && (block || tag === 'span') ? el.getAttribute('style') : null
    const apart = APART.has(tag) && !/MsoNormal/.test(el.className) && !(style && NO_MARGIN.test(style))
    if (apart) gap = true
    const goOn = walkChildren(el, keep || tag === 'pre' || (style !== null && KEEPS_SPACE.test(style)))
    if (block) breakLine()
    if (apart) gap = true
    return goOn
  }
  const walkChildren = (node: Node, keep: boolean): boolean => {
    for (let child = node.firstChild; child; child = child.nextSibling) if (!walk(child, keep)) return false
    return true
  }
  walk(root, false)
  breakLine()
  return lines.join('\n').trim()
}

/** The text of a whole body, quotes included, as a reader sees it. */
export function bodyText(root: Element | DocumentFragment): string {
  return textUnder(root)
}
