/** A list's name, its pipeline, and what each of its columns is: what was told wrong when it was pasted is set right here. */
import { useState } from 'preact/hooks'
import type { Sheet } from '../../lib/core/sheet'
import { pipelines as allPipelines } from '../../lib/db/read'
import { editSheet } from '../../lib/db/sheets'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { Clashing } from '../shared/Clashing'
import { InlineForm } from '../shared/InlineForm'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { meaningOptions, useSheetFields, withMeaning } from './meaningOptions'

type Column = `column:${string}`
const columnField = (id: string): Column => `column:${id}`

export function SheetForm({ sheet, onDone }: { sheet: Sheet; onDone: () => void }) {
  const pipelines = useReady(allPipelines, []) ?? []
  const own = useSheetFields()
  const columns = sheet.columns.map(({ id }) => [columnField(id), ['columns']] as const)
  const form = useForm<'name' | 'pipeline' | Column, Sheet>(
    `sheet:${sheet.id}`,
    {
      name: sheet.name,
      pipeline: sheet.pipelineId ?? '',
      ...Object.fromEntries(sheet.columns.map(({ id, means = '' }) => [columnField(id), means])),
    },
    {
      table: 'sheets',
      row: sheet,
      fields: { name: ['name'], pipeline: ['pipelineId'], ...Object.fromEntries(columns) },
    },
  )
  const { values } = form
  const [missing, setMissing] = useState(false)
  const close = () => {
    form.forget()
    onDone()
  }
  const meansOf = (id: string) => values[columnField(id)] ?? ''
  const choose = (id: string, means: string) => {
    const now = sheet.columns.map((column) => ({ ...column, means: meansOf(column.id) || undefined }))
    for (const column of withMeaning(now, id, means)) {
      if (meansOf(column.id) !== (column.means ?? '')) form.set(columnField(column.id))(column.means ?? '')
    }
  }
  const onSave = async () => {
    setMissing(!values.name.trim())
    if (!values.name.trim()) return false
    const saved = await form.save(({ changed, values: typed, seen }) => {
      const meant = (seen.columns ?? sheet.columns).map(({ means, ...column }) => {
        const field = columnField(column.id)
        const now = changed.includes(field) ? typed[field] : means
        return now ? { ...column, means: now } : column
      })
      return editSheet(
        sheet.id,
        {
          ...(changed.includes('name') && { name: typed.name.trim() }),
          ...(changed.includes('pipeline') && { pipelineId: typed.pipeline || undefined }),
          ...(changed.some((field) => field.startsWith('column:')) && { columns: meant }),
        },
        seen,
      )
    })
    if (saved) close()
    return Boolean(saved)
  }
  return (
    <InlineForm label={t('prospect.edit')} onSave={onSave} onCancel={close}>
      <Clashing form={form} field="name" label={t('prospect.name')}>
        <TextField
          label={t('prospect.name')}
          required
          value={values.name}
          onValue={form.set('name')}
          error={missing ? t('problem.required') : undefined}
        />
      </Clashing>
      <SelectField
        label={t('prospect.pipeline')}
        value={values.pipeline}
        onValue={form.set('pipeline')}
        options={[
          ...(values.pipeline ? [] : [{ value: '', label: t('convert.choose') }]),
          ...pipelines.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <fieldset class="sheet-meanings">
        <legend class="label">{t('prospect.columnMeanings')}</legend>
        {sheet.columns.map(({ id, name }) => (
          <SelectField
            key={id}
            label={name}
            value={meansOf(id)}
            onValue={(means) => choose(id, means)}
            options={meaningOptions(own, meansOf(id))}
          />
        ))}
      </fieldset>
    </InlineForm>
  )
}
