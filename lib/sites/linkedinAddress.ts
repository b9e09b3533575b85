/** LinkedIn's addresses: what kind of page one names, and the one form in which we keep a member's or company's address. */

export type LinkedinPage =
  | { kind: 'profile'; slug: string }
  | { kind: 'company'; slug: string }
  | { kind: 'lead'; id: string }
  | { kind: 'people-search' }
  | { kind: 'connections' }
  | { kind: 'other' }

/** Member ids stand in place of a slug (`/in/ACoAA…`) and keep their case; LinkedIn sends on to the slug. */
export const isMemberId = (slug: string): boolean => /^AC[ow]A[A-Za-z0-9_-]{10,}$/.test(slug)

/**
 * A part of a path as we compare and keep it: decoded, lower case (member ids excepted), NFC.
 * What would not be a part of a path once decoded stays encoded.
 */
export function slugOf(part: string | undefined): string | undefined {
  if (!part) return undefined
  if (isMemberId(part)) return part
  let text = part
  try {
    const decoded = decodeURIComponent(part)
    if (!/[\s/?#%\\]/.test(decoded)) text = decoded
  } catch {
    // Not UTF-8: kept as it is written.
  }
  return text.normalize('NFC').toLowerCase()
}

/** What an address of linkedin.com names. Sub-pages that show other content than the profile itself are `other`. */
export function pageAt(url: URL): LinkedinPage {
  const [first, second, third, fourth] = url.pathname.split('/').filter(Boolean)
  const slug = slugOf(second)
  if (first === 'in' && slug) {
    // `/in/slug/`, its overlays (contact card), and the language form `/in/slug/fr/`.
    const shows =
      third === undefined || third === 'overlay' || third === 'detail' || /^[a-z]{2}(-[a-z]{2})?$/i.test(third)
    return shows ? { kind: 'profile', slug } : { kind: 'other' }
  }
  if (first === 'public-profile' && second === 'in' && third) return { kind: 'profile', slug: slugOf(third) as string }
  if ((first === 'company' || first === 'school' || first === 'showcase') && slug) return { kind: 'company', slug }
  // Sales Navigator: `/sales/lead/<id>,<how it was found>,<token>`.
  const lead = first === 'sales' && (second === 'lead' || second === 'people') ? decodedId(third) : undefined
  if (lead) return { kind: 'lead', id: lead }
  if (first === 'search' && second === 'results' && third === 'people') return { kind: 'people-search' }
  if (first === 'mynetwork' && (third === 'connections' || fourth === 'connections')) return { kind: 'connections' }
  return { kind: 'other' }
}

/** The member's id at the start of a lead's address. */
const decodedId = (part: string | undefined): string | undefined => /^(AC[\w-]{10,})(?:,|%2C|$)/i.exec(part ?? '')?.[1]

/** A link's address on LinkedIn, or nothing. Relative ones count as LinkedIn's own. */
export function linkedinUrl(href: string | null | undefined): URL | undefined {
  if (!href) return undefined
  try {
    const url = new URL(href, 'https://www.linkedin.com/')
    return /(?:^|\.)linkedin\.com$/.test(url.hostname) ? url : undefined
  } catch {
    return undefined
  }
}

/** The slug of a link to a member's profile, or to one of its sub-pages. */
export function profileSlug(href: string | null | undefined): string | undefined {
  const [first, second] = linkedinUrl(href)?.pathname.split('/').filter(Boolean) ?? []
  return first === 'in' ? slugOf(second) : undefined
}

/** The slug of a link to a company's or school's page. */
export function companySlug(href: string | null | undefined): { kind: string; slug: string } | undefined {
  const [kind = '', second] = linkedinUrl(href)?.pathname.split('/').filter(Boolean) ?? []
  const slug = slugOf(second)
  return slug && /^(?:company|school|showcase)$/.test(kind) ? { kind, slug } : undefined
}

/** `https://www.linkedin.com/in/<slug>`: country host, query, hash and final slash dropped. */
export const profileAddress = (slug: string): string => `https://www.linkedin.com/in/${slug}`

export const companyAddress = ({ kind, slug }: { kind: string; slug: string }): string =>
  `https://www.linkedin.com/${kind}/${slug}`

/** A lead's address in Sales Navigator, without what tells how it was found. */
export const salesAddress = (id: string): string => `https://www.linkedin.com/sales/lead/${id}`
