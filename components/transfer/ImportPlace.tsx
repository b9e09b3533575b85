/** Where in a file its table stands: the sheet of a workbook, and the line of the headings where the guess was wrong. */
import type { ImportLook } from '../../lib/core/import/reader'
import type { FileImport } from '../../lib/state/fileImport'
import { t } from '../../lib/state/language'
import { SelectField } from '../shared/SelectField'

export function ImportPlace({ way, look }: { way: FileImport; look: ImportLook }) {
  const { sheets = [], sheet, headLine, firstRows } = look
  const heads = firstRows && [
    ...firstRows.map(({ line, cells }) => ({
      value: String(line),
      label: t('transfer.headAt', { line, cells: cells.join(' · ') }),
    })),
    { value: '0', label: t('transfer.headNone') },
  ]
  return (
    <div class="import-choices">
      {sheet !== undefined && sheets.length > 1 && (
        <SelectField
          label={t('transfer.sheet')}
          value={sheet}
          options={sheets.map((value) => ({ value, label: value }))}
          onValue={(chosen) => void way.place({ sheet: chosen })}
        />
      )}
      {heads && headLine !== undefined && (
        <SelectField
          label={t('transfer.headLine')}
          value={String(headLine)}
          options={heads}
          onValue={(line) => void way.place({ ...(sheet !== undefined && { sheet }), headLine: Number(line) })}
        />
      )}
    </div>
  )
}
