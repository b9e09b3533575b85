/** One field of a record, changed where it stands: pressed, it is a form; Enter saves, Escape gives up, a wrong value stays to be mended. */
import { Pencil } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FieldForm } from '../../lib/core/norms/fieldMend'
import type { TextKey } from '../../lib/core/text'
import type { Edit } from '../../lib/db/edit'
import { t } from '../../lib/state/language'
import { NormLine } from '../norms/NormLine'
import { Clashing } from './Clashing'
import { IconButton } from './IconButton'
import { InlineForm } from './InlineForm'
import './inPlace.css'
import { useActs } from './shortcuts'
import { TextArea } from './TextArea'
import { TextField } from './TextField'
import { type On, useForm, useOpenForm } from './useForm'

export type InPlaceProps<R extends { id: string } = { id: string }> = {
  label: string
  /** The value as text, empty where there is none. */
  text: string
  /** Tells this field of this record from every other: `person:ID:name`. */
  name: string
  /** Where the value came from. */
  source?: string
  /** How the value is drawn when it is more than its text: links. */
  children?: ComponentChildren
  hint?: string
  /** The record it is a field of, as it is now, and what it is called there. */
  on: On<'text', R>
  /** How a value is read beside another one, where it is more than its text. */
  show?: (text: string) => string
  lines?: boolean
  /** Draws the field in the form, where a plain line does not do. */
  field?: (props: {
    label: string
    value: string
    onValue: (text: string) => void
    error?: string
  }) => ComponentChildren
  /** What form it is to be in. */
  normal?: FieldForm
  /** What is wrong with the text, if anything. */
  check?: (text: string) => TextKey | undefined
  /** The same in a sentence, where it says more than a key can. */
  refuse?: (text: string) => string | undefined
  /** Saves the text in place of what was seen. */
  onSave: (text: string, seen: Partial<R>) => Promise<Edit<unknown>>
}

export function InPlace<R extends { id: string }>(props: InPlaceProps<R>) {
  const { label, text, name, source, children } = props
  const [open, setOpen] = useOpenForm(name)
  const row = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(open)
  useEffect(() => {
    // Closed, the form gives the focus back to what opened it.
    if (wasOpen.current && !open) row.current?.querySelector<HTMLElement>('button')?.focus()
    wasOpen.current = open
  }, [open])
  const edit = t('record.editField', { field: label })
  useActs(t('record.details'), [{ id: 'record.field', of: name, label: edit, run: () => setOpen(true) }])
  return (
    <div class={open ? 'in-place open' : 'in-place'} ref={row}>
      {open ? (
        <Editor {...props} onClose={() => setOpen(false)} />
      ) : (
        <>
          <span class="in-place-label">{label}</span>
          <span class="in-place-value">
            {children && text ? (
              <>
                {children}
                <IconButton small label={edit} onClick={() => setOpen(true)}>
                  <Pencil size={13} aria-hidden="true" />
                </IconButton>
              </>
            ) : (
              <button
                type="button"
                class={text ? 'in-place-text' : 'in-place-text hint'}
                title={edit}
                onClick={() => setOpen(true)}
              >
                <span class="unseen">{edit}: </span>
                {text || t('record.empty')}
              </button>
            )}
            {source && text && <span class="hint in-place-source">{source}</span>}
          </span>
        </>
      )}
    </div>
  )
}

function Editor<R extends { id: string }>(props: InPlaceProps<R> & { onClose: () => void }) {
  const { label, text, name, hint, lines, field, on, show, normal, check, refuse, onSave, onClose } = props
  const form = useForm<'text', R>(name, { text }, on)
  const [wrong, setWrong] = useState<string>()
  const close = () => {
    form.forget()
    onClose()
  }
  const save = async () => {
    const typed = form.values.text
    const key = typed === text ? undefined : check?.(typed)
    const problem = key ? t(key) : typed === text ? undefined : refuse?.(typed)
    setWrong(problem)
    if (problem) return false
    // Nothing was changed, or only to what it is already.
    const saved = form.values.text === text || (await form.save(({ values, seen }) => onSave(values.text, seen)))
    if (saved) close()
    return Boolean(saved)
  }
  const own = {
    label,
    hint,
    value: form.values.text,
    onValue: form.set('text'),
    error: wrong,
  }
  return (
    <InlineForm
      label={t('record.editField', { field: label })}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={save}
      onCancel={close}
    >
      <Clashing form={form} field="text" label={label} show={show} onTheirs={close}>
        {field ? field(own) : lines ? <TextArea {...own} /> : <TextField {...own} spellcheck={false} />}
        {normal && <NormLine form={normal} text={own.value} onMend={own.onValue} />}
      </Clashing>
    </InlineForm>
  )
}
