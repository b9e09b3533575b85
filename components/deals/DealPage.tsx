/** A deal: where it stands and what is next at the left with its timeline, what it is and who is in it at the right. */
import { Ellipsis } from 'lucide-preact'
import { OPEN } from '../../lib/core/deal'
import { removeDeal } from '../../lib/db/deals'
import { pipelines as allPipelines, companyById, dealById, peopleByIds, tasksOf, timeline } from '../../lib/db/read'
import { act } from '../../lib/state/act'
import { formatMoney } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { addressOf, go } from '../../lib/state/route'
import { Gone } from '../Gone'
import { Page } from '../Page'
import '../people/records.css'
import { DraftButton } from '../drafts/DraftButton'
import { Answer } from '../shared/Answer'
import { Menu } from '../shared/Menu'
import { Section } from '../shared/Section'
import { useActs } from '../shared/shortcuts'
import { QuickLog } from '../work/QuickLog'
import { TaskList } from '../work/TaskList'
import { Timeline } from '../work/Timeline'
import './board.css'
import { DealDetails } from './DealDetails'
import { DealLines } from './DealLines'
import { DealPeople } from './DealPeople'
import { DealStanding } from './DealStanding'
import { DealTags } from './DealTags'
import { StarButton } from './StarButton'

async function dealWithAll(id: string) {
  const deal = await dealById(id)
  const [company, people, pipelines, tasks, [latest]] = await Promise.all([
    deal?.companyId ? companyById(deal.companyId) : undefined,
    peopleByIds(deal?.personIds ?? []),
    allPipelines(),
    tasksOf(`d:${id}`),
    timeline(`d:${id}`, 1),
  ])
  return { deal, company, people, pipelines, tasks: tasks.filter((task) => !task.doneAt), latest }
}

export function DealPage({ id }: { id: string }) {
  const answer = useLive(() => dealWithAll(id), [id])
  useActs(t('deal.deal'), [
    { id: 'record.history', run: () => go({ page: 'history', record: `deals:${id}` }) },
    { id: 'deal.remove', run: () => void remove() },
  ])
  const remove = async () => {
    if (await act(() => removeDeal(id))) go({ page: 'deals', view: 'board' }, { replace: true })
  }
  return (
    <Answer of={answer} loading={<Page title={t('nav.deals')}>{null}</Page>}>
      {({ deal, company, people, pipelines, tasks, latest }) => {
        if (!deal) return <Gone what="deal" id={id} />
        const pipeline = pipelines.find((one) => one.id === deal.pipelineId)
        return (
          <Page
            title={deal.title}
            heading={
              <span>
                {deal.title}
                {company && (
                  <a class="record-line" href={addressOf({ page: 'company', id: company.id })}>
                    {company.name}
                  </a>
                )}
              </span>
            }
            actions={
              <>
                <span class="title-large amount">{deal.amount && formatMoney(deal.amount)}</span>
                <StarButton deal={deal} />
                <Menu
                  class="icon"
                  kind="quiet"
                  label={t('record.more', { name: deal.title })}
                  items={[
                    {
                      id: 'history',
                      label: t('record.history'),
                      run: () => go({ page: 'history', record: `deals:${id}` }),
                    },
                    { id: 'remove', label: t('remove'), danger: true, run: remove },
                  ]}
                >
                  <Ellipsis size={16} aria-hidden="true" />
                </Menu>
              </>
            }
          >
            <div class="record deal">
              <div class="record-panel">
                {pipeline && (
                  <DealStanding deal={deal} pipeline={pipeline} pipelines={pipelines} lastActivity={latest?.at} />
                )}
                <QuickLog link={`d:${id}`} deals={OPEN.includes(deal.status) ? [deal] : []} />
                <DraftButton dealId={id} />
                {tasks.length > 0 && (
                  <Section class="pad" title={t('work.tasks')} count={tasks.length}>
                    <TaskList tasks={tasks} />
                  </Section>
                )}
                <Timeline link={`d:${id}`} />
              </div>
              <div class="record-panel">
                <DealDetails deal={deal} companyName={company?.name} />
                <DealLines deal={deal} />
                <DealTags deal={deal} />
                <DealPeople deal={deal} people={people} />
              </div>
            </div>
          </Page>
        )
      }}
    </Answer>
  )
}
