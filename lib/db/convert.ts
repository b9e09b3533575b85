/**
 * Conversion: somebody of whom enough is known becomes a contact, at her company, with the deal that it is about. One change, so
 * that one Undo takes all of it back, and on the same record, so that its history stays where it is.
 */
import { sameRow } from '../core/change'
import { mergeEdit } from '../core/clash'
import { type Company, companySortName } from '../core/company'
import { type Deal, type DealDraft, OPEN } from '../core/deal'
import { domainOf } from '../core/email'
import { type Person, personLabel } from '../core/person'
import { mustFit } from './customFields'
import { layDeal } from './deals'
import { Clashing, companyLink, type Edit, editRow, mustStand, RowGone } from './edit'
import { mergeCompany } from './people'
import { companyByDomain, companyById, companyByName, dealsOfCompany, dealsOfPerson } from './read'
import type { Writer } from './write'

/** `companyName`: as it is called, known or not; empty for none. `deal`: one that is there, a new one, or none yet. */
export type Conversion = {
  companyName: string
  deal?: { join: string } | Omit<DealDraft, 'people' | 'companyId' | 'source'>
}

/**
 * Makes a person a contact.
 * @param seen the person as she was when the form was opened: what others changed since is kept or asked about
 * @throws RowGone where she, or the deal to be joined, is gone
 */
export async function convertPerson(
  id: string,
  { companyName, deal }: Conversion,
  seen?: Partial<Person>,
): Promise<Edit<Person>> {
  return editRow(
    'people',
    id,
    (person) => ({ key: 'change.converted', params: { name: personLabel(person) } }),
    async (w, person) => {
      const company = await mergeCompany(w, person.companyId, companyName, seen)
      const merged = mergeEdit<Person>(person, { lifecycle: 'contact' }, seen)
      // Asked before anything is laid ready: what is, is written.
      const clashes = [...merged.clashes, ...company.clashes]
      if (clashes.length) return new Clashing(clashes, company.theirs)
      const after = { ...person, ...merged.patch, ...(await company.take()) }
      await mustStand(w, companyLink(after))
      if (deal && 'custom' in deal) await mustFit(w, 'deals', deal.custom)
      if (deal) await bringIn(w, deal, after)
      return sameRow(after, person) ? person : { ...after, updatedAt: w.now }
    },
  )
}

/** Lays the person's deal ready: a new one, or herself in one that is there. */
async function bringIn(
  w: Writer,
  deal: NonNullable<Conversion['deal']>,
  { id, companyId, source }: Person,
): Promise<void> {
  if (!('join' in deal)) {
    // The deal came from where she came from.
    await layDeal(w, { ...deal, people: [{ personId: id }], companyId, source })
    return
  }
  const row = await w.get('deals', deal.join)
  if (!row) throw new RowGone('deals', deal.join)
  if (row.people.some(({ personId }) => personId === id)) return
  w.put('deals', {
    ...row,
    people: [...row.people, { personId: id }],
    companyId: row.companyId ?? companyId,
    updatedAt: w.now,
  })
}

/**
 * The company of a person: her own, else the one that is known to have her mail domain.
 * @param isFree whether anybody can have a mailbox at a domain
 */
export async function likelyCompany(person: Person, isFree: (domain: string) => boolean): Promise<Company | undefined> {
  if (person.companyId) return companyById(person.companyId)
  const domain = person.emails.map(domainOf).find((name) => name && !isFree(name))
  return domain ? companyByDomain(domain) : undefined
}

/** What is there already: the company of a name, open deals that a person is in, and the company's others. */
export type Found = { company?: Company; hers: Deal[]; companys: Deal[] }

/** @param companyName as it is called or typed; empty for none */
export async function foundFor(personId: string, companyName: string): Promise<Found> {
  const key = companySortName(companyName.trim())
  const company = key ? await companyByName(key) : undefined
  const [hers, companys] = await Promise.all([dealsOfPerson(personId), company ? dealsOfCompany(company.id) : []])
  const isOpen = (deal: Deal) => OPEN.includes(deal.status)
  return {
    ...(company && { company }),
    hers: hers.filter(isOpen),
    companys: companys.filter((deal) => isOpen(deal) && !deal.personIds.includes(personId)),
  }
}
