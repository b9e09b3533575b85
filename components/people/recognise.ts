/**
 * Who of the people on a page is known. An exact key says so by itself, unless the names contradict it; of somebody who is only
 * alike, the user is asked.
 */
import { areApart, areSame, sidesOf } from '../../lib/core/apart'
import type { Candidate } from '../../lib/core/candidate'
import type { Company } from '../../lib/core/company'
import { fold } from '../../lib/core/fold'
import { matchKeys } from '../../lib/core/match/keys'
import { isSharedBox } from '../../lib/core/match/prepare'
import type { Decision } from '../../lib/core/match/record'
import type { Person } from '../../lib/core/person'
import { type Near, nearPeople, type Wanted } from '../../lib/db/near'
import { isFreeMail } from '../../lib/extract/freeMail'
import { isRoleAddress } from '../../lib/extract/roleAddress'
import { type Compare, comparing } from '../../lib/state/matching'

/** Somebody known who may be the one on the page: whether she is, only the user can say. */
export type Likely = { person: Person; company?: Company; why: Decision['why']; sure: number }

/**
 * A person of the page; `company` is the record's, or for somebody unknown the one known to have that mail domain or name.
 */
export type SeenPerson = { candidate: Candidate; person?: Person; company?: Company; alike?: Likely }

/** In the order of the page; somebody seen under two addresses stands once. */
export async function recognise(candidates: readonly Candidate[]): Promise<SeenPerson[]> {
  const { near, companies, apart } = await nearPeople(candidates.map(wantedOf), isFreeMail)
  // Everything was asked of the database by now: what comes from here on need not be followed.
  const isAsked = near.some((one) => one.near.length || (one.keyed.length && !isPlain(one)))
  const compare = isAsked ? await comparing() : undefined
  const seen: SeenPerson[] = []
  for (const [i, candidate] of candidates.entries()) {
    const one = near[i] as Near
    const sides = sidesOf(one.wanted)
    const open = [...one.keyed, ...one.near].filter((person) => !areApart(apart, sides, sidesOf(person)))
    const companyOf = (person: Person) => companies.get(person.companyId ?? '')
    const plain = isPlain(one) ? open[0] : undefined
    const judged = compare && !plain ? judge(compare, candidate, open, companyOf) : []
    const told = open.find((person) => areSame(apart, sides, sidesOf(person)))
    const person = told ?? plain ?? judged.find((match) => match.decision === 'link')?.person
    if (person) {
      if (!seen.some((other) => other.person?.id === person.id))
        seen.push({ candidate, person, company: companyOf(person) })
      continue
    }
    // Who has the very address, under another name, is not passed over in silence.
    const alike = judged.find((match) => match.decision === 'suggest' || one.keyed.includes(match.person))
    seen.push({ candidate, company: one.company, ...(alike && { alike }) })
  }
  return seen
}

/** What speaks for each of them being the one on the page, the likeliest first. */
function judge(
  { ready, decide }: Compare,
  candidate: Candidate,
  people: readonly Person[],
  companyOf: (person: Person) => Company | undefined,
): (Likely & Decision)[] {
  const { givenName, familyName } = candidate
  const me = ready({ ...wantedOf(candidate), givenName: givenName?.value, familyName: familyName?.value })
  return people
    .map((person) => {
      const company = companyOf(person)
      return { person, company, ...decide(me, ready({ ...person, company: company?.name })) }
    })
    .sort((a, b) => b.sure - a.sure)
}

/** Whether one record alone has a key of hers and the names say nothing else: no list is needed to see that. */
const isPlain = ({ keyed, wanted }: Near): boolean =>
  keyed.length === 1 &&
  (!wanted.name || !keyed[0]?.name || fold(wanted.name) === fold(keyed[0].name)) &&
  hasOwnKey(keyed[0] as Person, wanted)

/** A box of her own or an account; a number alone may be a switchboard's. */
const hasOwnKey = (person: Person, wanted: Wanted): boolean => {
  const emails = wanted.emails.filter((email) => !isSharedBox(email, isRoleAddress))
  const sides = matchKeys({ ...wanted, emails, phones: [] })
  return person.keys?.some((key) => sides.includes(key)) ?? false
}

/** A candidate as it is looked for. */
export const wantedOf = (candidate: Candidate): Wanted & { title?: string; place?: string } => ({
  ...(candidate.name && { name: candidate.name.value }),
  emails: [candidate.email, ...(candidate.otherEmails ?? [])].flatMap((one) => one?.value ?? []),
  phones: candidate.phones.map((phone) => phone.value),
  profileUrls: candidate.profileUrl ? [candidate.profileUrl.value] : [],
  ...(candidate.company && { company: candidate.company.value }),
  ...(candidate.title && { title: candidate.title.value }),
  ...(candidate.place && { place: candidate.place.value }),
})
