/** What the fields of records are called on screen. */
import type { TableName } from './rows'
import type { TextKey } from './text'

const COMPANY_OF: TextKey = 'person.company'
/** A field of the user's own has a name of its own: see `customFieldAt`. */
const OWN: TextKey = 'custom.field'

const NAMES: Record<TableName, Partial<Record<string, TextKey>>> = {
  people: {
    name: 'person.name',
    emails: 'person.email',
    phones: 'person.phone',
    title: 'person.title',
    companyId: COMPANY_OF,
    companyName: COMPANY_OF,
    place: 'person.place',
    profileUrls: 'person.profile',
    note: 'person.note',
    lifecycle: 'person.lifecycle',
    custom: OWN,
  },
  companies: {
    name: 'company.name',
    website: 'company.website',
    industry: 'company.industry',
    size: 'company.size',
    headquarters: 'company.headquarters',
    domains: 'company.domains',
    profileUrls: 'company.profile',
    note: 'company.note',
    roles: 'company.roles',
    custom: OWN,
  },
  deals: {
    title: 'deal.title',
    amount: 'deal.amount',
    companyId: COMPANY_OF,
    companyName: COMPANY_OF,
    people: 'nav.people',
    pipelineId: 'deal.pipeline',
    stageId: 'deal.stage',
    status: 'dealPage.status',
    standbyUntil: 'deal.until',
    nextAction: 'list.next',
    reason: 'clash.reason',
    closingDay: 'deal.closingDay',
    temperature: 'temperature.title',
    note: 'deal.note',
    tags: 'tags.title',
    campaign: 'deal.campaign',
    lines: 'products.title',
    lineCurrency: 'products.currency',
    quantity: 'products.quantity',
    unitPrice: 'products.unitPrice',
    discount: 'products.discount',
    custom: OWN,
  },
  pipelines: {
    name: 'settings.pipelineName',
    stages: 'deal.stage',
    typedOnly: 'pipeline.learns',
    cardFields: 'board.cardsTitle',
    groupBy: 'board.group',
    criteria: 'settings.criteria',
    probability: 'settings.probability',
    standard: 'settings.standard',
    requires: 'stage.requires',
    checklist: 'stage.checklist',
    after: 'stage.after',
    color: 'stage.color',
  },
  activities: { at: 'work.when', text: 'clash.text', minutes: 'work.minutes', outcome: 'work.outcome' },
  tasks: { title: 'work.task', day: 'work.taskDay', time: 'next.time' },
  apart: {},
  settings: {
    language: 'settings.language',
    theme: 'settings.theme',
    currency: 'settings.currency',
    ownAddresses: 'settings.own',
    reasonsLost: 'reason.lost',
    reasonsCancelled: 'reason.cancelled',
    autoLog: 'auto.title',
    autoDomains: 'auto.domains',
    autoLabels: 'auto.labels',
    autoNever: 'auto.never',
    tags: 'tags.title',
    temperatures: 'temperature.title',
    months: 'temperature.months',
    criteria: 'temperature.criteria',
    required: 'norms.required',
    off: 'norms.forms',
    phones: 'norms.phoneStyle',
    country: 'norms.country',
    nouns: 'nouns.title',
    one: 'nouns.one',
    many: 'nouns.many',
    gender: 'nouns.gender',
    homeCards: 'home.choose',
    homeNotes: 'home.card.notes',
  },
  refusals: {},
  fields: { name: 'custom.name', choices: 'custom.choice', kind: 'custom.kind' },
  views: {
    name: 'view.name',
    filter: 'filter.title',
    columns: 'view.columns',
    sort: 'view.sort',
    layout: 'view.layout',
    pipelineId: 'deal.pipeline',
  },
  sheets: { name: 'prospect.name', columns: 'prospect.columns', pipelineId: 'deal.pipeline' },
  suspects: {
    state: 'prospect.state',
    cells: 'prospect.cell',
    note: 'person.note',
    day: 'prospect.later.day',
    reason: 'clash.reason',
    calls: 'prospect.calls',
  },
}

/**
 * The text that names a field; undefined for one that no screen shows.
 * @param path `title`, or into a field: `amount.minor`, `people.0.role`
 */
export function fieldKey(table: TableName, path: string): TextKey | undefined {
  return NAMES[table][path.split('.')[0] ?? '']
}
