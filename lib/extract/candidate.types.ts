/** The shapes live with the other nouns in core, where the screens may read them too. */
export type { Candidate, Found, FoundPhone } from '../core/candidate'
