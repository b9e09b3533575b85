/** A template, new or changed, with its preview below it as one types. What is typed is kept until it is saved or given up. */
import { useRef, useState } from 'preact/hooks'
import { type DraftTemplate, kindOfTemplate } from '../../lib/core/drafts/draftTemplate'
import { unknownFields } from '../../lib/core/drafts/rendered'
import { DRAFT_FIELDS, KNOWN_FIELDS } from '../../lib/core/drafts/values'
import type { Found } from '../../lib/db/draftAbout'
import { addTemplate, editTemplate, type TemplateFields } from '../../lib/db/templates'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { Clashing } from '../shared/Clashing'
import { InlineForm } from '../shared/InlineForm'
import { SelectField } from '../shared/SelectField'
import { TextArea } from '../shared/TextArea'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { DraftPreview } from './DraftPreview'

type Field = 'name' | 'kind' | 'subject' | 'text'
const FIELDS = { name: ['name'], kind: ['kind'], subject: ['subject'], text: ['text'] } as const
/** The row as the form has it: every field a text. */
const textsOf = (row?: DraftTemplate): Record<Field, string> => ({
  name: row?.name ?? '',
  kind: row ? kindOfTemplate(row) : 'email',
  subject: row?.subject ?? '',
  text: row?.text ?? '',
})

type Props = { template?: DraftTemplate; found: Found; onDone: () => void }

export function TemplateForm({ template, found, onDone }: Props) {
  const form = useForm<Field, DraftTemplate>(
    template ? `template:${template.id}` : 'template:new',
    textsOf(template),
    template && { table: 'templates', row: template, fields: FIELDS },
  )
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({})
  const around = useRef<HTMLDivElement>(null)
  const { values } = form
  const isNote = values.kind === 'note'
  const close = () => {
    form.forget()
    onDone()
  }
  const save = async () => {
    const fields: TemplateFields = {
      name: values.name.trim(),
      kind: isNote ? 'note' : 'email',
      subject: isNote ? undefined : values.subject.trim() || undefined,
      text: values.text.trim(),
    }
    const unknown = (text = '') =>
      unknownFields(text, KNOWN_FIELDS).map((field) => t('drafts.unknown', { field: `{{${field}}}` }))[0]
    const problems = {
      name: fields.name ? undefined : t('problem.required'),
      text: fields.text ? unknown(fields.text) : t('problem.required'),
      subject: unknown(fields.subject),
    }
    setErrors(problems)
    if (Object.values(problems).some(Boolean)) return false
    const saved = template
      ? await form.save(({ changed, seen }) =>
          editTemplate(template.id, Object.fromEntries(changed.map((field) => [field, fields[field]])), seen),
        )
      : await act(() => addTemplate(fields))
    if (!saved) return false
    close()
    return true
  }
  /** Puts a field where the keyboard was in the text, else at its end. */
  const insert = (field: string) => {
    const area = around.current?.querySelector('textarea')
    const at = area?.selectionEnd ?? values.text.length
    const put = `{{${field}}}`
    form.set('text')(values.text.slice(0, at) + put + values.text.slice(at))
    setTimeout(() => {
      area?.focus()
      area?.setSelectionRange(at + put.length, at + put.length)
    })
  }
  const label = template ? t('drafts.edit', { name: template.name }) : t('drafts.new')
  return (
    <InlineForm
      class="template-form"
      label={label}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={save}
      onCancel={close}
    >
      <Clashing form={form} field="name" label={t('drafts.name')}>
        <TextField label={t('drafts.name')} value={values.name} onValue={form.set('name')} error={errors.name} />
      </Clashing>
      <Clashing
        form={form}
        field="kind"
        label={t('drafts.kind')}
        show={(kind) => t(kind === 'note' ? 'drafts.kind.note' : 'drafts.kind.email')}
      >
        <SelectField
          label={t('drafts.kind')}
          value={isNote ? 'note' : 'email'}
          onValue={form.set('kind')}
          options={(['email', 'note'] as const).map((value) => ({ value, label: t(`drafts.kind.${value}`) }))}
        />
      </Clashing>
      {!isNote && (
        <Clashing form={form} field="subject" label={t('drafts.subject')}>
          <TextField
            label={t('drafts.subject')}
            value={values.subject}
            onValue={form.set('subject')}
            error={errors.subject}
          />
        </Clashing>
      )}
      <div ref={around}>
        <Clashing form={form} field="text" label={t('drafts.text')}>
          <TextArea
            label={t('drafts.text')}
            rows={8}
            value={values.text}
            onValue={form.set('text')}
            error={errors.text}
            hint={t('drafts.fallbackSays', { example: '{{person.given|…}}' })}
          />
        </Clashing>
      </div>
      <SelectField
        label={t('drafts.insert')}
        value=""
        onValue={(field) => field && insert(field)}
        options={[
          { value: '', label: '…' },
          ...DRAFT_FIELDS.map((field) => ({
            value: field as string,
            label: `${t(`drafts.field.${field}`)}  {{${field}}}`,
          })),
        ]}
      />
      <DraftPreview template={{ subject: isNote ? undefined : values.subject, text: values.text }} found={found} />
    </InlineForm>
  )
}
