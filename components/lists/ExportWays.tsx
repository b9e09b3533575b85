/** The files that rows of a list are saved as: a sheet, a workbook, and people as cards. */
import type { Noun } from '../../lib/core/customField'
import { type About, fieldsOf } from '../../lib/core/fields'
import { download } from '../../lib/platform/files'
import { fieldAbout } from '../../lib/state/fieldAbout'
import { saidWords } from '../../lib/state/fieldWords'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { csvFile, type ListFile, vcardFile } from '../../lib/state/listFile'
import { Button } from '../shared/Button'
import { useWriting } from '../shared/useWriting'
import { WritingState } from '../shared/WritingState'
import './export.css'

export type ExportOf = {
  noun: Noun
  /** Of the rows, in their order. */
  ids: (about: About) => Promise<readonly string[]> | readonly string[]
  /** How many they are, where that is known beforehand. */
  total?: number
  /** Ids of the columns that the list shows, in their order. */
  columns: readonly string[]
}
type Props = ExportOf & {
  /** The page has something else that is to be done first. */
  plain?: boolean
}
type Write = (
  ids: readonly string[],
  progress: (done: number) => void,
  signal: AbortSignal,
) => Promise<ListFile | undefined>

export function ExportWays({ noun, ids, total, columns, plain }: Props) {
  const writing = useWriting()
  const about = fieldAbout.value
  if (!about) return null
  const labels = new Map(fieldsOf(noun, about).map(({ id, label }) => [id, saidWords(label)]))
  const save = (ending: string, write: Write) =>
    writing.run(async (progress, signal) => {
      const rows = await ids(about)
      const made = await write(rows, (done) => progress(rows.length ? done / rows.length : 1), signal)
      if (!made || signal.aborted) return undefined
      const name = `${t(`export.file.${noun}`)}${ending}`
      download(made.file, name)
      const saved = t('export.saved', { name, n: made.rows })
      return made.cut ? `${saved} ${t('export.cut', { n: made.cut })}` : saved
    })
  const done = Math.round((writing.progress ?? 0) * (total ?? 0))
  return (
    <div class="export">
      <div>
        <Button
          kind={plain ? 'plain' : 'primary'}
          aria-describedby="export-csv"
          onClick={() => save('.csv', (ids, ...rest) => csvFile({ noun, ids, about }, columns, ...rest))}
        >
          {t('export.csv')}
        </Button>
        <p class="hint" id="export-csv">
          {t('export.csvSays', { columns: columns.flatMap((id) => labels.get(id) ?? []).join(', ') })}{' '}
          {t('export.marked')}
        </p>
      </div>
      <div>
        <Button
          aria-describedby="export-xlsx"
          onClick={() =>
            save('.xlsx', async (ids, ...rest) => {
              const { xlsxFile } = await import('../../lib/state/xlsxFile')
              return xlsxFile({ noun, ids, about }, columns, ...rest)
            })
          }
        >
          {t('export.xlsx')}
        </Button>
        <p class="hint" id="export-xlsx">
          {t('export.xlsxSays')}
        </p>
      </div>
      {noun === 'people' && (
        <div>
          <Button
            aria-describedby="export-vcard"
            onClick={() => save('.vcf', (ids, ...rest) => vcardFile({ noun, ids, about }, ...rest))}
          >
            {t('export.vcard')}
          </Button>
          <p class="hint" id="export-vcard">
            {t('export.vcardSays')}
          </p>
        </div>
      )}
      <WritingState
        {...writing}
        label={t('export.title')}
        max={1}
        words={total === undefined ? '' : t('export.writing', { done: formatNumber(done), total: formatNumber(total) })}
        onStop={() => writing.stop()}
      />
    </div>
  )
}
