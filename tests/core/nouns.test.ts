/** The user's own nouns in texts, in both languages. */
import { expect, test } from 'vitest'
import { NounKey, type NounName, USUAL_NOUNS, withNoun } from '../../lib/core/nouns'
import { NOUN_TEXTS } from '../../lib/core/nounTexts'
import { closed, textsWith } from '../../lib/core/nounWords'
import { catalogue, LANGUAGES, type TextKey } from '../../lib/core/text'

test.each(LANGUAGES)('with the usual nouns every open text is the text of the catalogue, in %s', (language) => {
  for (const [key, open] of Object.entries(NOUN_TEXTS[language]))
    expect(closed(language, open, USUAL_NOUNS[language]), key).toBe(catalogue[language][key as TextKey])
})

const named = (language: 'en' | 'fr', noun: NounKey, one: string, many: string, gender?: 'm' | 'f'): NounName => ({
  noun,
  language,
  one,
  many,
  ...(gender && { gender }),
})

test('English asks for a or an; where the letter does not tell, the usual text stays', () => {
  const texts = textsWith('en', [
    named('en', 'deal', 'opportunity', 'opportunities'),
    named('en', 'person', 'individual', 'individuals'),
    named('en', 'lead', 'hopeful', 'hopefuls'),
  ])
  expect(texts.get('nav.deals')).toBe('Opportunities')
  expect(texts.get('deal.newLong')).toBe('New opportunity')
  expect(texts.get('sidebar.addPerson')).toBe('Add an individual')
  expect(texts.get('person.saveAsLead')).toBe('Save as hopeful')
  expect(texts.has('sidebar.addNamed')).toBe(false)
  expect(texts.has('nav.companies')).toBe(false)
  expect(textsWith('fr', [named('en', 'deal', 'case', 'cases')]).size).toBe(0)
})

test('French asks for the gender, and for the first letter', () => {
  const texts = textsWith('fr', [
    named('fr', 'deal', 'affaire', 'affaires', 'f'),
    named('fr', 'company', 'établissement', 'établissements', 'm'),
    named('fr', 'person', 'interlocuteur', 'interlocuteurs', 'm'),
    named('fr', 'pipeline', 'hangar', 'hangars', 'm'),
  ])
  expect(texts.get('deal.create')).toBe('Créer l’affaire')
  expect(texts.get('change.dealAdded')).toBe('Affaire créée : {title}')
  expect(texts.get('company.new')).toBe('Nouvel établissement')
  expect(texts.get('company.save')).toBe('Enregistrer l’établissement')
  expect(texts.get('sidebar.addPerson')).toBe('Ajouter un interlocuteur')
  expect(texts.get('deal.pipeline')).toBe('Hangar')
  expect(texts.has('pipeline.add')).toBe(false)
  const masculine = textsWith('fr', [named('fr', 'deal', 'dossier', 'dossiers', 'm')])
  expect(masculine.get('change.dealAdded')).toBe('Dossier créé : {title}')
  expect(masculine.get('deal.newLong')).toBe('Nouveau dossier')
  expect(masculine.get('snapshot.deals')).toBe('{n} dossier|{n} dossiers')
})

test('a word cannot break the text that it stands in, and taking it back leaves nothing', () => {
  const texts = textsWith('en', [named('en', 'deal', 'a|b {n}', '{x}|y')])
  expect(texts.get('snapshot.deals')).toBe('{n} a b  n|{n} x  y')
  const names = withNoun([], 'deal', 'en', { one: 'case', many: 'cases' })
  expect(names).toEqual([named('en', 'deal', 'case', 'cases')])
  expect(withNoun(names ?? [], 'deal', 'en', undefined)).toBeUndefined()
  expect(NounKey.options).toEqual(Object.keys(USUAL_NOUNS.fr))
})
