/**
 * A suspect becomes a lead: a new person, or the one who is known already, with her company and, where asked, a deal. One change,
 * taken back as one. Nobody is doubled in silence: whoever has the very mailbox or account is named first.
 */
import type { Activity } from '../core/activity'
import type { Company } from '../core/company'
import type { DealDraft } from '../core/deal'
import { matchKeys } from '../core/match/keys'
import type { Provenance } from '../core/provenance'
import type { Bare } from '../core/rows'
import type { Sheet, Suspect } from '../core/sheet'
import { joinedPerson, newOwn, provenanceOf, type RowDraft } from '../core/sheet/joinedPerson'
import { suspectLabel } from '../core/sheet/suspectFacts'
import { mustFit } from './customFields'
import { layDeal } from './deals'
import { Clashing, type Edit, editRow, RowGone } from './edit'
import { companyFor, newPerson } from './people'
import { peopleByKeys } from './read'
import { mergedNote, stateClash } from './suspects'
import type { Writer } from './write'

type CompanyFields = Partial<Pick<Company, 'website' | 'industry' | 'size' | 'custom'>>

export type LeadMaking = {
  draft: RowDraft
  /** Fields of the draft that the user typed: the others come from the list. */
  typed?: readonly string[]
  /** What the row says of the company, where nobody said it yet. */
  company?: CompanyFields
  /** Who she is already. */
  join?: string
  /** Ids of those whom the user saw and said to be others. */
  others?: readonly string[]
  note?: string
  deal?: Omit<DealDraft, 'people' | 'companyId' | 'source'>
}

/** `known`: who has her mailbox or account and was not seen yet; then nothing was written. */
export type LeadMade = Edit<Suspect> & { known?: string[] }

/** Where the people of a list come from, as their `source` says. */
export const sourceOf = (sheetId: string): string => `sheet:${sheetId}`

/**
 * Makes a row a lead.
 * @param seen the row as the user saw it
 * @throws RowGone where the row, its list or who is to be joined is gone
 */
export async function makeLead(id: string, making: LeadMaking, seen?: Suspect): Promise<LeadMade> {
  let known: string[] = []
  let name = ''
  const key = making.join ? 'change.suspectJoined' : 'change.suspectLead'
  const edited = await editRow(
    'suspects',
    id,
    () => ({ key, params: { name } }),
    async (w, row) => {
      const sheet = await w.get('sheets', row.sheetId)
      if (!sheet) throw new RowGone('sheets', row.sheetId)
      name = making.draft.name ?? suspectLabel(sheet.columns, row.cells)
      const note = mergedNote(row, making.note, seen)
      const clashes = [...stateClash(row, seen, { state: 'lead' }), ...note.clashes]
      if (clashes.length) return new Clashing(clashes)
      known = making.join ? [] : await unseen(making)
      if (known.length) return row
      const said = 'note' in note.patch ? note.patch.note : row.note
      const personId = await layLead(w, sheet, making, said)
      return { ...row, ...note.patch, state: 'lead', day: undefined, reason: undefined, personId, updatedAt: w.now }
    },
  )
  return { ...edited, ...(known.length && { known }) }
}

/** Who has her mailbox or account, of whom the user knows nothing yet. */
async function unseen({ draft, others = [] }: LeadMaking): Promise<string[]> {
  const people = await peopleByKeys(matchKeys({ ...draft, phones: [] }))
  return people.map((person) => person.id).filter((id) => !others.includes(id))
}

/** Lays the person, her company, what was said and the deal ready. @returns the person's id */
async function layLead(w: Writer, sheet: Sheet, making: LeadMaking, note: string | undefined): Promise<string> {
  const { draft, join, deal, typed = [] } = making
  const source = sourceOf(sheet.id)
  const from: Provenance = { kind: 'import', site: sheet.name, at: w.now, sure: 'sure' }
  const said = (field: string): Provenance =>
    typed.includes(field) ? { kind: 'typed', at: w.now, sure: 'sure' } : from
  const before = join ? await w.get('people', join) : undefined
  if (join && !before) throw new RowGone('people', join)
  const companyId =
    before?.companyId ?? (await companyFor(w, { ...draft, source, provenance: { company: said('company') } }))
  if (companyId) await addToCompany(w, companyId, making.company ?? {}, from)
  const person: Bare<'people'> = before
    ? joinedPerson(before, draft, companyId, said, w.now)
    : newPerson(w, { ...draft, lifecycle: 'lead', source, provenance: provenanceOf(draft, said) }, companyId)
  if (person !== before) w.put('people', person)
  await mustFit(w, 'people', draft.custom)
  await mustFit(w, 'companies', making.company?.custom)
  await mustFit(w, 'deals', deal?.custom)
  const dealId = deal && (await layDeal(w, { ...deal, people: [{ personId: person.id }], companyId, source }))
  const links = [`p:${person.id}`, ...(companyId ? [`c:${companyId}`] : []), ...(dealId ? [`d:${dealId}`] : [])]
  const entry = (fields: Pick<Activity, 'kind' | 'text'>) =>
    w.put('activities', { ...fields, id: w.newId(), at: w.now, links, createdAt: w.now })
  entry({ kind: 'captured', text: sheet.name })
  if (note) entry({ kind: 'note', text: note })
  return person.id
}

/** What of a company nobody said yet. */
async function addToCompany(
  w: Writer,
  id: string,
  { custom, ...fields }: CompanyFields,
  from: Provenance,
): Promise<void> {
  const company = await w.get('companies', id)
  if (!company) return
  const news = Object.entries(fields).filter(([field, text]) => text && !company[field as keyof typeof fields])
  const own = newOwn(company, custom)
  if (!news.length && !own) return
  const provenance = { ...company.provenance, ...Object.fromEntries(news.map(([field]) => [field, from])) }
  w.put('companies', { ...company, ...Object.fromEntries(news), ...own, provenance, updatedAt: w.now })
}
