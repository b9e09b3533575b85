/** Who else this person is: chosen by name, then both side by side. */
import { useState } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { Dialog } from '../shared/Dialog'
import { MergeDialog } from './MergeDialog'
import { PersonPick } from './PersonPick'

export function MergeWith({ id, onClose }: { id: string; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [other, setOther] = useState('')
  if (other && other !== id) return <MergeDialog table="people" keep={id} other={other} onClose={onClose} />
  return (
    <Dialog title={t('merge.title')} onClose={onClose}>
      <PersonPick
        label={t('merge.who')}
        value={typed}
        chosen={other}
        onValue={(text, personId) => {
          setTyped(text)
          setOther(personId)
        }}
      />
    </Dialog>
  )
}
