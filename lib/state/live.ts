/**
 * The one way to read on screen: a signal fed by a Dexie live query for as long as somebody looks at it. A change in any
 * window wakes it. Records are never copied into other signals.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { liveQuery, type Subscription } from 'dexie'
import { useMemo, useRef } from 'preact/hooks'
import { failureOf } from '../core/failure'
import { isClosed, isLost, openAgain } from '../db/room'
import { lookAfter, onReadable } from './trouble'

export type Live<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: unknown }

/** Queries that ended with the connection, to be asked again when it is back. */
const ended = new Set<() => void>()
onReadable(() => {
  const all = [...ended]
  ended.clear()
  for (const ask of all) ask()
})

/** A signal over a query. `undefined` from the query is an answer like any other: there is none. */
export function live<T>(query: () => Promise<T>): ReadonlySignal<Live<T>> {
  let subscription: Subscription | undefined
  const ask = () => {
    subscription?.unsubscribe()
    subscription = liveQuery(asked(query)).subscribe({
      next: (value) => {
        answer.value = { state: 'ready', value }
      },
      error: (error: unknown) => {
        if (!(error instanceof Interrupted)) {
          answer.value = { state: 'failed', error }
          return
        }
        // What stands on the screen goes on being read.
        if (answer.value.state !== 'ready') answer.value = { state: 'failed', error: error.cause }
        ended.add(ask)
        lookAfter()
      },
    })
  }
  const answer = signal<Live<T>>(
    { state: 'loading' },
    {
      watched: ask,
      unwatched() {
        ended.delete(ask)
        subscription?.unsubscribe()
        subscription = undefined
      },
    },
  )
  return answer
}

/** The connection broke under a query: a live query by itself would be silent about that, and wait for ever. */
class Interrupted extends Error {}

const asked =
  <T>(query: () => Promise<T>) =>
  async (): Promise<T> => {
    try {
      if (isLost()) await openAgain()
      return await query()
    } catch (error) {
      throw isLost() || (failureOf(error) === 'closed' && !isClosed())
        ? new Interrupted('the connection broke', { cause: error })
        : error
    }
  }

/** In a component: the current answer of a query, asked anew when `deps` change. */
export function useLive<T>(query: () => Promise<T>, deps: readonly unknown[]): Live<T> {
  return useMemo(() => live(query), deps).value
}

/**
 * Like `useLive`, for a list that is asked for more of: what was there stays until the longer one is.
 * @param start what the list is of: when that changes nothing stays
 * @param more how much of it is wanted
 */
export function useGrowing<T>(query: () => Promise<T>, start: readonly unknown[], more: readonly unknown[]): Live<T> {
  const last = useMemo((): { answer?: Live<T> } => ({}), start)
  const answer = useLive(query, [last, ...more])
  if (answer.state !== 'loading') last.answer = answer
  return last.answer ?? answer
}

/** The value once it is there, else undefined: for parts that have a quiet form of their own. */
export function useReady<T>(query: () => Promise<T>, deps: readonly unknown[]): T | undefined {
  const answer = useLive(query, deps)
  return answer.state === 'ready' ? answer.value : undefined
}

/**
 * Like `useKept`, for lists that are read on from what was there before, and set right by what was written meanwhile.
 * @param start what the list is of: when that changes it begins anew
 * @param more how much of it is wanted
 */
export function useReadOn<T>(
  read: (before: T | undefined) => Promise<T>,
  start: readonly unknown[],
  more: readonly unknown[],
): ReturnType<typeof useKept<T>> {
  const last = useMemo((): { value?: T } => ({}), start)
  const query = async () => {
    const value = await read(last.value)
    last.value = value
    return value
  }
  return useKept(query, [last, ...more])
}

/** Like `useLive`, but the last answer stays until the next one is there: for search as one types, and lists that grow. */
export function useKept<T>(
  query: () => Promise<T>,
  deps: readonly unknown[],
): { value: T | undefined; waiting: boolean; error?: unknown } {
  const kept = useRef<T | undefined>(undefined)
  const answer = useLive(query, deps)
  if (answer.state === 'ready') kept.current = answer.value
  return {
    value: kept.current,
    waiting: answer.state === 'loading',
    error: answer.state === 'failed' ? answer.error : undefined,
  }
}
