/** Times of pieces of work, taken inside a page. */

/** Milliseconds that a piece of work takes. */
export async function time(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** How a sample is taken: how often, and how many pieces of work make one time where one is shorter than the clock's tick. */
export type Sampling = { count: number; batch?: number; warm?: number }

/**
 * A sample of times of one piece of work, which is told its number from 0. The first ones, which open and compile, are not
 * in it: nobody waits for those twice.
 */
export async function sample(
  { count, batch = 1, warm = 2 }: Sampling,
  work: (i: number) => unknown,
): Promise<number[]> {
  for (let i = 0; i < warm; i++) await work(i)
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const from = performance.now()
    for (let j = 0; j < batch; j++) await work(i * batch + j)
    times.push((performance.now() - from) / batch)
  }
  return times
}
