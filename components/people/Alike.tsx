/**
 * Somebody known may be the one on the page: why, how sure that is, and the two answers. "The same person" gives her the page's
 * address; "Not the same" is remembered.
 */
import type { Candidate } from '../../lib/core/candidate'
import { personLabel } from '../../lib/core/person'
import { tellApart, tellSame } from '../../lib/db/apart'
import { editPerson } from '../../lib/db/people'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { differences } from './differences'
import { whyWords } from './matchWords'
import { type Likely, wantedOf } from './recognise'
import './people.css'

type Props = { candidate: Candidate; likely: Likely; seen: { site: string; url: string } }

export function Alike({ candidate, likely: { person, company, why, sure }, seen }: Props) {
  const name = personLabel(person)
  const join = () => {
    const at = new Date().toISOString()
    const known = differences(person, company?.name, candidate, { ...seen, at }).filter(
      (one) => one.field === 'email' || one.field === 'profile',
    )
    // She has the key already, under another name: that this is her too is remembered.
    if (!known.length) return act(() => tellSame(person, wantedOf(candidate)))
    const patch = Object.assign({}, ...known.map((one) => one.patch))
    const provenance = Object.assign({}, ...known.map((one) => one.patch.provenance))
    return act(() => editPerson(person.id, { ...patch, provenance }))
  }
  return (
    <section class="alike" aria-label={t('match.question', { name })}>
      <p>{t('match.maybe', { name: [name, person.title, company?.name].filter(Boolean).join(' · ') })}</p>
      <p class="hint">{whyWords(why, sure)}</p>
      <p class="row">
        <Button small onClick={join}>
          {t('capture.join')}
        </Button>
        <Button small kind="quiet" onClick={() => act(() => tellApart(person, wantedOf(candidate)))}>
          {t('match.notSame')}
        </Button>
      </p>
    </section>
  )
}
