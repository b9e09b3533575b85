/** The links of a card: a person's pages, and those of the house. */
import { fitsDomain } from './companies'
import { nameWords } from './nameWords'
import { sortAddress } from './websites'

/** Whether a page on a network is the house's and not the author's: "x.com/oakmill" from oakmill.example. */
export function isOfHouse(page: string, label: string, name: string | undefined): boolean {
  const handle =
    page
      .replace(/[?#].*$/, '')
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/^@/, '')
      .toLowerCase() ?? ''
  const own = nameWords(name ?? '')
  return (
    !/(?:linkedin|xing)\./i.test(page) &&
    label !== '' &&
    fitsDomain(handle, label) === 2 &&
    !(own.length > 0 && own.every((word) => handle.includes(word)))
  )
}

/** A link whose words do not show its address: a profile, or a page of the author's own site. */
export function addLink(
  link: { href: string; text: string },
  signature: string,
  domain: string,
  sites: Set<string>,
  profiles: Set<string>,
): void {
  if (!/^https?:\/\//i.test(link.href) || !link.text || !signature.includes(link.text)) return
  const bare = (url: string) =>
    url
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
  for (const known of [...sites, ...profiles]) if (bare(known) === bare(link.href)) return
  const found = { sites: new Set<string>(), profiles: new Set<string>() }
  sortAddress(link.href, found.sites, found.profiles)
  for (const one of found.profiles) profiles.add(one)
  const host = bare(link.href).split('/')[0] ?? ''
  if (domain && (host === domain || host.endsWith(`.${domain}`))) for (const one of found.sites) sites.add(one)
}
