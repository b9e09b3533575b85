/** A record that was searched for, in place of what stood here; one press leads back. */
import { ArrowLeft } from 'lucide-preact'
import {
  pipelines as allPipelines,
  companiesByIds,
  companyById,
  dealById,
  peopleByIds,
  personById,
} from '../../lib/db/read'
import { openDashboard } from '../../lib/platform/open'
import { t } from '../../lib/state/language'
import { useLive, useReady } from '../../lib/state/live'
import { DealCard } from '../deals/DealCard'
import { DealForm } from '../deals/DealForm'
import { DraftButton } from '../drafts/DraftButton'
import { CustomSection } from '../fields/CustomDetails'
import { CapturePerson } from '../people/CapturePerson'
import { CompanyForm } from '../people/CompanyForm'
import { KnownPerson } from '../people/KnownPerson'
import { Answer } from '../shared/Answer'
import { Button } from '../shared/Button'
import { NotHere } from '../shared/Deleted'
import { Section } from '../shared/Section'
import { QuickLog } from '../work/QuickLog'
import { Timeline } from '../work/Timeline'
import { CompanyRecord } from './CompanyRecord'
import { GiveForm } from './GiveForm'
import { GivenPane } from './GivenPane'
import { RecordBody } from './RecordBody'
import type { View } from './view'
import './record.css'

type Props = { view: Exclude<View, { show: 'home' }>; onView: (view: View) => void }

export function RecordPane({ view, onView }: Props) {
  const back = () => onView({ show: 'home' })
  return (
    <>
      <div class="back">
        <Button kind="quiet" small onClick={back}>
          <ArrowLeft size={14} aria-hidden="true" /> {t('sidebar.back')}
        </Button>
      </div>
      {view.show === 'person' && <PersonRecord id={view.id} />}
      {view.show === 'company' && <CompanyRecord id={view.id} />}
      {view.show === 'deal' && <DealRecord id={view.id} />}
      {view.show === 'given' && <GivenPane people={view.people} onView={onView} />}
      {view.show === 'add-person' && (
        <Section class="pad" title={t('person.new')}>
          <GiveForm onPeople={(people) => onView({ show: 'given', people })} />
          <CapturePerson
            name="lead:hand"
            start={view.name.includes('@') ? { email: view.name } : { name: view.name }}
            onSaved={(id) => onView({ show: 'person', id })}
            onCancel={back}
          />
        </Section>
      )}
      {view.show === 'add-company' && (
        <Section class="pad" title={t('company.new')}>
          <CompanyForm startName={view.name} onDone={(id) => (id ? onView({ show: 'company', id }) : back())} />
        </Section>
      )}
      {view.show === 'add-deal' && <AddDeal onDone={back} />}
    </>
  )
}

function AddDeal({ onDone }: { onDone: () => void }) {
  const pipelines = useReady(allPipelines, [])
  return (
    <Section class="pad" title={t('deal.newLong')}>
      {pipelines && <DealForm pipelines={pipelines} asksWhose onDone={onDone} />}
    </Section>
  )
}

function PersonRecord({ id }: { id: string }) {
  const answer = useLive(async () => {
    const person = await personById(id)
    return person && { person, company: person.companyId ? await companyById(person.companyId) : undefined }
  }, [id])
  return (
    <Answer of={answer}>
      {(found) =>
        found ? (
          <>
            <ul class="people">
              <KnownPerson person={found.person} company={found.company} keys />
            </ul>
            <CustomSection noun="people" row={found.person} />
            <RecordBody personId={id} companyId={found.person.companyId} />
          </>
        ) : (
          <NotHere table="people" id={id} />
        )
      }
    </Answer>
  )
}

function DealRecord({ id }: { id: string }) {
  const pipelines = useReady(allPipelines, []) ?? []
  const answer = useLive(async () => {
    const deal = await dealById(id)
    if (!deal) return undefined
    const people = await peopleByIds(deal.people.map((one) => one.personId))
    const ids = [deal.companyId, ...people.map((person) => person.companyId)].filter((one) => one !== undefined)
    const companies = new Map((await companiesByIds(ids)).map((company) => [company.id, company]))
    return { deal, people, companies }
  }, [id])
  return (
    <Answer of={answer}>
      {(found) =>
        found ? (
          <>
            <div class="pad">
              <DealCard
                deal={found.deal}
                pipelines={pipelines}
                companyName={found.companies.get(found.deal.companyId ?? '')?.name}
                onOpen={() => openDashboard(`/deals/${id}`)}
              />
            </div>
            <CustomSection noun="deals" row={found.deal} />
            {found.people.length > 0 && (
              <ul class="people">
                {found.people.map((person) => (
                  <KnownPerson key={person.id} person={person} company={found.companies.get(person.companyId ?? '')} />
                ))}
              </ul>
            )}
            <QuickLog link={`d:${id}`} deals={[found.deal]} />
            <DraftButton dealId={id} />
            <Timeline link={`d:${id}`} />
          </>
        ) : (
          <NotHere table="deals" id={id} />
        )
      }
    </Answer>
  )
}
