/** The way back: a file is chosen, read to its end, compared with what is here, and put in its place if that is wanted. */
import { useState } from 'preact/hooks'
import { CopyRefused } from '../../lib/core/copy/problem'
import type { ErasedThere as ErasedOne } from '../../lib/db/erasedThere'
import { formatPercent } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { whyOf } from '../../lib/state/snapshots'
import type { WholeFile } from '../../lib/state/wholeFile'
import { ErasedThere } from '../erase/ErasedThere'
import { Section } from '../shared/Section'
import { useWriting } from '../shared/useWriting'
import { WritingState } from '../shared/WritingState'
import './transfer.css'
import { WholeInside } from './WholeInside'
import { refusalWords } from './wholeWords'

export const restoreTrouble = (error: unknown): string =>
  error instanceof CopyRefused ? refusalWords(error.problem) : t('failed', { why: whyOf(error) })

export function WholeRestore() {
  const [open, setOpen] = useState<{ name: string; file: WholeFile }>()
  const [erased, setErased] = useState<readonly ErasedOne[]>([])
  const writing = useWriting(restoreTrouble)
  const look = (file: File) => {
    setOpen(undefined)
    setErased([])
    writing.run(async (progress, signal) => {
      const { lookIntoWhole } = await import('../../lib/state/wholeFile')
      const inside = await lookIntoWhole(file, progress, signal)
      if (!signal.aborted) setOpen({ name: file.name, file: inside })
      return undefined
    })
  }
  const done = (said: string, there: readonly ErasedOne[]) => {
    setErased(there)
    setOpen(undefined)
    writing.stop(said)
  }
  return (
    <Section title={t('whole.restore')} class="settings-panel">
      <p>{t('whole.restoreSays')}</p>
      {writing.progress === undefined && (
        <label class="button snapshot-file">
          {t('whole.choose')}
          <input
            class="unseen"
            type="file"
            accept=".zip"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0]
              // The same file may be chosen again.
              currentTarget.value = ''
              if (file) look(file)
            }}
          />
        </label>
      )}
      <WritingState
        {...writing}
        label={t('whole.restore')}
        max={1}
        words={t('whole.looking', { part: formatPercent(Math.floor((writing.progress ?? 0) * 100)) })}
        onStop={() => writing.stop(t('whole.stopped'))}
      />
      <ErasedThere people={erased} />
      {open && <WholeInside name={open.name} of={open.file} onDone={done} onClose={() => setOpen(undefined)} />}
    </Section>
  )
}
