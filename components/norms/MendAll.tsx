/** What mending all that is certain would write, looked over before it is done. */
import type { CustomField } from '../../lib/core/customField'
import type { FoundTrouble } from '../../lib/core/norms/found'
import { mendRecords } from '../../lib/db/norms'
import { wakeRunner } from '../../lib/platform/wake'
import { act } from '../../lib/state/act'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import { mendingsOf } from './mendings'
import { FromTo } from './NormRow'
import { normField } from './normWords'

/** More nobody reads. */
const SHOWN = 200

type Props = { troubles: readonly FoundTrouble[]; own: readonly CustomField[]; onClose: () => void }

export function MendAll({ troubles, own, onClose }: Props) {
  const n = troubles.length
  const run = async () => {
    const done = await act(() => mendRecords(mendingsOf(troubles)))
    if (done?.job) wakeRunner()
    if (done) onClose()
  }
  return (
    <Dialog wide title={t('norms.mendAllTitle')} onClose={onClose}>
      <p>{t('norms.mendAllSays', { n })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key. */}
      <ul class="norm-preview" tabIndex={0} aria-label={t('norms.mendAllTitle')}>
        {troubles.slice(0, SHOWN).map((one) => (
          <li key={`${one.noun}${one.id}${one.field}`}>
            {one.name !== one.from && <span class="name">{one.name} · </span>}
            <FromTo one={one} field={normField(one.noun, one.field, own)} />
          </li>
        ))}
        {n > SHOWN && <li class="quiet">{t('norms.more', { n: n - SHOWN })}</li>}
      </ul>
      <p class="buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button kind="primary" onClick={() => void run()}>
          {t('norms.mendNow', { n: formatNumber(n) })}
        </Button>
      </p>
    </Dialog>
  )
}
