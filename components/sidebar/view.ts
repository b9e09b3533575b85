import type { Candidate } from '../../lib/core/candidate'

/** What the sidebar or the popup shows in place of its own list: a record that was searched for, or a form to add one. */
export type View =
  | { show: 'home' }
  | { show: 'person' | 'company' | 'deal'; id: string }
  | { show: 'given'; people: readonly Candidate[] }
  | { show: 'add-person' | 'add-company' | 'add-deal'; name: string }
