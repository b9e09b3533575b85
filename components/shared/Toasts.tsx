/**
 * What was just done, or why it was not, with Undo: at the foot of the surface, read out as it comes. A message stays eight
 * seconds, longer when there is more to read, and as long as the pointer or the focus is on any of them.
 */
import { X } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { dismiss, type Toast, takeBack, toasts } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { noRoom } from '../../lib/state/trouble'
import './floating.css'
import './noRoom.css'

/** Stands once on each surface. */
export function Toasts() {
  const [held, setHeld] = useState(false)
  // The latest comes first for the keyboard and stands lowest on the screen. More than two would cover what they speak of. The key for undo and the history reach the older ones.
  const shown = toasts.value.slice(-MOST).reverse()
  useEffect(() => {
    for (const toast of toasts.value.slice(0, -MOST)) dismiss(toast.id)
  })
  return (
    <>
      {noRoom.value && <NoRoom />}
      <div
        class="toasts"
        role="status"
        aria-label={t('toast.region')}
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
        onFocusIn={() => setHeld(true)}
        onFocusOut={() => setHeld(false)}
      >
        {shown.map((toast) => (
          <Message key={toast.id} toast={toast} held={held} />
        ))}
      </div>
    </>
  )
}

/** Stands above everything for as long as nothing can be saved. */
function NoRoom() {
  return (
    <div class="no-room" role="alert">
      <p>
        <strong>{t('room.title')}</strong> {t('room.says')}
      </p>
    </div>
  )
}

const MOST = 2
const readingTime = (text: string) => Math.max(8000, 4000 + text.length * 60)

function Message({ toast, held }: { toast: Toast; held: boolean }) {
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(toast.id), readingTime(toast.text))
    return () => clearTimeout(timer)
  }, [toast.id, toast.text, held])
  return (
    <div class={toast.tone === 'failed' ? 'toast failed' : 'toast'}>
      <p>{toast.text}</p>
      {toast.seq !== undefined && (
        <button type="button" onClick={() => takeBack(toast.seq as number)}>
          {t('undo')}
        </button>
      )}
      {toast.action && (
        <button
          type="button"
          onClick={() => {
            dismiss(toast.id)
            toast.action?.run()
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        class="dismiss"
        aria-label={t('toast.dismiss')}
        onClick={() => dismiss(toast.id)}
        onKeyDown={(event) => event.key === 'Escape' && dismiss(toast.id)}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  )
}
