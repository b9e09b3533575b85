/** The user's own fields of people, companies and deals: the verbs that make and change them, and that set what a record holds. */
import type { Label } from '../core/change'
import { mergeEdit } from '../core/clash'
import { type CustomRow, customColumnId, fitsKind } from '../core/customColumns'
import { fieldsMoved } from '../core/customEdit'
import type { Choice, CustomField, CustomValue, Noun } from '../core/customField'
import { dayOf } from '../core/days'
import { personLabel } from '../core/person'
import { RowProblem } from '../core/rowProblem'
import type { Rows } from '../core/rows'
import { db } from './db'
import { Clashing, type Edit, editRow, RowGone } from './edit'
import { type Writer, type Written, write } from './write'

/** Adds a field behind those of its noun. */
export async function addField(
  draft: Pick<CustomField, 'noun' | 'name' | 'kind' | 'choices'>,
): Promise<Written<{ fieldId: string }>> {
  const name = draft.name.trim()
  return write({ key: 'change.fieldAdded', params: { field: name } }, async (w) => {
    const id = w.newId()
    const places = (await db.fields.toArray()).filter(({ noun }) => noun === draft.noun).map(({ place }) => place)
    const made = { createdAt: w.now, updatedAt: w.now }
    w.put('fields', { ...draft, ...made, id, name, place: Math.max(-1, ...places) + 1 })
    return { fieldId: id }
  })
}

/**
 * Renames a field, or changes its choices. A choice keeps its id whatever it is called; one that is taken away is marked and not
 * dropped, for the records that have it: see `customEdit.ts`.
 * @param seen the field as it was when the edit began: what others changed since is kept or asked about
 */
export async function editField(
  id: string,
  patch: Partial<Pick<CustomField, 'name' | 'choices'>>,
  seen?: Partial<CustomField>,
): Promise<Edit<CustomField>> {
  return changeField(id, 'change.fieldEdited', async (_w, field) => {
    const merged = mergeEdit<CustomField>(field, patch, seen, { choices: (choice: Choice) => choice.id })
    return merged.clashes.length ? new Clashing(merged.clashes) : { ...field, ...merged.patch }
  })
}

/** Moves a field by one place among those of its noun, up (-1) or down (1); at an edge it stays. */
export async function moveField(id: string, by: number): Promise<Written<undefined>> {
  const name = (await db.fields.get(id))?.name ?? ''
  return write({ key: 'change.fieldMoved', params: { field: name } }, async (w) => {
    for (const field of fieldsMoved(await db.fields.toArray(), id, by)) w.put('fields', { ...field, updatedAt: w.now })
    return undefined
  })
}

/** Takes a field away from every screen. What records hold of it stays where it is, until it is put back. */
export async function removeField(id: string): Promise<Edit<CustomField>> {
  return changeField(id, 'change.fieldRemoved', async (w, field) =>
    field.removedOn ? field : { ...field, removedOn: dayOf(w.now) },
  )
}

/** Puts a field back that was removed, with all that records hold of it. */
export async function restoreField(id: string): Promise<Edit<CustomField>> {
  return changeField(id, 'change.fieldBack', async (_w, field) =>
    field.removedOn ? { ...field, removedOn: undefined } : field,
  )
}

async function changeField(
  id: string,
  key: Label['key'],
  work: (w: Writer, field: CustomField) => Promise<CustomField | Clashing>,
): Promise<Edit<CustomField>> {
  return editRow(
    'fields',
    id,
    ({ name }) => ({ key, params: { field: name } }),
    async (w, field) => {
      const after = await work(w, field)
      return after === field || after instanceof Clashing ? after : { ...after, updatedAt: w.now }
    },
  )
}

const SET = { people: 'change.personOwn', companies: 'change.companyOwn', deals: 'change.dealOwn' } as const
const NAME_OF: { [N in Noun]: (row: Rows[N]) => string } = {
  people: personLabel,
  companies: (company) => company.name,
  deals: (deal) => deal.title,
}

/**
 * Sets what a record holds of one field; `undefined` empties it.
 * @param seen what it held when the edit began: another value that was set since is asked about, other fields never are
 * @throws RowGone where the record or the field is gone
 * @throws RowProblem where the value is not of the field's kind
 */
export async function setCustom<N extends Noun>(
  noun: N,
  id: string,
  fieldId: string,
  value: CustomValue | undefined,
  seen?: CustomRow,
): Promise<Edit<Rows[N]>> {
  const name = (await db.fields.get(fieldId))?.name ?? ''
  return editRow(
    noun,
    id,
    (row) => ({ key: SET[noun], params: { name: NAME_OF[noun](row), field: name } }),
    async (w, row) => {
      const custom = { [fieldId]: value }
      await mustFit(w, noun, custom)
      const merged = mergeEdit<CustomRow>(row, { custom: custom as CustomRow['custom'] }, seen)
      if (merged.clashes.length) return new Clashing(merged.clashes)
      return Object.keys(merged.patch).length ? { ...row, ...merged.patch, updatedAt: w.now } : row
    },
  )
}

/**
 * Makes sure that values are of the kinds of their fields.
 * @throws RowGone where a field is gone
 * @throws RowProblem for the first value that is not of its field's kind
 */
export async function mustFit(w: Writer, noun: Noun, custom: object | undefined): Promise<void> {
  for (const [id, value] of Object.entries(custom ?? {})) {
    if (value === undefined) continue
    const field = await w.get('fields', id)
    if (!field) throw new RowGone('fields', id)
    if (field.noun !== noun || !fitsKind(field.kind, value)) throw new RowProblem(noun, customColumnId(id), value)
  }
}
