/** What the user chooses for all rows: what happens to those who are here, as what new ones come, and what is taken where nothing is named. */
import { currencyChoices } from '../../lib/core/currencies'
import type { KnownChoice } from '../../lib/core/import/fate'
import { FIELDS_OF } from '../../lib/core/import/fields'
import type { ImportLook } from '../../lib/core/import/reader'
import type { ImportNoun } from '../../lib/core/import/record'
import { LifeCycle } from '../../lib/core/person'
import { storedPipelines } from '../../lib/db/read'
import type { FileImport } from '../../lib/state/fileImport'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { currentSettings } from '../../lib/state/look'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'

const NOUNS = Object.keys(FIELDS_OF) as ImportNoun[]
const KNOWN: readonly KnownChoice[] = ['fill', 'overwrite', 'skip', 'new']

export function ImportChoices({ way, look }: { way: FileImport; look: ImportLook }) {
  const { noun } = look
  // Rows of what is no table say themselves what they are.
  const isMixed = !look.columns
  const choices = way.choices.value
  const pipelines = useReady(storedPipelines, []) ?? []
  return (
    <Section title={t('transfer.choices')}>
      <div class="import-choices">
        {!isMixed && (
          <SelectField
            label={t('transfer.noun')}
            value={noun}
            options={NOUNS.map((value) => ({ value, label: t(`transfer.noun.${value}`) }))}
            // Columns of another noun are told anew.
            onValue={(value) => void way.read(undefined, value)}
          />
        )}
        <SelectField
          label={t('transfer.known')}
          hint={t('transfer.knownSays')}
          value={choices.known}
          options={KNOWN.map((value) => ({ value, label: t(`transfer.known.${value}`) }))}
          onValue={(known) => way.choose({ known })}
        />
        {(noun === 'person' || isMixed) && (
          <SelectField
            label={t('transfer.lifecycle')}
            value={choices.lifecycle}
            options={LifeCycle.options.map((value) => ({ value, label: t(`lifecycle.${value}`) }))}
            onValue={(lifecycle) => way.choose({ lifecycle })}
          />
        )}
        {noun === 'deal' && (
          <>
            <SelectField
              label={t('transfer.pipeline')}
              value={choices.pipelineId}
              options={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
              onValue={(pipelineId) => way.choose({ pipelineId })}
            />
            <SelectField
              label={t('transfer.currency')}
              value={choices.currency}
              options={currencyChoices(currentSettings.value?.currency).map((value) => ({ value, label: value }))}
              onValue={(currency) => way.choose({ currency })}
            />
            <label class="check">
              <input
                type="checkbox"
                checked={choices.otherCurrencies}
                onChange={(event) => way.choose({ otherCurrencies: event.currentTarget.checked })}
              />
              {t('transfer.otherCurrencies')}
            </label>
          </>
        )}
      </div>
    </Section>
  )
}
