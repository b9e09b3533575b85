/**
 * The user's language: which it is, and the texts in it. It needs no database, so that what is painted before that is open is
 * in the right words; `look.ts` says which language was chosen.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type NounName, nounNamesIn } from '../core/nouns'
import { textsWith } from '../core/nounWords'
import { LANGUAGES, type Language, type Params, type TextKey, text } from '../core/text'
import { fill } from '../core/text/catalogue'

/** The browser's language where Margin speaks it, else English. */
export const browserLanguage: Language = LANGUAGES.find((l) => navigator.language.startsWith(l)) ?? 'en'

// The last choice is kept beside the database too, so that the first paint is in the right language and colours.
const remembered = localStorage.getItem('language')
const spoken = signal<Language>(LANGUAGES.find((l) => l === remembered) ?? browserLanguage)

export const language: ReadonlySignal<Language> = spoken

/** Takes on a language, and keeps it for the next first paint. */
export function speak(chosen: Language): void {
  spoken.value = chosen
  localStorage.setItem('language', chosen)
}

/** The page's language and theme as they were last, before the database has said anything. */
export function firstLook(root: HTMLElement): void {
  const theme = localStorage.getItem('theme')
  if (theme) root.dataset.theme = theme
  root.lang = language.value
}

const NONE: readonly NounName[] = []
const called = signal<readonly NounName[]>(nounNamesIn(localStorage.getItem('nouns') ?? ''))
const ownTexts = computed(() => textsWith(language.value, called.value))

/** Takes on the user's own words for people, companies, deals, and keeps them for the next first paint. */
export function callThings(names: readonly NounName[] = NONE): void {
  const kept = names.length ? JSON.stringify(names) : ''
  if (kept === (localStorage.getItem('nouns') ?? '')) return
  called.value = names
  localStorage.setItem('nouns', kept)
}

/** The text of a key in the user's language, with her own words where she has any. */
export const t = (key: TextKey, params?: Params): string => {
  const own = ownTexts.value.get(key)
  return own === undefined ? text(language.value, key, params) : fill(language.value, own, params)
}

/** The language with the browser's region, so that days and amounts are written as the user is used to. */
export const locale: ReadonlySignal<string> = computed(() =>
  navigator.language.startsWith(language.value) ? navigator.language : language.value,
)
