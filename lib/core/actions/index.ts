/**
 * The one list of what a user can start: each action once, with its words, its keys, and what it writes into the journal. The
 * palette (Ctrl or ⌘ K) and the help (`?`) both read it; what runs is given by the part of the screen that can do it
 * (`components/shared/shortcuts.ts`), so that an action is offered exactly where it makes sense.
 *
 * A new way to change something: an entry here, and `useShortcuts` or `useActs` with its id where it can be done.
 */
import type { Action, ChangeKey } from './action'
import { dealActions } from './deals'
import { listActions } from './lists'
import { placeActions, settingsActions } from './places'
import { prospectingActions } from './prospecting'
import { recordActions } from './records'

export const ACTIONS = {
  ...dealActions,
  ...recordActions,
  ...listActions,
  ...prospectingActions,
  ...placeActions,
  ...settingsActions,
}

export type ActionId = keyof typeof ACTIONS

export const actionOf = (id: ActionId): Action => ACTIONS[id]

/** Changes that nothing in the palette starts, and why. */
export const NOT_STARTED: Partial<Record<ChangeKey, string>> = {
  'change.setUp': 'Margin does it by itself when it is installed',
  'change.emailsAutoLogged': 'a rule of the user does it by itself',
  'change.ruleRan': 'a rule of the user does it by itself when its time has come',
  'change.imported': 'an older way in, by which no screen goes',
  'change.toldSame': 'the answer to a question that the page beside the sidebar raises',
  'change.activityEdited': 'of one line among many of a timeline, each with a menu of its own',
  'change.activityRemoved': 'of one line among many of a timeline, each with a menu of its own',
  'change.dealTagsSet': 'typed into the cell of a list; on its page each tag of a deal is added or taken off by itself',
  'change.dealLineEdited': 'typed into the row of the product itself',
  'change.dealLineMoved': 'of one row among many, by the arrows on it',
}

export type { Action, ChangeKey } from './action'
