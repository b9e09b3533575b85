/** An object as cells under headings: what lies within it gets the names on the way to it, as exports of tables do. */

/** Objects within objects deeper than that are kept as they are written. */
const DEEPEST = 4
/** Members of a list that get headings of their own. */
const MOST_MEMBERS = 20

/** @returns pairs of heading and text, without what is empty; no heading twice */
export function flat(value: Record<string, unknown>): Map<string, string> {
  const cells = new Map<string, string>()
  for (const [key, part] of Object.entries(value)) put(cells, key, part, 1)
  return cells
}

function put(cells: Map<string, string>, heading: string, value: unknown, depth: number): void {
  if (value === null || value === undefined || value === '') return
  if (typeof value !== 'object') add(cells, heading, String(value).trim())
  else if (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null))
    add(cells, heading, value.filter((one) => one !== null && one !== '').join('; '))
  else if (depth >= DEEPEST || (Array.isArray(value) && value.length > MOST_MEMBERS))
    add(cells, heading, JSON.stringify(value))
  else
    for (const [key, part] of Object.entries(value))
      put(cells, `${heading} ${Array.isArray(value) ? Number(key) + 1 : key}`, part, depth + 1)
}

function add(cells: Map<string, string>, heading: string, text: string): void {
  if (!text) return
  const before = cells.get(heading)
  cells.set(heading, before === undefined ? text : `${before}; ${text}`)
}
