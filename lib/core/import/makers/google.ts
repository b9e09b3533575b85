/** Google Contacts: the headings of before 2024, and those of today. They are English in every language. */
import { headed, type MakerExport } from './maker'

export const google: readonly MakerExport[] = [
  {
    maker: 'google',
    noun: 'person',
    signs: [
      'e mail 1 type, e mail 1 value',
      'e mail 1 label, e mail 1 value',
      'phone 1 type, phone 1 value',
      'phone 1 label, phone 1 value',
      'given name, family name, group membership',
      'phonetic first name, phonetic last name, labels',
    ],
    fields: headed({
      name: 'name',
      givenName: 'given name, first name',
      familyName: 'family name, last name',
      email: 'e mail # value',
      phone: 'phone # value',
      company: 'organization # name, organization name',
      title: 'organization # title, organization title',
      website: 'website # value',
      place: 'address # city',
      note: 'notes',
      tags: 'group membership, labels',
    }),
  },
]
