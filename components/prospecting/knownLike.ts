/** Who of the saved people a row may be: by the rules of identity that a capture goes by. */
import { areApart, areSame, sidesOf } from '../../lib/core/apart'
import type { Person, PersonDraft } from '../../lib/core/person'
import { nearPeople } from '../../lib/db/near'
import { isFreeMail } from '../../lib/extract/freeMail'
import { comparing } from '../../lib/state/matching'
import type { Likely } from '../people/recognise'

type Who = Pick<PersonDraft, 'name' | 'emails' | 'phones' | 'profileUrls' | 'title' | 'place'> & {
  companyName?: string
}

/** `sure`: the first of them is her without doubt. More than some nobody looks at. */
export type KnownLike = { likely: Likely[]; sure: boolean }
const MOST = 4

export async function knownLike({ companyName, ...who }: Who): Promise<KnownLike> {
  const wanted = { ...who, ...(companyName && { company: companyName }) }
  const { near, companies, apart } = await nearPeople([wanted], isFreeMail)
  const [one] = near
  const sides = sidesOf(wanted)
  const open = one ? [...one.keyed, ...one.near].filter((person) => !areApart(apart, sides, sidesOf(person))) : []
  if (!one || !open.length) return { likely: [], sure: false }
  // Everything was asked of the database by now: what comes from here on need not be followed.
  const { ready, decide } = await comparing()
  const me = ready({ ...who, company: companyName })
  const judged = open.map((person: Person) => {
    const company = companies.get(person.companyId ?? '')
    const decision = decide(me, ready({ ...person, company: company?.name }))
    const isTold = areSame(apart, sides, sidesOf(person))
    return { person, ...(company && { company }), ...decision, isSure: isTold || decision.decision === 'link' }
  })
  const likely = judged
    // Who has the very address, under another name, is not passed over in silence.
    .filter(({ decision, isSure, person }) => isSure || decision === 'suggest' || one.keyed.includes(person))
    .sort((a, b) => Number(b.isSure) - Number(a.isSure) || b.sure - a.sure)
    .slice(0, MOST)
  return { likely, sure: likely[0]?.isSure ?? false }
}
