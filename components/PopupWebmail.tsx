/** The popup's offer on a page of a known webmail program, on a host where Margin does not run yet: the user picks it with one click. */
import { useEffect, useState } from 'preact/hooks'
import { programIn } from '../lib/platform/ownHosts'
import { t } from '../lib/state/language'
import { allowHost, hosts } from '../lib/state/ownHosts'
import { Button } from './shared/Button'

/** @param url address of the tab in front, which is on none of the sites that every user has */
export function PopupWebmail({ tab, url }: { tab: number; url: string }) {
  const [program, setProgram] = useState<string>()
  useEffect(() => {
    void programIn(tab).then((found) => setProgram(found?.label))
  }, [tab])
  const { protocol, hostname: host } = new URL(url)
  const own = hosts.value
  if (!program || !own || protocol !== 'https:' || own.some((one) => one.host === host && one.allowed)) return null
  return (
    <div class="popup-here">
      <span class="quiet">{t('own.here', { program, host })}</span>
      <Button kind="quiet" small onClick={() => void allowHost(host)}>
        {t('own.runHere')}
      </Button>
    </div>
  )
}
