/** The plan of an import: what becomes of each row, in the order of the file, given what is known here. Nothing is written by it. */
import type { ActivityType } from '../activityType'
import type { Fate, ReadyRecord } from './fate'
import { planCompany } from './planCompany'
import { planDeal } from './planDeal'
import { planPerson } from './planPerson'
import { planActivity, planTask } from './planWork'
import { refuse } from './refuse'
import type { World } from './world'

/**
 * @param world what the rows can be about; it takes in what they make
 * @param types the user's own types of activities
 * @returns a fate for each row; what is to be written lies ready in the world
 */
export function planRows(world: World, records: readonly ReadyRecord[], types: readonly ActivityType[] = []): Fate[] {
  return records.map((record) => planRow(world, record, types))
}

function planRow(world: World, record: ReadyRecord, types: readonly ActivityType[]): Fate {
  switch (record.noun) {
    case 'person':
      return planPerson(world, record)
    case 'company':
      return planCompany(world, record)
    case 'deal':
      return planDeal(world, record)
    case 'activity':
      return planActivity(world, record, types)
    case 'task':
      return planTask(world, record)
    default:
      return refuse(record, 'import.why.kind')
  }
}
