/** Why two records may be one, and how sure that is, in words. */
import type { Reason } from '../../lib/core/match/record'
import type { MergeTable } from '../../lib/core/merge'
import { t } from '../../lib/state/language'

/** "Likely: the same company, a nickname; but other titles". */
export function whyWords(why: readonly Reason[], sure: number): string {
  const isAgainst = (reason: Reason) => reason.startsWith('other')
  const words = (reasons: readonly Reason[]) =>
    [...new Set(reasons)].flatMap((reason) => (reason === 'noName' ? [] : t(`match.${reason}`))).join(', ')
  const [pro, contra] = [why.filter((one) => !isAgainst(one) && one !== 'noName'), why.filter(isAgainst)]
  const params = {
    how: t(`match.${sure >= 0.8 ? 'veryLikely' : sure >= 0.5 ? 'likely' : 'perhaps'}`),
    why: words(pro),
    but: words(contra),
  }
  if (!pro.length) return t('match.onlyBut', params)
  return t(contra.length ? 'match.whyBut' : 'match.why', params)
}

/** The answer that two are not one. */
export const notSame = (table: MergeTable) => (table === 'people' ? 'match.notSame' : 'match.notSameCompany')
