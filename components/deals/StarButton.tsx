/** Puts the star on a deal, or takes it off. */
import { Star } from 'lucide-preact'
import type { Deal } from '../../lib/core/deal'
import { starDeal } from '../../lib/db/dealStar'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { IconButton } from '../shared/IconButton'

export const StarButton = ({ deal }: { deal: Deal }) => (
  <IconButton
    label={t('deal.star')}
    aria-pressed={deal.star === true}
    onClick={() => act(() => starDeal(deal.id, !deal.star))}
  >
    <Star size={16} fill={deal.star ? 'currentColor' : 'none'} aria-hidden="true" />
  </IconButton>
)
