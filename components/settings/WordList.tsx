/** A list of words of the user's own, such as addresses or domains: each can be removed, one is added at a time. */
import { useState } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Chip } from '../shared/Chip'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'

type Props = {
  /** What tells its form from every other. */
  name: string
  title?: string
  hint?: string
  entries: readonly string[]
  none: string
  addLabel: string
  inputMode?: 'email' | 'url'
  /** The form in which an entry is kept. */
  tidy: (typed: string) => string
  /** What is wrong with it, in a sentence. */
  check?: (entry: string) => string | undefined
  /** Saves the list that comes of the one seen; false where that failed. */
  onSave: (change: (seen: readonly string[]) => string[]) => Promise<unknown>
}

export function WordList({ name, title, hint, entries, none, addLabel, inputMode, tidy, check, onSave }: Props) {
  const form = useForm(name, { word: '' })
  const [wrong, setWrong] = useState<string>()
  const add = async () => {
    const entry = tidy(form.values.word)
    const problem = entry ? check?.(entry) : undefined
    setWrong(problem)
    if (!entry || problem) return
    if (!entries.includes(entry) && !(await onSave((seen) => [...seen, entry]))) return
    form.set('word')('')
    form.forget()
  }
  return (
    <div class="stack">
      {title && <h3 class="title">{title}</h3>}
      {hint && <p class="quiet">{hint}</p>}
      <ul class="settings-chips">
        {entries.map((entry) => (
          <li key={entry}>
            <Chip label={entry} onRemove={() => onSave((seen) => seen.filter((one) => one !== entry))}>
              {entry}
            </Chip>
          </li>
        ))}
        {!entries.length && <li class="quiet">{none}</li>}
      </ul>
      <form
        class="settings-add"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={addLabel}
          inputMode={inputMode}
          spellcheck={false}
          value={form.values.word}
          onValue={form.set('word')}
          error={wrong}
        />
        <Button type="submit" aria-label={addLabel}>
          {t('add')}
        </Button>
      </form>
    </div>
  )
}
