/** The words for people, companies, deals and the like, in place of which the user may put her own, in each language. */
import * as z from 'zod/mini'
import type { Language } from './text/catalogue'

export const NounKey = z.enum(['person', 'suspect', 'lead', 'contact', 'company', 'deal', 'pipeline', 'sheet'])
export type NounKey = z.infer<typeof NounKey>

/** One noun in one language. `gender` is what French asks for. */
export const NounName = z.object({
  noun: NounKey,
  language: z.enum(['en', 'fr']),
  one: z.string(),
  many: z.string(),
  gender: z.optional(z.enum(['m', 'f'])),
})
export type NounName = z.infer<typeof NounName>
export type NounWords = Pick<NounName, 'one' | 'many' | 'gender'>

export const nounKey = ({ noun, language }: Pick<NounName, 'noun' | 'language'>): string => `${language} ${noun}`

/** The usual words, as they stand inside a sentence. */
export const USUAL_NOUNS: Record<Language, Record<NounKey, NounWords>> = {
  en: {
    person: { one: 'person', many: 'people' },
    suspect: { one: 'suspect', many: 'suspects' },
    lead: { one: 'lead', many: 'leads' },
    contact: { one: 'contact', many: 'contacts' },
    company: { one: 'company', many: 'companies' },
    deal: { one: 'deal', many: 'deals' },
    pipeline: { one: 'pipeline', many: 'pipelines' },
    sheet: { one: 'list', many: 'lists' },
  },
  fr: {
    person: { one: 'personne', many: 'personnes', gender: 'f' },
    suspect: { one: 'suspect', many: 'suspects', gender: 'm' },
    lead: { one: 'prospect', many: 'prospects', gender: 'm' },
    contact: { one: 'contact', many: 'contacts', gender: 'm' },
    company: { one: 'compte', many: 'comptes', gender: 'm' },
    deal: { one: 'opportunité', many: 'opportunités', gender: 'f' },
    pipeline: { one: 'pipeline', many: 'pipelines', gender: 'm' },
    sheet: { one: 'fichier', many: 'fichiers', gender: 'm' },
  },
}

/** Names with a noun called otherwise from now on; without words it is called as usual again. */
export function withNoun(
  names: readonly NounName[],
  noun: NounKey,
  language: Language,
  words: NounWords | undefined,
): NounName[] | undefined {
  const key = nounKey({ noun, language })
  const rest = names.filter((one) => nounKey(one) !== key)
  const all = words ? [...rest, { noun, language, ...words }] : rest
  return all.length ? all : undefined
}

/** The names that were kept as JSON beside the database; none where that is something else. */
export function nounNamesIn(json: string): readonly NounName[] {
  try {
    return z.array(NounName).parse(JSON.parse(json || '[]'))
  } catch {
    return []
  }
}
