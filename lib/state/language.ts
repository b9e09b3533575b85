/** The user's language and look: which they are, the texts in it, and the page's attributes that follow. */
import { computed, type ReadonlySignal } from '@preact/signals'
import type { Settings } from '../core/settings'
import { LANGUAGES, type Language, type Params, type TextKey, text } from '../core/text'
import { settings } from '../db/read'
import { live } from './live'

/** The browser's language where Margin speaks it, else English. */
export const browserLanguage: Language = LANGUAGES.find((l) => navigator.language.startsWith(l)) ?? 'en'

const row = live(settings)
/** The settings, once read. */
export const currentSettings: ReadonlySignal<Settings | undefined> = computed(() =>
  row.value.state === 'ready' ? row.value.value : undefined,
)
// The last choice is kept beside the database too, so that the first paint is in the right language and colours.
const remembered = localStorage.getItem('language')
const startLanguage = LANGUAGES.find((l) => l === remembered) ?? browserLanguage

export const language: ReadonlySignal<Language> = computed(() => {
  const chosen = currentSettings.value
  return chosen ? (chosen.language ?? browserLanguage) : startLanguage
})

/** Applies language and theme to the page, now and whenever they change. Called once by each page. */
export function applyLook(root: HTMLElement): void {
  const stored = localStorage.getItem('theme')
  if (stored) root.dataset.theme = stored
  root.lang = startLanguage
  language.subscribe((value) => {
    root.lang = value
  })
  currentSettings.subscribe((value) => {
    if (!value) return
    localStorage.setItem('language', value.language ?? browserLanguage)
    if (value.theme) root.dataset.theme = value.theme
    else delete root.dataset.theme
    localStorage.setItem('theme', value.theme ?? '')
  })
}

/** The text of a key in the user's language. */
export const t = (key: TextKey, params?: Params): string => text(language.value, key, params)

/** The language with the browser's region, so that days and amounts are written as the user is used to. */
export const locale: ReadonlySignal<string> = computed(() =>
  navigator.language.startsWith(language.value) ? navigator.language : language.value,
)
