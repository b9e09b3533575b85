/**
 * The views of a list and the one that is open: what the list shows is the view with what was changed of it since. A change
 * is kept for as long as the page is open, whatever one looks at meanwhile, until it is saved or dropped.
 */
import { signal } from '@preact/signals'
import { sameRow } from '../core/change'
import type { Noun } from '../core/customField'
import type { Filter } from '../core/filter'
import type { View } from '../core/view'
import { changeView, isNamed, plainViewId, saveLook, saveView, type ViewState, views } from '../db/views'
import { act } from './act'
import { actOn } from './actOn'
import { live } from './live'
import { go, type Route, route } from './route'

export type { ViewState } from '../db/views'

const all = live(views)

/**
 * What was changed of a list since its view was opened, and the view as it was then. `fresh`: it is what a view that was just
 * saved says, until that was read.
 */
type Draft = { patch: Partial<ViewState>; seen?: View; fresh?: true }
/** By view; those of lists without one by their noun. */
const drafts = signal<ReadonlyMap<string, Draft>>(new Map())

const PLAIN: ViewState = { columns: [] }
const FIELDS = ['filter', 'columns', 'sort', 'layout', 'pipelineId'] as const

const stateOf = (view: View | undefined): ViewState =>
  view ? (Object.fromEntries(FIELDS.map((field) => [field, view[field]])) as ViewState) : PLAIN

export type OpenView = {
  /** Those of the noun, in their order; undefined until they were read. */
  views?: readonly View[]
  /** The one that is open; none: the plain list. */
  view?: View
  /** The address names one that is gone. */
  gone: boolean
  /** What the list shows. */
  state: ViewState
  /** Whether that is other than what the view says, or, without one, than the plain list. */
  changed: boolean
  /** Changes what the list shows, and nothing that is saved. A field that is undefined is taken off. */
  set: (patch: Partial<ViewState>) => void
  /** Changes its columns or its rows: of the plain list for good, of a view as `set` does. */
  look: (patch: Partial<Pick<ViewState, 'columns' | 'layout'>>) => void
  /** Back to what is saved. */
  drop: () => void
  /** Saves what the list shows in the view that is open. */
  save: () => Promise<boolean>
  /** Saves it as a view of its own, and opens that. @param more what is to be kept besides what was set */
  saveAs: (name: string, more?: Partial<ViewState>) => Promise<boolean>
}

/** Opens the plain list of deals with a filter, as if it had been typed there. @param pipeline of which deals */
export function openDealsWith(filter: Filter, pipeline: string): void {
  drafts.value = new Map(drafts.value).set('deals', { patch: { filter } })
  go({ page: 'deals', view: 'list', pipeline })
}

/** The address of a list with a view open, or without any. */
export function placeOfView(noun: Noun, saved: string | undefined, at: Route = route.value): Route {
  if (noun !== 'deals') return { page: noun, ...(saved !== undefined && { saved }) }
  const [view, pipeline] = at.page === 'deals' ? [at.view, at.pipeline] : (['list'] as const)
  // A view is of a pipeline of its own.
  return saved === undefined ? { page: 'deals', view, pipeline } : { page: 'deals', view, saved }
}

/** In a component: the open view of a noun's list, and what can be done with it. */
export function useView(noun: Noun): OpenView {
  const known = all.value.state === 'ready' ? all.value.value : undefined
  const at = route.value
  const saved = at.page === noun && 'saved' in at ? at.saved : undefined
  const own = known?.filter((view) => view.noun === noun && isNamed(view))
  const view = own?.find((one) => one.id === saved)
  const key = saved ?? noun
  const draftOf = (all: ReadonlyMap<string, Draft>): Draft | undefined => {
    const kept = all.get(key)
    return kept?.fresh && view ? undefined : kept
  }
  const draft = draftOf(drafts.value)
  const base = stateOf(view ?? known?.find((one) => one.id === plainViewId(noun)))
  const state = draft ? { ...base, ...draft.patch } : base
  const add = (patch: Partial<ViewState>) => {
    const now = draftOf(drafts.peek())
    put({ patch: { ...now?.patch, ...patch }, seen: now?.seen ?? view })
  }
  const put = (next: Draft | undefined) => {
    const after = new Map(drafts.value)
    if (next) after.set(key, next)
    else after.delete(key)
    drafts.value = after
  }
  return {
    views: own,
    view,
    gone: own !== undefined && saved !== undefined && !view && !draft?.fresh,
    state,
    changed: !sameRow(state, base),
    set: add,
    look: (patch) => {
      if (view) add(patch)
      else void act(() => saveLook(noun, patch), { quiet: true })
    },
    drop: () => put(undefined),
    save: async () => {
      if (!view || !draft) return false
      const written = await actOn(draft.seen ?? view, (seen) => changeView(view.id, draft.patch, seen))
      if (written) put(undefined)
      return written !== undefined
    },
    saveAs: async (name, more) => {
      const written = await act(() => saveView(noun, name, { ...state, ...more }))
      if (!written) return false
      // The list stays as it is until the view was read.
      const after = new Map(drafts.value)
      after.delete(key)
      drafts.value = after.set(written.value.viewId, { patch: { ...state, ...more }, fresh: true })
      go(placeOfView(noun, written.value.viewId))
      return true
    },
  }
}
