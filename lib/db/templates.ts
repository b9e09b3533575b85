/** Templates of emails and notes: the verbs. */
import { mergeEdit } from '../core/clash'
import { type DraftTemplate, kindOfTemplate } from '../core/drafts/draftTemplate'
import { db } from './db'
import { Clashing, type Edit, editRow, RowGone } from './edit'
import { type Written, write } from './write'

/** What the user fills in. */
export type TemplateFields = Pick<DraftTemplate, 'kind' | 'name' | 'subject' | 'text'>

/** All, by name. There are few. */
export const allTemplates = async (): Promise<DraftTemplate[]> =>
  (await db.templates.toArray()).sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))

export const templateById = (id: string): Promise<DraftTemplate | undefined> => db.templates.get(id)

/** A note has no subject. */
const fitting = <T extends TemplateFields>(row: T): T =>
  kindOfTemplate(row) === 'note' ? { ...row, subject: undefined } : row

export async function addTemplate(fields: TemplateFields): Promise<Written<{ templateId: string }>> {
  return write({ key: 'change.templateSaved', params: { name: fields.name } }, async (w) => {
    const id = w.newId()
    w.put('templates', fitting({ ...fields, id, createdAt: w.now, updatedAt: w.now }))
    return { templateId: id }
  })
}

/** @param seen the template as it was when the edit began @throws RowGone */
export const editTemplate = (
  id: string,
  fields: Partial<TemplateFields>,
  seen?: Partial<DraftTemplate>,
): Promise<Edit<DraftTemplate>> =>
  editRow(
    'templates',
    id,
    ({ name }) => ({ key: 'change.templateEdited', params: { name } }),
    async (w, row) => {
      const { patch, clashes } = mergeEdit<DraftTemplate>(row, fields, seen)
      if (clashes.length) return new Clashing(clashes)
      return Object.keys(patch).length ? fitting({ ...row, ...patch, updatedAt: w.now }) : row
    },
  )

/** Takes a template away. @throws RowGone */
export async function removeTemplate(id: string): Promise<Written<undefined>> {
  const name = (await db.templates.get(id))?.name
  if (name === undefined) throw new RowGone('templates', id)
  return write({ key: 'change.templateRemoved', params: { name } }, async (w) => {
    w.remove('templates', id)
    return undefined
  })
}
