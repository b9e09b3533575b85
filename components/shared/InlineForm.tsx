/** A form that opens where it is needed: the first field has the focus, Enter saves, Ctrl or ⌘ with Enter from anywhere in it, Escape gives up. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { Button } from './Button'
import './fields.css'

type Props = {
  /** Name of the form for screen readers. */
  label: string
  /** Saves; answers false where a field does not fit, and then the first such field gets the focus. */
  onSave: () => Promise<boolean> | boolean
  onCancel: () => void
  save?: string
  /** A quiet word beside the buttons: that the text is from an earlier visit. */
  explain?: ComponentChildren
  class?: string
  children: ComponentChildren
}

export function InlineForm({ label, onSave, onCancel, save, explain, class: more, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [saving, setSaving] = useState(false)
  useLayoutEffect(() => {
    const opener = document.activeElement
    const around = form.current?.closest('li, article, section')
    form.current?.querySelector<HTMLElement>('[data-autofocus="true"], input, textarea, select')?.focus()
    return () => {
      const back = opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : undefined
      // The screen is drawn anew first: where the opener is gone, the focus stays near by.
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        const near = around?.isConnected
          ? (around.querySelector<HTMLElement>('[data-return]') ??
            around.querySelector<HTMLElement>('button, a[href], input, select'))
          : null
        const target = back?.isConnected ? back : near
        target?.focus()
      })
    }
  }, [])

  const submit = async () => {
    if (saving) return
    setSaving(true)
    const saved = await onSave()
    setSaving(false)
    // What does not fit is to be mended, what others changed is to be answered.
    if (!saved)
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid], .clash .choices button')?.focus())
  }
  return (
    <form
      ref={form}
      class={more ? `form ${more}` : 'form'}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.defaultPrevented) return
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          form.current?.requestSubmit()
        }
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      {children}
      <div class="buttons">
        {explain && <span class="explain">{explain}</span>}
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button kind="primary" type="submit" aria-disabled={saving || undefined}>
          {save ?? t('save')}
        </Button>
      </div>
    </form>
  )
}
