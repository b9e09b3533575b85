/** The own fields of a form, put away under a quiet word: open where something in them does not fit, is asked for or was left. */
import { useState } from 'preact/hooks'
import { type CustomColumnId, customColumnId } from '../../lib/core/customColumns'
import { t } from '../../lib/state/language'
import { Clashing } from '../shared/Clashing'
import type { FormFields } from '../shared/useForm'
import { CustomInput } from './CustomInput'
import { typedWords } from './customForm'
import type { CustomPart } from './useCustomPart'
import './custom.css'

type Props = {
  part: CustomPart
  form: FormFields<CustomColumnId>
  /** Fields without which the form is not saved, once that was tried. */
  missing?: readonly string[]
}

export function CustomMore({ part: { fields, problems }, form, missing = [] }: Props) {
  const [opened, setOpened] = useState(false)
  if (!fields.length) return null
  const wrong = (key: CustomColumnId) => problems[key] ?? (missing.includes(key) ? t('norms.notMissing') : undefined)
  const asks = fields.some(({ id }) => wrong(customColumnId(id)) || form.clash(customColumnId(id)))
  return (
    <details
      class="custom-more"
      open={opened || asks}
      onToggle={(event) => setOpened((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>{t('custom.more')}</summary>
      <div class="custom-more-fields">
        {fields.map((field) => {
          const key = customColumnId(field.id)
          return (
            <Clashing key={key} form={form} field={key} label={field.name} show={(text) => typedWords(field, text)}>
              <CustomInput
                of={field}
                label={field.name}
                value={form.values[key] ?? ''}
                onValue={form.set(key)}
                error={wrong(key)}
              />
            </Clashing>
          )
        })}
      </div>
    </details>
  )
}
