/** The ways to take a report along: a sheet, a workbook, its chart as a picture, paper. */
import type { RefObject } from 'preact'
import type { ReportAnswer } from '../../lib/core/reports/report'
import { download } from '../../lib/platform/files'
import { say, sayFailure } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { Menu } from '../shared/Menu'
import { useActs } from '../shared/shortcuts'
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
  const ways = [
    {
      id: 'csv' as const,
      label: t('report.csv'),
      disabled: false,
      run: () => void save('.csv', async () => (await files()).reportCsv(answer, head)),
    },
    {
      id: 'xlsx' as const,
      label: t('report.xlsx'),
      disabled: false,
      run: () => void save('.xlsx', async () => (await files()).reportXlsx(answer, head, title)),
    },
    {
      id: 'png' as const,
      label: t('report.png'),
      disabled: !answer.charts.some(({ kind }) => kind !== 'heat'),
      run: () => void save('.png', async () => (sheet.current ? chartPicture(sheet.current, head) : undefined)),
    },
    { id: 'print' as const, label: t('report.print'), disabled: false, run: () => print() },
  ]
  useActs(
    t('nav.reports'),
    ways.map(({ id, disabled, run }) => ({ id: `report.${id}` as const, about: title, when: () => !disabled, run })),
  )
  return <Menu items={ways}>{t('report.export')}</Menu>
}
