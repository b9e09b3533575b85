/** One of several things by its name, or that there is none to choose from. */
import { t } from '../../lib/state/language'
import { SelectField } from '../shared/SelectField'

type Props = {
  label: string
  value: string
  names: ReadonlyMap<string, string>
  /** What is said where there are none. */
  none?: string
  onValue: (id: string) => void
}

export function ChosenName({ label, value, names, none, onValue }: Props) {
  if (!names.size && none) return <p class="hint">{none}</p>
  const isGone = value !== '' && !names.has(value)
  return (
    <SelectField
      label={label}
      value={value}
      options={[
        ...(value === '' ? [{ value: '', label: t('rules.choose') }] : []),
        ...(isGone ? [{ value, label: t('rules.gone') }] : []),
        ...[...names].map(([id, name]) => ({ value: id, label: name })),
      ]}
      onValue={onValue}
    />
  )
}
