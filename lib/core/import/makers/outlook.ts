/** Outlook's address book, in English and in French. “Title” is how somebody is addressed there, and no post. */
import { headed, type MakerExport } from './maker'

export const outlook: readonly MakerExport[] = [
  {
    maker: 'outlook',
    noun: 'person',
    signs: [
      'e mail address, e mail 2 address',
      'e mail address, e mail display name',
      'e mail address, business phone',
      'business phone, business street, home street',
    ],
    fields: headed({
      givenName: 'first name',
      familyName: 'last name',
      email: 'e mail address, e mail # address',
      mobile: 'mobile phone',
      workPhone: 'business phone, business phone #',
      switchboard: 'company main phone',
      phone: 'home phone, home phone #, primary phone, other phone, car phone',
      fax: 'business fax, home fax, other fax',
      title: 'job title',
      company: 'company, company name',
      website: 'web page, personal web page',
      place: 'business city',
      note: 'notes',
      tags: 'categories',
    }),
  },
  {
    maker: 'outlook',
    noun: 'person',
    signs: [
      'adresse de messagerie, type de messagerie',
      'adresse de messagerie, adresse de messagerie 2',
      'adresse de messagerie, tel mobile',
      'telephone bureau, rue bureau, rue domicile',
    ],
    fields: headed({
      givenName: 'prenom',
      familyName: 'nom',
      email: 'adresse de messagerie, adresse de messagerie #',
      mobile: 'tel mobile, telephone mobile',
      workPhone: 'telephone bureau, telephone # bureau, tel bureau',
      switchboard: 'telephone societe',
      phone:
        'telephone domicile, telephone # domicile, telephone principal, telephone autre, autre telephone, telephone voiture',
      fax: 'telecopie bureau, telecopie domicile, telecopie autre',
      title: 'titre @2, titre1, fonction',
      company: 'societe',
      website: 'page web',
      place: 'ville bureau',
      note: 'notes',
      tags: 'categories',
    }),
  },
]
