/** What a company is to us: customer, partner, supplier, or several, each pressed on and off. */
import { type Company, CompanyRole, toggledRole } from '../../lib/core/company'
import { editCompany } from '../../lib/db/people'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'

export function CompanyRoles({ company }: { company: Company }) {
  const toggle = (role: CompanyRole) =>
    actOn(company, (seen) => editCompany(company.id, { roles: toggledRole(seen.roles, role) }, seen))
  return (
    <div class="in-place">
      <span class="in-place-label">{t('company.roles')}</span>
      <fieldset class="segments">
        <legend class="unseen">{t('company.roles')}</legend>
        {CompanyRole.options.map((role) => (
          <Button key={role} small pressed={company.roles?.includes(role) ?? false} onClick={() => toggle(role)}>
            {t(`company.role.${role}`)}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}
