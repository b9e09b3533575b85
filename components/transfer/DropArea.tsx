/** Where files are dropped, or chosen by hand: several at once, of whatever kind. */
import { useId, useState } from 'preact/hooks'
import { t } from '../../lib/state/language'

type Props = {
  /** What they are for; left out: an import. */
  label?: string
  /** Whether there is a file already, or the words stand above: then it only takes files. */
  small?: boolean
  onFiles: (files: File[]) => void
}

export function DropArea({ label, small, onFiles }: Props) {
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    <section
      class={['drop-area', over && 'over', small && 'small'].filter(Boolean).join(' ')}
      aria-label={label ?? t('transfer.import')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onFiles([...(event.dataTransfer?.files ?? [])])
      }}
    >
      {!small && <p>{t('transfer.importSays')}</p>}
      <p>
        {/* The field itself has the focus; its label is what is seen of it. */}
        <input
          id={id}
          class="unseen"
          type="file"
          multiple
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            onFiles(files)
          }}
        />
        <label class={small ? 'button' : 'button primary'} for={id}>
          {t('transfer.choose')}
        </label>
      </p>
    </section>
  )
}
