/** The fields of one kind of place. Secrets are dots, and no draft keeps them. */
import { SECRET_FIELDS, TARGET_FIELDS, type TargetField, type TargetTyped } from '../../lib/core/copy/targetForm'
import type { TargetKind } from '../../lib/core/copy/targetSettings'
import { t } from '../../lib/state/language'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'

type Props = {
  kind: TargetKind
  typed: TargetTyped
  /** What is wrong, a sentence a field. */
  errors: Partial<Record<TargetField, string>>
  onTyped: (field: TargetField, text: string) => void
}

export function TargetFields({ kind, typed, errors, onTyped }: Props) {
  return (
    <>
      {TARGET_FIELDS[kind].map((field) => {
        const common = {
          label: t(`target.field.${field}`),
          value: typed[field],
          error: errors[field],
          hint: hintOf(kind, field),
          onValue: (text: string) => onTyped(field, text),
        }
        const options = optionsOf(field)
        if (options) return <SelectField key={field} {...common} options={options} />
        return (
          <TextField
            key={field}
            {...common}
            required={field !== 'folder' && field !== 'region'}
            type={SECRET_FIELDS.includes(field) ? 'password' : 'text'}
            // The browser's own list of passwords is no place for that of another site.
            autoComplete={SECRET_FIELDS.includes(field) ? 'new-password' : 'off'}
            inputMode={field === 'url' ? 'url' : 'text'}
            spellcheck={false}
          />
        )
      })}
    </>
  )
}

function optionsOf(field: TargetField) {
  if (field === 'style')
    return (['path', 'host'] as const).map((value) => ({ value, label: t(`target.style.${value}`) }))
  if (field !== 'receipts') return undefined
  return [
    { value: '', label: t('target.receipts.no') },
    { value: 'yes', label: t('target.receipts.yes') },
  ]
}

function hintOf(kind: TargetKind, field: TargetField): string | undefined {
  switch (field) {
    case 'url':
      return kind === 'webdav' ? t('target.hint.webdavUrl') : kind === 's3' ? t('target.hint.s3Url') : undefined
    case 'password':
      return t('target.hint.password')
    case 'folder':
      return t('target.hint.folder')
    case 'region':
      return t('target.hint.region')
    case 'secret':
      return kind === 'webhook' ? t('target.hint.secret') : undefined
    default:
      return undefined
  }
}
