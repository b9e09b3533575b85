/** The way out for `lib/cloud`: the browser's fetch and its clock. */
import type { Way } from '../cloud/way'

/** @param signal ends everything that is asked on this way */
export const outside = (signal?: AbortSignal): Way => ({
  fetch: (url, init) => fetch(url, init),
  clock: {
    now: () => Date.now(),
    after: (ms, call) => {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
  },
  signal,
})
