/** Somebody of the same name is known already: one press says it is the same person, and the page's address is hers from then on. */
import type { Candidate } from '../../lib/core/candidate'
import { type Person, personLabel } from '../../lib/core/person'
import { editPerson } from '../../lib/db/people'
import { companyById } from '../../lib/db/read'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { Button } from '../shared/Button'
import { differences } from './differences'
import './people.css'

type Props = { candidate: Candidate; person: Person; seen: { site: string; url: string } }

export function Alike({ candidate, person, seen }: Props) {
  const id = person.companyId
  const company = useReady(async () => (id ? companyById(id) : undefined), [id])
  const name = personLabel(person)
  const join = () => {
    const at = new Date().toISOString()
    const known = differences(person, company?.name, candidate, { ...seen, at }).filter(
      (one) => one.field === 'email' || one.field === 'profile',
    )
    const patch = Object.assign({}, ...known.map((one) => one.patch))
    const provenance = Object.assign({}, ...known.map((one) => one.patch.provenance))
    return act(() => editPerson(person.id, { ...patch, provenance }))
  }
  return (
    <div class="alike">
      <p class="quiet">
        {t('capture.alike', { name: [name, person.title, company?.name].filter(Boolean).join(' · ') })}
      </p>
      <Button small onClick={join}>
        {t('capture.join')}
      </Button>
    </div>
  )
}
