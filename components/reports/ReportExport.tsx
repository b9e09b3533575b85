/** The ways to take a report along: a sheet, a workbook, its chart as a picture, paper. */
import type { RefObject } from 'preact'
import type { ReportAnswer } from '../../lib/core/reports/report'
import { download } from '../../lib/platform/files'
import { say, sayFailure } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { Menu } from '../shared/Menu'
import { chartPicture } from './picture'

type Props = { answer: ReportAnswer; head: readonly string[]; title: string; sheet: RefObject<HTMLElement> }

export function ReportExport({ answer, head, title, sheet }: Props) {
  const save = async (ending: string, make: () => Promise<Blob | undefined>) => {
    try {
      const file = await make()
      if (!file) return
      const name = `${title}${ending}`
      download(file, name)
      say(t('report.saved', { name }))
    } catch (error) {
      await sayFailure(error)
    }
  }
  // What writes files is not needed to look at a report.
  const files = () => import('../../lib/state/reportFile')
  return (
    <Menu
      items={[
        {
          id: 'csv',
          label: t('report.csv'),
          run: () => void save('.csv', async () => (await files()).reportCsv(answer, head)),
        },
        {
          id: 'xlsx',
          label: t('report.xlsx'),
          run: () => void save('.xlsx', async () => (await files()).reportXlsx(answer, head, title)),
        },
        {
          id: 'png',
          label: t('report.png'),
          disabled: !answer.charts.some(({ kind }) => kind !== 'heat'),
          run: () => void save('.png', async () => (sheet.current ? chartPicture(sheet.current, head) : undefined)),
        },
        { id: 'print', label: t('report.print'), run: () => print() },
      ]}
    >
      {t('report.export')}
    </Menu>
  )
}
