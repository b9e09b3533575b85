/** Who is called where a number was pressed. */
import type { Link } from '../core/activity'
import type { Person, Phone } from '../core/person'
import { db } from './db'
import { find } from './find'

/** On which records the call is written; `other`: somebody whose page it is not. */
export type Called = { links: Link[]; other?: Person }

/**
 * Who is called from the page of a record, where a number on it was pressed: her, of a deal one of its people, else who alone is known
 * by that number.
 * @param number as it was shown
 * @param isTheirs whether a number of ours is the one that was pressed
 * @returns undefined on the page of a person where it is not known whose number it is
 */
export async function calledFrom(
  link: Link,
  number: string,
  isTheirs: (phone: Phone) => boolean,
): Promise<Called | undefined> {
  const id = link.slice(2)
  const hasIt = (person: Person | undefined): person is Person => person?.phones.some(isTheirs) ?? false
  if (link.startsWith('p:')) {
    if (hasIt(await db.people.get(id))) return { links: [link] }
    const other = await ownerOf(number, hasIt)
    return other && { links: [`p:${other.id}`], other }
  }
  const ids = link.startsWith('d:') ? ((await db.deals.get(id))?.personIds ?? []) : []
  const called = (await db.people.bulkGet(ids)).find(hasIt)
  if (called) return { links: [link, `p:${called.id}`] }
  const other = await ownerOf(number, hasIt)
  return { links: other ? [link, `p:${other.id}`] : [link], ...(other && { other }) }
}

/** More who share a number are a switchboard: who of them was called nobody can tell. */
const MOST = 20

async function ownerOf(number: string, hasIt: (person: Person | undefined) => person is Person) {
  const found = number.trim() ? await find(number, MOST) : []
  const ids = found.filter(({ kind }) => kind === 'person').map((one) => one.id)
  const [owner, ...others] = (await db.people.bulkGet(ids)).filter(hasIt)
  return others.length ? undefined : owner
}
