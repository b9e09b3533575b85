/** How the fields of people and companies are changed in the cells of a list: as on their pages. */
import { type Company, CompanyRole } from '../../lib/core/company'
import type { About } from '../../lib/core/fields'
import { LifeCycle, type Person, personProblems } from '../../lib/core/person'
import { editCompany, editPerson } from '../../lib/db/people'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { type CompanyField, companyPatch, companyValues } from '../people/companyForm'
import { type PersonField, personFields, personValues, STORED } from '../people/personForm'
import type { CellValue } from '../shared/CellEditor'
import { customEdits } from './customEdits'
import { noteEdit } from './noteEdit'

/** Columns of the field table as fields of the form. */
const OF_PERSON: Record<string, PersonField> = {
  name: 'name',
  title: 'title',
  company: 'company',
  emails: 'email',
  phones: 'phone',
  place: 'place',
  profileUrls: 'profile',
}
const OF_COMPANY: Record<string, CompanyField> = {
  name: 'name',
  website: 'website',
  industry: 'industry',
  size: 'size',
  headquarters: 'headquarters',
  domains: 'domains',
  profileUrls: 'profile',
}

/** @param companyName what the company of a person is called */
export function personEdits(
  about: About,
  companyName: (person: Person) => string,
): Record<string, (person: Person) => CellValue> {
  const edit = (field: PersonField) => (person: Person) => {
    const values = personValues(person, companyName(person))
    const typed = (text: string) => personFields({ ...values, [field]: text }, person.phones)
    return {
      kind: 'text' as const,
      text: values[field],
      check: (text: string) => {
        const problem = personProblems({ ...person, ...typed(text) })[0]
        return problem && t(problem.key)
      },
      save: (text: string) =>
        actOn(person, (seen) => editPerson(person.id, { [STORED[field]]: typed(text)[STORED[field]] }, seen)),
    }
  }
  return {
    ...customEdits('people', about, (person: Person) => person),
    ...Object.fromEntries(Object.entries(OF_PERSON).map(([column, field]) => [column, edit(field)])),
    note: (person) => noteEdit(person.note, (note) => actOn(person, (seen) => editPerson(person.id, { note }, seen))),
    lifecycle: (person) => ({
      kind: 'choice',
      text: person.lifecycle,
      options: LifeCycle.options.map((one) => ({ value: one, label: t(`lifecycle.${one}`) })),
      save: (lifecycle) => actOn(person, (seen) => editPerson(person.id, { lifecycle: lifecycle as LifeCycle }, seen)),
    }),
  }
}

export function companyEdits(about: About): Record<string, (company: Company) => CellValue> {
  const edit = (field: CompanyField) => (company: Company) => {
    const values = companyValues(company)
    return {
      kind: 'text' as const,
      text: values[field],
      check: (text: string) => (field === 'name' && !text.trim() ? t('problem.required') : undefined),
      save: (text: string) =>
        actOn(company, (seen) => editCompany(company.id, companyPatch([field], { ...values, [field]: text }), seen)),
    }
  }
  return {
    ...customEdits('companies', about, (company: Company) => company),
    ...Object.fromEntries(Object.entries(OF_COMPANY).map(([column, field]) => [column, edit(field)])),
    note: (company) =>
      noteEdit(company.note, (note) => actOn(company, (seen) => editCompany(company.id, { note }, seen))),
    roles: (company) => ({
      kind: 'several',
      text: (company.roles ?? []).join(','),
      options: CompanyRole.options.map((one) => ({ value: one, label: t(`company.role.${one}`) })),
      save: (text) => {
        const roles = CompanyRole.options.filter((one) => text.split(',').includes(one))
        return actOn(company, (seen) => editCompany(company.id, { roles: roles.length ? roles : undefined }, seen))
      },
    }),
  }
}
