/** What came of it: one of the user's outcomes at a press, or any words; new words can be offered from then on. */
import { editSettings } from '../../lib/db/setup'
import { outcomesIn } from '../../lib/state/activityTypes'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Button } from '../shared/Button'
import { Clashing } from '../shared/Clashing'
import { TextField } from '../shared/TextField'
import type { FormFields } from '../shared/useForm'

export function OutcomeField({ form }: { form: FormFields<'outcome'> }) {
  const settings = currentSettings.value
  const offered = outcomesIn(settings)
  const typed = form.values.outcome.trim()
  return (
    <div class="stack outcome">
      <Clashing form={form} field="outcome" label={t('work.outcome')}>
        <TextField
          label={t('work.outcome')}
          placeholder={t('work.outcomeHint')}
          offers={offered}
          value={form.values.outcome}
          onValue={form.set('outcome')}
        />
      </Clashing>
      <div class="outcomes">
        {offered.slice(0, MOST).map((one) => (
          <Button key={one} small pressed={typed === one} onClick={() => form.set('outcome')(typed === one ? '' : one)}>
            {one}
          </Button>
        ))}
        {settings && typed && !offered.includes(typed) && (
          <Button
            small
            kind="quiet"
            onClick={() =>
              void actOn(settings, (seen) => editSettings({ outcomes: [...outcomesIn(seen), typed] }, seen))
            }
          >
            {t('outcome.keep', { outcome: typed })}
          </Button>
        )}
      </div>
    </div>
  )
}

/** So many stand as buttons; the others are offered as they are typed. */
const MOST = 6
