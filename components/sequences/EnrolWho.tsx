/** Puts a person into a sequence from the sequence itself. */
import { useState } from 'preact/hooks'
import { enrol } from '../../lib/db/sequences'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { RecordPick } from '../people/RecordPick'
import { Button } from '../shared/Button'

export function EnrolWho({ sequenceId }: { sequenceId: string }) {
  const [who, setWho] = useState({ text: '', id: '' })
  const [error, setError] = useState<string>()
  const put = async () => {
    setError(who.id ? undefined : t('sequence.chooseWho'))
    if (who.id && (await act(() => enrol(sequenceId, [who.id])))) setWho({ text: '', id: '' })
  }
  return (
    <form
      class="sequence-who"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void put()
      }}
    >
      <RecordPick
        label={t('sequence.enrolWho')}
        value={who.text}
        chosen={who.id}
        error={error}
        onValue={(text, id) => setWho({ text, id })}
      />
      <Button type="submit">{t('sequence.enrolDo')}</Button>
    </form>
  )
}
