/** Saved people who may be the same as a saved one. */
import { type Person, personLabel } from '../../lib/core/person'
import { notApart } from '../../lib/db/apart'
import { nearPeople } from '../../lib/db/near'
import { isFreeMail } from '../../lib/extract/freeMail'
import { comparing } from '../../lib/state/matching'
import type { Likely } from './recognise'

/** More than these nobody looks at before she goes on. */
const MOST = 3

/**
 * @param company what her company is called
 * @returns those whom nobody told apart from her, the likeliest first
 */
export async function othersLike(person: Person, company?: string): Promise<Likely[]> {
  if (!personLabel(person)) return []
  const { emails, phones, profileUrls } = person
  const who = { ...(person.name && { name: person.name }), ...(company && { company }) }
  // By her keys, and by her name alone: her own keys lead to herself first.
  const wanted = [
    { ...who, emails, phones, profileUrls },
    { ...who, emails: [], phones: [], profileUrls: [] },
  ]
  const { near, companies } = await nearPeople(wanted, isFreeMail)
  const found = new Map(near.flatMap((one) => [...one.keyed, ...one.near]).map((other) => [other.id, other]))
  found.delete(person.id)
  const open = await notApart(person, [...found.values()])
  if (!open.length) return []
  // Everything was asked of the database by now: what comes from here on need not be followed.
  const { ready, decide } = await comparing()
  const me = ready({ ...person, company })
  return open
    .map((other) => {
      const own = companies.get(other.companyId ?? '')
      const { decision, why, sure } = decide(me, ready({ ...other, company: own?.name }))
      return { decision, person: other, why, sure, ...(own && { company: own }) }
    })
    .filter(({ decision }) => decision !== 'different')
    .sort((a, b) => b.sure - a.sure)
    .slice(0, MOST)
}
