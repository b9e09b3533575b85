/** Reading a file from a page: in a worker, which is there for as long as the page of the import is. */
import type { Reading } from '../extract/import/reading'
import type { Answered, Asked } from './importWorker'
import workerUrl from './importWorker?worker&url'

export type OpenReading = Reading & { close: () => void }

type TrustedTypes = { createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => Policy }
type Policy = { createScriptURL: (url: string) => string }
let policy: Policy | undefined

/** The address of our own script, in the form that the page's policy asks for: strings become no code there. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return url
  policy ??= trustedTypes.createPolicy('margin-import', {
    createScriptURL: (asked) => {
      if (asked !== workerUrl) throw new TypeError(`no worker of ours: ${asked}`)
      return asked
    },
  })
  return policy.createScriptURL(url)
}

export function openReading(): OpenReading {
  const worker = new Worker(trusted(workerUrl), { type: 'module' })
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: unknown) => void }>()
  let last = 0
  worker.onmessage = ({ data: { id, answer, error } }: MessageEvent<Answered>) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error) asked?.reject(Object.assign(new Error(error.message), { name: error.name }))
    else asked?.resolve(answer as never)
  }
  const failed = (event: ErrorEvent | MessageEvent) => {
    const why = new Error('message' in event && event.message ? event.message : 'the file could not be read')
    for (const { reject } of waiting.values()) reject(why)
    waiting.clear()
  }
  worker.onerror = failed
  worker.onmessageerror = failed
  const ask = (what: Omit<Asked, 'id'>) =>
    new Promise<never>((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage({ ...what, id: last })
    })
  return {
    look: (...all) => ask({ ask: 'look', with: all }),
    open: (...all) => ask({ ask: 'open', with: all }),
    next: () => ask({ ask: 'next', with: [] }),
    close: () => worker.terminate(),
  }
}
