/** Which other record is the same person or company: chosen by name, then both side by side. */
import { useState } from 'preact/hooks'
import type { MergeTable } from '../../lib/core/merge'
import { t } from '../../lib/state/language'
import { go } from '../../lib/state/route'
import { Dialog } from '../shared/Dialog'
import { MergeDialog } from './MergeDialog'
import { RecordPick } from './RecordPick'
import './merge.css'

const KIND = { people: 'person', companies: 'company' } as const

export function MergeWith({ table, id, onClose }: { table: MergeTable; id: string; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [other, setOther] = useState('')
  // Turned round, it is the other one that stays: its page is gone to.
  const merged = (stays: string) => {
    if (stays !== id) go({ page: KIND[table], id: stays }, { replace: true })
  }
  if (other) return <MergeDialog table={table} keep={id} other={other} onClose={onClose} onMerged={merged} />
  return (
    <Dialog title={t('merge.title')} onClose={onClose}>
      <div class="merge-pick">
        <RecordPick
          kind={KIND[table]}
          except={id}
          label={t(table === 'people' ? 'merge.who' : 'merge.whichCompany')}
          value={typed}
          chosen={other}
          onValue={(text, picked) => {
            setTyped(text)
            setOther(picked)
          }}
        />
      </div>
    </Dialog>
  )
}
