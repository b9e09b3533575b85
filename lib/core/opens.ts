/** The one place that says which addresses may be opened: of the web, of mail, of a telephone. */

const OPENED = ['http:', 'https:', 'mailto:', 'tel:']

/** Whether what is of this kind may be opened: `javascript:`, `data:`, `file:` and all others may not. */
export const opensAs = ({ protocol }: Pick<URL, 'protocol'>): boolean => OPENED.includes(protocol)

/** The address as it may stand in a link; undefined where it is of another kind, or none. */
export function mayOpen(address: string): string | undefined {
  const url = URL.parse(address)
  return url && opensAs(url) ? address : undefined
}
