/** A record that is not there: deleted, or never saved because its making was undone. */
import { t } from '../lib/state/language'
import { addressOf } from '../lib/state/route'
import { Page } from './Page'
import { Deleted } from './shared/Deleted'
import { Empty } from './shared/Empty'

const LISTS = { person: 'people', company: 'companies', deal: 'deals' } as const

export function Gone({ what, id }: { what: keyof typeof LISTS; id: string }) {
  const list = LISTS[what]
  const address = list === 'deals' ? addressOf({ page: list, view: 'board' }) : addressOf({ page: list })
  return (
    <Page title={t('notFound')}>
      <Empty
        centred
        action={
          <a class="button" href={address}>
            {t('record.backTo', { place: t(`nav.${list}`) })}
          </a>
        }
      >
        {t(`record.gone.${what}`)}
      </Empty>
      <Deleted table={LISTS[what]} id={id} />
    </Page>
  )
}
