/** The second step of what takes away, gives out or sets something from within another's page; see `lib/state/deliberate.ts`. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { openDashboard } from '../../lib/platform/open'
import { type Question, question } from '../../lib/state/deliberate'
import { t } from '../../lib/state/language'
import { type Seeing, type SeenState, watchSeen } from '../../lib/state/seen'
import { Button } from './Button'
import { Dialog } from './Dialog'
import './sure.css'

/** Stands once on a surface that can be framed. */
export function SureHost() {
  return question.value ? <Sure of={question.value} /> : null
}

function Sure({ of: asked }: { of: Question }) {
  const [state, setState] = useState<SeenState>('waiting')
  const [again, setAgain] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const seeing = useRef<Seeing>()
  useEffect(() => {
    if (!body.current) return
    // The whole dialog, with what it asks; the page around it is looked at from the page's side.
    const begun = watchSeen(body.current.closest('dialog') ?? body.current, setState)
    seeing.current = begun
    return begun.stop
  }, [])
  const close = () => {
    question.value = undefined
  }
  return (
    <Dialog title={asked.asks} onClose={close}>
      <div class="sure" ref={body}>
        <p class={state === 'hidden' || again ? 'late' : 'quiet'} role="status">
          {t(state === 'hidden' ? 'sure.hidden' : again ? 'sure.again' : 'sure.says')}
        </p>
        <div class="row">
          <Button onClick={close}>{t('sure.leave')}</Button>
          {state === 'hidden' ? (
            <Button
              kind="primary"
              onClick={() => {
                close()
                void openDashboard(asked.place)
              }}
            >
              {t('sidebar.openMargin')}
            </Button>
          ) : (
            <Button
              kind="danger"
              disabled={state !== 'seen'}
              onClick={(event) => {
                if (!seeing.current?.accepts(event)) return setAgain(true)
                close()
                void asked.run()
              }}
            >
              {asked.does}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}
