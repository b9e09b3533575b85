/** Words of other programs for what has a fixed list here: how a deal stands, and what kind of thing happened. */
import type { Status } from '../deal'
import { fold } from '../fold'

const STATUS: Record<Status, string> = {
  won: 'won, closed won, closedwon, win, gagne, gagnee, signe, signee, remporte, conclu, closed won stage, fermee gagnee',
  lost: 'lost, closed lost, closedlost, loss, perdu, perdue, fermee perdue',
  cancelled: 'cancelled, canceled, abandoned, deleted, annule, annulee, abandonne, abandonnee, disqualified',
  standby: 'standby, stand by, on hold, paused, sleeping, en attente, en pause, suspendu',
  todo: 'open, todo, to do, active, in progress, new, a faire, ouvert, ouverte, en cours, actif, nouveau',
}

const BY_WORDS = new Map(
  (Object.entries(STATUS) as [Status, string][]).flatMap(([status, list]) =>
    list.split(',').map((words) => [words.trim(), status] as const),
  ),
)

/** How a deal stands by a word of another program; undefined where it is none that is known. */
export const statusOf = (words: string): Status | undefined =>
  BY_WORDS.get(
    fold(words)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join(' '),
  )

const CALL = /\b(?:call|phone|appel|telephone|tel)\b/
const MEETING =
  /\b(?:meeting|event|visit|lunch|demo|appointment|reunion|rendez[ -]?vous|rdv|visite|dejeuner|evenement)\b/

/** What kind of thing happened; a note where nothing says. */
export function kindOfWords(words: string | undefined): 'call' | 'meeting' | 'note' {
  const text = fold(words ?? '')
  if (CALL.test(text)) return 'call'
  return MEETING.test(text) ? 'meeting' : 'note'
}
