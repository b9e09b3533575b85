/** What an entry of the list of actions says of one action: its words, its keys, and what it leaves in the journal. */
import type { TextKey } from '../text'

/** Texts of the journal. */
export type ChangeKey = Extract<TextKey, `change.${string}`>

export type Action = {
  /** Its words, in the palette and in the help. */
  says: TextKey
  /** Any of these starts it where it is offered: `j`, `Enter`, `Mod+k` (Ctrl, or ⌘ on a Mac). */
  keys?: readonly string[]
  /** Other words under which it is looked for. */
  also?: TextKey
  /** What it may write into the journal. */
  writes?: readonly ChangeKey[]
  /** It takes something away: found by what it is called, it still stands below the records of that name. */
  takes?: true
  /** It only moves the keyboard about within a list: a key, and nothing for the palette, which gives the keyboard back to where it was. */
  moves?: true
}

/** Declares an area's actions; their ids stay known to the types. */
export const actions = <K extends string>(area: Record<K, Action>): Record<K, Action> => area
