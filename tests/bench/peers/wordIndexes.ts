/** MiniSearch and FlexSearch with the same records as our search, each as its own manual advises for search as one types. */
import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import type { Day } from '../../../lib/core/days'
import { fold } from '../../../lib/core/fold'
import { type DeskSize, desk } from '../../support/generateDesk'
import { typedQueries } from '../queries'
import { sample, time } from '../timing'

export type SearchTimes = { build: number; load: number[]; keys: number[]; size: number }

const LOADS = { count: 5, warm: 0 }

type Line = { id: number; text: string }

/** One line a record: the words by which we find it too. */
function lines(today: Day, size: DeskSize): Line[] {
  const { people, companies, deals } = desk(today, size)
  const all: Line[] = []
  const add = (words: (string | undefined)[]) =>
    all.push({ id: all.length, text: words.filter((word) => word !== undefined).join(' ') })
  const names = new Map<string, string>()
  for (let i = 0; i < companies.count; i++) {
    const { id, name, domains, headquarters } = companies.row(i)
    names.set(id, name)
    add([name, ...domains, headquarters])
  }
  for (let i = 0; i < people.count; i++) {
    const { name, title, companyId, emails, phones } = people.row(i)
    add([name, title, names.get(companyId ?? ''), ...emails, ...phones.flatMap(({ e164, shown }) => [e164, shown])])
  }
  for (let i = 0; i < deals.count; i++) {
    const { title, companyId } = deals.row(i)
    add([title, names.get(companyId ?? '')])
  }
  return all
}

const words = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)

/** Times of MiniSearch: to build, to load what was saved, and for each key typed. */
export async function miniSearch(today: Day, size: DeskSize, queries: number): Promise<SearchTimes> {
  const options = { fields: ['text'], processTerm: (term: string) => fold(term) }
  const all = lines(today, size)
  let index = new MiniSearch<Line>(options)
  const build = await time(() => index.addAll(all))
  const saved = JSON.stringify(index)
  const load = await sample(LOADS, () => {
    index = MiniSearch.loadJSON(saved, options)
  })
  const keys = await typing(today, size, queries, (query) =>
    index.search(query, { prefix: true, combineWith: 'AND' }).slice(0, 8),
  )
  return { build, load, keys, size: saved.length }
}

/** Times of FlexSearch: to build, to load what was exported, and for each key typed. */
export async function flexSearch(today: Day, size: DeskSize, queries: number): Promise<SearchTimes> {
  const fresh = () => new Index({ tokenize: 'forward', encode: words })
  let index = fresh()
  const all = lines(today, size)
  const build = await time(() => {
    for (const { id, text } of all) index.add(id, text)
  })
  const saved: [string, string][] = []
  await index.export((key: string, data: unknown) => {
    saved.push([key, data as string])
  })
  const load = await sample(LOADS, () => {
    index = fresh()
    for (const [key, data] of saved) index.import(key, data)
  })
  const keys = await typing(today, size, queries, (query) => index.search(query, { limit: 8 }))
  return { build, load, keys, size: saved.reduce((sum, [, data]) => sum + (data?.length ?? 0), 0) }
}

async function typing(
  today: Day,
  size: DeskSize,
  count: number,
  search: (query: string) => unknown,
): Promise<number[]> {
  const times: number[] = []
  const queries = typedQueries(desk(today, size), count)
  for (const query of queries.slice(0, 5).flat()) search(query)
  for (const query of queries.flat()) times.push(await time(() => search(query)))
  return times
}
