/** The norms of entry as screens ask for them: with a reader of telephone numbers, which is brought once somebody needs it. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { PhoneNorms, PhoneReader } from '../core/norms/phones'
import type { Norms } from '../core/norms/settings'
import type { Rules } from '../core/norms/troubles'
import { currentSettings } from './look'
import { meetFailure } from './trouble'

const NONE: Norms = {}
/** What the user asks of records; nothing while that is not read. */
export const norms: ReadonlySignal<Norms> = computed(() => currentSettings.value?.norms ?? NONE)

const reader = signal<PhoneReader | undefined>(undefined)
const countries = signal<readonly string[]>([])
/** The countries whose numbers can be read; none until the reader is there. */
export const phoneCountries: ReadonlySignal<readonly string[]> = countries
let asked: Promise<PhoneReader> | undefined

/** The plans of numbers are large, and most pages need none of them. */
async function phoneReader(): Promise<PhoneReader> {
  asked ??= import('../extract/phoneForm').then(({ readPhone, phoneCountries }) => {
    countries.value = phoneCountries()
    reader.value = readPhone
    return readPhone
  })
  return asked
}

/** Brings the reader of numbers, for `phoneNorms`. */
export const wantPhones = (): void => {
  phoneReader().catch(meetFailure)
}

const likely = new Intl.Locale(navigator.language).maximize().region

/** What numbers are read and shown by; undefined until the reader is there. */
export const phoneNorms: ReadonlySignal<PhoneNorms | undefined> = computed(() => {
  const read = reader.value
  return read && { ...norms.value, likely, read }
})

/** All that records are looked at by. */
export async function readRules(asOf: Norms): Promise<Rules> {
  return { ...asOf, likely, read: await phoneReader(), norms: asOf }
}
