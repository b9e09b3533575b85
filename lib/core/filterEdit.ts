/** Changing a filter as its bar does: conditions and groups that come and go, and the word between them. */
import type { Noun } from './customField'
import { type About, fieldsOf } from './fields'
import type { Condition, Filter, Join } from './filter'
import { opsOf } from './filterOps'

/** The fields that are asked for most, where a new condition begins. */
const USUAL: Record<Noun, string> = { people: 'lifecycle', companies: 'roles', deals: 'stage' }

/** A condition that is still to be filled in: the noun's usual field with its first question. */
export function newCondition(noun: Noun, about: About): Condition {
  const field = fieldsOf(noun, about).find(({ id }) => id === USUAL[noun])
  return { field: USUAL[noun], op: (field && opsOf(field)[0]) ?? 'known' }
}

/**
 * The filter with a condition in the place of another, or behind all of its group.
 * @param to left out: a new one, to be filled in
 * @param at its place; left out: behind the others
 */
export function withCondition(
  noun: Noun,
  filter: Filter | undefined,
  group: number,
  about: About,
  to: Condition = newCondition(noun, about),
  at?: number,
): Filter {
  const groups = filter?.groups.length ? filter.groups : [{ join: 'and' as const, conditions: [] }]
  return {
    join: filter?.join ?? 'and',
    groups: groups.map((one, i) => {
      if (i !== group) return one
      const { conditions } = one
      return { ...one, conditions: at === undefined ? [...conditions, to] : conditions.with(at, to) }
    }),
  }
}

/** The filter without a condition; a group goes with its last one. */
export const withoutCondition = (filter: Filter, group: number, at: number): Filter => ({
  ...filter,
  groups: filter.groups
    .map((one, i) => (i === group ? { ...one, conditions: one.conditions.filter((_, j) => j !== at) } : one))
    .filter((one) => one.conditions.length),
})

/** The filter with a group of one new condition behind the others; between groups it is or, until one says otherwise. */
export const withGroup = (noun: Noun, filter: Filter, about: About): Filter => ({
  join: filter.groups.length > 1 ? filter.join : 'or',
  groups: [...filter.groups, { join: 'and', conditions: [newCondition(noun, about)] }],
})

export const withJoin = (filter: Filter, join: Join): Filter => ({ ...filter, join })

export const withGroupJoin = (filter: Filter, group: number, join: Join): Filter => ({
  ...filter,
  groups: filter.groups.map((one, i) => (i === group ? { ...one, join } : one)),
})

/** The filter that asks for one thing more of every match. Two levels are enough: what is true of several groups is asked in each. */
export function narrowed(filter: Filter | undefined, more: Condition): Filter {
  const groups = (filter?.groups ?? []).filter((group) => group.conditions.length)
  if (groups.length < 2 || filter?.join === 'and')
    return { join: 'and', groups: [...groups, { join: 'and', conditions: [more] }] }
  return {
    join: 'or',
    groups: groups.flatMap(({ join, conditions }) =>
      (join === 'and' ? [conditions] : conditions.map((one) => [one])).map((all) => ({
        join: 'and' as const,
        conditions: [...all, more],
      })),
    ),
  }
}
