/** A quiet line under a field whose text is not in its normal form, with one button that writes it so. */
import { useEffect } from 'preact/hooks'
import { type FieldForm, fieldMend } from '../../lib/core/norms/fieldMend'
import type { Phone } from '../../lib/core/person'
import { t } from '../../lib/state/language'
import { norms, phoneNorms, wantPhones } from '../../lib/state/norms'
import { Button } from '../shared/Button'
import './norms.css'

type Props = {
  form: FieldForm
  text: string
  /** Numbers that the record has already. */
  known?: readonly Phone[]
  onMend: (value: string) => void
}

const NO_PHONES: readonly Phone[] = []

export function NormLine({ form, text, known = NO_PHONES, onMend }: Props) {
  useEffect(() => {
    if (form === 'phones') wantPhones()
  }, [form])
  const phones = phoneNorms.value
  const mend = fieldMend(form, text, norms.value, phones && { norms: phones, known })
  if (!mend) return null
  return (
    <p class="norm-line">
      <Button small kind="quiet" onClick={() => onMend(mend.value)}>
        {t(mend.certain ? 'norms.write' : 'norms.perhaps', { value: mend.value })}
      </Button>
    </p>
  )
}
