/** Which open deal the email goes to as well. */
import { useId } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { t } from '../../lib/state/language'
import { Options } from '../shared/SelectField'

/** `others`: those of the people's companies. */
type Props = {
  own: readonly Deal[]
  others: readonly Deal[]
  dealId?: string
  onChoose: (dealId: string | undefined) => void
}

export function ThreadDeal({ own, others, dealId, onChoose }: Props) {
  const id = useId()
  return (
    <div class="thread-deal">
      <label for={id} class="quiet">
        {t('email.toDeal')}
      </label>
      <select
        id={id}
        class="input"
        value={dealId ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      >
        <Options
          options={[
            ...own.map((deal) => ({ value: deal.id, label: deal.title })),
            { value: '', label: t('email.noDeal') },
            ...others.map((deal) => ({ value: deal.id, label: deal.title, group: t('deal.atCompany') })),
          ]}
        />
      </select>
    </div>
  )
}
