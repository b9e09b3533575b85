/** A person or a company added by hand, in a dialog over whatever page stands below. */
import { t } from '../../lib/state/language'
import { Dialog } from '../shared/Dialog'
import { CapturePerson } from './CapturePerson'
import { CompanyForm } from './CompanyForm'

type Props = {
  /** What was typed before, to start with. */
  name?: string
  onClose: () => void
  onSaved?: (id: string) => void
}

export function AddPerson({ name = '', onClose, onSaved }: Props) {
  const saved = (id: string) => {
    onClose()
    onSaved?.(id)
  }
  return (
    <Dialog title={t('person.new')} onClose={onClose}>
      <CapturePerson name="person:new" start={{ name }} onSaved={saved} onCancel={onClose} />
    </Dialog>
  )
}

export function AddCompany({ name = '', onClose, onSaved }: Props) {
  const done = (id?: string) => {
    onClose()
    if (id) onSaved?.(id)
  }
  return (
    <Dialog title={t('company.new')} onClose={onClose}>
      <CompanyForm startName={name} onDone={done} />
    </Dialog>
  )
}
