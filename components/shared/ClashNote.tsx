/** What was changed elsewhere, read out as it comes, with the two ways out. Saving mine sends the form it stands in. */
import { useId } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { Button } from './Button'
import './clash.css'

type Props = {
  /** The field that it is about. */
  label: string
  says: string
  onTheirs: () => void
  /** Says that theirs was seen; the form is sent right after. */
  onMine: () => void
}

export function ClashNote({ label, says, onTheirs, onMine }: Props) {
  const id = useId()
  return (
    <fieldset class="clash" aria-describedby={id}>
      <legend class="unseen">{t('clash.of', { field: label })}</legend>
      <p id={id} role="alert">
        {says}
      </p>
      <div class="choices">
        <Button small onClick={onTheirs}>
          {t('clash.keepTheirs')}
        </Button>
        <Button
          small
          onClick={(event) => {
            const { form } = event.currentTarget
            onMine()
            form?.requestSubmit()
          }}
        >
          {t('clash.saveMine')}
        </Button>
      </div>
    </fieldset>
  )
}
