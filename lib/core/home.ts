/** The cards of the home page: which there are, which the user wants, and in which order. */

export const HOME_CARDS = ['today', 'totals', 'out', 'forecast', 'targets', 'recent', 'notes'] as const
export type HomeCard = (typeof HOME_CARDS)[number]

/** What is shown, in its order; all of them where nothing was chosen yet. A card that this version does not know is passed over. */
export const shownCards = (chosen: readonly string[] | undefined): HomeCard[] =>
  chosen ? [...new Set(chosen)].flatMap((id) => HOME_CARDS.filter((one) => one === id)) : [...HOME_CARDS]

/** Those that could be shown besides, in their usual order. */
export const hiddenCards = (shown: readonly HomeCard[]): HomeCard[] => HOME_CARDS.filter((one) => !shown.includes(one))

/** The cards with one moved by a place; the same where there is no such place. */
export function movedCard(shown: readonly HomeCard[], card: HomeCard, by: -1 | 1): HomeCard[] {
  const from = shown.indexOf(card)
  const other = shown[from + by]
  if (from < 0 || other === undefined) return [...shown]
  return shown.with(from, other).with(from + by, card)
}

/** The cards with one in the place of another, which and those between make room; the same where either is not shown. */
export function placedCard(shown: readonly HomeCard[], card: HomeCard, at: HomeCard): HomeCard[] {
  const to = shown.indexOf(at)
  if (to < 0 || !shown.includes(card)) return [...shown]
  return shown.filter((one) => one !== card).toSpliced(to, 0, card)
}

/** The cards with one put behind the others, or taken off. */
export const toggledCard = (shown: readonly HomeCard[], card: HomeCard): HomeCard[] =>
  shown.includes(card) ? shown.filter((one) => one !== card) : [...shown, card]
