/** What a file of everything holds beside what is here, and the step that puts it in its place. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { TABLES } from '../../lib/core/rows'
import type { ErasedThere } from '../../lib/db/erasedThere'
import type { MergedCopy } from '../../lib/db/mergeCopy'
import type { Restored, Step } from '../../lib/db/snapshotBack'
import { act } from '../../lib/state/act'
import { formatFull, formatNumber, formatSize } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { mergeWhole, restoreWhole, type WholeFile } from '../../lib/state/wholeFile'
import { refusal } from '../recovery/recoveryWords'
import { StepBar } from '../recovery/StepBar'
import { Button } from '../shared/Button'
import { restoreTrouble } from './WholeRestore'

/** @param onDone hears what a merge came to */
type Props = {
  name: string
  of: WholeFile
  onDone: (said: string, erased: readonly ErasedThere[]) => void
  onClose: () => void
}

export function WholeInside({ name, of, onDone, onClose }: Props) {
  const [step, setStep] = useState<Step>()
  const [kept, setKept] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const [merging, setMerging] = useState<number>()
  const top = useRef<HTMLHeadingElement>(null)
  useEffect(() => top.current?.focus(), [])
  const { manifest } = of.copy
  const lost = Object.values(manifest.unread ?? {}).reduce((sum, n) => sum + n, manifest.unfit?.rows ?? 0)
  const restore = async () => {
    setProblem(undefined)
    setStep({ step: 'verify', part: 0 })
    try {
      const done = await restoreWhole(of, { kept, withoutWayBack: kept !== undefined, onStep: setStep })
      setProblem(whyNot(done.not))
      if (done.not.state === 'no-room') setKept(done.kept)
    } catch (error) {
      setProblem(restoreTrouble(error))
    }
    setStep(undefined)
  }
  const merge = async () => {
    setProblem(undefined)
    setMerging(0)
    const stop = new AbortController()
    const written = await act(() => mergeWhole(of, setMerging, stop.signal))
    setMerging(undefined)
    if (written) onDone(mergedWords(written.value), written.value.erasedThere)
  }
  const asked = Object.keys(of.compared).length > 0
  return (
    <div class="whole-inside">
      <h3 tabIndex={-1} ref={top}>
        {t('whole.file', { name })}
      </h3>
      <p>
        {t('whole.made', { when: formatFull(manifest.at), device: manifest.device.name })}{' '}
        {t('whole.journal', { n: manifest.tables.changes?.rows ?? 0 })}.
      </p>
      <Comparison of={of} />
      {of.left.length > 0 && <p class="near">{t('whole.left', { names: of.left.join(', ') })}</p>}
      {lost > 0 && <p class="near">{t('whole.lost', { n: lost })}</p>}
      {problem && (
        <p class="failed" role="alert">
          {problem}
        </p>
      )}
      {step ? (
        <StepBar {...step} />
      ) : merging !== undefined ? (
        <div class="step-bar" role="status">
          <p>{t('whole.merging')}</p>
          <progress aria-label={t('whole.merging')} value={merging} max={1} />
        </div>
      ) : (
        <>
          <p>{t('whole.replaceSays')}</p>
          {asked && <p>{t('whole.mergeSays')}</p>}
          <div class="buttons">
            <Button kind="primary" onClick={() => void restore()}>
              {t(kept === undefined ? 'whole.replace' : 'whole.replaceAnyway')}
            </Button>
            {asked && <Button onClick={() => void merge()}>{t('whole.merge')}</Button>}
            <Button onClick={onClose}>{t('cancel')}</Button>
          </div>
        </>
      )}
    </div>
  )
}

const mergedWords = ({ added, changed, removed, leftOut }: MergedCopy): string =>
  [
    t('whole.merged', { added: formatNumber(added), changed: formatNumber(changed), removed: formatNumber(removed) }),
    leftOut ? t('whole.leftOut', { n: leftOut }) : '',
  ]
    .filter(Boolean)
    .join(' ')

const whyNot = (not: Exclude<Restored, { state: 'restored' }>): string =>
  not.state === 'refused'
    ? refusal(not.problem)
    : t('snapshot.noWayBack', { needed: formatSize(not.needed), free: formatSize(not.free) })

function Comparison({ of: { copy, compared } }: { of: WholeFile }) {
  const tables = TABLES.filter((table) => copy.manifest.tables[table]?.rows || compared[table])
  const asked = Object.keys(compared).length > 0
  return (
    <table class="whole-table">
      <thead>
        <tr>
          <th scope="col">{t('whole.column.kind')}</th>
          <th scope="col">{t('whole.column.file')}</th>
          {asked && (
            <>
              <th scope="col">{t('whole.column.same')}</th>
              <th scope="col">{t('whole.column.differs')}</th>
              <th scope="col">{t('whole.column.here')}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {tables.map((table) => {
          const { same, differs, here } = compared[table] ?? { same: 0, differs: 0, here: 0 }
          return (
            <tr key={table}>
              <th scope="row">{t(`whole.table.${table}`)}</th>
              {[copy.manifest.tables[table]?.rows ?? 0, ...(asked ? [same, differs, here] : [])].map((n, i) => (
                <td key={i} class={n ? undefined : 'quiet'}>
                  {formatNumber(n)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
