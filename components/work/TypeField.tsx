/** Which of the user's types an activity is of, with the definition of the one that is chosen; nothing where she has none of the kind. */
import type { ActivityType, BornType } from '../../lib/core/activityType'
import { t } from '../../lib/state/language'
import { Clashing } from '../shared/Clashing'
import { SelectField } from '../shared/SelectField'
import type { FormFields } from '../shared/useForm'

type Props = {
  form: FormFields<'type'>
  kind: 'note' | 'call' | 'meeting'
  types: readonly ActivityType[]
  /** The one that it has: offered still where it is gone from the list. */
  born?: BornType
}

export function TypeField({ form, kind, types, born }: Props) {
  const gone = born && !types.some(({ id }) => id === born.id) ? [born] : []
  const offered = [...types, ...gone]
  if (!offered.length) return null
  const nameOf = (id: string) => offered.find((one) => one.id === id)?.name ?? t(`type.none.${kind}`)
  return (
    <Clashing form={form} field="type" label={t('type.one')} show={nameOf}>
      <SelectField
        label={t('type.one')}
        hint={types.find(({ id }) => id === form.values.type)?.definition}
        value={form.values.type}
        onValue={form.set('type')}
        options={[
          { value: '', label: t(`type.none.${kind}`) },
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Clashing>
  )
}
