/** One field of two records: what each has, and which of them is kept. Where they agree there is nothing to choose. */
import { useId } from 'preact/hooks'
import type { Choice, Side } from '../../lib/core/merge'
import { t } from '../../lib/state/language'

type Props = { label: string; choice: Choice; side: Side; onSide: (side: Side) => void }

export function MergeChoice({ label, choice, side, onSide }: Props) {
  const name = useId()
  if (!choice.differs)
    return (
      <div class="merge-field">
        <p class="merge-label">{label}</p>
        <p>{choice.keep ?? choice.other}</p>
      </div>
    )
  const options: Side[] = choice.field === 'note' ? ['keep', 'other', 'both'] : ['keep', 'other']
  return (
    <fieldset class="merge-field">
      <legend class="merge-label">{label}</legend>
      {options.map((option) => (
        <label key={option} class={option === side ? 'merge-option chosen' : 'merge-option'}>
          <input type="radio" name={name} checked={option === side} onChange={() => onSide(option)} />
          <span>{option === 'both' ? t('merge.both') : choice[option]}</span>
        </label>
      ))}
    </fieldset>
  )
}
