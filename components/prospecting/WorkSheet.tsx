/** A list worked row by row with the keyboard: each outcome is one key, and goes on to the next row. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Sheet, Suspect } from '../../lib/core/sheet'
import { suspectLabel } from '../../lib/core/sheet/suspectFacts'
import type { Progress } from '../../lib/db/sheetRead'
import { type Outcome, workSuspect } from '../../lib/db/suspects'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { SnoozeForm } from '../deals/SnoozeForm'
import { Skeleton } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { useShortcuts } from '../shared/shortcuts'
import { DropForm } from './DropForm'
import { LeadForm } from './LeadForm'
import { SuspectCard } from './SuspectCard'
import { useWork } from './useWork'

type Props = { sheet: Sheet; progress: Progress; first?: string }

export function WorkSheet({ sheet, progress, first }: Props) {
  const { row, current, isDone, next, back } = useWork(sheet.id, first, progress.open + progress.due)
  const [asking, setAsking] = useState<'lead' | 'later' | 'drop'>()
  const around = useRef<HTMLDivElement>(null)
  const shown = useRef<string>()
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    // Reading goes on from the next row; the first one leaves the focus where it is.
    if (row && shown.current && shown.current !== row.id) around.current?.querySelector<HTMLElement>('h2')?.focus()
    if (row) shown.current = row.id
  }, [row?.id])

  /** One after the other: a key that is pressed before the next row is drawn is meant for that one. */
  const inTurn = <T,>(work: () => Promise<T>): Promise<T> => {
    const done = turn.current.then(work)
    turn.current = done.catch(() => undefined)
    return done
  }
  const work = (outcome: Outcome, of?: Suspect) =>
    inTurn(async () => {
      const target = of ?? current()
      if (!target || (!of && target.state === 'lead')) return false
      const done = await actOn(target, (seen) => workSuspect(target.id, outcome, undefined, seen))
      if (done && outcome.kind !== 'open') await next(target.n)
      return Boolean(done)
    })
  const goOn = () => void inTurn(() => next())
  const goBack = () => void inTurn(back)
  const isFree = () => row !== undefined && asking === undefined
  const isWorked = () => isFree() && row?.state !== 'lead'
  useShortcuts(t('prospect.work'), [
    { id: 'suspect.lead', when: isWorked, run: () => setAsking('lead') },
    { id: 'suspect.later', when: isWorked, run: () => setAsking('later') },
    { id: 'suspect.tried', when: isWorked, run: () => void work({ kind: 'tried' }) },
    { id: 'suspect.drop', when: isWorked, run: () => setAsking('drop') },
    { id: 'suspect.next', when: isFree, run: goOn },
    { id: 'suspect.back', when: () => asking === undefined, run: goBack },
    {
      id: 'suspect.note',
      when: isFree,
      run: () => around.current?.querySelector<HTMLElement>('.suspect-note button')?.click(),
    },
    {
      id: 'suspect.open',
      when: () => row !== undefined && row.state !== 'open',
      run: () => void work({ kind: 'open' }, row),
    },
  ])
  if (!row) {
    if (!isDone) return <Skeleton rows={6} />
    const left = progress.later - progress.due
    return (
      <Empty
        centred
        action={
          <Button hint="p" onClick={goBack}>
            {t('prospect.back')}
          </Button>
        }
      >
        {progress.all === 0 ? t('prospect.coming') : left ? t('prospect.doneLater', { n: left }) : t('prospect.done')}
      </Empty>
    )
  }
  const ask = (what: typeof asking) => () => setAsking(asking === what ? undefined : what)
  const close = () => setAsking(undefined)
  return (
    <div class="work" ref={around}>
      <SuspectCard key={row.id} sheet={sheet} row={row} onOpenAgain={() => void work({ kind: 'open' }, row)}>
        {row.state !== 'lead' && (
          <fieldset class="outcomes">
            <legend class="unseen">{t('prospect.outcomes')}</legend>
            <Button
              kind={asking === 'lead' ? 'plain' : 'primary'}
              hint="1"
              pressed={asking === 'lead'}
              onClick={ask('lead')}
            >
              {t('prospect.lead')}
            </Button>
            <Button hint="2" pressed={asking === 'later'} onClick={ask('later')}>
              {t('prospect.later')}
            </Button>
            <Button hint="3" onClick={() => void work({ kind: 'tried' }, row)}>
              {t('prospect.tried')}
            </Button>
            <Button hint="4" pressed={asking === 'drop'} onClick={ask('drop')}>
              {t('prospect.drop')}
            </Button>
          </fieldset>
        )}
        {asking === 'lead' && (
          <LeadForm
            sheet={sheet}
            row={row}
            onDone={(made) => {
              close()
              if (made) goOn()
            }}
          />
        )}
        {asking === 'later' && (
          <SnoozeForm
            label={t('prospect.later.day')}
            save={t('prospect.later.save')}
            onDay={(day) => work({ kind: 'later', day }, row)}
            onDone={close}
          />
        )}
        {asking === 'drop' && (
          <DropForm
            label={suspectLabel(sheet.columns, row.cells)}
            onReason={(reason) => work({ kind: 'dropped', reason }, row)}
            onDone={close}
          />
        )}
      </SuspectCard>
      <p class="row work-steps">
        <Button hint="p" onClick={goBack}>
          {t('prospect.back')}
        </Button>
        <Button hint="n" onClick={goOn}>
          {t('prospect.next')}
        </Button>
      </p>
    </div>
  )
}
