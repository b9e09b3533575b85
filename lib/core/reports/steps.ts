/** Long counting in steps: a page that waits for a report stays awake between them, and a test runs through them in one go. */
import type { Report } from './report'

/** Yields where one may rest; what was counted comes at the end. Facts may not change on the way: who rests looks at their `turn`. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Rows gone through in one step: a few milliseconds. */
const AT_ONCE = 1 << 16

/** All steps in one go. */
export function wholly<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Goes through `n` rows piece by piece. @param piece from a row on, before another */
export function* inPieces(n: number, piece: (from: number, to: number) => void, atOnce = AT_ONCE): Steps<void> {
  for (let from = 0; from < n; from += atOnce) {
    piece(from, Math.min(n, from + atOnce))
    yield
  }
}

type Stepped = NonNullable<Report['steps']>
/** Both ways of running a report that counts in steps. */
export const inSteps = (steps: Stepped): Required<Pick<Report, 'steps' | 'run'>> => ({
  steps,
  run: (facts, options, about) => wholly(steps(facts, options, about)),
})
