/** A clock that is turned by hand: nothing waits. */
import type { Clock } from '../../lib/cloud/way'

export type HandClock = Clock & { turn: (ms: number) => void }

/** @param start milliseconds since 1970, UTC */
export function handClock(start = Date.UTC(2026, 10, 30, 12)): HandClock {
  let now = start
  const calls = new Set<{ at: number; call: () => void }>()
  return {
    now: () => now,
    after: (ms, call) => {
      const one = { at: now + ms, call }
      calls.add(one)
      return () => calls.delete(one)
    },
    turn: (ms) => {
      now += ms
      for (const one of [...calls]) {
        if (one.at > now) continue
        calls.delete(one)
        one.call()
      }
    },
  }
}
