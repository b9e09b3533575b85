/** The kinds of change as the journal's filter groups them. */
import type { Label } from './change'

type Kind = Label['key'] extends `change.${infer K}` ? K : never
export const CHANGE_GROUPS = [
  'people',
  'companies',
  'deals',
  'emails',
  'activities',
  'tasks',
  'many',
  'settings',
  'undo',
] as const
export type ChangeGroup = (typeof CHANGE_GROUPS)[number]

const GROUPS: Record<Kind, ChangeGroup> = {
  personAdded: 'people',
  personEdited: 'people',
  personRemoved: 'people',
  peopleMerged: 'people',
  toldApart: 'people',
  toldSame: 'people',
  companiesMerged: 'companies',
  companiesToldApart: 'companies',
  companyAdded: 'companies',
  companyEdited: 'companies',
  companyRemoved: 'companies',
  emailLogged: 'emails',
  emailsLogged: 'emails',
  emailsAutoLogged: 'emails',
  dealAdded: 'deals',
  dealEdited: 'deals',
  dealRemoved: 'deals',
  dealMoved: 'deals',
  dealTodo: 'deals',
  dealStandby: 'deals',
  dealWon: 'deals',
  dealLost: 'deals',
  dealCancelled: 'deals',
  dealLineAdded: 'deals',
  dealLineEdited: 'deals',
  dealLineRemoved: 'deals',
  dealLineCurrency: 'deals',
  nextAction: 'deals',
  nextDone: 'deals',
  nextSnoozed: 'deals',
  noteAdded: 'activities',
  callAdded: 'activities',
  meetingAdded: 'activities',
  activityEdited: 'activities',
  activityRemoved: 'activities',
  taskAdded: 'tasks',
  taskEdited: 'tasks',
  taskDone: 'tasks',
  taskReopened: 'tasks',
  taskRemoved: 'tasks',
  settings: 'settings',
  stages: 'settings',
  setUp: 'settings',
  sample: 'many',
  imported: 'many',
  peopleEdited: 'many',
  undo: 'undo',
  redo: 'undo',
}

/** The kinds of a group. */
export const kindsOf = (group: ChangeGroup): string[] =>
  Object.entries(GROUPS).flatMap(([kind, of]) => (of === group ? [kind] : []))
