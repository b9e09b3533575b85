/** The user's own words for people, companies, deals and the like, in each language. */
import { useState } from 'preact/hooks'
import { NounKey, type NounWords, nounKey, USUAL_NOUNS, withNoun } from '../../lib/core/nouns'
import { LANGUAGES, type Language } from '../../lib/core/text'
import { editSettings } from '../../lib/db/setup'
import { actOn } from '../../lib/state/actOn'
import { language, t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'
import '../norms/norms.css'
import { SavedField } from './SavedField'

const NAMES = { en: 'English', fr: 'Français' } as const satisfies Record<Language, string>

export function NounSettings() {
  const [of, setOf] = useState<Language>(language.value)
  const settings = currentSettings.value
  if (!settings) return null
  const own = settings.nouns ?? []
  const save = (noun: NounKey, words: NounWords | undefined) =>
    void actOn(settings, (seen) => editSettings({ nouns: withNoun(seen.nouns ?? [], noun, of, words) }, seen))
  return (
    <Section title={t('nouns.title')} class="settings-panel">
      <p class="quiet">{t('nouns.says')}</p>
      <div class="noun-language">
        <SelectField
          label={t('nouns.language')}
          value={of}
          onValue={setOf}
          options={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
        />
      </div>
      <div class="noun-rows">
        {NounKey.options.map((noun) => {
          const given = own.find((one) => nounKey(one) === nounKey({ noun, language: of }))
          return (
            <NounRow
              key={`${of} ${noun}`}
              noun={noun}
              words={given ?? USUAL_NOUNS[of][noun]}
              isOwn={given !== undefined}
              onChange={(words) => save(noun, words)}
            />
          )
        })}
      </div>
    </Section>
  )
}

type RowProps = {
  noun: NounKey
  words: NounWords
  isOwn: boolean
  onChange: (words: NounWords | undefined) => void
}

function NounRow({ noun, words, isOwn, onChange }: RowProps) {
  const { one, many, gender } = words
  const put = (part: Partial<NounWords>) => onChange({ one, many, ...(gender && { gender }), ...part })
  const check = (typed: string) => (typed.trim() ? undefined : t('problem.required'))
  const name = t(`nouns.${noun}`)
  return (
    <fieldset class="noun-row" aria-label={name}>
      <span class="name">{name}</span>
      <SavedField label={t('nouns.one')} value={one} check={check} onSave={(typed) => put({ one: typed.trim() })} />
      <SavedField label={t('nouns.many')} value={many} check={check} onSave={(typed) => put({ many: typed.trim() })} />
      {gender ? (
        <SelectField
          label={t('nouns.gender')}
          value={gender}
          onValue={(value) => put({ gender: value })}
          options={(['m', 'f'] as const).map((value) => ({ value, label: t(`nouns.gender.${value}`) }))}
        />
      ) : (
        <span />
      )}
      {isOwn ? (
        <Button small kind="quiet" aria-label={t('nouns.backLong', { noun: name })} onClick={() => onChange(undefined)}>
          {t('nouns.back')}
        </Button>
      ) : (
        <span />
      )}
    </fieldset>
  )
}
