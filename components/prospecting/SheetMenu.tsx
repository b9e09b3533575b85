/** What can be done with a list as a whole: its name and pipeline, more rows, and that it goes. */
import { Ellipsis } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Sheet } from '../../lib/core/sheet'
import { removeSheet } from '../../lib/db/sheets'
import { wakeRunner } from '../../lib/platform/wake'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { Dialog } from '../shared/Dialog'
import { Menu } from '../shared/Menu'
import { useActs } from '../shared/shortcuts'
import { PasteSheet } from './PasteSheet'
import { SheetForm } from './SheetForm'

type Props = { sheet: Sheet; onRemoved?: () => void }

export function SheetMenu({ sheet, onRemoved }: Props) {
  const [open, setOpen] = useState<'edit' | 'add'>()
  const close = () => setOpen(undefined)
  const remove = async () => {
    const removed = await act(() => removeSheet(sheet.id))
    if (removed?.job) wakeRunner()
    if (removed) onRemoved?.()
  }
  useActs(t('nav.prospecting'), [
    { id: 'sheet.edit', about: sheet.name, run: () => setOpen('edit') },
    { id: 'sheet.grow', about: sheet.name, run: () => setOpen('add') },
    { id: 'sheet.remove', about: sheet.name, run: () => void remove() },
  ])
  return (
    <>
      <Menu
        kind="quiet"
        class="icon"
        label={t('prospect.more', { name: sheet.name })}
        items={[
          { id: 'edit', label: t('prospect.edit'), run: () => setOpen('edit') },
          { id: 'add', label: t('prospect.addRows'), run: () => setOpen('add') },
          { id: 'remove', label: t('prospect.remove'), danger: true, run: () => void remove() },
        ]}
      >
        <Ellipsis size={16} aria-hidden="true" />
      </Menu>
      {open === 'edit' && (
        <Dialog title={sheet.name} onClose={close}>
          <SheetForm sheet={sheet} onDone={close} />
        </Dialog>
      )}
      {open === 'add' && (
        <Dialog wide title={t('paste.addTo', { name: sheet.name })} onClose={close}>
          <PasteSheet sheet={sheet} onSaved={close} onCancel={close} />
        </Dialog>
      )}
    </>
  )
}
