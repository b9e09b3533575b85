/** One value of a field of the user's own, given to many records at once. */
import type { Bulk } from '../../lib/core/bulk'
import { customColumnId, customFieldsOf } from '../../lib/core/customColumns'
import type { Noun } from '../../lib/core/customField'
import { fieldAbout } from '../../lib/state/fieldAbout'
import { t } from '../../lib/state/language'
import { CustomInput } from '../fields/CustomInput'
import { SelectField } from '../shared/SelectField'
import type { Act, ActFields } from './acts'
import { typedValue } from './customEdits'

/** None where the user has no fields of her own. */
export function customActs(table: Noun): Act[] {
  const about = fieldAbout.value
  const fields = about ? customFieldsOf(about.custom, table) : []
  if (!about || !fields.length) return []
  const chosen = (id: string | undefined) => fields.find((field) => field.id === id)
  const Fields: ActFields = ({ values, set }) => {
    const field = chosen(values.field)
    return (
      <>
        <SelectField
          label={t('bulk.field')}
          value={values.field ?? ''}
          options={[
            { value: '', label: t('bulk.choose') },
            ...fields.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onValue={(id) => set({ field: id, typed: '' })}
        />
        {field && (
          <CustomInput
            of={field}
            label={field.name}
            hint={t('bulk.emptyTakesAway')}
            value={values.typed ?? ''}
            error={typedValue(field, values.typed ?? '', about).wrong}
            onValue={(typed) => set({ typed })}
          />
        )}
      </>
    )
  }
  return [
    {
      id: 'custom',
      label: t('bulk.custom'),
      Fields,
      make: ({ field: id, typed = '' }) => {
        const field = chosen(id)
        const read = field && typedValue(field, typed, about)
        if (!field || !read || read.wrong) return undefined
        return { table, act: { kind: 'custom', field: field.id, value: read.value } } as Bulk
      },
      field: ({ field = '' }) => customColumnId(field),
    },
  ]
}
