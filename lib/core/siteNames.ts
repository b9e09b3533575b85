/**
 * The sites by name: what is known of each before anything of its page is read. The content script carries this list
 * alone; the adapters come with the reader, once there is a page to read.
 */

/** What is known of a site without its adapter; all of them stand in `names`. */
export type SiteName = {
  /** Short name, kept with every value captured here: `gmail`. */
  id: string
  /** What people call it. */
  label: string
  /** Hosts, each matching itself and its sub-domains. */
  hosts: readonly string[]
  /**
   * A program that people run on hosts of their own: a selector by which a page of it is known, wherever the user lets Margin
   * look. It must be there as soon as there is something to read, and on no page of another program.
   */
  anyHost?: string
  /** Whether the page may be read as it opens, or only once the user asks (LinkedIn). */
  reads: 'as-it-opens' | 'on-request'
}

/** One line a site; its adapter takes its name from here. */
export const names = {
  gmail: { id: 'gmail', label: 'Gmail', hosts: ['mail.google.com'], reads: 'as-it-opens' },
  linkedin: { id: 'linkedin', label: 'LinkedIn', hosts: ['linkedin.com'], reads: 'on-request' },
  outlook: {
    id: 'outlook',
    label: 'Outlook',
    hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
    reads: 'as-it-opens',
  },
  yahoo: { id: 'yahoo', label: 'Yahoo Mail', hosts: ['mail.yahoo.com'], reads: 'as-it-opens' },
  proton: { id: 'proton', label: 'Proton Mail', hosts: ['mail.proton.me'], reads: 'as-it-opens' },
  fastmail: { id: 'fastmail', label: 'Fastmail', hosts: ['app.fastmail.com'], reads: 'as-it-opens' },
  zimbra: {
    id: 'zimbra',
    label: 'Zimbra',
    hosts: [],
    anyHost: 'html:has(#z_shell, #skin_outer, #z_toast, .DwtShell) :is([id^="zv__"], [id^="zli__"], [id^="zb__"])',
    reads: 'as-it-opens',
  },
  roundcube: {
    id: 'roundcube',
    label: 'Roundcube',
    hosts: [],
    anyHost: 'body:has([id^="rcm"]) :is(table#messagelist, #messagebody, textarea[name="_message"])',
    reads: 'as-it-opens',
  },
  sogo: { id: 'sogo', label: 'SOGo', hosts: [], anyHost: 'body[ng-app="SOGo.MailerUI"]', reads: 'as-it-opens' },
} as const satisfies Record<string, SiteName>

/** The site of an address: its host is one of the site's hosts or lies under one. Only https pages are read. */
export function nameFor(url: URL | string): SiteName | undefined {
  const address = typeof url === 'string' ? parse(url) : url
  if (address?.protocol !== 'https:') return undefined
  const host = address.hostname.toLowerCase().replace(/\.$/, '')
  return Object.values<SiteName>(names).find((site) =>
    site.hosts.some((own) => host === own || host.endsWith(`.${own}`)),
  )
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}
