/** Somebody the page shows and Margin does not know yet: what it says of them and from where, and "Save as lead". */
import type { Candidate } from '../../lib/core/candidate'
import type { Company } from '../../lib/core/company'
import { t } from '../../lib/state/language'
import { Avatar } from '../shared/Avatar'
import { Button } from '../shared/Button'
import { Odd } from '../shared/Odd'
import { useOpenForm } from '../shared/useForm'
import { Address } from './Address'
import { Alike } from './Alike'
import { CapturePerson } from './CapturePerson'
import type { Likely } from './recognise'
import './people.css'

type Props = {
  candidate: Candidate
  seen: { site: string; url: string }
  knownCompany?: Company
  /** Somebody known who may be her. */
  alike?: Likely
  onSaved: (personId: string) => void
}

export function UnknownPerson({ candidate, seen, knownCompany, alike, onSaved }: Props) {
  const form = `lead:${candidate.key}`
  const [open, setOpen] = useOpenForm(form)
  const name = candidate.name?.value ?? candidate.email?.value ?? ''
  const title = candidate.title
  return (
    <li class="person">
      <Avatar name={name} unknown />
      <div class="lines">
        <div class="who">
          <span class="name">{name}</span>
          <Odd text={name} />
        </div>
        {candidate.name && candidate.email && (
          <p class="quiet">
            <Address email={candidate.email.value} /> <Odd text={candidate.email.value} />
          </p>
        )}
        {candidate.headline && !title && <p class="quiet">{candidate.headline.value}</p>}
        {title && (
          <p>
            {title.value} <span class="hint">{t(`from.${title.kind}`)}</span>
          </p>
        )}
        {candidate.phones[0] && !title && (
          <p>
            {candidate.phones[0].value.shown} <span class="hint">{t(`from.${candidate.phones[0].kind}`)}</span>
          </p>
        )}
      </div>
      <div class="buttons">
        {!open && (
          <Button aria-label={t('person.saveNamed', { name })} onClick={() => setOpen(true)}>
            {t('person.saveShort')}
          </Button>
        )}
      </div>
      {alike && !open && (
        <div class="wide">
          <Alike candidate={candidate} likely={alike} seen={seen} />
        </div>
      )}
      {open && (
        <div class="wide">
          <CapturePerson
            name={form}
            candidate={candidate}
            seen={seen}
            knownCompany={knownCompany?.name}
            onSaved={(id) => {
              setOpen(false)
              onSaved(id)
            }}
            onCancel={() => setOpen(false)}
          />
        </div>
      )}
    </li>
  )
}
