/** The settings as they are now, and the page's language and theme that follow them. */
import { computed, type ReadonlySignal } from '@preact/signals'
import type { Settings } from '../core/settings'
import { settings } from '../db/read'
import { browserLanguage, callThings, firstLook, language, speak } from './language'
import { live } from './live'

const row = live(settings)
/** The settings, once read. */
export const currentSettings: ReadonlySignal<Settings | undefined> = computed(() =>
  row.value.state === 'ready' ? row.value.value : undefined,
)

/** Whether it is known what they are, or that they cannot be read. */
export const settingsRead: ReadonlySignal<boolean> = computed(() => row.value.state !== 'loading')

/** Applies language and theme to the page, now and whenever they change. Called once by each page. */
export function applyLook(root: HTMLElement): void {
  firstLook(root)
  language.subscribe((value) => {
    root.lang = value
  })
  currentSettings.subscribe((value) => {
    if (!value) return
    speak(value.language ?? browserLanguage)
    callThings(value.nouns)
    if (value.theme) root.dataset.theme = value.theme
    else delete root.dataset.theme
    localStorage.setItem('theme', value.theme ?? '')
  })
}
