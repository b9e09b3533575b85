/** Streak: the boxes of a pipeline, with columns of the user's own beside. */
import { headed, type MakerExport } from './maker'

export const streak: readonly MakerExport[] = [
  {
    maker: 'streak',
    noun: 'deal',
    signs: [
      'box key, name',
      'box key, stage',
      'box name, stage',
      'name, stage, date of last email',
      'name, stage, last email from',
      'name, stage, assigned to, days in stage',
      'name, stage, assigned to, freshness',
    ],
    fields: headed({
      externalId: 'box key',
      title: 'name, box name',
      stage: 'stage',
      pipeline: 'pipeline, pipeline name',
      amount: 'deal size, deal value, amount',
      due: 'close date, expected close date',
      company: 'organizations, organization, company',
      person: 'contacts, contact',
      email: 'email, email address, contact email',
      note: 'notes',
    }),
  },
]
