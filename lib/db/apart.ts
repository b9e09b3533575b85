/** "Not the same": remembered for two people, for two companies, or for a person and somebody whom only a page has shown. */
import { type Apart, apartOf, areApart, namedSide, sidesOf } from '../core/apart'
import type { Company } from '../core/company'
import { type Person, personLabel } from '../core/person'
import { db } from './db'
import { mustStand } from './edit'
import { type Written, write } from './write'

/** Somebody as a page shows her: what she is called, and her keys. */
export type Shown = Parameters<typeof sidesOf>[0]

/** Tells two apart, whatever is said of them later. @throws RowGone where a saved one is gone */
export async function tellApart(a: Shown | Person, b: Shown | Person): Promise<Written<{ apartId?: string }>> {
  const label = { key: 'change.toldApart', params: { name: calledOf(a), other: calledOf(b) } } as const
  return write(label, async (w) => {
    // The first side is the surest: the saved person, else the mailbox, number or account.
    const mine = sidesOf(a)
    const [one] = mine
    // A key that both have tells nothing; with the name beside it, it does.
    const two = sidesOf(b).find((side) => !mine.includes(side))
    if (!one || !two || one === two) return {}
    const row = apartOf(one, two, w.now)
    await mustStand(
      w,
      [a, b].flatMap((who) => ('id' in who && who.id ? [`p:${who.id}` as const] : [])),
    )
    const said = await w.get('apart', row.id)
    if (!said || said.same) w.put('apart', row)
    return { apartId: row.id }
  })
}

/** Tells two saved records of one kind apart. @throws RowGone where one of them is gone */
export const tellRecordsApart = async (
  a: Person | Company,
  b: Person | Company,
): Promise<Written<{ apartId?: string }>> =>
  'emails' in a && 'emails' in b ? tellApart(a, b) : tellCompaniesApart(a as Company, b as Company)

async function tellCompaniesApart(a: Company, b: Company): Promise<Written<{ apartId: string }>> {
  const label = { key: 'change.companiesToldApart', params: { name: a.name, other: b.name } } as const
  return write(label, async (w) => {
    const row = apartOf(`c:${a.id}`, `c:${b.id}`, w.now)
    await mustStand(w, [`c:${a.id}`, `c:${b.id}`])
    if (!(await w.get('apart', row.id))) w.put('apart', row)
    return { apartId: row.id }
  })
}

/** Says that somebody whom a page shows under a shared key is a saved person, whatever name the page gives. */
export async function tellSame(person: Person, shown: Shown): Promise<Written<{ apartId?: string }>> {
  const label = { key: 'change.toldSame', params: { name: calledOf(person), other: calledOf(shown) } } as const
  return write(label, async (w) => {
    const side = namedSide(shown)
    if (!side) return {}
    await mustStand(w, [`p:${person.id}`])
    const row = apartOf(`p:${person.id}`, side, w.now, true)
    w.put('apart', row)
    return { apartId: row.id }
  })
}

const calledOf = (who: Shown | Person): string =>
  personLabel({
    ...who,
    phones: who.phones as Person['phones'],
    emails: [...who.emails],
    profileUrls: [...who.profileUrls],
  })

/** All that tells these apart from anybody. */
export async function apartRows(sides: readonly string[]): Promise<Apart[]> {
  const found = await Promise.all(
    [...new Set(sides)].map((side) => db.apart.where('sides').equals(side).limit(LIMIT).toArray()),
  )
  return [...new Map(found.flat().map((row) => [row.id, row])).values()]
}
const LIMIT = 500

/** Those of several people whom nobody told apart from somebody. */
export async function notApart<P extends Shown>(who: Shown, people: readonly P[]): Promise<P[]> {
  if (!people.length) return []
  const sides = sidesOf(who)
  const rows = await apartRows(sides)
  return rows.length ? people.filter((person) => !areApart(rows, sides, sidesOf(person))) : [...people]
}
