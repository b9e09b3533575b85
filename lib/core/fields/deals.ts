/** The fields of deals, but for those that have a home of their own: see `dealState.ts` for what is worked out of the day. */
import { currencyChoices } from '../currencies'
import { type Deal, Status } from '../deal'
import { CAMPAIGNS, wordsOf } from '../tag'
import { dealStateFields } from './dealState'
import type { Field } from './field'
import { source } from './sources'
import { placeOf } from './stages'
import { written } from './written'

export const dealFields: readonly Field<Deal>[] = [
  { id: 'title', label: 'list.title', kind: 'text', always: true, read: (deal) => deal.title },
  {
    id: 'company',
    label: 'person.company',
    kind: 'text',
    needs: 'companies',
    read: ({ companyId }, { companyName }) => (companyId === undefined ? undefined : companyName?.(companyId)),
  },
  {
    id: 'people',
    label: 'nav.people',
    kind: 'text',
    needs: 'people',
    read: ({ people }, { personName }) => people.flatMap((one) => personName?.(one.personId) ?? []),
  },
  {
    id: 'roles',
    label: 'fields.dealRoles',
    kind: 'text',
    read: (deal) => deal.people.flatMap((one) => one.role ?? []),
  },
  {
    id: 'pipeline',
    label: 'deal.pipeline',
    kind: 'choice',
    always: true,
    options: ({ pipelines }) => pipelines.map(({ id, name }) => ({ id, label: { own: name } })),
    read: (deal) => deal.pipelineId,
  },
  {
    id: 'stage',
    label: 'deal.stage',
    kind: 'choice',
    always: true,
    options: ({ pipelines }) =>
      pipelines.flatMap(({ name, stages }) =>
        stages.map((stage) => ({
          id: stage.id,
          label: { own: stage.name },
          ...(pipelines.length > 1 && { group: name }),
        })),
      ),
    read: (deal, about) => placeOf(deal, about)?.id ?? deal.stageId,
  },
  {
    id: 'status',
    label: 'dealPage.status',
    kind: 'choice',
    always: true,
    options: () => Status.options.map((id) => ({ id, label: `status.${id}` as const })),
    read: (deal) => deal.status,
  },
  { id: 'amount', label: 'deal.amount', kind: 'money', read: (deal) => deal.amount },
  {
    id: 'currency',
    label: 'field.currency',
    kind: 'choice',
    derived: true,
    options: ({ settings }) => currencyChoices(settings?.currency).map((id) => ({ id, label: { own: id } })),
    read: (deal) => deal.amount?.currency,
  },
  { id: 'closingDay', label: 'deal.closingDay', kind: 'date', read: (deal) => deal.closingDay },
  ...dealStateFields,
  {
    id: 'star',
    label: 'deal.starred',
    kind: 'yesno',
    always: true,
    read: (deal) => deal.star === true,
  },
  {
    id: 'campaign',
    label: 'deal.campaign',
    kind: 'choice',
    options: ({ settings }) =>
      wordsOf(settings?.tags ?? [], CAMPAIGNS).map((name) => ({ id: name, label: { own: name } })),
    read: (deal) => deal.campaign,
  },
  { id: 'products', label: 'products.title', kind: 'text', read: (deal) => deal.lines?.map((line) => line.name) },
  { id: 'reason', label: 'fields.reason', kind: 'text', read: (deal) => deal.reason },
  { id: 'rival', label: 'fields.rival', kind: 'text', read: (deal) => deal.rival },
  { id: 'closedDay', label: 'fields.closedDay', kind: 'date', derived: true, read: (deal) => deal.closedDay },
  { id: 'note', label: 'deal.note', kind: 'text', read: (deal) => deal.note },
  source,
  ...written,
]
