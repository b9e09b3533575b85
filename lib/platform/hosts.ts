/** The pages where the content script runs, as match patterns. Everything else on the web never meets Margin. */
export const SITE_MATCHES = [
  'https://mail.google.com/*',
  'https://www.linkedin.com/*',
  'https://*.linkedin.com/*',
  'https://outlook.live.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://outlook.cloud.microsoft/*',
  'https://mail.yahoo.com/*',
  'https://mail.proton.me/*',
  'https://app.fastmail.com/*',
]

/** Whether an address lies on one of those. */
export function isSiteAddress(address: string): boolean {
  const url = new URL(address)
  return SITE_MATCHES.some((match) => {
    const host = match.slice('https://'.length, -'/*'.length)
    const own = host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host
    return url.protocol === 'https:' && own
  })
}
