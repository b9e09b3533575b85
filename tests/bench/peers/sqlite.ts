/** Asks the worker in which SQLite lives. */
import type { questions } from './sqliteWorker'

type Questions = typeof questions

let worker: Worker | undefined

/** One question at a time; the answer is the worker's own. */
export function sqlite<N extends keyof Questions>(
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
