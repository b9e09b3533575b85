/** What can be done with a list as a whole: its name and pipeline, more rows, and that it goes. */
import { Ellipsis } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Sheet } from '../../lib/core/sheet'
import { pipelines as allPipelines } from '../../lib/db/read'
import { editSheet, removeSheet } from '../../lib/db/sheets'
import { wakeRunner } from '../../lib/platform/wake'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { Clashing } from '../shared/Clashing'
import { Dialog } from '../shared/Dialog'
import { InlineForm } from '../shared/InlineForm'
import { Menu } from '../shared/Menu'
import { SelectField } from '../shared/SelectField'
import { useActs } from '../shared/shortcuts'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { PasteSheet } from './PasteSheet'

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
          <EditSheet sheet={sheet} onDone={close} />
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

function EditSheet({ sheet, onDone }: { sheet: Sheet; onDone: () => void }) {
  const pipelines = useReady(allPipelines, []) ?? []
  const form = useForm<'name' | 'pipeline', Sheet>(
    `sheet:${sheet.id}`,
    { name: sheet.name, pipeline: sheet.pipelineId ?? '' },
    { table: 'sheets', row: sheet, fields: { name: ['name'], pipeline: ['pipelineId'] } },
  )
  const [missing, setMissing] = useState(false)
  const close = () => {
    form.forget()
    onDone()
  }
  const onSave = async () => {
    setMissing(!form.values.name.trim())
    if (!form.values.name.trim()) return false
    const saved = await form.save(({ changed, values, seen }) =>
      editSheet(
        sheet.id,
        {
          ...(changed.includes('name') && { name: values.name.trim() }),
          ...(changed.includes('pipeline') && { pipelineId: values.pipeline || undefined }),
        },
        seen,
      ),
    )
    if (saved) close()
    return Boolean(saved)
  }
  return (
    <InlineForm label={t('prospect.edit')} onSave={onSave} onCancel={close}>
      <Clashing form={form} field="name" label={t('prospect.name')}>
        <TextField
          label={t('prospect.name')}
          required
          value={form.values.name}
          onValue={form.set('name')}
          error={missing ? t('problem.required') : undefined}
        />
      </Clashing>
      <SelectField
        label={t('prospect.pipeline')}
        value={form.values.pipeline}
        onValue={form.set('pipeline')}
        options={[
          ...(form.values.pipeline ? [] : [{ value: '', label: t('convert.choose') }]),
          ...pipelines.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </InlineForm>
  )
}
