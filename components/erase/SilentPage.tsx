/** People with whom nothing happened for long, the longest first: chosen, and erased several at once. */
import { useEffect, useState } from 'preact/hooks'
import { dayOf } from '../../lib/core/days'
import type { Silent } from '../../lib/db/silent'
import { formatDate, formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'
import { lookForSilent } from '../../lib/state/silent'
import { Page } from '../Page'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { SelectField } from '../shared/SelectField'
import { EraseDialog } from './EraseDialog'
import './erase.css'

const MONTHS = ['6', '12', '24', '36', '48', '60', '120'] as const
type Months = (typeof MONTHS)[number]
/** As many names are looked for in every text at once. */
const MOST = 50
const STEP = 100

export function SilentPage() {
  const [months, setMonths] = useState<Months>('36')
  const [found, setFound] = useState<readonly Silent[]>()
  const [read, setRead] = useState(0)
  const [problem, setProblem] = useState<string>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState(STEP)
  const [erasing, setErasing] = useState(false)
  const [round, setRound] = useState(0)
  useEffect(() => {
    setFound(undefined)
    setProblem(undefined)
    setChosen(new Set())
    setShown(STEP)
    return lookForSilent(Number(months), { onRead: setRead, onFound: setFound, onFailure: setProblem })
  }, [months, round])
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <Page
      title={t('silent.title')}
      actions={
        <Button kind="danger" disabled={!chosen.size || chosen.size > MOST} onClick={() => setErasing(true)}>
          {t('silent.erase', { n: chosen.size })}
        </Button>
      }
    >
      <div class="page-body silent">
        <p class="quiet">{t('silent.says')}</p>
        <SelectField
          label={t('silent.for')}
          value={months}
          options={MONTHS.map((value) => ({ value, label: t('silent.months', { n: Number(value) }) }))}
          onValue={setMonths}
        />
        {problem && (
          <p class="failed" role="alert">
            {t('failed', { why: problem })}
          </p>
        )}
        {!found && !problem && <progress aria-label={t('silent.title')} />}
        <p class="quiet" role="status">
          {found ? found.length > 0 && t('silent.found', { n: found.length }) : ''}
        </p>
        {!found && !problem && <p class="quiet">{t('silent.looking', { n: read })}</p>}
        {found?.length === 0 && (
          <Empty
            centred
            action={
              <a class="button" href="#/people">
                {t('home.goTo', { place: t('nav.people') })}
              </a>
            }
          >
            {t('silent.none')}
          </Empty>
        )}
        {found && found.length > 0 && (
          <>
            <div class="row">
              <Button small onClick={() => setChosen(new Set(found.slice(0, MOST).map(({ id }) => id)))}>
                {t('silent.chooseShown', { n: Math.min(MOST, found.length) })}
              </Button>
              {chosen.size > 0 && (
                <Button small kind="quiet" onClick={() => setChosen(new Set())}>
                  {t('choice.clear')}
                </Button>
              )}
              {chosen.size > MOST && <span class="late">{t('silent.most', { n: MOST })}</span>}
            </div>
            <ul class="silent-list" aria-label={t('silent.list')}>
              {found.slice(0, shown).map((one) => (
                <SilentRow key={one.id} one={one} chosen={chosen.has(one.id)} onToggle={() => toggle(one.id)} />
              ))}
            </ul>
            {found.length > shown && (
              <Button onClick={() => setShown(shown + STEP)}>
                {t('silent.more')} · {formatNumber(found.length - shown)}
              </Button>
            )}
          </>
        )}
      </div>
      {erasing && (
        <EraseDialog
          ids={[...chosen]}
          title={t('erase.title', { n: chosen.size })}
          word={t('erase.word')}
          onClose={() => setErasing(false)}
          onBegun={() => {
            setErasing(false)
            setRound(round + 1)
          }}
        />
      )}
    </Page>
  )
}

function SilentRow({ one, chosen, onToggle }: { one: Silent; chosen: boolean; onToggle: () => void }) {
  const day = formatDate(dayOf(one.since))
  return (
    <li>
      <input type="checkbox" aria-label={t('silent.choose', { name: one.name })} checked={chosen} onChange={onToggle} />
      <a class="cut" href={addressOf({ page: 'person', id: one.id })}>
        {one.name}
      </a>
      <span class="quiet">{t(one.never ? 'silent.never' : 'silent.since', { day })}</span>
    </li>
  )
}
