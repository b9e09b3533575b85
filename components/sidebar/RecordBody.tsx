/** What belongs to one person or company: deals, the four forms, open tasks, timeline. */
import type { Link } from '../../lib/core/activity'
import { OPEN } from '../../lib/core/deal'
import { dealsOfCompany, dealsOfPerson, tasksOf } from '../../lib/db/read'
import { t } from '../../lib/state/language'
import { useLive, useReady } from '../../lib/state/live'
import { DealSection } from '../deals/DealSection'
import { DraftButton } from '../drafts/DraftButton'
import { PersonSequences } from '../sequences/sequencesLater'
import { Section } from '../shared/Section'
import { QuickLog } from '../work/QuickLog'
import { TaskList } from '../work/TaskList'
import { Timeline } from '../work/Timeline'

/** @param companyId the company itself, or that of the person, which a new deal gets as well */
export function RecordBody({ personId, companyId }: { personId?: string; companyId?: string }) {
  const link: Link = personId ? `p:${personId}` : `c:${companyId ?? ''}`
  const deals = useLive(
    () => (personId ? dealsOfPerson(personId) : companyId ? dealsOfCompany(companyId) : Promise.resolve([])),
    [personId, companyId],
  )
  const tasks = useReady(() => tasksOf(link), [link])?.filter((task) => !task.doneAt) ?? []
  const others = useReady(async () => {
    const here = personId && companyId ? await dealsOfCompany(companyId) : []
    return here.filter((deal) => OPEN.includes(deal.status) && !deal.personIds.includes(personId ?? ''))
  }, [personId, companyId])
  const all = deals.state === 'ready' ? deals.value : []
  return (
    <>
      <DealSection deals={deals} others={others} personId={personId} companyId={companyId} />
      <QuickLog link={link} deals={all} />
      <DraftButton personId={personId} companyId={companyId} />
      {personId && <PersonSequences key={personId} personId={personId} />}
      {tasks.length > 0 && (
        <Section class="pad" title={t('work.tasks')} count={tasks.length}>
          <TaskList tasks={tasks} />
        </Section>
      )}
      <Timeline link={link} deals={all} />
    </>
  )
}
