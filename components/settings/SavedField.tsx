/** A line of text that is saved when it is left or Enter is pressed; what does not fit stays, with the reason under it. */
import type { JSX } from 'preact'
import { useReducer, useRef, useState } from 'preact/hooks'
import { clashingFields, insistOn, meetRecord, type OpenForm, openForm, takeTheirs } from '../../lib/core/openForm'
import { t } from '../../lib/state/language'
import { ClashNote } from '../shared/ClashNote'
import { Field } from '../shared/Field'

type Props = {
  label: string
  value: string
  /** What is wrong with it, in a sentence. */
  check?: (typed: string) => string | undefined
  onSave: (typed: string) => void
} & Pick<JSX.IntrinsicElements['input'], 'placeholder' | 'inputMode'>

export function SavedField({ label, value, check, onSave, ...rest }: Props) {
  const [wrong, setWrong] = useState<string>()
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const form = useRef<OpenForm<'text', string>>(openForm({ text: value }, value))
  const now = { text: value }
  const sent = useRef<{ text: string; from: string }>()
  if (sent.current && value !== sent.current.from) {
    // It was kept as what it comes to, without spaces or leading zeros: no other hand did that.
    if (form.current.values.text === sent.current.text) form.current = openForm(now, value)
    sent.current = undefined
  }
  // Changed elsewhere or undone: what is kept is what is shown, unless something else is just being typed.
  form.current = meetRecord(form.current, now, value)
  const put = (next: OpenForm<'text', string>) => {
    form.current = next
    redraw(undefined)
  }
  const typed = form.current.values.text
  const type = (text: string) => put({ ...form.current, values: { text } })
  const clashing = clashingFields(form.current, now).length > 0
  const leave = () => {
    const { text } = form.current.values
    const problem = text === value ? undefined : check?.(text)
    setWrong(problem)
    if (problem || text === value || clashingFields(form.current, now).length) return
    sent.current = { text, from: value }
    onSave(text)
  }
  return (
    <div class="clashing">
      <Field label={label} error={wrong}>
        {(wired) => (
          <input
            {...wired}
            {...rest}
            class="input"
            type="text"
            autoComplete="off"
            value={typed}
            onInput={(event) => type(event.currentTarget.value)}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key === 'Enter') leave()
              if (event.key === 'Escape') put(openForm(now, value))
            }}
          />
        )}
      </Field>
      {clashing && (
        <ClashNote
          label={label}
          says={t('clash.says', { theirs: value || t('clash.nothing'), mine: typed || t('clash.nothing') })}
          onTheirs={() => put(takeTheirs(form.current, 'text', now, value))}
          onMine={() => {
            put(insistOn(form.current, 'text', now, value))
            leave()
          }}
        />
      )}
    </div>
  )
}
