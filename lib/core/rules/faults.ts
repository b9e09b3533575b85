/** What keeps a rule from running, for its user to put right: see the texts `rules.fault.*`. */
export const FAULTS = [
  'field',
  'value',
  'filter',
  'stage',
  'until',
  'reason',
  'label',
  'template',
  'list',
  'place',
  'noun',
  'next',
  'bug',
] as const
export type FaultKind = (typeof FAULTS)[number]
/** `detail`: the field, the place, the words of an error. */
export type Fault = { kind: FaultKind; detail?: string }
