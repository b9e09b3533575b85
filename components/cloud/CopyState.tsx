/** How copies to one place stand: last success, next, size, what it is at, and what failed with what to do. */
import { failureWords } from '../../lib/core/copy/targetFailure'
import { placeOf } from '../../lib/core/copy/targetSettings'
import { type Copies, copyNow, failureOf, isAtWork } from '../../lib/state/copies'
import { formatInstant, formatNumber, formatSize } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import type { ShownTarget } from '../../lib/state/targets'
import { Button } from '../shared/Button'

type Props = { target: ShownTarget; copies: Copies; onSee: () => void }

export function CopyState({ target: { id, settings }, copies: { plan, statuses }, onSee }: Props) {
  const status = statuses.get(id) ?? { since: '' }
  const place = placeOf(settings)
  const isHook = settings.kind === 'webhook'
  const atWork = isAtWork(status, Date.now())
  const next = status.next
    ? Date.parse(status.next) > Date.now()
      ? formatInstant(status.next)
      : t('copies.soon')
    : undefined
  const bytes = status.lastBytes
  return (
    <div class="cloud-place">
      <h3 class="cloud-name">{place}</h3>
      <dl class="cloud-facts">
        <Fact name={t('copies.last')}>
          {status.lastSuccess ? formatInstant(status.lastSuccess) : t('copies.never')}
        </Fact>
        <Fact name={t('copies.next')}>{next ?? t(plan.every ? 'copies.soon' : 'copies.whenAsked')}</Fact>
        <Fact name={t('copies.bytes')}>
          {bytes === undefined
            ? '–'
            : isHook
              ? t('copies.records', { n: bytes })
              : t(status.lastFull ? 'copies.full' : 'copies.inc', { size: formatSize(bytes) })}
        </Fact>
      </dl>
      <div role="status">{atWork && status.step && <Working step={status.step.step} bytes={status.step.bytes} />}</div>
      <Trouble status={status} onSee={onSee} onYes={() => void copyNow(id, true)} />
      <div class="cloud-acts">
        <Button
          kind="primary"
          disabled={atWork || (!isHook && !plan.sealing)}
          aria-label={t('copies.nowTo', { place })}
          onClick={() => void copyNow(id)}
        >
          {t('copies.now')}
        </Button>
        {!isHook && (
          <Button aria-label={t('copies.seeAt', { place })} onClick={onSee}>
            {t('copies.see')}
          </Button>
        )}
      </div>
    </div>
  )
}

const Fact = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt class="quiet">{name}</dt>
    <dd>{children}</dd>
  </div>
)

const STEPS = ['look', 'pack', 'put', 'tidy'] as const

function Working({ step, bytes = 0 }: { step: string; bytes?: number }) {
  const at = Math.max(0, (STEPS as readonly string[]).indexOf(step))
  const words = t(`copies.step.${STEPS[at] ?? 'look'}`, { size: formatSize(bytes) })
  return (
    <div class="step-bar">
      <p>{words}</p>
      <progress aria-label={words} value={at + 1} max={STEPS.length + 1} />
    </div>
  )
}

type Troubled = { status: Parameters<typeof failureOf>[0]; onSee: () => void; onYes: () => void }

function Trouble({ status, onSee, onYes }: Troubled) {
  const failure = failureOf(status)
  const { asks, fault, failures = 0 } = status
  if (asks) {
    return (
      <div class="cloud-trouble" role="alert">
        <p>{t('copies.asks', { rows: formatNumber(asks.rows), before: formatNumber(asks.before) })}</p>
        <div class="cloud-acts">
          <Button onClick={onSee}>{t('copies.asksLook')}</Button>
          <Button kind="danger" onClick={onYes}>
            {t('copies.asksYes')}
          </Button>
        </div>
      </div>
    )
  }
  if (!failure && !fault) return null
  const words = failure && failureWords(failure)
  return (
    <div class="cloud-trouble" role="alert">
      <p>{words ? t(words.says.key, words.says.params) : t('copies.fault', { why: fault ?? '' })}</p>
      <p>{words ? t(words.todo.key, words.todo.params) : t('copies.faultTodo')}</p>
      <p class="quiet">{t('copies.tries', { n: failures })}</p>
    </div>
  )
}
