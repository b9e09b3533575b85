/**
 * The editor of one cell: Enter saves, Tab saves and goes to the next cell that can be changed, Escape gives up, leaving it
 * saves. What does not fit stays, to be mended.
 */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Option } from './SelectField'
import { Options } from './SelectField'

export type CellValue = {
  /** As it is typed or chosen; empty where nothing is known. */
  text: string
  kind: 'text' | 'amount' | 'number' | 'day' | 'choice'
  /** Of a choice. */
  options?: readonly Option[]
  /** Known texts that are offered while one types. */
  offers?: readonly string[]
  /** What is wrong with the text, in a sentence, if anything. */
  check?: (text: string) => string | undefined
  /** Saves it in place of what was seen. */
  save: (text: string) => unknown
}

/** Where the focus goes on: `here` the cell, `on` and `back` the next cells that can be changed, `away` where it went by itself. */
export type Leave = 'here' | 'on' | 'back' | 'away'

type Props = { label: string; value: CellValue; onLeave: (to: Leave) => void }

export function CellEditor({ label, value, onLeave }: Props) {
  // What was there when it was opened: changed elsewhere meanwhile, that is asked about.
  const [opened] = useState(value)
  const [text, setText] = useState(opened.text)
  const [wrong, setWrong] = useState<string>()
  const left = useRef(false)
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null)
  useLayoutEffect(() => {
    control.current?.focus()
    if (opened.kind !== 'choice') control.current?.select?.()
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
  const shared = {
    class: 'input cell-input',
    'aria-label': label,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    value: text,
    onBlur: () => {
      // The window lost the focus, not the field.
      if (document.hasFocus()) save('away')
    },
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside
    <span
      class="cell-editor"
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.isComposing) return
        if (event.key === 'Enter') save('here')
        else if (event.key === 'Tab') save(event.shiftKey ? 'back' : 'on')
        else if (event.key === 'Escape') {
          left.current = true
          onLeave('here')
        } else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {opened.kind === 'choice' ? (
        <select {...shared} ref={control} onChange={(event) => setText(event.currentTarget.value)}>
          <Options options={opened.options ?? []} />
        </select>
      ) : (
        <Typed {...shared} inputRef={control} kind={opened.kind} offers={opened.offers} onText={setText} />
      )}
      {wrong && (
        <span class="cell-problem" role="alert">
          {wrong}
        </span>
      )}
    </span>
  )
}

type TypedProps = {
  kind: CellValue['kind']
  offers?: readonly string[]
  onText: (text: string) => void
  inputRef: RefObject<HTMLInputElement>
} & Record<string, unknown>

function Typed({ kind, offers, onText, inputRef, ...rest }: TypedProps) {
  const id = offers?.length ? `${rest['aria-label']}-offers` : undefined
  return (
    <>
      <input
        {...rest}
        ref={inputRef}
        type={kind === 'day' ? 'date' : 'text'}
        inputMode={kind === 'amount' || kind === 'number' ? 'decimal' : undefined}
        autoComplete="off"
        spellcheck={false}
        list={id}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {id && (
        <datalist id={id}>
          {offers?.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  )
}
