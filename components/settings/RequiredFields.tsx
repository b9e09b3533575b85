/** Which fields must be filled in, of one noun from one source at a time. */
import { useState } from 'preact/hooks'
import { Noun } from '../../lib/core/customField'
import { ANY_SOURCE, type Norms, REQUIRABLE, requiredKey, SOURCES, withRequired } from '../../lib/core/norms/settings'
import { names } from '../../lib/core/siteNames'
import { ownFields } from '../../lib/db/read'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { normField } from '../norms/normWords'
import { SelectField } from '../shared/SelectField'

type Props = { norms: Norms; onChange: (change: (norms: Norms) => Norms) => void }

export function RequiredFields({ norms, onChange }: Props) {
  const [noun, setNoun] = useState<Noun>('people')
  const [source, setSource] = useState<string>(ANY_SOURCE)
  const own = useReady(ownFields, []) ?? []
  const custom = own
    .filter((one) => one.noun === noun && one.removedOn === undefined)
    .sort((a, b) => a.place - b.place)
    .map((one) => `custom.${one.id}`)
  const askedOf = (from: string) =>
    norms.required?.find((one) => requiredKey(one) === requiredKey({ noun, source: from }))?.fields ?? []
  // Deals are made by hand, or come from a file: no page is one.
  const sites = noun === 'deals' ? [] : Object.values(names)
  return (
    <div class="norm-required">
      <h3 class="name">{t('norms.required')}</h3>
      <div class="form settings-row">
        <SelectField
          label={t('norms.noun')}
          value={noun}
          onValue={(value) => {
            setNoun(value)
            setSource(ANY_SOURCE)
          }}
          options={Noun.options.map((value) => ({ value, label: t(`nav.${value}`) }))}
        />
        <SelectField
          label={t('norms.source')}
          value={source}
          onValue={setSource}
          options={[
            ...SOURCES.map((value): { value: string; label: string } => ({ value, label: t(`norms.source.${value}`) })),
            ...sites.map(({ id, label }) => ({ value: id, label: t('norms.source.site', { site: label }) })),
          ]}
        />
      </div>
      <fieldset class="norm-fields" aria-label={t('norms.required')}>
        {[...REQUIRABLE[noun], ...custom].map((field) => {
          const isAskedOfAll = source !== ANY_SOURCE && askedOf(ANY_SOURCE).includes(field)
          return (
            <label key={field} class="check">
              <input
                type="checkbox"
                disabled={isAskedOfAll}
                checked={isAskedOfAll || askedOf(source).includes(field)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange((seen) => withRequired(seen, noun, source, field, checked))
                }
              />
              <span>
                {normField(noun, field, own)}
                {isAskedOfAll && <span class="hint"> {t('norms.alsoAny')}</span>}
              </span>
            </label>
          )
        })}
      </fieldset>
    </div>
  )
}
