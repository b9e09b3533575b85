/** The star of a deal where it is only shown: quiet, with its word for those who do not see it. */
import { Star } from 'lucide-preact'
import './board.css'
import { t } from '../../lib/state/language'

export const StarMark = () => (
  <span class="star-mark" role="img" aria-label={t('deal.starred')}>
    <Star size={11} fill="currentColor" aria-hidden="true" />
  </span>
)
