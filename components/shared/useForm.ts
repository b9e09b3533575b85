/**
 * The text of a form: what is typed is kept at once, so that a closed tab or an update of the extension loses no word. A form
 * on a record follows what changes in it elsewhere, and sets against it what was typed here.
 */
import { useEffect, useReducer, useRef, useState } from 'preact/hooks'
import { draftOf, grownForm, withDraft, wordsIn } from '../../lib/core/formDraft'
import {
  changedFields,
  clashingFields,
  insistOn,
  meetRecord,
  type OpenForm,
  openForm,
  seenBehind,
  takeTheirs,
} from '../../lib/core/openForm'
import { clearDraft, type Held, holdDraft, loadDraft, saveDraft } from '../../lib/platform/drafts'
import { saveEdit, sayGone } from '../../lib/state/edits'
import { meetFailure } from '../../lib/state/trouble'
import type { Form, On } from './form'

export type { FormFields, On } from './form'
export { useOpenForm } from './useOpenForm'

/**
 * @param name what tells this form from every other, `note:p:ID`
 * @param initial the text to start with where nothing was kept; with a record, its text as it is now
 * @param on the record that is changed; none where something new is written
 */
export function useForm<F extends string, R extends { id: string } = { id: string }>(
  name: string,
  initial: Record<F, string>,
  on?: On<F, R>,
): Form<F, R> {
  const form = useRef<OpenForm<F, R>>()
  const now = useRef({ text: initial, on })
  const left = useRef(false)
  const held = useRef<Held>()
  const opened = useRef(on?.row)
  const draft = useRef<Record<string, string>>()
  const words = useRef(new Map<string, string>())
  const [restored, setRestored] = useState(false)
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  now.current = { text: initial, on }
  form.current = grownForm(form.current ?? openForm(initial, on?.row), initial, on?.row, draft.current)
  if (on) form.current = meetRecord(form.current, initial, on.row)
  const current = () => form.current as OpenForm<F, R>
  const put = (next: OpenForm<F, R>) => {
    form.current = next
    redraw(undefined)
  }
  const clashes = () => (now.current.on ? clashingFields(current(), now.current.text) : [])

  useEffect(() => {
    let stands = true
    const hold = holdDraft(name)
    held.current = hold
    const restore = async () => {
      const kept = (await hold.mine) ? await loadDraft(name) : undefined
      if (!stands || left.current || !kept) return
      const isTyped = changedFields(current()).length > 0
      draft.current = kept
      form.current = withDraft(current(), kept)
      words.current = new Map([...wordsIn(kept), ...words.current])
      setRestored(true)
      if (isTyped) await saveDraft(name, draftOf(current(), words.current))
    }
    restore().catch(meetFailure)
    return () => {
      stands = false
      held.current?.letGo()
      const { on } = now.current
      const first = opened.current
      if (on && first && !left.current && changedFields(current()).length) void sayGone(on.table, first)
    }
  }, [name])

  /** For as long as the text of this form is ours to keep; should that fail it still stands on the screen. */
  const kept = async (work: () => Promise<void>) => {
    const before = held.current
    // The window that had it before may have let go meanwhile.
    if (!(await before?.mine) && !left.current && held.current === before) held.current = holdDraft(name)
    if (await held.current?.mine) await work().catch(meetFailure)
  }

  return {
    values: current().values,
    restored,
    set: (field) => (value) => {
      const next = { ...current(), values: { ...current().values, [field]: value } }
      put(next)
      void kept(() => saveDraft(name, draftOf(next, words.current)))
    },
    words: (field) => ({
      words: words.current.get(field),
      onWords: (text) => {
        if (text) words.current.set(field, text)
        else words.current.delete(field)
        void kept(() => saveDraft(name, draftOf(current(), words.current)))
      },
    }),
    forget: () => {
      left.current = true
      void kept(() => clearDraft(name))
    },
    clash: (field) =>
      clashes().includes(field) ? { theirs: initial[field], mine: current().values[field] } : undefined,
    take: (field) => now.current.on && put(takeTheirs(current(), field, now.current.text, now.current.on.row)),
    insist: (field) => now.current.on && put(insistOn(current(), field, now.current.text, now.current.on.row)),
    agrees: () => !clashes().length,
    save: (edit) =>
      saveEdit({
        agrees: () => !clashes().length,
        row: () => now.current.on?.row,
        edit: () => {
          const { values, rows } = current()
          const changed = changedFields(current())
          return edit({ changed, values, seen: seenBehind(changed, rows, now.current.on?.fields) })
        },
      }),
  }
}
