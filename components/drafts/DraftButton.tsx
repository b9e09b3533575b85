/** What leads from a record to other programs: the draft from a template, opened in place, and the user's links. */
import { useState } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Button } from '../shared/Button'
import { useActs } from '../shared/shortcuts'
import type { DraftProps } from './DraftFrom'
import { DraftFrom, RecordLinks } from './draftLater'

/** @param name of whom it is about, where several stand on one screen */
export function DraftButton({ name, ...props }: DraftProps & { name?: string }) {
  const [open, setOpen] = useState(false)
  const hasLinks = !props.message && Boolean(currentSettings.value?.links?.length)
  useActs(t('work.log'), [{ id: 'record.draft', of: props.message, run: () => setOpen(true) }])
  return (
    <div class="draft-button pad">
      <div class="row">
        <Button
          small
          aria-expanded={open}
          aria-label={name && t('drafts.useFor', { name })}
          onClick={() => setOpen(!open)}
        >
          {t('drafts.use')}
        </Button>
        {hasLinks && <RecordLinks {...props} />}
      </div>
      {open && <DraftFrom {...props} onDone={() => setOpen(false)} />}
    </div>
  )
}
