/** Where a captured value was seen, in words: "from the signature", with a warning where it was worked out. */
import type { Found } from '../../lib/core/candidate'
import { t } from '../../lib/state/language'

export function sourceHint(found: Pick<Found<unknown>, 'kind' | 'sure'>): string {
  const from = t(`from.${found.kind}`)
  return found.sure === 'likely' ? t('from.check', { from }) : from
}
