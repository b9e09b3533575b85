/** The filter of a noun's list: what is asked, kept with the view that is open, and the predicate that it stands for. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { sameRow } from '../../lib/core/change'
import type { Noun } from '../../lib/core/customField'
import type { About, RecordOf } from '../../lib/core/fields'
import type { Filter } from '../../lib/core/filter'
import { conditionsOf, finished, matcher } from '../../lib/core/filterMatch'
import type { Names } from '../../lib/db/kept'
import { fieldAbout } from '../../lib/state/fieldAbout'
import { route } from '../../lib/state/route'
import { type OpenView, useView } from '../../lib/state/views'

export type ListFilter<N extends Noun = Noun> = {
  noun: N
  view: OpenView
  /** What reading fields takes; undefined until it was read. */
  about?: About
  /** As it stands in the bar, with conditions that are still being filled in. */
  asked?: Filter
  /** What the list is to be narrowed down to; undefined where nothing is asked. The same object while nothing of it changes. */
  filter?: Filter
  /** A view is open of which it is not known yet what it asks. */
  waiting: boolean
  set: (filter: Filter | undefined) => void
  open: boolean
  setOpen: (open: boolean) => void
  /** Whether a record matches. @param names what companies are called, where the record's may be asked for */
  matches(row: RecordOf[N], names?: Names): boolean
}

export function useListFilter<N extends Noun>(noun: N): ListFilter<N> {
  const view = useView(noun)
  const about = fieldAbout.value
  const [open, setOpen] = useState(false)
  const asked = view.state.filter
  const at = route.value
  const isNamed = asked !== undefined || (at.page === noun && 'saved' in at && at.saved !== undefined)
  const last = useRef<Filter | undefined>(undefined)
  const filter = useMemo(() => {
    const done = about && asked ? finished(noun, asked, about) : undefined
    const next = conditionsOf(done).length ? done : undefined
    if (!sameRow(next, last.current)) last.current = next
    return last.current
  }, [noun, asked, about])
  const made = useMemo(
    () => ({ of: undefined as Names | undefined, test: undefined as ((row: RecordOf[N]) => boolean) | undefined }),
    [filter, about],
  )
  return {
    noun,
    view,
    about,
    asked,
    filter,
    waiting: isNamed && (view.views === undefined || about === undefined),
    set: (next) => view.set({ filter: conditionsOf(next).length ? next : undefined }),
    open,
    setOpen: (next) => {
      // What was never filled in goes when the bar is closed, and is not saved with a view.
      if (!next && !sameRow(asked, filter)) view.set({ filter })
      setOpen(next)
    },
    matches: (row, names) => {
      if (!filter || !about) return true
      if (!made.test || made.of !== names) {
        made.of = names
        made.test = matcher(noun, filter, { ...about, companyName: (id) => names?.get(id) })
      }
      return made.test(row)
    },
  }
}
