/** Reads files beside the page, in a worker of its own: a page that reads hears no keys. It answers one question after the other. */
import { newReading, type Reading } from '../extract/import/reading'

export type Asked = { [A in keyof Reading]: { id: number; ask: A; with: Parameters<Reading[A]> } }[keyof Reading]
export type Answered = { id: number; answer?: unknown; error?: { name: string; message: string } }

const reading = newReading()
const ask = (asked: Asked): Promise<unknown> =>
  (reading[asked.ask] as (...all: unknown[]) => Promise<unknown>)(...asked.with)

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  ask(data).then(
    (answer) => postMessage({ id: data.id, answer } satisfies Answered),
    ({ name, message }: Error) => postMessage({ id: data.id, error: { name, message } } satisfies Answered),
  )
})
