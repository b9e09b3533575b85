/** Facts as plain records, by id and in words: equal facts say the same, whichever rows and numbers stand for them. */
import { FACT_TABLES, type Facts, linkRow, linkTable } from '../../lib/core/reports/facts'

const WORDS = new Set([
  'industry',
  'source',
  'campaign',
  'reason',
  'rival',
  'pipeline',
  'stage',
  'currency',
  'temperature',
  'type',
  'outcome',
])

export function factsSaid(facts: Facts): Record<string, Record<string, unknown>> {
  const word = (number: number | undefined) => facts.words.all[number ?? 0]
  return Object.fromEntries(
    FACT_TABLES.map((table) => {
      const columns = facts[table]
      const rows: Record<string, unknown> = {}
      for (let row = 0; row < columns.n; row++) {
        if (!columns.alive[row]) continue
        const said: Record<string, unknown> = {}
        for (const [name, values] of Object.entries(columns.col)) {
          const value = values[row] as number
          said[name] = WORDS.has(name)
            ? word(value)
            : name === 'company'
              ? value < 0
                ? ''
                : facts.companies.ids.at(value)
              : value
        }
        for (const name of columns.listed as readonly string[]) {
          const list = [...columns.listOf(name as never, row)]
          said[name] = list.map((one, i) => {
            const of = linkTable(one)
            if (name === 'links' && !of) return word(linkRow(one))
            if (name === 'links' && of) return `${of}:${facts[of].ids.at(linkRow(one))}`
            if (name === 'people') return facts.people.ids.at(one)
            return name === 'tags' || i % 2 === 0 ? word(one) : one
          })
        }
        rows[columns.ids.at(row)] = said
      }
      return [table, rows]
    }),
  )
}
