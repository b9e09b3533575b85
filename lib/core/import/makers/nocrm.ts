/** noCRM.io: its leads are deals in steps, with a status beside. */
import { headed, type MakerExport } from './maker'

export const nocrm: readonly MakerExport[] = [
  {
    maker: 'nocrm',
    noun: 'deal',
    signs: [
      'lead, step, status',
      'lead, step, amount',
      'lead id, step, status',
      'lead title, step, status',
      'opportunite, etape, statut, montant',
      'titre, etape, statut, montant, probabilite',
    ],
    fields: headed({
      externalId: 'lead id, id',
      title: 'lead, lead title, title, opportunite, titre',
      stage: 'step, etape',
      status: 'status, statut',
      amount: 'amount, montant',
      currency: 'currency, devise',
      pipeline: 'pipeline',
      due: 'estimated closing date, date de cloture estimee, estimated close date',
      closedOn: 'closed at, closing date, date de cloture, cloture le',
      company: 'company, company name, societe, entreprise, client folder, client',
      person: 'contact, full name, contact name, nom complet',
      email: 'email, e mail',
      note: 'description',
      tags: 'tags, etiquettes',
    }),
  },
]
