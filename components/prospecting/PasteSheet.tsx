/** A sheet is pasted, dropped or chosen; its columns are looked over, and nothing is saved before that. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Sheet } from '../../lib/core/sheet'
import { type SheetProblem, SheetRefused } from '../../lib/core/sheet/problem'
import { t } from '../../lib/state/language'
import { Skeleton } from '../shared/Answer'
import { Refused } from './Refused'
import { SheetColumns } from './SheetColumns'
import { type Given, type Handed, handedBy, readSheet } from './sheetInput'
import './prospecting.css'

type Props = {
  /** The list to which rows are added; none: they become a list of their own. */
  sheet?: Sheet
  /** What was handed over already, by a paste outside. */
  handed?: Handed
  onSaved: (sheetId: string) => void
  onCancel?: () => void
}

export function PasteSheet({ sheet, handed, onSaved, onCancel }: Props) {
  const [given, setGiven] = useState<Given>()
  const [reading, setReading] = useState(false)
  const [problems, setProblems] = useState<readonly SheetProblem[]>([])
  const read = async (what: Handed | undefined) => {
    if (!what) return
    setReading(true)
    setProblems([])
    setGiven(undefined)
    try {
      setGiven(await readSheet(what))
    } catch (error) {
      if (!(error instanceof SheetRefused)) throw error
      setProblems(error.problems)
    }
    setReading(false)
  }
  useEffect(() => void read(handed), [handed])
  if (given) {
    return (
      <SheetColumns
        given={given}
        sheet={sheet}
        onSaved={onSaved}
        onOther={() => setGiven(undefined)}
        onCancel={onCancel}
      />
    )
  }
  return (
    <>
      {reading ? <Skeleton rows={6} /> : <PasteArea onHanded={(what) => void read(what)} />}
      <Refused problems={problems} />
    </>
  )
}

/** The place to paste into: a field, so that every keyboard and menu can. What lands in it is read and not kept. */
function PasteArea({ onHanded }: { onHanded: (handed: Handed | undefined) => void }) {
  const id = useId()
  const [over, setOver] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  return (
    <section
      class={over ? 'paste-area over' : 'paste-area'}
      aria-label={t('paste.title')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onHanded(handedBy(event.dataTransfer))
      }}
    >
      <textarea
        class="input"
        rows={3}
        ref={area}
        aria-label={t('paste.here')}
        aria-describedby={`${id}-says`}
        placeholder={t('paste.here')}
        value=""
        onPaste={(event) => {
          event.preventDefault()
          event.stopPropagation()
          onHanded(handedBy(event.clipboardData))
        }}
        // Some keyboards put text in without a paste.
        onInput={(event) => {
          const text = event.currentTarget.value
          event.currentTarget.value = ''
          if (text.includes('\n') || text.includes('\t')) onHanded({ text, html: '' })
        }}
      />
      <p class="hint" id={`${id}-says`}>
        {t('paste.says')}
      </p>
      <p>
        <label class="button" for={id}>
          {t('paste.file')}
        </label>
        <input
          id={id}
          class="unseen"
          type="file"
          accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            onHanded(file && { file })
          }}
        />
      </p>
    </section>
  )
}
