/** On a site that is read only when asked, the first time: one sentence that says what is read, and whose its terms are. */
import { useEffect, useState } from 'preact/hooks'
import type { Here } from '../../lib/platform/channel'
import { noteTold, wasTold } from '../../lib/platform/place'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'

export function FirstTime({ here }: { here: Here }) {
  const [told, setTold] = useState(true)
  useEffect(() => {
    void wasTold(here.site).then(setTold)
  }, [here.site])
  if (told) return null
  return (
    <aside class="pad notice" aria-label={t('site.menu', { site: here.label })}>
      <p>{t('site.first', { site: here.label })}</p>
      <Button
        small
        onClick={() => {
          setTold(true)
          void noteTold(here.site)
        }}
      >
        {t('site.understood')}
      </Button>
    </aside>
  )
}
