/** The structured data (JSON-LD, schema.org) of LinkedIn's public pages. */
import { profileSlug } from './linkedinAddress'
import { known } from './pageText'

/** One thing of the graph; nothing of its content is taken for granted. */
export type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text of the graph, or nothing: starred-out texts are unknown. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? known(value) : undefined)

/** All things of the page's graph; what cannot be parsed is skipped. */
function graphOf(doc: Document): Node[] {
  const nodes: Node[] = []
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data: unknown = JSON.parse(script.textContent ?? '')
      const list = isNode(data) && Array.isArray(data['@graph']) ? data['@graph'] : Array.isArray(data) ? data : [data]
      nodes.push(...list.filter(isNode))
    } catch {
      // Not JSON: the page's text is still there.
    }
  }
  return nodes
}

const isOf = (node: Node, type: string): boolean => [node['@type']].flat().includes(type)

/** The person of this page: the one whose own address has the slug. */
export const personOf = (doc: Document, slug: string): Node | undefined =>
  graphOf(doc).find((node) => isOf(node, 'Person') && profileSlug(textOf(node.url)) === slug)

/** The organisation of this page. */
export const organisationOf = (doc: Document): Node | undefined =>
  graphOf(doc).find((node) => isOf(node, 'Organization') || isOf(node, 'Corporation'))

/** The organisations in a value that may be one or several. */
export const organisationsOf = (value: unknown): Node[] => [value].flat().filter(isNode)
