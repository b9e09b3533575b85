/**
 * How a text is written down and filled in. Each area of the product keeps its texts in one file beside this one, both
 * languages next to each other, so that neither can be forgotten: the types ask for the same keys.
 *
 * `{name}` is replaced by a parameter. A text with `|` holds plural forms, chosen by the parameter `n`: "one|other".
 */
import { numberFormat } from '../formats'

export type Language = 'en' | 'fr'
export const LANGUAGES: readonly Language[] = ['en', 'fr']

export type Params = Record<string, string | number>

/** Declares an area's texts; a key missing in one language is a type error. */
export function texts<K extends string>(
  en: Record<K, string>,
  fr: NoInfer<Record<K, string>>,
): Record<Language, Record<K, string>> {
  return { en, fr }
}

const rules: Record<Language, Intl.PluralRules> = { en: new Intl.PluralRules('en'), fr: new Intl.PluralRules('fr') }

/** A sign of French that stands apart from its word, which no line may end between (Lexique des règles typographiques). */
const APART = / (?=[;:?!»])|(?<=«) /g
const bound = (language: Language, form: string): string => (language === 'fr' ? form.replace(APART, '\u00a0') : form)

/** Fills a text: picks the plural form by `params.n`, then puts the parameters in. An unknown parameter stays as written. */
export function fill(language: Language, text: string, params: Params = {}): string {
  const forms = text.split('|')
  const form = forms.length > 1 && rules[language].select(Number(params.n)) === 'one' ? forms[0] : forms.at(-1)
  return bound(language, form ?? text).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? numberFormat(language).format(value) : isolated(value)
  })
}

/** Letters that are written from right to left, and the marks that turn what follows them (Unicode Standard Annex 9). */
const TURNS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u202a-\u202e\u2066-\u2069]/
const ISOLATES = /[\u2066-\u2069]/g

/** A name that is written from right to left, or says so of itself, turns nothing but itself: the sentence around it stays in order. */
const isolated = (value: string): string => (TURNS.test(value) ? `\u2068${value.replace(ISOLATES, '')}\u2069` : value)
