/** The labels under which Gmail shows an open thread: those beside its subject, and the one that the address names. */

/** A label beside the subject; `name` is the user's own word, or a code (`^i`) for what Gmail made (2012 → today). */
const LABEL = '.hN[name]'
/** Where such an element is somebody else's: a mail's body, a row of a list. */
const ELSEWHERE = '.a3s, tr.zA'
const CODES: Record<string, string> = { '^i': 'inbox', '^f': 'sent', '^s': 'spam', '^k': 'trash', '^r': 'drafts' }

/** Lists that Gmail's addresses name alike in every language. */
const LISTS = new Set(['inbox', 'sent', 'starred', 'imp', 'snoozed', 'spam', 'trash'])

/** Nothing where the page shows none: a thread that was searched for may have labels all the same. */
export function labelsOf(view: Element, url: URL): string[] | undefined {
  const labels = new Set<string>()
  for (const element of view.querySelectorAll(LABEL)) {
    if (element.closest(ELSEWHERE)) continue
    const name = element.getAttribute('name') ?? ''
    const label = name.startsWith('^') ? CODES[name] : name
    if (label) labels.add(label)
  }
  const [list = '', label] = url.hash.slice(1).split('?')[0]?.split('/') ?? []
  if (LISTS.has(list)) labels.add(list)
  if (list === 'label' && label) labels.add(decoded(label))
  return labels.size ? [...labels] : undefined
}

/** A label in an address: blanks are written as `+`. */
function decoded(label: string): string {
  try {
    return decodeURIComponent(label.replaceAll('+', ' '))
  } catch {
    return label
  }
}
