/** The files of a folder in the answer to PROPFIND (RFC 4918, 14.16). */
import type { Entry } from '../core/copy/target'
import { all, type Element, readXml, textOf } from './xml'

/**
 * @param bytes the answer's body
 * @param folder the address that was asked, with `/` at its end
 * @returns files directly in it, sorted by name; undefined where this is no such answer
 */
export function entriesOf(bytes: Uint8Array, folder: string): Entry[] | undefined {
  const root = readXml(new TextDecoder().decode(bytes))
  if (root?.name !== 'multistatus') return undefined
  const path = decoded(new URL(folder).pathname)
  const entries = all(root, 'response').flatMap((response): Entry[] => {
    const name = nameIn(textOf(response, 'href') ?? '', folder, path)
    const found = name ? entry(name, propertiesOf(response)) : undefined
    return found ? [found] : []
  })
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The name of a file directly in the folder. Servers give whole addresses or paths, escaped each in its own way. */
function nameIn(href: string, folder: string, path: string): string | undefined {
  let there: string
  try {
    there = decoded(new URL(href, folder).pathname)
  } catch {
    return undefined
  }
  const name = there.startsWith(path) ? there.slice(path.length) : ''
  return name && !name.includes('/') ? name : undefined
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The properties that the server has: those that it lacks come under another status. */
const propertiesOf = (response: Element): Element[] =>
  all(response, 'propstat')
    .filter((one) => / 2\d\d\b/.test(textOf(one, 'status') ?? ' 200'))
    .flatMap((one) => all(one, 'prop'))

function entry(name: string, properties: readonly Element[]): Entry | undefined {
  const value = (property: string) =>
    properties.map((one) => textOf(one, property)).find((text) => text !== undefined && text !== '')
  const isFolder = properties.some((one) => all(one, 'resourcetype').some((type) => all(type, 'collection').length))
  const size = value('getcontentlength')
  // Without a size it is nothing that could be read back and compared.
  if (isFolder || size === undefined || !/^\d{1,15}$/.test(size)) return undefined
  const tag = value('getetag')
  const at = Date.parse(value('getlastmodified') ?? '')
  return {
    name,
    size: Number(size),
    ...(tag && { tag }),
    ...(Number.isFinite(at) && { at: new Date(at).toISOString() }),
  }
}
