/** A small, plausible desk of made-up people and deals: for screens, the demonstration and tests. Long because it is all data. */
import { addDays, type Day } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import type { Person } from '../../lib/core/person'
import type { Pipeline } from '../../lib/core/pipeline'
import type { DealLine as ProductLine } from '../../lib/core/products'
import type { Tag } from '../../lib/core/tag'
import { activityRow, companyRow, dealRow, personRow, type Records, taskRow } from './rows'

export const samplePipeline: Pipeline = {
  id: 'pipeline-1',
  name: 'New business',
  position: 1,
  stages: [
    {
      id: 'stage-1',
      name: 'To qualify',
      probability: 20,
      standard: 7,
      criteria: 'Somebody there asked for something.',
    },
    { id: 'stage-2', name: 'Contacted', probability: 35, standard: 10, criteria: 'We spoke with the one who decides.' },
    { id: 'stage-3', name: 'Met', probability: 50, standard: 12, criteria: 'Need, budget and day are known.' },
    { id: 'stage-4', name: 'Quote', probability: 60, standard: 14, criteria: 'They have our price in writing.' },
    { id: 'stage-5', name: 'Negotiation', probability: 80, standard: 10, criteria: 'Only terms are left to settle.' },
  ],
}

/** Title, company, amount, stage, days in the stage, day of the next action (from today), what it is, hour. */
type DealLine = [string, string, number, number, number, number, string?, string?]
const DEALS: DealLine[] = [
  ['Label printer park', 'Imprimerie Goas', 7_900, 1, 2, 1, 'Call'],
  ['Vending, 6 sites', 'Lycée Colbert', 18_400, 1, 3, 11],
  ['Pilot, 40 seats', 'Nordlys AS', -220_000, 1, 4, 0, 'Ask about the budget round'],
  ['Stock module', 'Quincaillerie Brun', 4_300, 1, 1, 16],
  ['Rental fleet', 'BTP Garonne', 22_000, 1, 1, 17],
  ['Badge readers', 'Clinique des Alpes', 12_600, 1, 5, 6, 'Send the datasheet'],
  ['Two-year maintenance', 'Ateliers Kerbrat', 31_000, 2, 7, 0, 'Ask for the signature'],
  ['Site cameras', 'Port de Brest', 54_000, 2, 5, 4, 'Visit the quay'],
  ['Pallet tracking', 'Logis Est', 12_800, 2, 14, -3, 'Call the warehouse manager'],
  ['Cooling units', 'Laiterie Sarre', 9_900, 2, 1, 9],
  ['Water meters', 'Ville de Redon', 36_000, 2, 8, 2, 'Get the list of sites'],
  ['Fleet renewal', 'Transports Leroy', 126_500, 3, 11, -1, 'Send the revised quote'],
  ['Cold room audit', 'Halles de Metz', 8_200, 3, 5, 0, 'Meeting on site', '10:30'],
  ['Training days', 'CCI Vannes', 3_600, 3, 2, 5],
  ['Compressed air', 'Fonderie Roche', 12_900, 3, 6, 8, 'Compare with last year'],
  ['Bottling line sensors', 'Brasseries du Nord', 48_000, 4, 9, -2, 'Call back about the delivery date'],
  ['Signage', 'Mairie de Vannes', 5_400, 4, 31, 3, 'Ask who signs'],
  ['Shelving', 'Coop Atlantique', 17_300, 4, 8, 2],
  ['Backup site', 'Notaires Réunis', 41_000, 4, 11, 3],
  ['Lab furniture', 'Lycée Colbert', 31_300, 4, 4, 10, 'Wait for the committee'],
  ['ERP connector', 'Scierie Vosges', 38_000, 5, 9, 0, 'Settle the payment terms'],
  ['Lift contract', 'Résidences Sud', 22_100, 5, 4, 1],
  ['Spare parts deal', 'Garage Petit', 6_300, 5, 3, 6],
  ['Night service', 'Clinique des Alpes', 12_000, 5, 2, 4, 'Read the contract over'],
]
/** What was said of how near a decision is, by the number of the deal: the label, and how many days ago. */
const TEMPERATURES: Partial<Record<number, [string, number]>> = {
  7: ['hot', 40],
  16: ['hot', 20],
  17: ['follow', 260],
  20: ['cold', 100],
}
/** Signage was to be signed six days ago. */
const PASSED = 17
/** Standby deals: until that day, from today. */
const ASLEEP: [string, string, number, number, number][] = [
  ['Second workshop', 'Ateliers Kerbrat', 27_500, 2, 40],
  ['Roof sensors', 'Halles de Metz', 9_400, 3, 12],
]
const CLOSED: [string, string, number, Deal['status'], string?][] = [
  ['Weighing bridge', 'Scierie Vosges', 19_800, 'won'],
  ['Barcode scanners', 'Logis Est', 6_700, 'won'],
  ['Truck wash', 'Transports Leroy', 15_000, 'lost', 'A rival was 12 % cheaper'],
  ['Kitchen refit', 'Lycée Colbert', 44_000, 'cancelled', 'The region withdrew the budget'],
]

/** What the sensors' deal is made of: together its amount. */
const LINES: ProductLine[] = [
  { id: 'line-1', name: 'Level sensor', quantity: 24, unitPrice: 145_000, discount: 5 },
  { id: 'line-2', name: 'Gateway', quantity: 2, unitPrice: 190_000 },
  { id: 'line-3', name: 'Installation, per day', quantity: 6.5, unitPrice: 98_000 },
  { id: 'line-4', name: 'Maintenance, two years', quantity: 1, unitPrice: 477_000 },
]

const TAGS: Tag[] = [
  { category: 'family.discussed', name: 'Level sensors' },
  { category: 'family.planned', name: 'Maintenance' },
  { category: 'family.planned', name: 'Spare parts' },
]

/** Name, company, title, life cycle. */
const PEOPLE: [string, string, string, Person['lifecycle']?][] = [
  ['Claire Morel', 'Brasseries du Nord', 'Head of Purchasing', 'contact'],
  ['Thomas Dubreuil', 'Brasseries du Nord', 'Buyer'],
  ['Jean-Luc Picavet', 'Halles de Metz', 'Site manager', 'contact'],
  ['Marthe Goas', 'Imprimerie Goas', 'Managing director', 'contact'],
  ['Yann Kerbrat', 'Ateliers Kerbrat', 'Owner', 'contact'],
  ['Sigrid Aasen', 'Nordlys AS', 'Head of IT', 'contact'],
  ['Émilie Brun', 'Quincaillerie Brun', 'Partner'],
  ['Hugo Castaing', 'BTP Garonne', 'Fleet manager'],
  ['Nadia Benali', 'Clinique des Alpes', 'Head of facilities', 'contact'],
  ['Paul Le Goff', 'Port de Brest', 'Harbour engineer'],
  ['Sophie Wendling', 'Logis Est', 'Warehouse manager', 'contact'],
  ['Marc Schneider', 'Laiterie Sarre', 'Production manager'],
  ['Anne Rouxel', 'Ville de Redon', 'Water services', 'contact'],
  ['Gilles Leroy', 'Transports Leroy', 'Managing director', 'contact'],
  ['Inès Ferrand', 'CCI Vannes', 'Training officer'],
  ['Bruno Roche', 'Fonderie Roche', 'Plant manager', 'contact'],
  ['Catherine Le Bihan', 'Mairie de Vannes', 'Deputy for works'],
  ['Olivier Tanguy', 'Coop Atlantique', 'Store planner', 'contact'],
  ['Hélène Vasseur', 'Notaires Réunis', 'Office manager', 'contact'],
  ['Denis Claudel', 'Scierie Vosges', 'Chief accountant', 'contact'],
  ['Sarah Amrani', 'Résidences Sud', 'Property manager'],
  ['Lucas Petit', 'Garage Petit', 'Owner'],
  ['Françoise Maillard', 'Lycée Colbert', 'Bursar', 'contact'],
  ['Kari Nordmann', 'Nordlys AS', 'Buyer'],
  ['Romain Caradec', 'Port de Brest', 'Security officer'],
  ['Julie Hoarau', 'Clinique des Alpes', 'Nurse manager'],
  ['Antoine Weiss', 'Logis Est', 'IT'],
  ['Pauline Guégan', 'Mairie de Vannes', 'Communication'],
  ['Vincent Aubert', 'Transports Leroy', 'Workshop'],
  ['Léa Fontaine', 'Coop Atlantique', 'Assistant'],
  ['Karim Haddad', 'Résidences Sud', 'Maintenance'],
  ['Monique Perrin', 'Fonderie Roche', 'Purchasing'],
  ['Étienne Lacaze', 'BTP Garonne', 'Site manager'],
  ['Margaux Thil', 'Halles de Metz', 'Hygiene officer', 'suspect'],
  ['Sylvain Rey', 'Scierie Vosges', 'Sawmill foreman', 'suspect'],
  ['Aurélie Noël', 'Laiterie Sarre', 'Quality', 'suspect'],
  ['Peter Blum', 'Laiterie Sarre', 'Export', 'suspect'],
  ['Gwenaëlle Le Dantec', 'CCI Vannes', 'Events', 'suspect'],
  ['Fabien Jourdan', 'Garage Petit', 'Parts', 'suspect'],
  ['Camille Dorval', 'Imprimerie Goas', 'Pre-press', 'suspect'],
]

const slug = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')

/** @param today the day around which everything is dated; @param language of the user's settings, else the browser's */
export function sample(today: Day, language?: 'en' | 'fr'): Records {
  const instant = (days: number, time = '09:12') => `${addDays(today, days)}T${time}:00.000Z`
  const made = { createdAt: instant(-40), updatedAt: instant(-4) }
  const names = [...new Set([...PEOPLE.map((line) => line[1]), ...DEALS.map((line) => line[1])])]
  const companyId = (name: string) => `company-${names.indexOf(name) + 1}`
  const domain = (name: string) => `${slug(name)}.example`

  const companies = names.map((name) =>
    companyRow(made, {
      id: companyId(name),
      name,
      domains: [domain(name)],
      website: `https://www.${domain(name)}`,
      industry: name.startsWith('Brasseries') ? 'Food and drink' : undefined,
      headquarters: name.startsWith('Brasseries') ? 'Lille' : undefined,
    }),
  )
  const people = PEOPLE.map(([name, company, title, lifecycle = 'lead'], i) =>
    personRow(made, {
      id: `person-${i + 1}`,
      name,
      title,
      lifecycle,
      companyId: companyId(company),
      emails: [`${slug(name).replace('-', '.')}@${domain(company)}`],
      phones: i % 3 ? [] : [{ e164: `+3332055${1047 + i}`, shown: `+33 3 20 55 ${10 + (i % 80)} 47`, kind: 'direct' }],
      place: i === 0 ? 'Lille' : undefined,
      profileUrls: i === 0 ? ['https://www.linkedin.com/in/claire-morel-example'] : [],
      provenance: {
        name: { kind: 'header', at: instant(-19), site: 'gmail', sure: 'sure' },
        email: { kind: 'header', at: instant(-19), site: 'gmail', sure: 'sure' },
        emails: { kind: 'header', at: instant(-19), site: 'gmail', sure: 'sure' },
        title: { kind: i ? 'signature' : 'profile', at: instant(-19), site: i ? 'gmail' : 'linkedin', sure: 'likely' },
        phones: { kind: 'signature', at: instant(-19), site: 'gmail', sure: 'likely' },
        place: { kind: 'profile', at: instant(-19), site: 'linkedin', sure: 'sure' },
        company: { kind: 'domain', at: instant(-19), site: 'gmail', sure: 'likely' },
      },
    }),
  )
  const roles = (company: string) =>
    people
      .filter((person) => person.companyId === companyId(company))
      .slice(0, 2)
      .map((person, i) => ({ personId: person.id, role: i ? 'uses it' : 'decides' }))
  const money = (amount: number) =>
    amount < 0 ? { minor: -amount * 100, currency: 'NOK' } : { minor: amount * 100, currency: 'EUR' }
  const base = (company: string, stage: number, days: number) => ({
    companyId: companyId(company),
    people: roles(company),
    pipelineId: samplePipeline.id,
    stageId: `stage-${stage}`,
    stageSince: addDays(today, -days),
  })
  const said = (number: number) => {
    const [id, days] = TEMPERATURES[number] ?? []
    return id !== undefined && days !== undefined ? { temperature: { id, on: addDays(today, -days) } } : {}
  }
  const deals: Deal[] = [
    ...DEALS.map(([title, company, amount, stage, days, day, text, time], i) =>
      dealRow(made, {
        ...base(company, stage, days),
        id: `deal-${i + 1}`,
        title,
        amount: money(amount),
        ...(title === 'Bottling line sensors' && { lines: LINES, lineCurrency: 'EUR', tags: TAGS }),
        ...(title === 'ERP connector' && { star: true as const }),
        nextAction: { day: addDays(today, day), ...(text && { text }), ...(time && { time }) },
        closingDay: addDays(today, i + 1 === PASSED ? -6 : 20 + ((i * 7) % 60)),
        ...said(i + 1),
      }),
    ),
    ...ASLEEP.map(([title, company, amount, stage, until], i) =>
      dealRow(made, {
        ...base(company, stage, 6),
        id: `deal-asleep-${i + 1}`,
        title,
        amount: money(amount),
        status: 'standby',
        standbyUntil: addDays(today, until),
      }),
    ),
    ...CLOSED.map(([title, company, amount, status, reason], i) =>
      dealRow(made, {
        ...base(company, 5, 12),
        id: `deal-closed-${i + 1}`,
        title,
        amount: money(amount),
        status,
        reason,
        closedAt: instant(-6 - i),
      }),
    ),
  ]
  const claire = ['p:person-1', `c:${companyId('Brasseries du Nord')}`, 'd:deal-16']
  const activities = [
    activityRow({
      id: 'activity-1',
      kind: 'email',
      at: instant(0, '08:12'),
      links: claire,
      text: 'The board agreed on the budget, we still need the delivery date before Friday.',
      email: {
        key: 'gmail:16f438f4edd46df5',
        subject: 'Bottling line sensors',
        from: { name: 'Claire Morel', email: people[0]?.emails[0] ?? '' },
        to: [{ email: 'me@margin.example' }],
        cc: [],
        sentAt: instant(0, '08:12'),
        attachments: [{ name: 'line-3.pdf', size: '220 KB' }],
      },
    }),
    activityRow({
      id: 'activity-2',
      kind: 'stage',
      at: instant(-9),
      links: claire,
      stage: { from: 'Met', to: 'Quote' },
    }),
    activityRow({
      id: 'activity-3',
      kind: 'call',
      at: instant(-11, '14:00'),
      links: claire,
      minutes: 12,
      outcome: 'interested',
      text: 'Wants two sites equipped before March.',
    }),
    activityRow({ id: 'activity-4', kind: 'captured', at: instant(-19), links: claire.slice(0, 2), text: 'linkedin' }),
  ]
  const tasks = [
    taskRow(made, {
      id: 'task-1',
      title: 'Send the two references she asked for',
      day: addDays(today, 1),
      links: ['p:person-1'],
    }),
    taskRow(made, { id: 'task-2', title: 'Print the catalogue', day: today, links: [] }),
  ]
  return {
    people,
    companies,
    deals,
    pipelines: [samplePipeline],
    activities,
    tasks,
    settings: [{ id: 'settings', currency: 'EUR', ownAddresses: ['me@margin.example'], ...(language && { language }) }],
  }
}
