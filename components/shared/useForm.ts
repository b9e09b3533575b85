/** The text of a form: what is typed is kept at once, so that a closed tab or an update of the extension loses no word. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { clearDraft, loadDraft, saveDraft } from '../../lib/platform/drafts'

export type Form<F extends string> = {
  values: Record<F, string>
  /** `set('name')` is what a field's `onValue` wants. */
  set: (field: F) => (value: string) => void
  /** True when the text comes from an earlier visit. */
  restored: boolean
  /** Forgets the kept text: it was saved, or given up. */
  forget: () => void
}

/**
 * @param name what tells this form from every other, `note:p:ID`
 * @param initial the text to start with where nothing was kept
 */
export function useForm<F extends string>(name: string, initial: Record<F, string>): Form<F> {
  const [values, setValues] = useState(initial)
  const [restored, setRestored] = useState(false)
  const latest = useRef(values)
  const touched = useRef(false)
  latest.current = values

  useEffect(() => {
    let stands = true
    loadDraft(name).then((kept) => {
      if (!stands || touched.current || !kept) return
      const fields = Object.keys(latest.current).filter((field) => kept[field] !== undefined)
      setValues((now) => ({ ...now, ...Object.fromEntries(fields.map((field) => [field, kept[field]])) }))
      setRestored(true)
    })
    return () => {
      stands = false
    }
  }, [name])

  return {
    values,
    restored,
    set: (field) => (value) => {
      touched.current = true
      const next = { ...latest.current, [field]: value }
      latest.current = next
      setValues(next)
      saveDraft(name, next)
    },
    forget: () => {
      touched.current = true
      clearDraft(name)
    },
  }
}

/** Whether an inline form stands open. One that holds kept text opens by itself; without a name there is none to look for. */
export function useOpenForm(name: string | undefined): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    let stands = true
    setOpen(false)
    if (name === undefined) return
    loadDraft(name).then((kept) => stands && kept && setOpen(true))
    return () => {
      stands = false
    }
  }, [name])
  return [open, setOpen]
}
