/** Whom the draft of a task is about: the first person, company and deal that the task stands on. */
export function aboutLinks(links: readonly string[]): { personId?: string; companyId?: string; dealId?: string } {
  const first = (kind: 'p' | 'c' | 'd') => links.find((link) => link.startsWith(`${kind}:`))?.slice(2)
  return { personId: first('p'), companyId: first('c'), dealId: first('d') }
}
