/** A look inside a snapshot or a file, and the way back to it: what it holds, what was changed last, what will become of now. */
import { useEffect, useState } from 'preact/hooks'
import { DumpRefused } from '../../lib/db/dump'
import type { Step } from '../../lib/db/snapshotBack'
import { describe, formatFull, formatSize } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { goBack } from '../../lib/state/recover'
import { type Inside, lookInside, saveSnapshot, whyOf } from '../../lib/state/snapshots'
import { Skeleton } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import { countWords, refusal } from './recoveryWords'
import { StepBar } from './StepBar'

type Props = { from: string | File; at?: string; onClose: () => void }

export function InsideDialog({ from, at, onClose }: Props) {
  const [inside, setInside] = useState<Inside>()
  const [step, setStep] = useState<Step>()
  const [problem, setProblem] = useState<string>()
  const [tight, setTight] = useState(false)
  const fail = (error: unknown) =>
    setProblem(error instanceof DumpRefused ? refusal(error.problem) : t('recovery.failed', { why: whyOf(error) }))
  useEffect(() => {
    lookInside(from).then(setInside, fail)
  }, [from])
  const restore = async () => {
    if (!inside) return
    setProblem(undefined)
    setStep({ step: 'verify', part: 0 })
    try {
      const not = await goBack(from, { at: inside.manifest.at, withoutWayBack: tight, onCheck: setStep })
      if (not.state === 'refused') setProblem(refusal(not.problem))
      else {
        setTight(true)
        setProblem(t('snapshot.noWayBack', { needed: formatSize(not.needed), free: formatSize(not.free) }))
      }
    } catch (error) {
      fail(error)
    }
    setStep(undefined)
  }
  const title = at
    ? t('snapshot.of', { when: formatFull(at) })
    : t('snapshot.ofFile', { name: typeof from === 'string' ? from : from.name })
  return (
    <Dialog title={title} wide onClose={step ? () => undefined : onClose}>
      <div class="inside">
        {inside ? <Contents {...inside} /> : !problem && <Skeleton rows={6} />}
        {problem && (
          <p class="inside-problem" role="alert">
            {problem}
          </p>
        )}
        {step ? (
          <StepBar {...step} />
        ) : (
          <>
            {inside && <p>{t('snapshot.restoreSays')}</p>}
            <div class="buttons">
              {inside && (
                <Button kind="primary" onClick={() => void restore()}>
                  {t(tight ? 'snapshot.restoreAnyway' : 'snapshot.restore')}
                </Button>
              )}
              {inside && typeof from === 'string' && (
                <Button onClick={() => saveSnapshot(from).catch(fail)}>{t('snapshot.save')}</Button>
              )}
              <Button onClick={onClose}>{t('cancel')}</Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}

function Contents({ manifest, peek }: Inside) {
  const { counts, damaged } = manifest
  const lists = [
    [t('snapshot.people', { n: counts.people ?? 0 }), peek.names.people],
    [t('snapshot.companies', { n: counts.companies ?? 0 }), peek.names.companies],
    [t('snapshot.deals', { n: counts.deals ?? 0 }), peek.names.deals],
  ] as const
  const rest = countWords({ activities: counts.activities, tasks: counts.tasks })
  return (
    <>
      <section aria-label={t('snapshot.holds')}>
        <h3 class="heading">{t('snapshot.holds')}</h3>
        <ul class="inside-holds">
          {lists.map(([n, names]) => (
            <li key={n}>
              <span class="name">{n}</span>{' '}
              {names.length > 0 && <span class="quiet">{t('snapshot.among', { names: names.join(', ') })}</span>}
            </li>
          ))}
          <li>{[rest, t('snapshot.changes', { n: counts.changes ?? 0 })].filter(Boolean).join(' · ')}</li>
        </ul>
        {damaged.length > 0 && <p class="near">{t('snapshot.damaged', { n: damaged.length })}</p>}
      </section>
      {peek.changes.length > 0 && (
        <section aria-label={t('snapshot.last')}>
          <h3 class="heading">{t('snapshot.last')}</h3>
          <ol class="inside-changes">
            {peek.changes.map(({ at, label }) => (
              <li key={at}>
                <time class="quiet" dateTime={at}>
                  {formatFull(at)}
                </time>
                <span>{describe(label)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
