/** Why deals are lost, as Margin offers it: what holds for every sale, and what is usual in a trade. */
import type { Template } from './template'
import { LANGUAGES, type Language, type TextKey, text } from './text'

/** Offered until the user keeps a list of her own, or begins with a trade. */
export const USUAL_LOSSES: readonly TextKey[] = [
  'reason.default.rival',
  'reason.default.price',
  'reason.default.product',
  'reason.default.timing',
]

/** What a pipeline begins with. `template` undefined: the plain start. `all`: every template; a list that one made is not the user's own. */
export type Trade = { template: Template | undefined; language: Language; all: readonly Template[] }

const usual = (language: Language): string[] => USUAL_LOSSES.map((key) => text(language, key))

/**
 * The reasons once a pipeline is begun in place of the one that there was: those of its trade, unless the list is the user's own.
 * @param kept undefined: the usual ones
 */
export function lossesInstead(kept: string[] | undefined, { template, language, all }: Trade): string[] | undefined {
  const isOurs = !kept || all.some((one) => LANGUAGES.some((each) => same(one.reasonsLost[each], kept)))
  return isOurs ? template?.reasonsLost[language] : kept
}

/**
 * The reasons once a trade's pipeline stands beside others, in which deals go on being lost: its own behind those that are
 * offered, each once. A list in which the user wrote a word of her own stays as it is.
 */
export function lossesBeside(kept: string[] | undefined, { template, language, all }: Trade): string[] | undefined {
  if (!template) return kept
  const known = new Set(LANGUAGES.flatMap((each) => [...usual(each), ...all.flatMap((one) => one.reasonsLost[each])]))
  if (kept?.some((reason) => !known.has(reason))) return kept
  return [...new Set([...(kept ?? usual(language)), ...template.reasonsLost[language]])]
}

const same = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n')
