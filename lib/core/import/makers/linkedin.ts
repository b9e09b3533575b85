/** LinkedIn's own data export: `Connections.csv`. The day of the connection is kept as it is. */
import { headed, type MakerExport } from './maker'

export const linkedin: readonly MakerExport[] = [
  {
    maker: 'linkedin',
    noun: 'person',
    signs: [
      'first name, last name, connected on',
      'first name, last name, url, position',
      'prenom, nom, entreprise, poste, connexion le',
      'prenom, nom, url, entreprise, poste',
    ],
    fields: headed({
      givenName: 'first name, prenom',
      familyName: 'last name, nom',
      profileUrl: 'url',
      email: 'email address, adresse e mail',
      company: 'company, entreprise',
      title: 'position, poste',
    }),
  },
]
