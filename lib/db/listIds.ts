/** The ids of all rows of a list, read or not: for an act on all of them. Only keys are read, from the index that the list has its order from. */
import { openAt } from '../core/dealOrder'
import type { LifeCycle } from '../core/person'
import { db } from './db'
import { findIds } from './find'

const END = '\uffff'
/** More hits than there are records. */
const ALL = 1_000_000

/** Of the open deals of a pipeline. */
export const openDealIds = async (pipelineId: string): Promise<string[]> => {
  const prefix = openAt(pipelineId)
  return db.deals
    .where('lists')
    .between(prefix, prefix + END)
    .primaryKeys()
}

/** Of people: all, those of one life cycle, or those that a search finds. */
export async function peopleIds(query: string, lifecycle?: LifeCycle): Promise<string[]> {
  const own =
    lifecycle && db.people.where('[lifecycle+sortName]').between([lifecycle, ''], [lifecycle, END], true, true)
  if (!query) return own ? own.primaryKeys() : db.people.toCollection().primaryKeys()
  const found = await findIds(query, ALL, 'person')
  if (!own) return found
  const of = new Set(await own.primaryKeys())
  return found.filter((id) => of.has(id))
}

/** Of companies: all, or those that a search finds. */
export const companyIds = async (query: string): Promise<string[]> =>
  query ? findIds(query, ALL, 'company') : db.companies.toCollection().primaryKeys()
