/** What a change means to rules: records made and changed, and emails logged on them. */
import type { Activity } from '../activity'
import type { Noun } from '../customField'
import type { TableName } from '../rows'
import type { RuleEvent } from './world'

type Changed = { table: TableName; id: string; before?: object; after?: object }

const NOUN_OF: Record<string, Noun> = { p: 'people', c: 'companies', d: 'deals' }
const isNoun = (table: TableName): table is Noun => table === 'people' || table === 'companies' || table === 'deals'

/** In the order of the rows. What was removed sets nothing off. */
export function eventsOf(changed: readonly Changed[]): RuleEvent[] {
  return changed.flatMap(({ table, id, before, after }): RuleEvent[] => {
    if (!after) return []
    if (isNoun(table)) return [{ noun: table, id, kind: before ? 'changed' : 'made', ...(before && { before }), after }]
    if (table !== 'activities' || before || (after as Activity).kind !== 'email') return []
    return (after as Activity).links.flatMap((link): RuleEvent[] => {
      const noun = NOUN_OF[link.charAt(0)]
      return noun ? [{ noun, id: link.slice(2), kind: 'email' }] : []
    })
  })
}
