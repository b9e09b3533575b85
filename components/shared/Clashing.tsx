/** A field with, under it, what it was changed to elsewhere while it was being changed here, and the two ways out. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { ClashNote } from './ClashNote'
import type { FormFields } from './useForm'

type Props<F extends string> = {
  form: FormFields<F>
  /** One field, or those that are one thing together: an amount and its currency. */
  field: F
  label: string
  /** How a value is read, where it is more than its text. */
  show?: (text: string) => string
  /** Called once theirs is taken. */
  onTheirs?: () => void
  children: ComponentChildren
}

export function Clashing<F extends string>({
  form,
  field,
  label,
  show = (text) => text,
  onTheirs,
  children,
}: Props<F>) {
  const around = useRef<HTMLDivElement>(null)
  const clash = form.clash(field)
  const take = () => {
    form.take(field)
    // The button is gone then: the keyboard goes on in the field it spoke of.
    around.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
    onTheirs?.()
  }
  const words = (text: string) => (text.trim() ? show(text) : t('clash.nothing'))
  return (
    <div class="clashing" ref={around}>
      {children}
      {clash && (
        <ClashNote
          label={label}
          says={
            clash.theirs.trim()
              ? t('clash.says', { theirs: words(clash.theirs), mine: words(clash.mine) })
              : t('clash.emptied', { mine: words(clash.mine) })
          }
          onTheirs={take}
          onMine={() => form.insist(field)}
        />
      )}
    </div>
  )
}
