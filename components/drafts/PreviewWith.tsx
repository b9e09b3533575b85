/** With whom the preview is filled in, and how the user signs. */
import { useEffect, useState } from 'preact/hooks'
import { editSettings } from '../../lib/db/setup'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { RecordPick } from '../people/RecordPick'
import { TextField } from '../shared/TextField'

export function PreviewWith({ name, id, onChoose }: { name: string; id: string; onChoose: (id?: string) => void }) {
  const [text, setText] = useState(name)
  useEffect(() => setText(name), [name])
  return (
    <RecordPick
      label={t('drafts.previewFor')}
      hint={id ? undefined : t('drafts.previewNobody')}
      value={text}
      chosen={text === name ? id : ''}
      onValue={(typed, chosen) => {
        setText(typed)
        if (chosen || !typed) onChoose(chosen || undefined)
      }}
    />
  )
}

/** How the user signs, saved as the field is left. */
export function OwnName() {
  const settings = currentSettings.value
  const [name, setName] = useState<string>()
  if (!settings) return null
  const now = settings.userName ?? ''
  const save = () => {
    if (name === undefined || name.trim() === now) return
    void actOn(settings, (seen) => editSettings({ userName: name.trim() || undefined }, seen))
    setName(undefined)
  }
  return (
    <form
      class="field"
      onFocusOut={save}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t('drafts.userName')}
        hint={t('drafts.userNameSays', { field: '{{user.name}}' })}
        autoComplete="name"
        value={name ?? now}
        onValue={setName}
      />
    </form>
  )
}
