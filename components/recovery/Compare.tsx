/** What was expected beside what was found. */
import type { Marker } from '../../lib/core/marker'
import type { Found } from '../../lib/core/verdict'
import { formatFull } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { countWords } from './recoveryWords'

export function Compare({ marker, found }: { marker?: Marker; found?: Found }) {
  return (
    <dl class="recovery-compare">
      <div>
        <dt class="heading">{t('recovery.expected')}</dt>
        <dd>
          {marker ? (
            <>
              <p>{countWords(marker.counts) || t('recovery.nothing')}</p>
              <p class="quiet">
                {t('recovery.lastChange', { seq: marker.seq })} · {formatFull(marker.at)}
              </p>
            </>
          ) : (
            t('recovery.unknown')
          )}
        </dd>
      </div>
      <div>
        <dt class="heading">{t('recovery.found')}</dt>
        <dd>
          <p>{(found && countWords(found.counts)) || t('recovery.nothing')}</p>
          {found && found.seq > 0 && <p class="quiet">{t('recovery.lastChange', { seq: found.seq })}</p>}
        </dd>
      </div>
    </dl>
  )
}
