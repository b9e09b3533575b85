/** Opens the dialog of a list's columns; stands with what else can be done with the list. */
import { Columns3 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Noun } from '../../lib/core/customField'
import { fieldsOf } from '../../lib/core/fields'
import { fieldAbout } from '../../lib/state/fieldAbout'
import { saidWords } from '../../lib/state/fieldWords'
import { t } from '../../lib/state/language'
import { useView } from '../../lib/state/views'
import { useWide } from '../people/useWide'
import { IconButton } from '../shared/IconButton'
import { useActs } from '../shared/shortcuts'
import { ColumnsDialog } from './ColumnsDialog'
import { SORTED_BY, usualColumns } from './usualColumns'

export function ColumnsButton({ noun }: { noun: Noun }) {
  const [open, setOpen] = useState(false)
  const { state, look } = useView(noun)
  const usual = usualColumns(noun, useWide())
  const about = fieldAbout.value
  useActs(t('nav.list'), [{ id: 'list.columns', run: () => setOpen(true) }])
  return (
    <>
      <IconButton kind="plain" label={t('columns.button')} onClick={() => setOpen(true)}>
        <Columns3 size={16} aria-hidden="true" />
      </IconButton>
      {open && about && (
        <ColumnsDialog
          all={fieldsOf(noun, about).map(({ id, label }) => ({
            id,
            label: saidWords(label),
            sorts: SORTED_BY[noun].includes(id),
          }))}
          usual={usual}
          look={{
            columns: state.columns.length ? state.columns : usual.map((id) => ({ id })),
            layout: state.layout ?? 'compact',
          }}
          onSave={look}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
