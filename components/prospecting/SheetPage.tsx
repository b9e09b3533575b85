/** One prospecting list: how far it is, and either the row that is to be worked or all rows as a table. */
import { sheetById, sheetProgress } from '../../lib/db/sheetRead'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { addressOf, go } from '../../lib/state/route'
import { Page } from '../Page'
import { Answer } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Deleted } from '../shared/Deleted'
import { Empty } from '../shared/Empty'
import { useShortcuts } from '../shared/shortcuts'
import { ProgressWords } from './ProgressWords'
import { SheetMenu } from './SheetMenu'
import { SheetTable } from './SheetTable'
import { WorkSheet } from './WorkSheet'
import './prospecting.css'

/** @param row the one to begin with; none: the next one to be worked */
export function SheetPage({ id, view, row }: { id: string; view?: 'table'; row?: string }) {
  const today = currentDay.value
  const answer = useLive(
    async () => ({ sheet: await sheetById(id), progress: await sheetProgress(id, today) }),
    [id, today],
  )
  const isTable = view === 'table'
  const turn = () => go({ page: 'sheet', id, ...(isTable ? {} : { view: 'table' as const }) }, { replace: true })
  useShortcuts(t('nav.prospecting'), [
    { id: 'sheet.turn', label: t(isTable ? 'prospect.work' : 'prospect.table'), run: turn },
  ])
  return (
    <Answer of={answer} loading={<Page title={t('nav.prospecting')}>{null}</Page>}>
      {({ sheet, progress }) =>
        sheet ? (
          <Page
            fill={isTable}
            title={sheet.name}
            actions={
              <>
                <ProgressWords of={progress} />
                <span class="segments">
                  <Button pressed={!isTable} hint={isTable ? 't' : undefined} onClick={() => isTable && turn()}>
                    {t('prospect.work')}
                  </Button>
                  <Button pressed={isTable} hint={isTable ? undefined : 't'} onClick={() => isTable || turn()}>
                    {t('prospect.table')}
                  </Button>
                </span>
                <SheetMenu sheet={sheet} onRemoved={() => go({ page: 'prospecting' }, { replace: true })} />
              </>
            }
          >
            {isTable ? <SheetTable sheet={sheet} /> : <WorkSheet sheet={sheet} progress={progress} first={row} />}
          </Page>
        ) : (
          <Page title={t('notFound')}>
            <Empty
              centred
              action={
                <a class="button" href={addressOf({ page: 'prospecting' })}>
                  {t('prospect.backToLists')}
                </a>
              }
            >
              {t('prospect.gone')}
            </Empty>
            <Deleted table="sheets" id={id} />
          </Page>
        )
      }
    </Answer>
  )
}
