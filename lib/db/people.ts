/**
 * People and the companies they belong to: the verbs that write them. What can be refused is refused before anything is
 * written. Long because a person brings her company along, and both leave the same traces behind.
 */
import type { Link } from '../core/activity'
import { type CompanyDraft, companySortName } from '../core/company'
import { emailKey } from '../core/email'
import { type PersonDraft, personLabel } from '../core/person'
import type { Provenance } from '../core/provenance'
import type { Bare } from '../core/rows'
import { db } from './db'
import { unlink } from './unlink'
import { type Writer, type Written, write } from './write'

/** Saves a new person, with her company (found by id or name, else made), in one change. */
export async function savePerson(draft: PersonDraft): Promise<Written<{ personId: string; companyId?: string }>> {
  return write({ key: 'change.personAdded', params: { name: draftLabel(draft) } }, async (w) => {
    const companyId = await companyFor(w, draft)
    const person = newPerson(w, draft, companyId)
    w.put('people', person)
    w.put('activities', captured(w, [`p:${person.id}`, ...(companyId ? [`c:${companyId}` as Link] : [])], draft.source))
    return { personId: person.id, companyId }
  })
}

/** Changes a person's fields. A field that the user typed says so from now on. The company may be given by name. */
export async function editPerson(
  id: string,
  patch: Partial<Omit<PersonDraft, 'source' | 'provenance'>> & { provenance?: Record<string, Provenance> },
): Promise<Written<{ personId: string }>> {
  const before = await db.people.get(id)
  const name = draftLabel({ ...before, ...patch })
  return write({ key: 'change.personEdited', params: { name } }, async (w) => {
    const person = await w.get('people', id)
    if (!person) throw new Error(`person ${id} is gone`)
    const { companyName, companyDomain, provenance, ...fields } = patch
    const companyId =
      companyName === undefined
        ? (fields.companyId ?? person.companyId)
        : await companyFor(w, { ...patch, source: 'hand' })
    w.put('people', {
      ...person,
      ...fields,
      emails: (fields.emails ?? person.emails).map(emailKey),
      companyId,
      updatedAt: w.now,
      provenance: { ...person.provenance, ...(provenance ?? typed(w, fields, companyName)) },
    })
    return { personId: id }
  })
}

/** Deletes a person, takes her out of her deals and tasks, and removes the timeline entries that were hers alone. */
export async function removePerson(id: string): Promise<Written<undefined>> {
  const person = await db.people.get(id)
  return write({ key: 'change.personRemoved', params: { name: person ? personLabel(person) : '' } }, async (w) => {
    w.remove('people', id)
    for (const deal of await db.deals.where('personIds').equals(id).toArray()) {
      w.put('deals', { ...deal, people: deal.people.filter((p) => p.personId !== id), updatedAt: w.now })
    }
    await unlink(w, `p:${id}`)
    return undefined
  })
}

/** Saves a company by itself. */
export async function saveCompany(draft: CompanyDraft): Promise<Written<{ companyId: string }>> {
  return write({ key: 'change.companyAdded', params: { name: draft.name } }, async (w) => {
    const id = w.newId()
    w.put('companies', { ...draft, name: draft.name.trim(), id, createdAt: w.now, updatedAt: w.now })
    w.put('activities', captured(w, [`c:${id}`], draft.source))
    return { companyId: id }
  })
}

/** Changes a company's fields. */
export async function editCompany(id: string, patch: Partial<CompanyDraft>): Promise<Written<{ companyId: string }>> {
  const name = patch.name ?? (await db.companies.get(id))?.name ?? ''
  return write({ key: 'change.companyEdited', params: { name } }, async (w) => {
    const company = await w.get('companies', id)
    if (!company) throw new Error(`company ${id} is gone`)
    const provenance = { ...company.provenance, ...(patch.provenance ?? typed(w, patch)) }
    w.put('companies', { ...company, ...patch, provenance, updatedAt: w.now })
    return { companyId: id }
  })
}

/** Deletes a company; its people and deals stay, without it. */
export async function removeCompany(id: string): Promise<Written<undefined>> {
  const name = (await db.companies.get(id))?.name ?? ''
  return write({ key: 'change.companyRemoved', params: { name } }, async (w) => {
    w.remove('companies', id)
    for (const person of await db.people.where('companyId').equals(id).toArray()) {
      w.put('people', { ...person, companyId: undefined, updatedAt: w.now })
    }
    for (const deal of await db.deals.where('companyId').equals(id).toArray()) {
      w.put('deals', { ...deal, companyId: undefined, updatedAt: w.now })
    }
    await unlink(w, `c:${id}`)
    return undefined
  })
}

const draftLabel = (draft: Partial<PersonDraft>) =>
  personLabel({
    ...draft,
    emails: draft.emails ?? [],
    phones: draft.phones ?? [],
    profileUrls: draft.profileUrls ?? [],
  })

/** A new person's record from a draft. */
export function newPerson(w: Writer, draft: PersonDraft, companyId?: string): Bare<'people'> {
  const { companyName: _name, companyDomain: _domain, ...fields } = draft
  return {
    ...fields,
    id: w.newId(),
    lifecycle: draft.lifecycle ?? 'lead',
    name: draft.name?.trim() || undefined,
    emails: draft.emails.map(emailKey),
    companyId,
    createdAt: w.now,
    updatedAt: w.now,
  }
}

/** The company a draft names: by id, by its name as folded; else a new one. None when none is named. Learns the domain. */
export async function companyFor(
  w: Writer,
  draft: Pick<PersonDraft, 'companyId' | 'companyName' | 'companyDomain' | 'source'> & {
    provenance?: Record<string, Provenance>
  },
): Promise<string | undefined> {
  if (draft.companyId) return draft.companyId
  const name = draft.companyName?.trim()
  if (!name) return undefined
  const named = await db.companies.where('sortName').equals(companySortName(name)).first()
  if (named) {
    const { companyDomain } = draft
    if (companyDomain && !named.domains.includes(companyDomain)) {
      w.put('companies', { ...named, domains: [...named.domains, companyDomain], updatedAt: w.now })
    }
    return named.id
  }
  const id = w.newId()
  w.put('companies', {
    id,
    name,
    domains: draft.companyDomain ? [draft.companyDomain] : [],
    profileUrls: [],
    source: draft.source,
    createdAt: w.now,
    updatedAt: w.now,
    provenance: draft.provenance?.company ? { name: draft.provenance.company } : {},
  })
  return id
}

function captured(w: Writer, links: Link[], source: string): Bare<'activities'> {
  const byHand = source === 'hand'
  return {
    id: w.newId(),
    kind: byHand ? 'created' : 'captured',
    at: w.now,
    links,
    text: byHand ? undefined : source,
    createdAt: w.now,
  }
}

/** Provenance of fields as the user typed them. */
function typed(w: Writer, fields: object, companyName?: string): Record<string, Provenance> {
  const names = [...Object.keys(fields), ...(companyName === undefined ? [] : ['company'])]
  return Object.fromEntries(names.map((name) => [name, { kind: 'typed', at: w.now, sure: 'sure' }]))
}
