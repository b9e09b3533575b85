/** Zoho CRM: contacts, leads, accounts and deals, each row with a record id and an owner. */
import { headed, type MakerExport } from './maker'

const who = headed({
  externalId: 'record id, id de l enregistrement',
  name: 'full name',
  givenName: 'first name, prenom',
  familyName: 'last name, nom de famille',
  email: 'email, secondary email, e mail',
  phone: 'phone, home phone, other phone, asst phone, telephone',
  mobile: 'mobile, portable',
  fax: 'fax',
  title: 'title, titre, designation',
  note: 'description',
  tags: 'tag, tags',
})

export const zoho: readonly MakerExport[] = [
  {
    maker: 'zoho',
    noun: 'deal',
    signs: [
      'record id, deal owner, deal name, closing date',
      'deal owner id, deal name',
      'record id, deal name, account name',
      'deal name, closing date, stage',
    ],
    fields: headed({
      externalId: 'record id',
      title: 'deal name',
      amount: 'amount',
      currency: 'currency',
      stage: 'stage',
      pipeline: 'pipeline',
      due: 'closing date',
      company: 'account name',
      person: 'contact name',
      note: 'description',
      tags: 'tag, tags',
    }),
  },
  {
    maker: 'zoho',
    noun: 'person',
    signs: ['record id, lead owner', 'lead owner id, lead status', 'record id, lead status, company'],
    fields: {
      ...who,
      ...headed({
        company: 'company',
        website: 'website',
        place: 'city',
        industry: 'industry',
        size: 'no of employees',
        profileUrl: 'linkedin',
      }),
    },
  },
  {
    maker: 'zoho',
    noun: 'person',
    signs: [
      'record id, contact owner, account name',
      'contact owner id, account name id',
      'record id, last name, vendor name',
      'record id, last name, account name, email opt out',
    ],
    fields: { ...who, ...headed({ company: 'account name', place: 'mailing city', profileUrl: 'linkedin' }) },
  },
  {
    maker: 'zoho',
    noun: 'company',
    signs: [
      'record id, account owner, account name',
      'account owner id, account name',
      'record id, account name, account number',
    ],
    fields: headed({
      externalId: 'record id',
      name: 'account name',
      phone: 'phone',
      fax: 'fax',
      website: 'website',
      industry: 'industry',
      size: 'employees',
      place: 'billing city',
      note: 'description',
      tags: 'tag, tags',
    }),
  },
]
