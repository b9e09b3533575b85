/**
 * The editor of one cell: Enter saves, Tab saves and goes to the next cell that can be changed, Escape gives up, leaving it
 * saves. What does not fit stays, to be mended.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { CellField } from './CellField'
import type { Option } from './SelectField'

export type CellValue = {
  /** As it is typed or chosen; of several options their values with commas, of parts one line each. Empty where nothing is known. */
  text: string
  /** `long`: a text of several lines; `several`: options, each ticked or not; `parts`: some texts, each with a name. */
  kind: 'text' | 'amount' | 'number' | 'day' | 'choice' | 'long' | 'several' | 'parts'
  /** Of a choice, and of several. */
  options?: readonly Option[]
  /** Of parts: what each is called. */
  parts?: readonly string[]
  /** Known texts that go with what is typed, offered meanwhile. */
  offers?: (typed: string) => readonly string[]
  /** How it is to be typed, in a sentence. */
  hint?: string
  /** What is wrong with the text, in a sentence, if anything. */
  check?: (text: string) => string | undefined
  /** Saves it in place of what was seen. */
  save: (text: string) => unknown
}

/** Where the focus goes on: `here` the cell, `on` and `back` the next cells that can be changed, `away` where it went by itself. */
export type Leave = 'here' | 'on' | 'back' | 'away'

type Props = { label: string; value: CellValue; onLeave: (to: Leave) => void }

/** What in an editor takes the focus. */
const CONTROLS = 'input, select, textarea'

export function CellEditor({ label, value, onLeave }: Props) {
  // What was there when it was opened: changed elsewhere meanwhile, that is asked about.
  const [opened] = useState(value)
  const [text, setText] = useState(opened.text)
  const [wrong, setWrong] = useState<string>()
  const left = useRef(false)
  const root = useRef<HTMLSpanElement>(null)
  const controls = () => [...(root.current?.querySelectorAll<HTMLInputElement>(CONTROLS) ?? [])]
  useLayoutEffect(() => {
    const [first] = controls()
    first?.focus({ preventScroll: true })
    if (first?.type === 'text') first.select()
    const [own, table] = [root.current, root.current?.closest('.table-scroll')]
    // What is wider than its column opens to the side on which there is room: the table stays where it is.
    if (own && table && own.getBoundingClientRect().right > table.getBoundingClientRect().right) {
      own.classList.add('at-end')
    }
    // What opens over the rows below may end below the last that is in view.
    own?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [])

  const save = (to: Leave) => {
    if (left.current) return
    const problem = text === opened.text ? undefined : opened.check?.(text)
    // Who went elsewhere with a value that does not fit is not called back: the cell stays as it was.
    if (problem && to !== 'away') {
      setWrong(problem)
      return
    }
    left.current = true
    onLeave(to)
    if (!problem && text !== opened.text) void opened.save(text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Enter') {
      // In a text of several lines Shift begins the next one.
      if (event.shiftKey && opened.kind === 'long') return event.stopPropagation()
      save('here')
    } else if (event.key === 'Tab') {
      const all = controls()
      const end = event.shiftKey ? all[0] : all.at(-1)
      // Between its own parts the browser goes by itself.
      if (event.target !== end) return event.stopPropagation()
      save(event.shiftKey ? 'back' : 'on')
    } else if (event.key === 'Escape') {
      left.current = true
      onLeave('here')
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside
    <span
      class={`cell-editor ${opened.kind}`}
      ref={root}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        if (root.current?.contains(event.relatedTarget as Node | null)) return
        // The window lost the focus, not the field.
        if (document.hasFocus()) save('away')
      }}
    >
      <CellField label={label} value={opened} text={text} isWrong={wrong !== undefined} onText={setText} />
      {wrong && (
        <span class="cell-problem" role="alert">
          {wrong}
        </span>
      )}
    </span>
  )
}
