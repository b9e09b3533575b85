/** Opens the draft from a template in place. */
import { useState } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { useActs } from '../shared/shortcuts'
import type { DraftProps } from './DraftFrom'
import { DraftFrom } from './draftLater'

/** @param name of whom it is about, where several stand on one screen */
export function DraftButton({ name, ...props }: DraftProps & { name?: string }) {
  const [open, setOpen] = useState(false)
  useActs(t('work.log'), [{ id: 'record.draft', of: props.message, run: () => setOpen(true) }])
  return (
    <div class="draft-button pad">
      <Button
        small
        aria-expanded={open}
        aria-label={name && t('drafts.useFor', { name })}
        onClick={() => setOpen(!open)}
      >
        {t('drafts.use')}
      </Button>
      {open && <DraftFrom {...props} onDone={() => setOpen(false)} />}
    </div>
  )
}
