/** Views: the verbs. A list as the user wants to see it, kept by a name, in an order of her own. */
import { type Lists, mergeEdit } from '../core/clash'
import type { Noun } from '../core/customField'
import type { View } from '../core/view'
import { db } from './db'
import { Clashing, type Edit, editRow, RowGone } from './edit'
import { type Writer, type Written, write } from './write'

/** What a view says of its list, apart from its name and place. */
export type ViewState = Pick<View, 'filter' | 'columns' | 'sort' | 'layout' | 'pipelineId'>

/** All views, of every noun, in their order. There are few. */
export const views = async (): Promise<View[]> => (await db.views.toArray()).sort(byPlace)

/** Two that two windows saved at once stand in the same place: then the older one comes first. */
const byPlace = (a: View, b: View) => a.place - b.place || a.id.localeCompare(b.id)

/** Where the plain list of a noun keeps its columns: a view without a name, which is in no list of views. */
export const plainViewId = (noun: Noun): string => `own-${noun}`
/** Whether a view is one that the user named. */
export const isNamed = (view: View): boolean => view.id !== plainViewId(view.noun)

const ofNoun = async (noun: Noun): Promise<View[]> =>
  (await views()).filter((view) => view.noun === noun && isNamed(view))

/** Keeps how the plain list of a noun looks. */
export async function saveLook(
  noun: Noun,
  look: Partial<Pick<View, 'columns' | 'layout'>>,
): Promise<Written<undefined>> {
  const id = plainViewId(noun)
  return write({ key: 'change.listLook' }, async (w) => {
    const before = (await w.get('views', id)) ?? { id, noun, name: '', columns: [], place: -1, createdAt: w.now }
    w.put('views', { ...before, ...look, updatedAt: w.now })
    return undefined
  })
}

/** Keeps a list as a view, behind those of its noun. */
export async function saveView(
  noun: Noun,
  named: string,
  { filter, columns, sort, layout, pipelineId }: ViewState,
): Promise<Written<{ viewId: string }>> {
  const name = named.trim()
  return write({ key: 'change.viewSaved', params: { view: name } }, async (w) => {
    const id = w.newId()
    const place = Math.max(-1, ...(await ofNoun(noun)).map((view) => view.place)) + 1
    const made = { createdAt: w.now, updatedAt: w.now }
    w.put('views', { id, noun, name, filter, columns, sort, layout, pipelineId, place, ...made })
    return { viewId: id }
  })
}

/** A filter is one thing: of two that two windows made of it neither is half of the right one. */
const LISTS: Lists<View> = { columns: (column: View['columns'][number]) => column.id }

/**
 * Changes what a view says of its list.
 * @param patch a field that is there and undefined is taken off
 * @param seen the view as it was when the change began
 * @throws RowGone
 */
export const changeView = (id: string, patch: Partial<ViewState>, seen?: View): Promise<Edit<View>> =>
  edit(id, 'change.viewChanged', patch, seen)

/** @throws RowGone */
export const renameView = (id: string, name: string, seen?: View): Promise<Edit<View>> =>
  edit(id, 'change.viewRenamed', { name: name.trim() }, seen)

async function edit(
  id: string,
  key: 'change.viewChanged' | 'change.viewRenamed',
  patch: Partial<View>,
  seen?: View,
): Promise<Edit<View>> {
  return editRow(
    'views',
    id,
    (after, before) => ({
      key,
      params: { view: after.name, ...(key === 'change.viewRenamed' && { was: before.name }) },
    }),
    async (w, row) => {
      const merged = mergeEdit<View>(row, patch, seen, LISTS)
      if (merged.clashes.length) return new Clashing(merged.clashes)
      return Object.keys(merged.patch).length ? { ...row, ...merged.patch, updatedAt: w.now } : row
    },
  )
}

/** Moves a view by one place among those of its noun, forward (-1) or back (1); at an edge it stays. @throws RowGone */
export async function moveView(id: string, by: -1 | 1): Promise<Written<undefined>> {
  return named(id, 'change.viewMoved', async (w, view) => {
    const all = await ofNoun(view.noun)
    const from = all.findIndex((one) => one.id === id)
    const [one, other] = [all[from], all[from + by]]
    if (!one || !other) return
    all[from] = other
    all[from + by] = one
    for (const [place, row] of all.entries()) if (row.place !== place) w.put('views', { ...row, place })
  })
}

/** Takes a view away; what it listed stays. @throws RowGone */
export const removeView = (id: string): Promise<Written<undefined>> =>
  named(id, 'change.viewRemoved', async (w) => w.remove('views', id))

/** A change that is called after the view that it is of. */
async function named(
  id: string,
  key: 'change.viewMoved' | 'change.viewRemoved',
  work: (w: Writer, view: View) => Promise<void>,
): Promise<Written<undefined>> {
  let name = ''
  return write(
    () => ({ key, params: { view: name } }),
    async (w) => {
      const view = await w.get('views', id)
      if (!view) throw new RowGone('views', id)
      name = view.name
      await work(w, view)
      return undefined
    },
  )
}
