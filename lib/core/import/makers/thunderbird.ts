/** Thunderbird's address book, in English and in French. */
import { headed, type MakerExport } from './maker'

export const thunderbird: readonly MakerExport[] = [
  {
    maker: 'thunderbird',
    noun: 'person',
    signs: [
      'primary email, secondary email, display name',
      'display name, screen name, primary email',
      'nom a afficher, adresse electronique principale',
      'nom a afficher, premiere adresse electronique',
      'nom a afficher, adresse electronique',
    ],
    fields: headed({
      name: 'display name, nom a afficher',
      givenName: 'first name, prenom',
      familyName: 'last name, nom de famille, nom',
      email: `primary email, secondary email, adresse electronique principale, premiere adresse electronique,
        adresse electronique secondaire, autre adresse electronique, seconde adresse electronique, adresse electronique`,
      workPhone: 'work phone, tel professionnel, telephone professionnel',
      phone: 'home phone, tel personnel, telephone personnel, tel domicile',
      mobile: 'mobile number, portable, numero de portable, tel portable',
      fax: 'fax number, fax, numero de fax, telecopieur',
      title: 'job title, fonction, titre',
      company: 'organization, societe, organisation',
      website: 'web page #, site web #, page web #',
      place: 'work city, ville professionnelle, ville adresse professionnelle',
      note: 'notes',
    }),
  },
]
