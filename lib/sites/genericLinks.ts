/** A page's mail and telephone links: an address or a number, and nothing of whose it is. */
import type { PageCard } from '../core/capture'
import { emailOf, phoneOf } from './genericCard'
import { isShown, known, maybe } from './pageText'

/** @param only the one link to read, as its address is written */
export function linkCards(doc: Document, only?: string): PageCard[] {
  const links = [...doc.querySelectorAll<HTMLAnchorElement>('a[href^="mailto:" i], a[href^="tel:" i]')]
  return links.flatMap((link): PageCard[] => {
    const href = link.getAttribute('href') ?? ''
    if (only ? link.href !== only && href !== only : !isShown(link)) return []
    const email = /^mailto:/i.test(href) ? emailOf(href) : undefined
    const phone = email ? undefined : /^tel:/i.test(href) ? phoneOf(href) : undefined
    if (!email && !phone) return []
    return [
      {
        form: 'link',
        kind: 'person',
        emails: email ? [email] : [],
        phones: phone ? [phone] : [],
        // What the link says; whether that is a name is for the reader of names to tell.
        ...maybe('words', known(link.textContent)?.slice(0, 120)),
      },
    ]
  })
}
