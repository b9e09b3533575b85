/** What can be done with many people, and with many companies, at once. */
import { CompanyRole } from '../../lib/core/company'
import { LifeCycle } from '../../lib/core/person'
import { t } from '../../lib/state/language'
import { RecordPick } from '../people/RecordPick'
import { SelectField } from '../shared/SelectField'
import { type Act, removal } from './acts'
import { customActs } from './customActs'

export const peopleActs = (): Act[] => [
  {
    id: 'lifecycle',
    label: t('bulk.lifecycle'),
    Fields: ({ values, set }) => (
      <SelectField
        label={t('person.lifecycle')}
        value={values.lifecycle ?? ''}
        options={[
          { value: '', label: t('bulk.choose') },
          ...LifeCycle.options.map((one) => ({ value: one as string, label: t(`lifecycle.${one}`) })),
        ]}
        onValue={(lifecycle) => set({ lifecycle })}
      />
    ),
    make: ({ lifecycle }) =>
      lifecycle ? { table: 'people', act: { kind: 'lifecycle', lifecycle: lifecycle as LifeCycle } } : undefined,
    field: () => 'lifecycle',
  },
  {
    id: 'company',
    label: t('bulk.company'),
    Fields: ({ values, set }) => (
      <RecordPick
        kind="company"
        label={t('person.company')}
        value={values.name ?? ''}
        chosen={values.company ?? ''}
        onValue={(name, company) => set({ name, company })}
      />
    ),
    make: ({ company }) => (company ? { table: 'people', act: { kind: 'company', companyId: company } } : undefined),
    field: () => 'company',
  },
  {
    id: 'noCompany',
    label: t('bulk.noCompany'),
    make: () => ({ table: 'people', act: { kind: 'company' } }),
    field: () => 'company',
  },
  ...customActs('people'),
  removal('people', t('remove')),
]

export const companyActs = (): Act[] => [
  ...[true, false].map((on): Act => {
    return {
      id: on ? 'role' : 'noRole',
      label: t(on ? 'bulk.role' : 'bulk.noRole'),
      Fields: ({ values, set }) => (
        <SelectField
          label={t('company.roles')}
          value={values.role ?? ''}
          options={[
            { value: '', label: t('bulk.choose') },
            ...CompanyRole.options.map((one) => ({ value: one as string, label: t(`company.role.${one}`) })),
          ]}
          onValue={(role) => set({ role })}
        />
      ),
      make: ({ role }) =>
        role ? { table: 'companies', act: { kind: 'role', role: role as CompanyRole, on } } : undefined,
      field: () => 'roles',
    }
  }),
  ...customActs('companies'),
  removal('companies', t('remove')),
]
