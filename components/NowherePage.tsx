/** What is shown for an address that names no place. */
import { t } from '../lib/state/language'
import { Page } from './Page'
import { Empty } from './shared/Empty'

export const NowherePage = () => (
  <Page title={t('nav.nowhere')}>
    <Empty
      centred
      action={
        <a class="button" href="#/deals">
          {t('record.backTo', { place: t('nav.deals') })}
        </a>
      }
    >
      {t('nav.nowhereSays')}
    </Empty>
  </Page>
)
