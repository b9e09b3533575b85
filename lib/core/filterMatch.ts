/**
 * Putting a filter to records.
 *
 * Unknown matches no comparison. A deal without an amount is not of more than 5,000, nor of less, nor is its amount another
 * one than 5,000: it is found by asking whether the field is empty, and by nothing else. So of `is`, `is not` and `is
 * empty` exactly one is true of every record.
 *
 * A condition that cannot be asked (its field is gone, nothing is said to compare with) matches nothing either: a list that
 * shows too little is seen, one that shows too much is acted on.
 */
import type { Noun } from './customField'
import { type About, fieldOf, fieldsOf, type RecordOf } from './fields'
import type { Condition, Filter, Join } from './filter'
import { faultOf, questionOf } from './filterTests'

export const NO_FILTER: Filter = { join: 'and', groups: [] }

/** Every condition, in order. */
export const conditionsOf = (filter: Filter | undefined): Condition[] =>
  (filter?.groups ?? []).flatMap((group) => group.conditions)

/** Whether a filter asks anything of a field. */
export const asksOf = (filter: Filter | undefined, ...fields: readonly string[]): boolean =>
  conditionsOf(filter).some((condition) => fields.includes(condition.field))

/**
 * A filter made ready to be put to many records. Groups without a condition do not count; without any all records match.
 * @param about read once: a field that is read by the day is read by that day
 */
export function matcher<N extends Noun>(
  noun: N,
  filter: Filter | undefined,
  about: About,
): (row: RecordOf[N]) => boolean {
  const fields = new Map(fieldsOf(noun, about).map((field) => [field.id, field]))
  const groups = (filter?.groups ?? [])
    .filter((group) => group.conditions.length)
    .map(({ join, conditions }) =>
      joined(
        join,
        conditions.map((condition) => {
          const field = fields.get(condition.field)
          return (field && questionOf(field, condition, about)) ?? (() => false)
        }),
      ),
    )
  return groups.length ? joined(filter?.join ?? 'and', groups) : () => true
}

const joined = <R>(join: Join, all: readonly ((row: R) => boolean)[]): ((row: R) => boolean) =>
  all.length === 1 && all[0]
    ? all[0]
    : join === 'and'
      ? (row) => all.every((one) => one(row))
      : (row) => all.some((one) => one(row))

/** Whether a record matches a filter. For more than a few records see `matcher`. */
export const matches = <N extends Noun>(noun: N, filter: Filter | undefined, row: RecordOf[N], about: About): boolean =>
  matcher(noun, filter, about)(row)

/** Why a condition cannot be asked, and where it stands: its field is gone, the question is none of the field's, or what to compare with is missing. */
export type FilterProblem = { group: number; at: number; problem: 'field' | 'op' | 'value' }

export function problems(noun: Noun, filter: Filter | undefined, about: About): FilterProblem[] {
  return (filter?.groups ?? []).flatMap(({ conditions }, group) =>
    conditions.flatMap((condition, at) => {
      const problem = problemOf(noun, condition, about)
      return problem ? [{ group, at, problem }] : []
    }),
  )
}

function problemOf(noun: Noun, condition: Condition, about: About): FilterProblem['problem'] | undefined {
  const field = fieldOf(noun, condition.field, about)
  return field ? faultOf(field, condition) : 'field'
}

/** The filter without the conditions that are still being filled in; the very same where there are none. */
export function finished(noun: Noun, filter: Filter, about: About): Filter {
  const open = problems(noun, filter, about).filter((one) => one.problem === 'value')
  if (!open.length) return filter
  return {
    ...filter,
    groups: filter.groups.map(({ join, conditions }, group) => ({
      join,
      conditions: conditions.filter((_, at) => !open.some((one) => one.group === group && one.at === at)),
    })),
  }
}

/**
 * The conditions that every match must meet: by these an index may be chosen.
 */
export function musts(filter: Filter | undefined): Condition[] {
  const groups = (filter?.groups ?? []).filter((group) => group.conditions.length)
  if (groups.length > 1 && filter?.join === 'or') return []
  return groups.flatMap(({ join, conditions }) => (join === 'and' || conditions.length === 1 ? conditions : []))
}

/** Whether a filter asks how deals ended: then closed ones are listed too, which otherwise no list of deals shows. */
export const asksClosed = (filter: Filter | undefined): boolean =>
  asksOf(filter, 'status', 'closedDay', 'reason', 'rival')

/** Which other records have to be looked up to answer a filter: the names of companies, of people. */
export function lookedUp(noun: Noun, filter: Filter | undefined, about: About): Set<'companies' | 'people'> {
  return new Set(conditionsOf(filter).flatMap(({ field }) => fieldOf(noun, field, about)?.needs ?? []))
}
