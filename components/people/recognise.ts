/** Who of the people on a page is known: by address, else by profile address. */
import type { Candidate } from '../../lib/core/candidate'
import type { Company } from '../../lib/core/company'
import { domainOf, emailKey } from '../../lib/core/email'
import { fold } from '../../lib/core/fold'
import type { Person } from '../../lib/core/person'
import { companiesByIds, companyByDomain, peopleByEmails, peopleByName, personByProfile } from '../../lib/db/read'

/**
 * A person of the page; `company` is the record's, or for somebody unknown the one known to have that mail domain. `alike`
 * is somebody of the same name: whether she is the same person, only the user can say.
 */
export type SeenPerson = { candidate: Candidate; person?: Person; company?: Company; alike?: Person }

/** In the order of the page; somebody seen under two addresses stands once. */
export async function recognise(candidates: readonly Candidate[]): Promise<SeenPerson[]> {
  const byEmail = await peopleByEmails(candidates.flatMap((one) => one.email?.value ?? []))
  const seen: SeenPerson[] = []
  for (const candidate of candidates) {
    const email = candidate.email && emailKey(candidate.email.value)
    const url = candidate.profileUrl?.value
    const person = (email && byEmail.get(email)) || (url && (await personByProfile(url))) || undefined
    if (person && seen.some((one) => one.person?.id === person.id)) continue
    const company = !person && email ? await companyByDomain(domainOf(email)) : undefined
    const name = candidate.name?.value
    const alike = !person && name ? (await peopleByName(fold(name)))[0] : undefined
    seen.push({ candidate, person, company, alike })
  }
  const companies = await companiesByIds(seen.flatMap((one) => one.person?.companyId ?? []))
  return seen.map((one) =>
    one.person ? { ...one, company: companies.find((company) => company.id === one.person?.companyId) } : one,
  )
}
