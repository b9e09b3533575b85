/** Whether an inline form stands open: one in which something was left opens by itself. */
import { useEffect, useState } from 'preact/hooks'
import { isHeld, loadDraft } from '../../lib/platform/drafts'
import { meetFailure } from '../../lib/state/trouble'

/** @param name that of the form; without one there is none to look for */
export function useOpenForm(name: string | undefined): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    let stands = true
    setOpen(false)
    if (name === undefined) return
    const look = async () => {
      // What is being typed in another window stays there.
      if ((await loadDraft(name)) && !(await isHeld(name)) && stands) setOpen(true)
    }
    look().catch(meetFailure)
    return () => {
      stands = false
    }
  }, [name])
  return [open, setOpen]
}
