/** The checklist of a stage: each entry reworded where it stands, which leaves its ticks on deals as they are; moved, removed; one added at a time. */
import { ArrowDown, ArrowUp, X } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { ChecklistEntry, Stage } from '../../lib/core/pipeline'
import { checklistMoved, checklistOf } from '../../lib/core/stages'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { IconButton } from '../shared/IconButton'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { SavedField } from './SavedField'

type Props = {
  stage: Stage
  /** Saves what comes of the stage seen. */
  onChange: (change: (seen: Stage) => Partial<Omit<Stage, 'id'>>) => Promise<unknown>
}

export function ChecklistSettings({ stage, onChange }: Props) {
  const { checklist: entries = [] } = stage
  const form = useForm(`stage:${stage.id}:checklist`, { entry: '' })
  const [wrong, setWrong] = useState<string>()
  const save = (change: (seen: ChecklistEntry[]) => ChecklistEntry[]) =>
    onChange(({ checklist = [] }) => {
      const after = change(checklist)
      return { checklist: after.length ? after : undefined }
    })
  const isTaken = (text: string, id?: string) => entries.some((one) => one.id !== id && one.text === text.trim())
  const check = (text: string, id?: string) =>
    text.trim() ? (isTaken(text, id) ? t('stage.checklistTaken') : undefined) : t('problem.required')
  const add = async () => {
    const problem = check(form.values.entry)
    setWrong(problem)
    if (problem) return
    const text = form.values.entry.trim()
    const texts = (seen: ChecklistEntry[]) => [...seen.map((one) => one.text), text]
    if (!(await save((seen) => checklistOf(seen, texts(seen), () => crypto.randomUUID()) ?? []))) return
    form.set('entry')('')
    form.forget()
  }
  return (
    <div class="stack">
      <h3 class="title">{t('stage.checklist')}</h3>
      <p class="quiet">{t('stage.checklistHint')}</p>
      {!entries.length && <p class="quiet">{t('stage.checklistNone')}</p>}
      <ol class="checklist-entries">
        {entries.map(({ id, text }, index) => (
          <li key={id}>
            <SavedField
              label={t('stage.checklistEntry', { n: index + 1 })}
              value={text}
              check={(typed) => check(typed, id)}
              onSave={(typed) =>
                void save((seen) => seen.map((one) => (one.id === id ? { ...one, text: typed.trim() } : one)))
              }
            />
            <span class="stage-moves">
              <IconButton
                small
                label={t('settings.up', { stage: text })}
                disabled={index === 0}
                onClick={() => void save((seen) => checklistMoved(seen, id, -1))}
              >
                <ArrowUp size={14} aria-hidden="true" />
              </IconButton>
              <IconButton
                small
                label={t('settings.down', { stage: text })}
                disabled={index === entries.length - 1}
                onClick={() => void save((seen) => checklistMoved(seen, id, 1))}
              >
                <ArrowDown size={14} aria-hidden="true" />
              </IconButton>
              <IconButton
                small
                label={t('settings.removeStage', { stage: text })}
                onClick={() => void save((seen) => seen.filter((one) => one.id !== id))}
              >
                <X size={14} aria-hidden="true" />
              </IconButton>
            </span>
          </li>
        ))}
      </ol>
      <form
        class="settings-add"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={t('stage.checklistAdd', { stage: stage.name })}
          value={form.values.entry}
          onValue={form.set('entry')}
          error={wrong}
        />
        <Button type="submit" aria-label={t('stage.checklistAdd', { stage: stage.name })}>
          {t('add')}
        </Button>
      </form>
    </div>
  )
}
