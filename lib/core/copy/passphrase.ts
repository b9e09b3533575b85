/** The passphrase that copies are sealed with: what may be chosen. */

/** What people may choose: eight letters are guessed in hours, whatever scrypt costs. */
export const SHORTEST_PASSPHRASE = 12

/** What is wrong with a passphrase as typed; undefined where nothing is. Blanks at its ends would be lost on paper. */
export function passphraseProblem(typed: string): 'short' | 'ends' | 'same' | undefined {
  if (typed.trim() !== typed) return 'ends'
  if ([...typed].length < SHORTEST_PASSPHRASE) return 'short'
  return new Set(typed).size < 5 ? 'same' : undefined
}
