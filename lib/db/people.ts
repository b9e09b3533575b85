/**
 * People and the companies they belong to: the verbs that write them. What can be refused is refused before anything is
 * written. Long because a person brings her company along, and both leave the same traces behind.
 */
import type { Link } from '../core/activity'
import { sameRow } from '../core/change'
import { type FieldClash, mergeEdit } from '../core/clash'
import { type Company, type CompanyDraft, type CompanyRole, companySortName } from '../core/company'
import { emailKey } from '../core/email'
import { type Person, type PersonDraft, personLabel } from '../core/person'
import type { Provenance } from '../core/provenance'
import type { Bare } from '../core/rows'
import { mustFit } from './customFields'
import { db } from './db'
import { Clashing, companyLink, type Edit, editRow, mustStand } from './edit'
import { takeAway } from './takeAway'
import { type Writer, type Written, write } from './write'

/** Saves a new person, with her company (found by id or name, else made), in one change. */
export async function savePerson(draft: PersonDraft): Promise<Written<{ personId: string; companyId?: string }>> {
  return write({ key: 'change.personAdded', params: { name: draftLabel(draft) } }, async (w) => {
    await mustFit(w, 'people', draft.custom)
    const companyId = await companyFor(w, draft)
    const person = newPerson(w, draft, companyId)
    w.put('people', person)
    w.put('activities', captured(w, [`p:${person.id}`, ...(companyId ? [`c:${companyId}` as Link] : [])], draft.source))
    return { personId: person.id, companyId }
  })
}

type PersonPatch = Partial<Omit<PersonDraft, 'source' | 'provenance'>> & { provenance?: Record<string, Provenance> }

/**
 * Changes a person's fields. A field that the user typed says so from now on. The company may be given by name.
 * @param seen the person as it was when the edit began: what others changed since is kept or asked about
 */
export async function editPerson(
  id: string,
  patch: PersonPatch,
  seen?: Partial<Person>,
): Promise<Edit<Person & { personId: string }>> {
  const written = await editRow(
    'people',
    id,
    (person) => ({ key: 'change.personEdited', params: { name: personLabel(person) } }),
    async (w, person) => {
      const { companyName, companyDomain: _, provenance, ...fields } = patch
      const company = await mergeCompany(w, person.companyId, companyName, seen, patch.companyDomain)
      if (fields.emails) fields.emails = fields.emails.map(emailKey)
      const merged = mergeEdit<Person>(person, fields, seen)
      const clashes = [...merged.clashes, ...company.clashes]
      if (clashes.length) return new Clashing(clashes, company.theirs)
      await mustStand(w, companyLink(merged.patch))
      await mustFit(w, 'people', patch.custom)
      const taken = { ...merged.patch, ...(await company.take()) }
      if (sameRow({ ...person, ...taken }, person)) return person
      return {
        ...person,
        ...taken,
        updatedAt: w.now,
        provenance: { ...person.provenance, ...sources(w, taken, provenance) },
      }
    },
  )
  return { ...written, value: { ...written.value, personId: id } }
}

/** Deletes a person, takes her out of her deals and tasks, and removes the timeline entries that were hers alone. */
export async function removePerson(id: string): Promise<Written<undefined>> {
  const person = await db.people.get(id)
  return write({ key: 'change.personRemoved', params: { name: person ? personLabel(person) : '' } }, async (w) => {
    await takeAway(w, 'people', [id])
    return undefined
  })
}

/** Saves a company by itself. */
export async function saveCompany(draft: CompanyDraft): Promise<Written<{ companyId: string }>> {
  return write({ key: 'change.companyAdded', params: { name: draft.name } }, async (w) => {
    await mustFit(w, 'companies', draft.custom)
    const id = w.newId()
    w.put('companies', { ...draft, name: draft.name.trim(), id, createdAt: w.now, updatedAt: w.now })
    w.put('activities', captured(w, [`c:${id}`], draft.source))
    return { companyId: id }
  })
}

/**
 * Changes a company's fields.
 * @param seen the company as it was when the edit began: what others changed since is kept or asked about
 */
export async function editCompany(
  id: string,
  { provenance, ...fields }: Partial<CompanyDraft>,
  seen?: Partial<Company>,
): Promise<Edit<Company & { companyId: string }>> {
  const written = await editRow(
    'companies',
    id,
    (company) => ({ key: 'change.companyEdited', params: { name: company.name } }),
    async (w, company) => {
      const { patch, clashes } = mergeEdit<Company>(company, fields, seen, { roles: (role: CompanyRole) => role })
      if (clashes.length) return new Clashing(clashes)
      if (!Object.keys(patch).length) return company
      await mustFit(w, 'companies', fields.custom)
      const kept = { ...company.provenance, ...sources(w, patch, provenance) }
      return { ...company, ...patch, provenance: kept, updatedAt: w.now }
    },
  )
  return { ...written, value: { ...written.value, companyId: id } }
}

/** Deletes a company; its people and deals stay, without it. */
export async function removeCompany(id: string): Promise<Written<undefined>> {
  const name = (await db.companies.get(id))?.name ?? ''
  return write({ key: 'change.companyRemoved', params: { name } }, async (w) => {
    await takeAway(w, 'companies', [id])
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
  if (draft.companyId) {
    await mustStand(w, [`c:${draft.companyId}`])
    return draft.companyId
  }
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
  return makeCompany(w, name, draft)
}

/** Lays a new company ready, as a draft of somebody names it. @returns its id */
export function makeCompany(
  w: Writer,
  name: string,
  draft: Pick<PersonDraft, 'companyDomain' | 'source'> & { provenance?: Record<string, Provenance> },
): string {
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

/**
 * A company that an edit names: whether that gets along with the one that the record names by now. Nothing is made until
 * it is taken.
 */
export async function mergeCompany(
  w: Writer,
  now: string | undefined,
  name: string | undefined,
  seen?: { companyId?: string },
  domain?: string,
): Promise<{ clashes: FieldClash[]; theirs?: string; take: () => Promise<{ companyId?: string }> }> {
  if (name === undefined) return { clashes: [], take: async () => ({}) }
  const key = companySortName(name.trim())
  const known = key ? (await db.companies.where('sortName').equals(key).first())?.id : undefined
  // One that is not known yet is another one than any that is.
  const { patch, clashes } = mergeEdit<{ companyId?: string }>(
    { companyId: now },
    { companyId: key ? (known ?? 'new') : undefined },
    seen && { companyId: seen.companyId },
  )
  const theirs = clashes.length && now ? (await w.get('companies', now))?.name : undefined
  return {
    clashes: clashes.map(() => ({ field: 'companyName', theirs, mine: name.trim() || undefined })),
    theirs,
    take: async () =>
      'companyId' in patch
        ? { companyId: await companyFor(w, { companyName: name, companyDomain: domain, source: 'hand' }) }
        : {},
  }
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

/** Where the fields of an edit come from: as is said of each, else typed. Only of fields that are really written. */
function sources(w: Writer, taken: object, said?: Record<string, Provenance>): Record<string, Provenance> {
  // The user's own fields hold nothing but what she typed.
  const names = Object.keys(taken).flatMap((name) => (name === 'custom' ? [] : name === 'companyId' ? 'company' : name))
  if (said) return Object.fromEntries(Object.entries(said).filter(([name]) => names.includes(name)))
  return Object.fromEntries(names.map((name) => [name, { kind: 'typed', at: w.now, sure: 'sure' }]))
}
