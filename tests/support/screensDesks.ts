/** What the database holds when a screen is looked at. */

import type { CustomField, FieldKind } from '../../lib/core/customField'
import type { Day } from '../../lib/core/days'
import type { Person } from '../../lib/core/person'
import type { Target } from '../../lib/core/reports/target'
import type { Language } from '../../lib/core/text'
import { plainPipeline } from '../../lib/db/setup'
import { profileAddress } from '../fixtures/linkedinPage'
import { CLAIRE } from '../fixtures/mailbox'
import { members } from '../fixtures/profiles'
import { generate } from './generate'
import { companyRow, personRow, type Records } from './rows'
import { sample } from './sample'
import { someTargets } from './screensGoals'
import { twoYears } from './screensYears'

export type Desk =
  | 'empty'
  | 'sample'
  | 'twins'
  | 'known'
  | 'long'
  | 'large'
  | 'own'
  | 'fresh'
  | 'campaigns'
  | 'goals'
  | 'years'

/** Each desk around a day, in the language that its settings name. */
export const desks: Record<
  Desk,
  (today: Day, language: Language) => Records & { fields?: CustomField[]; targets?: Target[] }
> = {
  /** Nothing but a pipeline, as after the installation. */
  empty: (_: Day, language: Language) => ({
    ...generate('2026-01-01', { people: 0, openDeals: 0 }),
    companies: [],
    settings: speaking(language),
  }),
  /** As the first run leaves it, before anything was chosen. */
  fresh: (_: Day, language: Language) => ({
    ...generate('2026-01-01', { people: 0, openDeals: 0 }),
    companies: [],
    pipelines: [{ id: 'pipeline-1', position: 1, ...plainPipeline(language) }],
    settings: speaking(language),
  }),
  sample: (today: Day, language: Language) => sample(today, language),
  /** The sample, with targets. */
  goals: (today: Day, language: Language) => ({ ...sample(today, language), targets: someTargets(today) }),
  /** The sample, in which half of the deals came of campaigns; of one of them it is known what it cost. */
  campaigns: (today: Day, language: Language) => {
    const records = sample(today, language)
    const names = ['Bottling fair', 'Spring mailing']
    const cost = { campaign: 'Bottling fair', amount: { minor: 480_000, currency: 'EUR' } }
    return {
      ...records,
      deals: records.deals.map((deal, n) => (n % 2 ? { ...deal, campaign: names[(n >> 1) % 2] } : deal)),
      settings: speaking(language).map((one) => ({
        ...one,
        campaignCosts: [cost],
        tags: [{ category: 'campaign.words', names }],
      })),
    }
  },
  /** The sample, in which Claire is known under the address and the profile that the made-up sites show her with. */
  known: (today: Day, language: Language) => {
    const records = sample(today, language)
    return {
      ...records,
      people: records.people.map((person) =>
        person.id === 'person-1'
          ? personRow(person, {
              ...person,
              emails: [CLAIRE.email],
              profileUrls: [profileAddress(members.claire).replace(/\/$/, '')],
            })
          : person,
      ),
    }
  },
  /** The same, with fields of the user's own, several of which Claire has. */
  own: (today: Day, language: Language) => {
    const records = desks.known(today, language)
    const fields = ownFields(today, language)
    const custom = {
      own1: 'Kestrel',
      own2: 41_250,
      own3: { minor: 12_650_050, currency: 'EUR' },
      own4: today,
      own5: 'lyon',
      own6: ['water', 'steam'],
      own7: 'https://brasseries-du-nord.example/achats/fournisseurs',
      own8: '+33 1 70 18 00 42',
      own9: 'claire@morel.example',
      own10: true,
    }
    return {
      ...records,
      fields,
      people: records.people.map((row) => (row.id === 'person-1' ? { ...row, custom } : row)),
    }
  },
  /** The sample, with people and companies that may be there twice: by a key, by another form of the name, and by little. */
  twins: (today: Day, language: Language) => {
    const records = sample(today, language)
    const [claire, second, third] = records.people
    const made = { createdAt: `${today}T08:00:00.000Z`, updatedAt: `${today}T08:00:00.000Z` }
    const twin = (id: string, row: Partial<Person>) => personRow(made, { id, ...row })
    return {
      ...records,
      people: [
        ...records.people,
        twin('twin-1', {
          name: 'Claire Morel-Duval',
          emails: ['claire.morel@brasseries-du-nord.example', 'claire_morel59@gmail.com'],
          phones: [{ shown: '+33 6 39 98 12 34', e164: '+33639981234', kind: 'mobile' }],
          title: 'Head of purchasing',
          place: 'Roubaix',
          note: 'Prefers to be called in the morning.',
        }),
        twin('twin-2', { name: second?.name?.toUpperCase(), companyId: second?.companyId, title: second?.title }),
        twin('twin-3', {
          name: third?.name,
          place: 'Lyon',
          profileUrls: ['https://www.linkedin.com/in/third-example'],
        }),
        // Claire as the made-up sites show her, without anything that says so.
        twin('twin-4', { name: claire?.name, phones: [{ shown: '+33 3 20 55 00 00' }] }),
        twin('twin-5', { name: 'Odile Carpentier', companyId: 'twin-company-1' }),
      ],
      companies: [
        ...records.companies,
        companyRow(made, {
          id: 'twin-company-1',
          name: 'Les Brasseries du Nord SAS',
          domains: ['brasseries-du-nord.example', 'bdn-group.example'],
          industry: 'Brewing',
          size: '51–200',
          headquarters: 'Roubaix',
          profileUrls: ['https://www.linkedin.com/company/brasseries-du-nord-example'],
          note: 'Orders through the group since spring.',
        }),
        companyRow(made, { id: 'twin-company-2', name: 'Nordlys', domains: ['nordlys.example'] }),
        companyRow(made, { id: 'twin-company-3', name: 'HALLES DE METZ' }),
      ],
    }
  },
  /** Names of eighty characters and amounts of ten digits. */
  long: (today: Day, language: Language) => {
    const records = desks.known(today, language)
    const first = <T extends { id: string }>(rows: T[], change: (row: T) => T) =>
      rows.map((row, i) => (i % 4 === 0 || row.id === 'deal-16' ? change(row) : row))
    return {
      ...records,
      people: first(records.people, (row) => ({ ...row, name: LONG_PERSON, title: LONG_TITLE })),
      companies: first(records.companies, (row) => ({ ...row, name: LONG_COMPANY })),
      deals: first(records.deals, (row) => ({
        ...row,
        title: LONG_DEAL,
        amount: { minor: 123_456_789_000, currency: 'EUR' },
      })),
    }
  },
  large: (today: Day, language: Language) => ({
    ...generate(today, { people: 10_000, openDeals: 2_000, closedDeals: 200, activities: 500, seed: 20261122 }),
    settings: speaking(language),
  }),
  years: (today: Day, language: Language) => ({ ...twoYears(today), settings: speaking(language) }),
}

/** A field of every kind, one that is empty, one that was removed; of one a choice was removed that Claire has. */
function ownFields(today: Day, language: Language): CustomField[] {
  const made = { createdAt: `${today}T08:00:00.000Z`, updatedAt: `${today}T08:00:00.000Z` }
  const said = (en: string, fr: string) => (language === 'fr' ? fr : en)
  const rows: [string, FieldKind, Partial<CustomField>?][] = [
    [said('Nickname', 'Surnom'), 'text'],
    [said('Litres a day', 'Litres par jour'), 'number'],
    [said('Budget of the year', 'Budget de l’année'), 'money'],
    [said('Visited', 'Visite'), 'date'],
    [
      said('Sales region', 'Région commerciale'),
      'choice',
      {
        choices: [
          { id: 'lille', name: 'Lille' },
          { id: 'metz', name: 'Metz' },
          { id: 'lyon', name: 'Lyon', removed: true },
        ],
      },
    ],
    [
      said('Interests', 'Intérêts'),
      'several',
      {
        choices: [
          { id: 'water', name: said('Water', 'Eau') },
          { id: 'steam', name: said('Steam', 'Vapeur') },
          { id: 'air', name: said('Compressed air', 'Air comprimé') },
        ],
      },
    ],
    [said('Supplier portal', 'Portail fournisseurs'), 'link'],
    [said('Assistant', 'Assistante'), 'phone'],
    [said('Private address', 'Adresse privée'), 'email'],
    [said('Signs herself', 'Signe elle-même'), 'yesno'],
    [said('Met at', 'Rencontrée à'), 'text'],
    [said('Fax', 'Télécopie'), 'phone', { removedOn: today }],
  ]
  return rows.map(([name, kind, more], place) => ({
    id: `own${place + 1}`,
    noun: 'people',
    name,
    kind,
    place,
    ...made,
    ...more,
  }))
}

const speaking = (language: Language): Records['settings'] => [
  { id: 'settings', currency: 'EUR', ownAddresses: [], language },
]

export const LONG_PERSON = 'Marie-Antoinette de la Rochefoucauld-Montmorency van den Bergh-Hohenlohe y Castro'
const LONG_TITLE = 'Deputy director for the purchase of packaging, utilities, maintenance and energy'
const LONG_COMPANY = 'Société coopérative agricole des producteurs réunis de la haute vallée de la Loire'
export const LONG_DEAL = 'Replacement of every level, pressure and flow sensor on all eleven bottling lines'
