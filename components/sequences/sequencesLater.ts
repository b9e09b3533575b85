/** The sequences of a person: seldom looked at first, so their script comes once the screen stands. */
import { later } from '../shared/later'

export const PersonSequences = later(async () => (await import('./PersonSequences')).PersonSequences)
