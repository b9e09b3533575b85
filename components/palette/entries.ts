/** The rows of the palette: what is offered here and everywhere, each once, with the words by which it is found. */
import { ACTIONS, type ActionId, actionOf } from '../../lib/core/actions'
import { fold } from '../../lib/core/fold'
import { matchRank, RANK } from '../../lib/core/matchRank'
import { LANGUAGES, text } from '../../lib/core/text'
import { t } from '../../lib/state/language'
import type { Shortcut } from '../shared/shortcuts'
import type { Offered } from './open'

export type Entry = {
  /** Tells it from every other one, today and tomorrow. */
  key: string
  title: string
  /** What it acts on, or where it leads. */
  about: string
  shown?: string
  run: () => void
  /** It belongs to what the screen shows; the rest is at hand everywhere. */
  here: boolean
  takes: boolean
  order: number
  /** Folded: its own words, and those under which one may look for it too. */
  words: string
  others: string
}

const ORDER = new Map(Object.keys(ACTIONS).map((id, index) => [id, index]))
const EVERYWHERE = /^(go|add|look|settings)\.|^(help|undo|search|back|leave|fold|dock)$/

/**
 * @param offers by the parts of the screen
 * @param places what is at hand everywhere; where the screen offers the same, the screen is asked
 */
export function entriesOf(offers: readonly Offered[], places: readonly Shortcut[]): Entry[] {
  const all = new Map<string, Entry>()
  const add = (entry: Entry) => {
    if (!all.has(entry.key)) all.set(entry.key, entry)
  }
  for (const offer of offers)
    if (isChosen(offer)) add(entryOf(offer, offer.label, offer.where, !EVERYWHERE.test(offer.id)))
  for (const place of places)
    add(entryOf(place, place.label ?? t(actionOf(place.id).says), t('palette.everywhere'), false))
  return [...all.values()].sort((a, b) => a.order - b.order)
}

/** What moves the keyboard about is no action; what needs to know its key is offered one by one beside it. */
const isChosen = ({ id, label, perKey }: Offered): boolean =>
  !actionOf(id).moves && !perKey && label !== '' && id !== 'palette'

function entryOf(of: Shortcut, title: string, where: string, here: boolean): Entry {
  const { id, about, keys = [] } = of
  const { says, also, takes = false } = actionOf(id)
  const known = LANGUAGES.flatMap((one) => [text(one, says), also ? text(one, also) : ''])
  return {
    key: `${id}:${of.of ?? ''}:${of.beside || id.startsWith('task.') ? (about ?? '') : ''}`,
    title,
    about: about ?? (here ? where : ''),
    shown: (of.shown ?? keys)[0],
    run: () => of.run(new KeyboardEvent('keydown', { key: keys[0] ?? '' })),
    here,
    takes,
    order: placeIn(id, here, of.beside ?? false),
    words: fold(`${title} ${about ?? ''}`),
    others: fold(`${known.join(' ')} ${where}`),
  }
}

/** As the list of actions has them: first what the screen is about, then what stands beside it, field by field, and everywhere. */
function placeIn(id: ActionId, here: boolean, beside: boolean): number {
  const group = !here ? 3 : id === 'record.field' ? 2 : beside ? 1 : 0
  return group * 1000 + (ORDER.get(id) ?? 0)
}

/** How much nearer what is here, and what was used lately, comes to the top. */
const NEARER = { here: 0.2, lately: 0.3 }

/**
 * What fits a question, the best first. What takes something away is never among the surest: a name and Enter must take nobody off.
 * @param query as it was typed
 */
export function found(
  entries: readonly Entry[],
  query: string,
  lately: readonly string[],
): { sure: Entry[]; rest: Entry[] } {
  const folded = fold(query)
  const fitting = entries.flatMap((entry) => {
    const own = matchRank(folded, entry.words)
    const other = matchRank(folded, entry.others)
    const fit = Math.min(own ?? 9, other === undefined || other > RANK.words ? 9 : RANK.words + 0.5)
    if (fit === 9) return []
    const nearer = (entry.here ? NEARER.here : 0) + (lately.includes(entry.key) ? NEARER.lately : 0)
    return { entry, fit, at: fit - nearer }
  })
  fitting.sort((a, b) => a.at - b.at || a.entry.order - b.entry.order)
  const of = (sure: boolean) =>
    fitting.filter(({ fit, entry }) => (fit < RANK.inside && !entry.takes) === sure).map(({ entry }) => entry)
  return { sure: of(true), rest: of(false) }
}
