/** The fields of people. */
import { LifeCycle, type Person } from '../person'
import type { Field } from './field'
import { source } from './sources'
import { written } from './written'

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1)

export const peopleFields: readonly Field<Person>[] = [
  { id: 'name', label: 'person.name', kind: 'text', read: (person) => person.name },
  { id: 'givenName', label: 'fields.givenName', kind: 'text', read: (person) => person.givenName },
  { id: 'familyName', label: 'fields.familyName', kind: 'text', read: (person) => person.familyName },
  {
    id: 'company',
    label: 'person.company',
    kind: 'text',
    needs: 'companies',
    read: ({ companyId }, { companyName }) => (companyId === undefined ? undefined : companyName?.(companyId)),
  },
  { id: 'title', label: 'person.title', kind: 'text', read: (person) => person.title },
  {
    id: 'lifecycle',
    label: 'person.lifecycle',
    kind: 'choice',
    always: true,
    options: () => LifeCycle.options.map((id) => ({ id, label: `lifecycle.${id}` as const })),
    read: (person) => person.lifecycle,
  },
  { id: 'emails', label: 'person.email', kind: 'email', read: (person) => person.emails },
  {
    id: 'hasEmail',
    label: 'fields.hasEmail',
    kind: 'yesno',
    always: true,
    derived: true,
    read: (person) => person.emails.length > 0,
  },
  {
    id: 'emailDomain',
    label: 'fields.emailDomain',
    kind: 'text',
    derived: true,
    read: (person) => [...new Set(person.emails.map(domainOf))],
  },
  {
    id: 'phones',
    label: 'person.phone',
    kind: 'phone',
    read: (person) => person.phones.map((phone) => phone.shown),
    also: (person) => person.phones.flatMap((phone) => phone.e164 ?? []),
  },
  {
    id: 'hasPhone',
    label: 'fields.hasPhone',
    kind: 'yesno',
    always: true,
    derived: true,
    read: (person) => person.phones.length > 0,
  },
  { id: 'place', label: 'person.place', kind: 'text', read: (person) => person.place },
  { id: 'profileUrls', label: 'person.profile', kind: 'link', read: (person) => person.profileUrls },
  { id: 'note', label: 'person.note', kind: 'text', read: (person) => person.note },
  source,
  ...written,
]
