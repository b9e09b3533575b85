/** HubSpot: contacts, companies and deals. Its deals have one closing day, planned or past. */
import { headed, type MakerExport } from './maker'

const ids =
  'record id, id de l enregistrement, id d enregistrement, id fiche d informations, id de la fiche d informations'

export const hubspot: readonly MakerExport[] = [
  {
    maker: 'hubspot',
    noun: 'deal',
    signs: [
      'deal name, deal stage',
      'record id, deal name',
      'nom de la transaction, phase de la transaction',
      'nom de la transaction, montant',
    ],
    fields: headed({
      externalId: ids,
      title: 'deal name, nom de la transaction',
      amount: 'amount, montant',
      currency: 'currency, devise',
      stage: 'deal stage, phase de la transaction',
      pipeline: 'pipeline',
      due: 'close date, date de fermeture, date de cloture',
      company: 'associated company, company name, entreprise associee, associated company primary',
      person: 'associated contact, contact associe',
      note: 'deal description, description de la transaction',
    }),
  },
  {
    maker: 'hubspot',
    noun: 'person',
    signs: [
      'record id, first name, last name',
      'record id, contact owner',
      'record id, email, lifecycle stage',
      'first name, last name, email, lifecycle stage, contact owner',
      ...ids.split(', ').map((id) => `${id}, prenom, nom`),
    ],
    fields: headed({
      externalId: ids,
      givenName: 'first name, prenom',
      familyName: 'last name, nom, nom de famille',
      email: 'email, e mail, work email, adresse e mail, e mail professionnel',
      phone: 'phone number, numero de telephone',
      mobile: 'mobile phone number, numero de telephone mobile',
      fax: 'fax number, numero de fax',
      title: 'job title, intitule du poste',
      company: 'company name, associated company, associated company primary, nom de l entreprise, entreprise associee',
      website: 'website url, url du site web',
      profileUrl: 'linkedin url, linkedin profile url, url linkedin',
      place: 'city, ville',
    }),
  },
  {
    maker: 'hubspot',
    noun: 'company',
    signs: [
      'record id, company domain name',
      'record id, company name, company owner',
      'company name, company domain name, company owner',
      ...ids.split(', ').map((id) => `${id}, nom de l entreprise`),
    ],
    fields: headed({
      externalId: ids,
      name: 'company name, nom de l entreprise',
      website: 'company domain name, website url, nom de domaine de l entreprise, url du site web',
      phone: 'phone number, numero de telephone',
      industry: 'industry, secteur d activite',
      size: 'number of employees, nombre d employes',
      place: 'city, ville',
      profileUrl: 'linkedin company page, page linkedin de l entreprise',
      note: 'description',
    }),
  },
]
