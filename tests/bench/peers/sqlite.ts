/** Asks the worker in which SQLite lives. */
import type { Day } from '../../../lib/core/days'
import type { DeskSize } from '../../support/generateDesk'
import type { questions } from './sqliteWorker'

type Questions = typeof questions

let worker: Worker | undefined

/** One question at a time; the answer is the worker's own. */
function sqlite<N extends keyof Questions>(
  name: N,
  ...values: Parameters<Questions[N]>
): Promise<Awaited<ReturnType<Questions[N]>>> {
  worker ??= new Worker('/sqliteWorker.js')
  const asked = worker
  return new Promise((done, fail) => {
    asked.onmessage = ({ data }) => (data.error ? fail(new Error(data.error)) : done(data.value))
    asked.onerror = (event) => fail(new Error(`SQLite's worker: ${event.message}`))
    asked.postMessage({ name, values })
  })
}

/** The version of SQLite. */
export const sqliteOpen = () => sqlite('open')
export const sqliteFill = (today: Day, size: DeskSize) => sqlite('fill', today, size)
export const sqliteReads = (addresses: string[][], today: Day, count: number) =>
  sqlite('reads', addresses, today, count)
export const sqliteWon = (count: number) => sqlite('won', count)
export const sqliteSaves = (today: Day, size: DeskSize, count: number) => sqlite('saves', today, size, count)
export const sqliteImport = (today: Day, size: DeskSize) => sqlite('importPeople', today, size)

/** Ends it, its files with it. */
export async function sqliteClose(): Promise<void> {
  await sqlite('close')
  worker?.terminate()
  worker = undefined
}
