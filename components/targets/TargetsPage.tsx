/** Targets: what is to be reached this month and this quarter, how far that is, and how it was in the periods before. */
import { useMemo, useState } from 'preact/hooks'
import type { Behind } from '../../lib/core/reports/report'
import { periodOn, type SetTarget, Span, targetsFor } from '../../lib/core/reports/target'
import { progressOf } from '../../lib/core/reports/targetReached'
import { allTargets, removeTarget } from '../../lib/db/targets'
import { act } from '../../lib/state/act'
import { currentDay } from '../../lib/state/clock'
import { useFacts } from '../../lib/state/facts'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { useReportAbout } from '../../lib/state/reports'
import { Page } from '../Page'
import { BehindDialog } from '../reports/BehindDialog'
import { Skeleton } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { useShortcuts } from '../shared/shortcuts'
import { useOpenForm } from '../shared/useOpenForm'
import { PastTargets } from './PastTargets'
import { TargetForm } from './TargetForm'
import { TargetLine } from './TargetLine'
import { periodName, targetName } from './targetWords'
import './targets.css'

export function TargetsPage() {
  const all = useReady(allTargets, [])
  const about = useReportAbout()
  const { counted, error } = useFacts(Boolean(all?.length))
  const [adding, setAdding] = useOpenForm('target')
  const [changed, setChanged] = useState<string>()
  const [open, setOpen] = useState<{ behind: Behind; of: string }>()
  const today = currentDay.value
  const add = () => {
    setChanged(undefined)
    setAdding(true)
  }
  useShortcuts(t('goal.title'), [{ id: 'target.new', keys: ['n'], when: () => !adding, run: add }])
  const spans = useMemo(
    () =>
      Span.options.flatMap((span) => {
        const period = periodOn(today, span)
        const here = targetsFor(all ?? [], period)
        if (!here.length || !counted || !about) return []
        return [{ period, lines: here.map((one) => progressOf(counted.facts, one, period, today, about)) }]
      }),
    [all, counted, about, today],
  )
  const none = all && !Span.options.some((span) => targetsFor(all, periodOn(today, span)).length)
  const see = (behind: Behind, of: string) => setOpen({ behind, of })
  const off = ({ measure }: SetTarget, period: string) => act(() => removeTarget({ measure, period }))
  return (
    <Page
      title={t('goal.title')}
      actions={
        !adding && (
          <Button kind="primary" hint="n" onClick={add}>
            {t('goal.new')}
          </Button>
        )
      }
    >
      <div class="page-body targets">
        <p class="quiet">{t('goal.says')}</p>
        {adding && all && <TargetForm all={all} onClose={() => setAdding(false)} />}
        {error !== undefined && (
          <p class="failed" role="alert">
            {t('failed', { why: String(error) })}
          </p>
        )}
        {none ? (
          !adding && <Empty>{t('goal.none')}</Empty>
        ) : !spans.length && error === undefined ? (
          <Skeleton rows={4} />
        ) : (
          spans.map(({ period, lines }) => (
            <section key={period} aria-label={periodName(period)}>
              <h2 class="heading">{periodName(period)}</h2>
              <ul class="target-list">
                {lines.map((progress) => {
                  const { target } = progress
                  if (changed === `${target.measure} ${period}` && all)
                    return (
                      <li key={target.measure} class="target-line">
                        <TargetForm all={all} target={target} onClose={() => setChanged(undefined)} />
                      </li>
                    )
                  const what = targetName(progress)
                  return (
                    <TargetLine key={target.measure} progress={progress} onOpen={see}>
                      <div class="buttons">
                        <Button
                          small
                          aria-label={t('goal.changeOf', { what })}
                          onClick={() => setChanged(`${target.measure} ${period}`)}
                        >
                          {t('goal.change')}
                        </Button>
                        <Button
                          small
                          kind="quiet"
                          aria-label={t('goal.removeOf', { what })}
                          onClick={() => off(target, period)}
                        >
                          {t('goal.remove')}
                        </Button>
                      </div>
                    </TargetLine>
                  )
                })}
              </ul>
            </section>
          ))
        )}
        {all && counted && about && (
          <PastTargets all={all} facts={counted.facts} version={counted.version} about={about} onOpen={see} />
        )}
        {open && counted && (
          <BehindDialog facts={counted.facts} behind={open.behind} title={open.of} onClose={() => setOpen(undefined)} />
        )}
      </div>
    </Page>
  )
}
