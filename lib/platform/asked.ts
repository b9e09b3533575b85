/** How far an asking reaches, on sites that are read only where the user asked. */

/** Whether an address belongs to what the user asked for: the same page, or one below it, such as a profile's details. */
export function isWithin(asked: URL, now: URL): boolean {
  if (now.href === asked.href) return true
  const below = asked.pathname !== '/' && now.pathname.startsWith(asked.pathname.replace(/\/*$/, '/'))
  return (below || now.pathname === asked.pathname) && now.search === asked.search
}
