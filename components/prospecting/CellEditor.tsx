/** A cell of a table while it is changed: Enter saves, Tab saves and goes on, Escape gives up. */
import { useLayoutEffect, useRef } from 'preact/hooks'

type Props = {
  label: string
  text: string
  onSave: (text: string) => void
  /** @param by the cell to go to: the next, the one before, or none */
  onLeave: (by: -1 | 0 | 1) => void
}

export function CellEditor({ label, text, onSave, onLeave }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const isLeft = useRef(false)
  useLayoutEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const leave = (by: -1 | 0 | 1, saves: boolean) => {
    if (isLeft.current) return
    isLeft.current = true
    if (saves) onSave(input.current?.value ?? text)
    onLeave(by)
  }
  return (
    <input
      ref={input}
      class="input cell-editor"
      aria-label={label}
      defaultValue={text}
      autoComplete="off"
      spellcheck={false}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => leave(0, true)}
      onKeyDown={(event) => {
        // The table's own keys are for its rows.
        event.stopPropagation()
        if (event.isComposing) return
        if (event.key === 'Enter') leave(0, true)
        else if (event.key === 'Escape') leave(0, false)
        else if (event.key === 'Tab') leave(event.shiftKey ? -1 : 1, true)
        else return
        event.preventDefault()
      }}
    />
  )
}
