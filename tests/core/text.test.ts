import { expect, test } from 'vitest'
import { ACTIONS, type Action, NOT_STARTED } from '../../lib/core/actions'
import { catalogue, type TextKey, text } from '../../lib/core/text'
import { fill } from '../../lib/core/text/catalogue'

test('a text takes the plural form of its language: zero is plural in English, singular in French', () => {
  expect(fill('en', '{n} message|{n} messages', { n: 1 })).toBe('1 message')
  expect(fill('en', '{n} message|{n} messages', { n: 0 })).toBe('0 messages')
  expect(fill('fr', '{n} e-mail|{n} e-mails', { n: 0 })).toBe('0 e-mail')
})

test('no line of a French text ends before a sign that stands apart, nor behind an opening quotation mark', () => {
  const plain = Object.keys(catalogue.fr).filter((key) => / [;:?!»]|« /.test(text('fr', key as TextKey)))
  expect(plain).toEqual([])
  expect(text('fr', 'report.rate.wrong')).toContain('Taux\u00a0: ')
  // What a name holds stays as it is.
  expect(fill('fr', '{name} ?', { name: 'a ; b' })).toBe('a ; b\u00a0?')
})

test('what a parameter holds is never read as a parameter or a plural', () => {
  expect(fill('en', 'Deal: {title}', { title: '{n} a|b $& {title}' })).toBe('Deal: {n} a|b $& {title}')
})

test('a name from right to left, or one that turns its direction, does not turn the sentence around it', () => {
  expect(fill('en', '{name} saved.', { name: 'דוד לוי' })).toBe('\u2068דוד לוי\u2069 saved.')
  expect(fill('en', '{name} saved.', { name: '\u2069\u202eevil' })).toBe('\u2068\u202eevil\u2069 saved.')
  expect(fill('en', '{name} saved.', { name: 'Léa' })).toBe('Léa saved.')
})

test('whatever the journal can tell of, the palette starts, or the list of actions says why it does not', () => {
  const changes = Object.keys(catalogue.en).filter((key) => key.startsWith('change.'))
  const started = new Set<string>(Object.values<Action>(ACTIONS).flatMap((action) => action.writes ?? []))
  const explained = Object.keys(NOT_STARTED)
  // Forgotten: give it an entry in lib/core/actions, and offer it with `useShortcuts` or `useActs` where it can be done.
  expect(changes.filter((key) => !started.has(key) && !explained.includes(key))).toEqual([])
  expect(explained.filter((key) => started.has(key))).toEqual([])
})
