/** One file: what was recognised, its columns, what is chosen for all rows, what becomes of each, and the start. */

import { useEffect } from 'preact/hooks'
import { failureOf } from '../../lib/core/failure'
import { rowsIn } from '../../lib/core/import/fate'
import { wakeRunner } from '../../lib/platform/wake'
import { whyNotSaved } from '../../lib/state/failureWords'
import { type FileImport, LOOKED_AT } from '../../lib/state/fileImport'
import { formatPercent, formatSize } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { lineAndReason } from '../../lib/state/refusedFile'
import { Skeleton } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Odd } from '../shared/Odd'
import { Section } from '../shared/Section'
import { FatePreview } from './FatePreview'
import { ImportChoices } from './ImportChoices'
import { ImportColumns } from './ImportColumns'
import { ImportPlace } from './ImportPlace'
import { kindWords } from './transferWords'
import { useFileImport } from './useFileImport'
import '../shared/refused.css'

type Props = { file: File; next: string | undefined; onDone: () => void }

export function OneFile({ file, next, onDone }: Props) {
  const way = useFileImport(file)
  const look = way?.look.value
  const failure = way?.failure.value
  const job = way?.job.value
  useEffect(() => {
    if (!job) return
    wakeRunner()
    // From now on it is one of the imports below.
    onDone()
  }, [job])
  const leave = <Button onClick={onDone}>{next ? t('transfer.next', { file: next }) : t('transfer.other')}</Button>
  if (failure !== undefined && !look)
    return <Cannot file={file.name} why={whyNotSaved(failure, failureOf(failure))} leave={leave} />
  if (!way || !look)
    return (
      <section aria-busy="true" aria-label={t('transfer.looking', { file: file.name })}>
        <p class="quiet">{t('transfer.looking', { file: file.name })}</p>
        <Skeleton rows={6} />
      </section>
    )
  if (look.problem)
    return (
      <>
        <Cannot file={file.name} why={lineAndReason(look.problem)} leave={leave} />
        {look.sheets && <ImportPlace way={way} look={look} />}
      </>
    )
  if (way.laying.value !== undefined) return <Laying way={way} part={way.laying.value} />
  return (
    <Section title={file.name} class="one-file" action={leave}>
      <Odd text={file.name} />
      <div class="file-head">
        <p class="quiet">
          {kindWords(look)} · {formatSize(file.size)}
        </p>
        <Start way={way} />
      </div>
      {failure !== undefined && (
        <p class="failed" role="alert">
          {t('transfer.cannot', { file: file.name, why: whyNotSaved(failure, failureOf(failure)) })}
        </p>
      )}
      <FatePreview preview={way.preview.value} />
      <ImportChoices way={way} look={look} />
      {look.columns && <ImportColumns way={way} look={look} columns={look.columns} />}
    </Section>
  )
}

function Cannot({ file, why, leave }: { file: string; why: string; leave: preact.JSX.Element }) {
  return (
    <div class="refused" role="alert">
      <p>{t('transfer.cannot', { file, why })}</p>
      <p>{leave}</p>
    </div>
  )
}

function Start({ way }: { way: FileImport }) {
  const { counts, done, rows } = way.preview.value
  const taken = rowsIn(counts) - counts.refused
  const isCut = !done && rows >= LOOKED_AT
  return (
    <p class="buttons">
      <Button kind="primary" disabled={done && !taken} onClick={() => void way.run()}>
        {done ? t('transfer.run', { n: taken }) : t('transfer.runAll')}
      </Button>
      {isCut && <span class="hint">{t('transfer.previewCut', { n: LOOKED_AT })}</span>}
    </p>
  )
}

function Laying({ way, part }: { way: FileImport; part: number }) {
  const words = t('transfer.laying', { file: way.file.name, part: formatPercent(Math.floor(part * 100)) })
  return (
    <section class="import-job" aria-label={way.file.name}>
      <p role="status">{words}</p>
      <progress aria-label={words} value={part} max={1} />
      <Button onClick={() => way.stop()}>{t('transfer.stop')}</Button>
    </section>
  )
}
