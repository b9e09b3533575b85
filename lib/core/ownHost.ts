/** The address of the user's own webmail, as she types or pastes it, and the pattern that stands for its host alone. */

export type TypedHost = { host: string } | { problem: 'none' | 'insecure' | 'unknown' }

/**
 * Reads a typed address: a host (`webmail.example.org`) or any page of it. Whatever follows the host is dropped.
 * @returns the host in the form browsers compare, lower case and Punycode; or what is wrong: nothing typed, an address that
 * is not https, no address at all. Wildcards, names and passwords in it are none.
 */
export function hostTyped(typed: string): TypedHost {
  const text = typed.trim()
  if (!text) return { problem: 'none' }
  const schemed = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  let url: URL
  try {
    url = new URL(schemed ? text : `https://${text}`)
  } catch {
    return { problem: 'unknown' }
  }
  if (url.protocol !== 'https:') return { problem: url.protocol === 'http:' ? 'insecure' : 'unknown' }
  const host = url.hostname.replace(/\.$/, '')
  // Browsers take `*` in a host, and it would stand for more than one.
  if (!host || url.username || url.password || !/^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/.test(host))
    return { problem: 'unknown' }
  return { host }
}

/** The match pattern of one host, all of its paths, over https only. */
export const patternOf = (host: string): string => `https://${host}/*`
