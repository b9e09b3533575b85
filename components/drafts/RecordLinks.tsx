/** The user's links to other programs for one record; one of which a field is not known there is left out. */
import { linkTo } from '../../lib/core/drafts/linkTemplate'
import { draftAbout } from '../../lib/db/draftAbout'
import { valuesFor } from '../../lib/state/drafting'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { currentSettings } from '../../lib/state/look'
import './drafts.css'

type Props = { personId?: string; companyId?: string; dealId?: string }

export function RecordLinks({ personId, companyId, dealId }: Props) {
  const { value: found } = useKept(() => draftAbout({ personId, companyId, dealId }), [personId, companyId, dealId])
  if (!found) return null
  const values = valuesFor(found)
  return (
    <>
      {currentSettings.value?.links?.map(({ id, name, address }) => {
        const href = linkTo(address, values)
        return href ? (
          <a
            key={id}
            class="button plain small"
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            title={t('record.opensOutside')}
          >
            {name}
          </a>
        ) : null
      })}
    </>
  )
}
