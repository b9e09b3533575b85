/** A card or signature to be pasted, or a file chosen, by who has no mouse to drop it with. */
import { useId, useState } from 'preact/hooks'
import type { Candidate } from '../../lib/core/candidate'
import { readHanded } from '../../lib/state/handed'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { TextArea } from '../shared/TextArea'

export function GiveForm({ onPeople }: { onPeople: (people: Candidate[]) => void }) {
  const [text, setText] = useState('')
  const id = useId()
  const read = async (handed: File | string) => {
    const people = await readHanded(handed)
    if (people) onPeople(people)
  }
  return (
    <details class="give">
      <summary>{t('given.from')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim()) void read(text)
        }}
      >
        <TextArea label={t('given.paste')} value={text} onValue={setText} />
        <p class="row">
          <Button type="submit">{t('given.read')}</Button>
          <label class="button" for={id}>
            {t('given.file')}
          </label>
          <input
            id={id}
            class="unseen"
            type="file"
            accept=".vcf,.vcard,.eml,.txt,text/vcard,message/rfc822,text/plain"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              event.currentTarget.value = ''
              if (file) void read(file)
            }}
          />
        </p>
      </form>
    </details>
  )
}
