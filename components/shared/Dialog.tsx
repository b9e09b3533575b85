/** A dialog that must be answered or left: the browser's own, with its focus trap and Escape. */
import { X } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '../../lib/state/language'
import './floating.css'
import { IconButton } from './IconButton'

type Props = { title: string; onClose: () => void; wide?: boolean; children: ComponentChildren }

/** Open while it is in the tree. Escape, the cross and a press outside all call `onClose`; focus returns to where it was. */
export function Dialog({ title, onClose, wide, children }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const pressedOutside = useRef(false)
  useEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    element?.showModal()
    // A field that asks for it comes before the cross, which is first in the tree.
    element?.querySelector<HTMLElement>('[autofocus], .body input, .body select, .body textarea, .body button')?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        pressedOutside.current = event.target === event.currentTarget
      }}
      onClick={(event) => {
        // Both ends of the press on the backdrop: a selection dragged out of a field must not close it.
        if (event.target === event.currentTarget && pressedOutside.current) onClose()
      }}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <header>
        <h2 class="title" id={id}>
          {title}
        </h2>
        <IconButton label={t('close')} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <div class="body">{children}</div>
    </dialog>
  )
}
